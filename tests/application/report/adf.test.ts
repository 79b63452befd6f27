import { adfDocument, heading, paragraph, status, words } from '../../../src/application/report/adf';
import { problemsOfAdf } from '../../contract/adf-schema';

describe('texts of exported documents', () => {
  it('have nothing that cannot be printed, and everything else', () => {
    const text = 'A\u0000\u0008B\r\nC \uD83D \uFFFF <b>&amp;</b> 👩‍👩‍👧 مرحبا';
    const document = adfDocument([heading(2, text), paragraph([...words(text), status(text, 'red')])]);
    expect(problemsOfAdf(document)).toEqual([]);
    const printed = JSON.stringify(document).match(/"text":"([^"]*)"/g);
    expect(printed).toHaveLength(3);
    expect(new Set(printed)).toEqual(new Set(['"text":"A B C     <b>&amp;</b> 👩‍👩‍👧 مرحبا"']));
  });
});

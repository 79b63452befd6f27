import fc from 'fast-check';
import type { Day } from '../../../../src/domain/units';
import { periodOf } from '../../../../static/ui/timeline/period';
import { pictureLines, timelinePicture, type PictureModel } from '../../../../static/ui/timeline/picture';
import { pngScale } from '../../../../static/ui/timeline/picture-png';
import { elide, textWidth } from '../../../../static/ui/timeline/picture-text';
import type { TimelineWords } from '../../../../static/ui/timeline/use-words';
import { aBar, aLine, day, somePortfolio, today } from '../../../builders/timeline';

/** Says ids and values, so that tests do not depend on wording. */
const words: TimelineWords = {
  say: (id, values) => (values ? `${id} ${Object.values(values).join(' ')}` : id),
  span: ({ start, end }) => `${start ?? ''}-${end ?? ''}`,
  day: (value: Day) => String(value),
  percent: (share) => `${Math.round(share * 100)} %`,
  row: ({ name }) => name,
  period: (unit, { start }) => `${unit}${start}`,
};

const picture = (
  lines = somePortfolio(30).lines,
  links = somePortfolio(30).links,
  { bands = [], moments = [] }: Partial<Pick<PictureModel, 'bands' | 'moments'>> = {},
) =>
  timelinePicture(
    { lines, links, today, bands, moments, laneTitles: { bands: 'Sprints', moments: 'Milestones' } },
    {
      title: 'Plan',
      period: periodOf(lines, [], today),
      width: 1_600,
      words,
      colourOf: (token) => (token.includes('danger') ? '#C9372C' : '#123456'),
      firstDayOfWeek: 1,
    },
  );

describe('the picture', () => {
  it('needs nothing else: no variables, no classes, no links to elsewhere', () => {
    const svg = picture();
    expect(svg).not.toMatch(/var\(|class=|href=|<style|<script|undefined|NaN/u);
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/u);
  });

  it('has every line, whether or not it could be seen on the page', () => {
    const { lines } = somePortfolio(300);
    const svg = picture(lines, []);
    const keys = lines.flatMap(({ row }) => /^[A-Z]+-\d+/u.exec(row.name)?.[0] ?? []);
    expect(keys.length).toBeGreaterThan(250);
    expect(keys.filter((key) => !svg.includes(key))).toEqual([]);
  });

  it('counts the lines that it has no room for', () => {
    const lines = Array.from({ length: pictureLines + 3 }, (_, at) => aLine(`X-${at}`));
    expect(picture(lines, [])).toContain('timeline.picture.more 3');
    expect(picture(lines.slice(3), [])).not.toContain('timeline.picture.more');
  });

  it('cannot be broken by names', () => {
    const svg = picture([aLine('<script>"&\'', aBar({ own: { start: today, end: day(today + 40) } }))], []);
    expect(svg).not.toContain('<script');
    expect(svg).toContain('&#60;script&#62;');
  });

  it('explains its signs', () => {
    expect(picture().match(/timeline\.legend\./gu)).toHaveLength(13);
  });
});

describe('texts in the picture', () => {
  it('are cut where they have no room, wide characters sooner', () => {
    expect(elide('Short', 200, 14)).toBe('Short');
    expect(elide('Kundenstammdaten-Vereinheitlichung', 100, 14)).toMatch(/^Kund.*…$/u);
    expect(textWidth('決済', 14)).toBeGreaterThan(textWidth('ab', 14));
  });

  it('are as much of them as has room, whatever letters there are', () => {
    // Between all widths that texts can have.
    const someWidth = fc.integer({ min: 20, max: 200 }).map((pixels) => pixels + 0.005);
    const letters = fc.constantFrom('a', 'i', 't', 'M', ' ', 'Ä', '決', '…', '👍', '·');
    fc.assert(
      fc.property(fc.array(letters, { maxLength: 30 }), someWidth, (text, width) => {
        const starts = text
          .map((_, end) => text.slice(0, end))
          .filter((start) => textWidth(`${start.join('')}…`, 13) <= width);
        const whole = text.join('');
        const cut = `${(starts.at(-1) ?? []).join('').trimEnd()}…`;
        expect(elide(whole, width, 13)).toBe(textWidth(whole, 13) <= width ? whole : cut);
      }),
    );
  });

  it('are cut at once however long they are', () => {
    expect(elide('Long '.repeat(20_000), 100, 14)).toMatch(/^Long.*…$/u);
  });
});

describe('the image file', () => {
  it('has two pixels for one, and fewer where a browser could not draw it', () => {
    expect(pngScale(1_600, 1_000)).toBe(2);
    expect(pngScale(1_600, 16_000)).toBeCloseTo(1.024, 2);
    expect(pngScale(8_000, 16_000) ** 2 * 8_000 * 16_000).toBeLessThanOrEqual(120_000_001);
  });
});

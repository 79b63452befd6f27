import { MOST_EXPORTED_PROJECTS, reportDocument } from '../../../src/application/report/report-document';
import type { Report } from '../../../src/contract/report';
import { problemsOfAdf } from '../../contract/adf-schema';

const none = { done: 0, inProgress: 0, toDo: 0, unknown: 0 };

/** @param address of the report's own page */
function exported(
  projects: number,
  address: string | null = 'https://acme.atlassian.net/p',
  figures: object | null = null,
): string {
  const named = (_: unknown, at: number) => ({
    key: `P${String(at)}`,
    name: `«${String(at)}»`,
    state: 'good',
    figures,
  });
  const report = {
    source: { of: 'site' },
    name: '',
    day: 20_000,
    standing: { projects, read: 0, concerns: 0, danger: 0, late: 0 },
    issues: none,
    figures,
    attention: null,
    projects: Array.from({ length: projects }, named),
    changes: null,
  } as unknown as Report;
  const document = reportDocument({ report, title: '', address, asOf: [] });
  expect(problemsOfAdf(document)).toEqual([]);
  return JSON.stringify(document);
}

describe('projects of a report in an export', () => {
  it('are all there as long as they fit', () => {
    const text = exported(MOST_EXPORTED_PROJECTS);
    expect(text.match(/«\d+»/g)).toHaveLength(MOST_EXPORTED_PROJECTS);
    expect(text).not.toContain('Not shown here');
  });

  it('are otherwise the first, with how many more there are, and where', () => {
    const text = exported(MOST_EXPORTED_PROJECTS + 12);
    expect(text.match(/«\d+»/g)).toHaveLength(MOST_EXPORTED_PROJECTS);
    expect(text).toContain(`«${String(MOST_EXPORTED_PROJECTS - 1)}»`);
    expect(text).toContain('Not shown here: 12 more projects, none of which stands worse.');
    expect(text).toMatch(
      /All of them in Altitude","marks":\[\{"type":"link","attrs":\{"href":"https:\/\/acme\.atlassian\.net\/p"/,
    );
    expect(exported(MOST_EXPORTED_PROJECTS + 1, null)).toMatch(/1 more project, (?!.*All of them)/);
  });
});

describe('counts of a report in an export', () => {
  const textsOf = (issues: typeof none) => {
    const figures = { issues, points: null, start: null, due: null, late: 0, unestimated: 0 };
    return [...exported(1, null, figures).matchAll(/"text":"([^"]*)"/g)].map(([, text]) => text);
  };
  const after = (texts: readonly (string | undefined)[], name: string) => texts[texts.indexOf(name) + 1];

  it('are numbers where there are issues, 0 included', () => {
    const texts = textsOf({ ...none, toDo: 2 });
    expect([after(texts, 'Late issues'), after(texts, 'Stories without an estimate')]).toEqual(['0', '0']);
    expect(texts.slice(texts.indexOf('«0»') + 3, texts.indexOf('«0»') + 4)).toEqual(['0']);
  });

  it('are unknown where none is seen', () => {
    const texts = textsOf(none);
    expect([after(texts, 'Late issues'), after(texts, 'Stories without an estimate')]).toEqual(['unknown', 'unknown']);
    expect(texts).not.toContain('0');
  });
});

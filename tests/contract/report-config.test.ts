import { submitProblem } from '../../sandbox/confluence/config-rules';
import { reportParts } from '../../src/contract/report';
import { parseDay } from '../../src/domain/schedule/calendar-day';
import { configOf, lostOfReport, newConfig, reportDraft, submittedConfig } from '../../src/contract/report-config';

const portfolioId = '0b8f4f5e-2f6e-4c2b-9a51-6a2f0f2c9d11';

describe('the configuration of a report', () => {
  it.each([
    newConfig({ of: 'site' }),
    {
      ...newConfig({ of: 'portfolio', portfolioId }),
      title: 'Q4',
      changesDays: 30 as const,
      parts: ['changes'] as const,
    },
    { ...newConfig({ of: 'portfolio', portfolioId }), changesSince: parseDay('2026-10-01') ?? undefined },
  ])('comes back as it was submitted, and Confluence takes it: %j', (config) => {
    const submitted = submittedConfig({ ...config, parts: [...config.parts] });
    expect(submitProblem({ config: submitted })).toBeNull();
    const kept = JSON.parse(JSON.stringify(submitted)) as unknown;
    expect(configOf({ config: kept, link: null })).toEqual(config);
  });

  it('is what the link leads to where nothing was submitted yet', () => {
    const link = `https://acme.atlassian.net/jira/apps/a/e/portfolio/${portfolioId.toUpperCase()}?x=1`;
    expect(configOf({ config: null, link })).toEqual(newConfig({ of: 'portfolio', portfolioId }));
    expect(configOf({ config: null, link: 'https://acme.atlassian.net/jira/apps/a/e/portfolio/all' })).toEqual(
      newConfig({ of: 'site' }),
    );
    expect(configOf({ config: null, link: 'https://acme.atlassian.net/jira/apps/a/e/portfolio/new' })).toBeNull();
    expect(configOf({ config: submittedConfig(newConfig({ of: 'site' })), link })?.source).toEqual({ of: 'site' });
  });

  it.each([
    ['', null],
    ['/changes', null],
    ['/capacity', { hasOtherTab: true }],
    ['?asOf=2026-05-04', { asOf: '2026-05-04' }],
    ['/work?asOf=soon&view=1', { hasOtherTab: true, asOf: 'soon', hasMore: true }],
    ['/work?asOf=&atlOrigin=abc', { hasOtherTab: true }],
  ])('knows what of %s it does not show, until somebody chooses', (rest, lost) => {
    const link = `https://acme.atlassian.net/jira/software/projects/APP/apps/a/e/portfolio/all${rest}`;
    const nothing = { hasOtherTab: false, asOf: null, hasPortfolio: false, hasMore: false };
    expect(configOf({ config: null, link })).toEqual(newConfig({ of: 'site' }));
    expect(lostOfReport({ config: null, link })).toEqual(lost && { ...nothing, ...lost });
    expect(lostOfReport({ config: submittedConfig(newConfig({ of: 'site' })), link })).toBeNull();
  });

  it('tells changes of so many days where it was kept before there was a day to choose', () => {
    const config = { source: portfolioId, parts: ['changes'], changesDays: 30, title: '' };
    expect(configOf({ config, link: null })).toEqual({
      ...newConfig({ of: 'portfolio', portfolioId }),
      parts: ['changes'],
      changesDays: 30,
    });
  });

  it.each([
    null,
    'site',
    {},
    { source: "all'; DROP TABLE", parts: ['figures'], changesDays: 7, title: '' },
    { source: 'site', parts: [], changesDays: 7, title: '' },
    { source: 'site', parts: ['money'], changesDays: 7, title: '' },
    { source: 'site', parts: ['figures'], changesDays: 8, title: '' },
    { source: 'site', parts: ['figures'], changesDays: 7 },
    { source: 'site', parts: ['figures'], changesDays: 7, changesSince: '2026-02-30', title: '' },
    { source: 'site', parts: ['figures'], changesDays: 7, changesSince: '1999-12-31', title: '' },
    { source: 'site', parts: ['figures'], changesDays: 7, changesSince: '2026-10-01T00:00:00Z', title: '' },
    { source: 'site', parts: ['figures'], changesDays: 7, changesSince: 20000, title: '' },
  ])('is nothing where it is broken: %j', (config) => {
    expect(configOf({ config, link: null })).toBeNull();
  });

  it.each([
    [{ parts: ['money'], title: 'Q4' }, { title: 'Q4' }],
    [{ parts: ['changes', 'figures'], changesDays: '7', title: 4, colour: 'red' }, { parts: ['figures', 'changes'] }],
    [{}, {}],
    [{ parts: ['figures', 'money'] }, { parts: ['figures'] }],
  ] as const)('is mended for its author, who finds what is valid of it: %j', (config, kept) => {
    const source = { of: 'portfolio', portfolioId } as const;
    const draft = reportDraft({ config: { source: portfolioId.toUpperCase(), ...config }, link: null });
    expect(draft).toEqual({ ...newConfig(source), ...kept });
    expect(reportDraft({ config: { ...config, source: 'nothing' }, link: null })).toBeNull();
  });

  it.each([null, '{"source":', [1]])('is begun from nothing where there is nothing: %j', (config) => {
    expect(reportDraft({ config, link: null })).toBeNull();
  });

  it('has its parts in the order of the page', () => {
    const config = { source: 'site', parts: [...reportParts].reverse(), changesDays: 7, title: '' };
    expect(configOf({ config, link: null })?.parts).toEqual(reportParts);
  });
});

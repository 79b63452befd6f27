import { LONGEST_TITLE, ownLink, shownTitle, submitted, titleIn } from '../../src/contract/macro-choice';

const environmentId = '5f1d2c1e-55aa-4a53-9b5b-1a2b3c4d5e6f';
const place = { siteUrl: 'https://acme.atlassian.net', environmentId };

describe('what Confluence hands over of a macro', () => {
  it.each([[undefined], [null], [{}]])('is nothing where it was never configured: %j', (config) => {
    expect(submitted(config)).toBeNull();
  });

  it('is what was submitted, whatever that is', () => {
    for (const config of [{ title: '' }, 'text', 7, [1]]) expect(submitted(config)).toBe(config);
  });
});

describe('the title of a macro', () => {
  it.each([
    ['Plan <b>&', 'Plan <b>&'],
    ['  Plan  ', 'Plan'],
    ['   ', ''],
    ['A\u0000\u0007B\nC\uD83D', 'A B C'],
    ['\u202Eمرحبا 👩‍👩‍👧', '\u202Eمرحبا 👩‍👩‍👧'],
    ['x'.repeat(10_000), 'x'.repeat(LONGEST_TITLE)],
    [`${'x'.repeat(LONGEST_TITLE - 1)}😀`, 'x'.repeat(LONGEST_TITLE - 1)],
  ])('is what can stand above something: %j', (written, shown) => {
    expect(shownTitle(written)).toBe(shown);
    expect(titleIn({ config: { title: written, look: 'of another time' } })).toBe(shown);
  });

  it('is nothing where the configuration has none', () => {
    for (const config of [null, undefined, '{"title":', [], { title: 7 }]) expect(titleIn({ config })).toBe('');
  });
});

describe('a link that a macro was made from', () => {
  it.each([
    ['of this site', 'https://acme.atlassian.net/jira/apps/altitude/portfolio/all'],
    ['of this site and environment', `https://acme.atlassian.net/jira/apps/an-app/${environmentId}/product/APP`],
    ['of a project', `https://acme.atlassian.net/jira/software/projects/APP/apps/an-app/${environmentId}`],
    ['of a project of a company', `https://acme.atlassian.net/jira/software/c/projects/APP/apps/a/${environmentId}/x`],
  ])('%s counts', (_, link) => {
    expect(ownLink(link, place)).toBe(link);
  });

  it.each([
    ['of another site', 'https://evil.atlassian.net/jira/apps/altitude/portfolio/all'],
    ['of another environment', `https://acme.atlassian.net/jira/apps/a/${environmentId.replace('5', '6')}/product/APP`],
    [
      'of another environment in a project',
      `https://acme.atlassian.net/jira/core/projects/APP/apps/a/${environmentId.replace('5', '6')}`,
    ],
    ['that only looks like the site', 'https://acme.atlassian.net.evil.org/jira/apps/altitude/portfolio/all'],
    ['that is none', 'portfolio/all'],
  ])('%s is nothing', (_, link) => {
    expect(ownLink(link, place)).toBeNull();
  });

  it('is nothing where nobody knows which site this is', () => {
    expect(ownLink('https://acme.atlassian.net/x', { siteUrl: '', environmentId })).toBeNull();
    expect(ownLink(undefined, place)).toBeNull();
  });
});

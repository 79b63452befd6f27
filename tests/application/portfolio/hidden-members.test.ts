import { hasHiddenMembers } from '../../../src/application/portfolio/hidden-members';
import type { Member } from '../../../src/domain/portfolio/portfolio-record';

const project = (projectId: string): Member => ({ kind: 'project', projectId });
const nested = (portfolioId: string): Member => ({ kind: 'portfolio', portfolioId });
const category: Member = { kind: 'category', category: 'Houses' };

type Portfolios = Readonly<Record<string, readonly Member[] | 'archived'>>;

/** To somebody who may browse `open` of the projects `open` and `secret`; all others are not there. */
function isTold(members: readonly Member[], portfolios: Portfolios = {}): Promise<boolean> {
  const projects = (...ids: string[]) => ids.map((id) => ({ project: { id } })) as never;
  const reader = { projects: () => Promise.resolve(projects('open', 'secret')) };
  const find = (id: string) => {
    const found = portfolios[id];
    if (found === undefined) return undefined;
    return found === 'archived'
      ? { members: [project('secret')], isArchived: true }
      : { members: found, isArchived: false };
  };
  return hasHiddenMembers(reader, { projects: projects('open') }, members, find);
}

describe('that members are hidden', () => {
  it.each<[string, boolean, readonly Member[], Portfolios]>([
    ['of projects that he may not browse', true, [project('open'), project('secret')], {}],
    ['not of others, nor of those that are not there', false, [project('open'), project('gone'), category], {}],
    ['of those in a portfolio within', true, [nested('a')], { a: [project('secret')] }],
    [
      'however deep',
      true,
      [nested('a')],
      { a: [nested('b')], b: [nested('c'), project('open')], c: [project('secret')] },
    ],
    [
      'not of portfolios within that name none',
      false,
      [nested('a')],
      { a: [nested('b'), category], b: [project('open')] },
    ],
    ['not of archived ones, which count in nothing', false, [nested('a')], { a: [nested('b')], b: 'archived' }],
    ['not of portfolios that are gone', false, [nested('a'), project('open')], {}],
    ['in a circle as well', true, [nested('a')], { a: [nested('b')], b: [nested('a'), project('secret')] }],
    ['and not in one where none are', false, [nested('a')], { a: [nested('b')], b: [nested('a'), project('open')] }],
  ])('is told %s', async (_, expected, members, portfolios) => {
    expect(await isTold(members, portfolios)).toBe(expected);
  });
});

import { randomBytes } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { packSnapshot, unpackSnapshot } from '../../../src/adapters/sql/snapshot-codec';
import { newConfig } from '../../../src/contract/report-config';
import { excerptRequestOf, newRoadmapConfig } from '../../../src/contract/roadmap-config';
import type { KeptSnapshot } from '../../../src/application/snapshot/ports';
import type { Report } from '../../../src/contract/report';
import type { SnapshotSubject } from '../../../src/contract/snapshot';
import type { Day } from '../../../src/domain/units';

const { parts, changesDays } = newConfig({ of: 'site' });
const source = { of: 'site' } as const;

const subject: SnapshotSubject = { kind: 'report', request: { source, parts: [...parts], changesDays } };
const report: Report = {
  source: null,
  name: '',
  day: 20_000 as Day,
  readAt: null,
  isReading: false,
  isPartial: false,
  standing: { projects: 1, read: 1, concerns: 0, danger: 0, late: 0 },
  issues: { done: 1, inProgress: 0, toDo: 0, unknown: 0 },
  figures: null,
  attention: null,
  projects: null,
  changes: null,
  hasHiddenMembers: false,
};
const kept = (title: string): KeptSnapshot => ({
  content: { kind: 'report', title, report },
  subject,
  projectIds: ['10001', '10002'],
});
const unpacked = (one: object) => unpackSnapshot(gzipSync(JSON.stringify(one)).toString('base64'));

describe('what is frozen, packed', () => {
  it('is unpacked as it was, in every script', () => {
    const one = kept('Plan – 日本 🚀');
    expect(unpackSnapshot(packSnapshot(one) ?? '')).toEqual(one);
  });

  it('is read where no ids of projects were kept', () => {
    const { content } = kept('Plan');
    const without = { content, subject, projectIds: null };
    expect(unpacked({ format: 2, content, subject })).toEqual(without);
    expect(unpackSnapshot(packSnapshot(without) ?? '')).toEqual(without);
  });

  it('is refused where it is more than one row or one answer takes', () => {
    expect(packSnapshot(kept(randomBytes(700_000).toString('hex')))).toBeNull();
    expect(packSnapshot(kept('x'.repeat(5_000_000)))).toBeNull();
    expect(packSnapshot(kept('x'.repeat(3_000_000)))).not.toBeNull();
  });

  it('is not taken for what it is not', () => {
    const other = gzipSync(JSON.stringify({ format: 99, content: {} })).toString('base64');
    for (const packed of [other, 'nonsense', '']) expect(() => unpackSnapshot(packed)).toThrow();
  });

  it('of the first format is brought into the present one, without what was told by it of Jira', () => {
    const portfolioId = '7a1d2c1e-55aa-4a53-9b5b-1a2b3c4d5e6f';
    const request = { source: { of: 'portfolio', portfolioId }, parts: ['projects', 'changes'], changesDays: 7 };
    const project = { key: 'SEC', name: 'Second', state: 'good', isByHand: false, figures: null };
    const changes = {
      since: 19_990,
      counts: { added: 1 },
      furthest: [{ issueId: '10007', key: 'SEC-7', summary: 'A roof', days: 3, to: 20_003 }],
      points: { then: null, now: null },
      health: [{ projectId: '10001', key: 'SEC', name: 'Second', then: 'good', now: 'danger' }],
    };
    const old = { ...report, source: request.source, name: 'Houses', projects: [project], changes };
    const { content, subject: asked } = unpacked({
      format: 1,
      content: { kind: 'report', title: '', request, report: old },
    });
    expect(asked).toEqual({ kind: 'report', request });
    expect(content).toEqual({
      kind: 'report',
      title: '',
      report: {
        ...report,
        name: 'Houses',
        projects: [{ ...project, key: null }],
        changes: {
          since: 19_990,
          counts: { added: 1 },
          furthest: [{ key: null, summary: 'A roof', days: 3 }],
          health: [{ key: null, name: 'Second', then: 'good', now: 'danger' }],
        },
      },
    });
  });

  it('of the first format names the releases that it is narrowed to, and knows them by no id of Jira', () => {
    const config = newRoadmapConfig({ of: 'product', product: 'SEC' });
    const filter = { ...config.filter, releases: ['10100', '10101'] };
    const asked = { ...subjectOfFirst(excerptRequestOf({ ...config, filter })) };
    const { content, subject: kept } = unpacked({ format: 1, content: { ...asked, title: '', excerpt: firstExcerpt } });
    expect(kept).toEqual(asked);
    expect(content).toMatchObject({
      choice: { filter: { text: '' } },
      excerpt: {
        source: null,
        inReleases: ['Spring', null],
        roadmap: {
          items: [{ id: 'item-1', releaseIds: ['release-1'] }],
          releases: [{ id: 'release-1', versionId: null, name: 'Spring' }],
          shownAs: { name: '', kind: 'customer', hides: ['keys'] },
        },
      },
    });
    expect(JSON.stringify(content)).not.toMatch(/SEC|1010|audience-id/);
  });
});

const subjectOfFirst = (request: unknown) => ({ kind: 'roadmap', request, look: 'horizons', columns: [] });

const firstExcerpt = {
  source: { of: 'product', product: 'SEC' },
  name: 'Second',
  day: 20_000,
  readAt: null,
  roadmap: {
    index: { state: 'ready' },
    items: [{ id: 'item-9', issue: null, name: 'A roof', column: 'now', releaseIds: ['10100'] }],
    releases: [{ id: '10100', name: 'Spring', itemIds: [], parts: null }],
    shownAs: { id: 'audience-id', name: '', kind: 'customer', hides: ['keys'] },
  },
  rules: null,
  leftOut: { period: 0, undated: 0, filter: 0, more: 0, releases: 0 },
};

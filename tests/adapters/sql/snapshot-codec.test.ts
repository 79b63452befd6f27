import { randomBytes } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { packSnapshot, unpackSnapshot } from '../../../src/adapters/sql/snapshot-codec';
import { newConfig } from '../../../src/contract/report-config';
import type { ReportContent } from '../../../src/contract/snapshot';
import type { Day } from '../../../src/domain/units';

const { parts, changesDays } = newConfig({ of: 'site' });
const source = { of: 'site' } as const;

const content = (title: string): ReportContent => ({
  kind: 'report',
  title,
  request: { source, parts: [...parts], changesDays },
  report: {
    source,
    name: '',
    day: 20_000 as Day,
    readAt: null,
    isReading: false,
    isPartial: false,
    standing: { projects: 0, read: 0, concerns: 0, danger: 0, late: 0 },
    issues: { done: 0, inProgress: 0, toDo: 0, unknown: 0 },
    figures: null,
    attention: null,
    projects: null,
    changes: null,
    hasHiddenMembers: false,
  },
});

describe('what is frozen, packed', () => {
  it('is unpacked as it was, in every script', () => {
    const kept = content('Plan – 日本 🚀');
    expect(unpackSnapshot(packSnapshot(kept) ?? '')).toEqual(kept);
  });

  it('is refused where it is more than one row or one answer takes', () => {
    expect(packSnapshot(content(randomBytes(700_000).toString('hex')))).toBeNull();
    expect(packSnapshot(content('x'.repeat(5_000_000)))).toBeNull();
    expect(packSnapshot(content('x'.repeat(3_000_000)))).not.toBeNull();
  });

  it('is not taken for what it is not', () => {
    const other = gzipSync(JSON.stringify({ format: 99, content: {} })).toString('base64');
    for (const packed of [other, 'nonsense', '']) expect(() => unpackSnapshot(packed)).toThrow();
  });
});

import type { Fault, Faults } from '../../sandbox/forge/faults';
import { nullAt, refusal, tooMany, truncated, valueAt, without } from '../../sandbox/forge/faults';
import type { ProductAnswer } from '../../sandbox/forge/product-gateway';
import type { IndexFailure } from '../../src/contract/site-index';

type Befalling = ProductAnswer | Fault;

/** Jira cannot be reached at all, in the words of `fetch`. */
const unreachable: Fault = () => Promise.reject(new TypeError('fetch failed'));

/** What Jira does, and the reason that the index gives for it; null: it only waits. */
export const failures: readonly (readonly [name: string, fault: Befalling, reason: IndexFailure | null])[] = [
  ['400', refusal(400), 'unexpected'],
  ['401', refusal(401), 'not-permitted'],
  ['403', refusal(403), 'not-permitted'],
  ['404', refusal(404), 'not-permitted'],
  ['410', refusal(410), 'unexpected'],
  ['429 and when to come back', tooMany(5), null],
  ['429', tooMany(null), null],
  ['500', refusal(500), 'jira-unavailable'],
  ['503', refusal(503), 'jira-unavailable'],
  ['half of the answer', truncated, 'jira-unavailable'],
  ['nothing at all', unreachable, 'jira-unavailable'],
];

/** The failures by which paths differ most; every one of them is tried on one path. */
export const fewFailures = failures.filter(([name]) =>
  ['400', '403', '429', '500', 'half of the answer'].includes(name),
);

/** An endpoint of sync. */
export interface SyncPath {
  readonly name: string;
  readonly path: RegExp;
  /** What only calls about project PRJ have in their bodies. */
  readonly body?: RegExp;
  /** Where a value stands that cannot be done without. */
  readonly vital: string;
  /** Where a value stands that the document promises, and the index can do without. */
  readonly spare?: string;
}

const anIssueOfFirst = /"1000[1-5]"/;

export const sitePaths: readonly SyncPath[] = [
  { name: 'serverInfo', path: /\/serverInfo$/, vital: '', spare: 'serverTitle' },
  { name: 'field', path: /\/field$/, vital: '', spare: '0.name' },
  { name: 'status', path: /\/status$/, vital: '', spare: '0.name' },
  { name: 'issuetype', path: /\/issuetype$/, vital: '', spare: '0.hierarchyLevel' },
  { name: 'issueLinkType', path: /\/issueLinkType$/, vital: 'issueLinkTypes', spare: 'issueLinkTypes.*.self' },
  { name: 'project/search', path: /\/project\/search$/, vital: 'values', spare: 'values.*.projectCategory' },
];

export const projectPaths: readonly SyncPath[] = [
  { name: 'permissionscheme', path: /\/project\/10000\/permissionscheme$/, vital: '' },
  { name: 'versions', path: /\/project\/10000\/versions$/, vital: '*.id', spare: '*.releaseDate' },
  {
    name: 'search/jql',
    path: /\/search\/jql$/,
    body: /project = 10000/,
    vital: 'issues',
    spare: 'issues.*.fields.labels',
  },
  {
    name: 'changelog/bulkfetch',
    path: /\/changelog\/bulkfetch$/,
    body: anIssueOfFirst,
    vital: 'issueChangeLogs',
  },
];

/** What only following needs. */
export const followPaths: readonly SyncPath[] = [
  { name: 'search/jql', path: /\/search\/jql$/, body: /updated >=/, vital: 'issues', spare: 'issues.*.fields.labels' },
  { name: 'issue/bulkfetch', path: /\/issue\/bulkfetch$/, vital: 'issues', spare: 'issues.*.fields.labels' },
  { name: 'approximate-count', path: /\/search\/approximate-count$/, vital: 'count' },
];

/** Befalls the app's own calls to one endpoint, the first so many of them. People's calls go well. */
export function onSync({ path, body }: SyncPath, fault: Befalling, times = Infinity): Faults {
  let left = times;
  return (call) => {
    if (call.actor !== 'app' || !path.test(new URL(call.url, 'https://jira.invalid').pathname)) return null;
    if (body && !body.test(call.body ?? '')) return null;
    return left-- > 0 ? fault : null;
  };
}

/** Answers of another shape than the document's. */
export const misshapen = ({ vital }: SyncPath): readonly (readonly [string, Fault])[] =>
  vital === ''
    ? []
    : [
        ['null for a value that it cannot do without', nullAt(vital)],
        ['an answer without a value that it cannot do without', without(vital)],
      ];

/** Answers that say more, or less, than they should, and can still be used. */
export const usable = ({ spare }: SyncPath): readonly (readonly [string, Fault])[] => [
  ['a field that nobody knows', valueAt('surprise', { of: ['Jira'] })],
  ...(spare === undefined ? [] : ([['null for a value that it can do without', nullAt(spare)]] as const)),
];

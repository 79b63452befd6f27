import type { Fault } from '../../sandbox/forge/faults';
import { nullAt, onPath, refusal, silence, tooMany, truncated } from '../../sandbox/forge/faults';
import type { ProductAnswer } from '../../sandbox/forge/product-gateway';
import type { Failure } from '../../src/contract/result';
import { call } from '../resolvers/call-as';
import { settle } from '../resolvers/settle';
import { withFaultySandbox } from './faulty-sandbox';

const unavailable: Failure = { code: 'jira-unavailable' };

const failures: readonly (readonly [string, ProductAnswer | Fault, Failure])[] = [
  ['401', refusal(401, 'Secret words'), { code: 'not-permitted' }],
  ['403', refusal(403, 'Secret words'), { code: 'not-permitted' }],
  ['429 and when to come back', tooMany(7), { code: 'jira-busy', retryAfterSeconds: 7 }],
  ['429', tooMany(null), { code: 'jira-busy', retryAfterSeconds: 30 }],
  ['500', refusal(500, 'Secret words'), unavailable],
  ['half of an answer', truncated, unavailable],
  ['no answer in time', silence, unavailable],
];

/** Answers have three seconds, where none comes; else the time that they have in production. */
let isHasty = false;

describe('a page whose question to Jira fails', () => {
  it.each([
    ['/rest/api/3/permissions/project', 'no-jira-access'],
    ['/rest/api/3/search/approximate-count', 'not-permitted'],
  ] as const)('gets the failure and nothing else, whatever befalls %s', async (path, refused) => {
    await withFaultySandbox(
      null,
      async ({ sandbox, befall }) => {
        await sandbox.ready();
        for (const [name, fault, failure] of failures) {
          befall(onPath(path, fault));
          isHasty = fault === silence;
          // Not one who has asked before: what Jira told him is remembered for a while.
          const answer = await call(sandbox, 'admin', 'portfolio.view');
          const expected = failure.code === 'not-permitted' ? { code: refused } : failure;
          expect([name, answer]).toEqual([name, { ok: false, failure: expected }]);
        }
      },
      { timeLimitScale: () => (isHasty ? 0.12 : 1) },
    );
  });

  it('fails as clearly where Jira does not say which secured issues he may see', async () => {
    await withFaultySandbox(
      null,
      async ({ sandbox, befall }) => {
        await sandbox.ready();
        sandbox.live().issues.edit('admin', 'PRJ-2', { securityLevelId: '900' });
        await settle(sandbox);
        const spoilt = [
          ['null for the issues', nullAt('issues')],
          ['an issue without an id', nullAt('issues.0.id')],
        ] as const;
        for (const person of ['viewer', 'admin']) {
          for (const [name, fault, failure] of failures) {
            befall(onPath('/rest/api/3/search/jql', fault));
            isHasty = fault === silence;
            const answer = await call(sandbox, person, 'product.view', { product: 'PRJ' });
            expect([name, answer]).toEqual([name, { ok: false, failure }]);
          }
        }
        // The viewer may see no secured issue: in his answer there is none to spoil.
        for (const [name, fault] of spoilt) {
          befall(onPath('/rest/api/3/search/jql', fault));
          const answer = await call(sandbox, 'admin', 'product.view', { product: 'PRJ' });
          expect([name, answer]).toMatchObject([name, { ok: false, failure: { code: 'unexpected' } }]);
        }
        befall(null);
        expect(await call(sandbox, 'viewer', 'product.view', { product: 'PRJ' })).toMatchObject({ ok: true });
      },
      { timeLimitScale: () => (isHasty ? 0.12 : 1) },
    );
  });
});

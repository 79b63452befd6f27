import {
  nullAt,
  onPath,
  refusal,
  silence,
  tooMany,
  truncated,
  valueAt,
  withFaults,
  without,
  type Faults,
} from '../../../sandbox/forge/faults';
import type { ProductAnswer } from '../../../sandbox/forge/product-gateway';

const path = '/rest/api/3/search/jql';
const body = {
  issues: [
    { id: '1', fields: { status: { name: 'Done' } } },
    { id: '2', fields: { status: null } },
  ],
};
const healthy: ProductAnswer = { status: 200, headers: {}, body: JSON.stringify(body) };

function ask(faults: Faults, url = `${path}?x=1`): Promise<ProductAnswer> {
  const gateway = withFaults(() => Promise.resolve(healthy), faults);
  return gateway({ actor: 'app', accountId: 'app', method: 'POST', url, headers: {}, body: null });
}

const bodyOf = ({ body: text }: ProductAnswer): unknown => JSON.parse(text ?? 'null');

describe('faults of Jira', () => {
  it.each([400, 401, 403, 404, 410, 500, 503])('answer %i instead of Jira', async (status) => {
    expect(await ask(onPath(path, refusal(status)))).toMatchObject({ status });
  });

  it('befall one path, and as often as told', async () => {
    const faults = onPath(path, refusal(500), 1);
    expect((await ask(faults, '/rest/api/3/field')).status).toBe(200);
    expect((await ask(faults)).status).toBe(500);
    expect((await ask(faults)).status).toBe(200);
  });

  it('say when to come back, or do not', async () => {
    expect((await ask(onPath(path, tooMany(7)))).headers['retry-after']).toBe('7');
    expect((await ask(onPath(path, tooMany(null)))).headers).not.toHaveProperty('retry-after');
  });

  it('break an answer off in the middle', async () => {
    const answer = await ask(onPath(path, truncated));
    expect(answer.status).toBe(200);
    expect(() => bodyOf(answer)).toThrow(SyntaxError);
  });

  it('put null, other values or nothing where Jira promises something', async () => {
    expect(bodyOf(await ask(onPath(path, nullAt('issues.*.fields'))))).toEqual({
      issues: [
        { id: '1', fields: null },
        { id: '2', fields: null },
      ],
    });
    expect(bodyOf(await ask(onPath(path, without('issues.*.fields.status'))))).toEqual({
      issues: [
        { id: '1', fields: {} },
        { id: '2', fields: {} },
      ],
    });
    const changed = bodyOf(await ask(onPath(path, valueAt('issues.*.fields.status.name', 7))));
    expect(changed).toEqual({ issues: [{ id: '1', fields: { status: { name: 7 } } }, body.issues[1]] });
  });

  it('can be silence', async () => {
    const none = Symbol('none');
    expect(
      await Promise.race([ask(onPath(path, silence)), new Promise((resolve) => setTimeout(resolve, 20, none))]),
    ).toBe(none);
  });

  it('may be anything that looks at the call', async () => {
    expect((await ask(({ method }) => (method === 'POST' ? refusal(403) : null))).status).toBe(403);
  });
});

import type { RunningSandbox } from '../../sandbox/server/start-sandbox';
import type { NumberField } from '../../src/contract/field-mapping';
import type { WorkView } from '../../src/contract/work';
import { noChoices } from '../../src/domain/field-mapping/field-choices';
import type { Day } from '../../src/domain/units';
import { noWorkFilter } from '../../src/domain/work/work-filter';
import { aDraft } from '../builders/portfolio';
import { aMappedWorld, mapped } from '../builders/mapped-site';
import { describeOnEngines } from '../engines';
import { view } from './call-as';
import { settle } from './settle';
import { startApp } from '../start-app';

describeOnEngines('number fields that are mapped', (mysqlUrl) => {
  let sandbox: RunningSandbox;
  const statements: string[] = [];

  beforeAll(async () => {
    sandbox = await startApp({
      source: { kind: 'given', jira: aMappedWorld('numbers').jira },
      mysqlUrl,
      watchSql: (query) => statements.push(query),
    });
    await sandbox.ready();
  });
  afterAll(() => sandbox.close());

  const map = async (...numbers: readonly NumberField[]) => {
    const { version } = await view(sandbox, 'admin', 'fields.view', {});
    const answer = await view(sandbox, 'admin', 'fields.save', { version, choices: { ...noChoices, numbers } });
    await settle(sandbox);
    return answer;
  };
  const numbersOf = async (issueKey: string, as = 'viewer', asOf?: Day) =>
    (await view(sandbox, as, 'epic.view', { issueKey, ...(asOf === undefined ? {} : { asOf }) })).item.numbers;

  it('cost a site that maps none no row, and show nothing', async () => {
    expect(await numbersOf('PRJ-1')).toEqual([]);
    expect(statements.filter((query) => query.includes('INTO `issue_number`'))).toEqual([]);
  });

  it('are read along, and show own values beside what is below', async () => {
    const saved = await map(
      { fieldId: mapped.value, title: 'Value', rule: 'sum' },
      { fieldId: mapped.effort, title: null, rule: 'weighted-mean' },
    );
    expect(saved).toMatchObject({ outcome: 'saved', reading: { projects: 3 } });
    expect(await numbersOf('PRJ-1')).toEqual([
      { fieldId: mapped.value, title: 'Value', rule: 'sum', own: 40, rolledUp: 5, unweighted: 0 },
      // 20 at 5 points counts, 7 without points does not.
      { fieldId: mapped.effort, title: 'Aufwand', rule: 'weighted-mean', own: null, rolledUp: 20, unweighted: 1 },
    ]);
    expect(await numbersOf('TEAM-1')).toMatchObject([
      { own: null, rolledUp: null },
      { own: null, rolledUp: 1 },
    ]);
  });

  it('tell nobody of an issue that he may not see', async () => {
    expect((await numbersOf('PRJ-1', 'viewer'))?.[0]?.rolledUp).toBe(5);
    expect((await numbersOf('PRJ-1', 'second'))?.[0]?.rolledUp).toBe(1_005);
  });

  it('stand in the work with what contradicts them, and sum to what the viewer may see', async () => {
    const whole = { filter: noWorkFilter, grouping: 'project', sort: null, level: 'all', offset: 0 } as const;
    const keysOf = ({ rows }: WorkView) =>
      rows.flatMap(({ subject, isMatch }) => (subject.kind === 'item' && isMatch ? subject.item.issue.key : []));
    const workOf = (as: string) => view(sandbox, as, 'work.view', whole);
    const work = await workOf('viewer');
    expect(work.fields.map(({ fieldId }) => fieldId)).toEqual([mapped.value, mapped.effort]);
    const line = work.rows.find(({ subject }) => subject.kind === 'item' && subject.item.issue.key === 'PRJ-1');
    expect(line?.subject).toMatchObject({
      item: {
        numbers: [
          { own: 40, rolledUp: 5 },
          { own: null, rolledUp: 20 },
        ],
      },
    });
    const filter = { ...noWorkFilter, marks: ['conflict'] } as const;
    // Its points and days contradict nothing: the number alone does.
    expect(keysOf(await view(sandbox, 'viewer', 'work.view', { ...whole, filter }))).toEqual(['PRJ-1']);
    const totalOf = ({ totalNumbers }: WorkView) => totalNumbers?.[0]?.rolledUp ?? Number.NaN;
    expect(totalOf(await workOf('second')) - totalOf(work)).toBe(1_000);
    // What PRJ-1 says itself gives way to what is below it: nothing counts twice.
    expect(totalOf(work)).toBe(5);
  });

  it('are not shown for past days, because their past is not kept', async () => {
    const { today } = await view(sandbox, 'viewer', 'portfolio.view', {});
    expect(await numbersOf('PRJ-1', 'viewer', (today - 1) as Day)).toBeNull();
  });

  it('are listed with every item, in the portfolio and in the product', async () => {
    const { items } = await view(sandbox, 'viewer', 'portfolio.items', { projectId: '10000' });
    const product = await view(sandbox, 'viewer', 'product.view', { product: 'PRJ' });
    const own = await numbersOf('PRJ-1');
    expect(items.find(({ issue }) => issue.key === 'PRJ-1')?.numbers).toEqual(own);
    expect(product.items.find(({ issue }) => issue.key === 'PRJ-1')?.numbers).toEqual(own);
  });

  it('are of the same issue, and over the portfolio alone, where people chose what is in it', async () => {
    const draft = aDraft({ members: [{ kind: 'project', projectId: '10001' }] });
    const { portfolioId } = await view(sandbox, 'viewer', 'portfolio-record.create', { draft });
    const { items } = await view(sandbox, 'viewer', 'portfolio.items', { portfolioId, projectId: '10001' });
    const inSite = await view(sandbox, 'viewer', 'portfolio.items', { projectId: '10001' });
    expect(items.map(({ issue, numbers }) => [issue.key, numbers])).toEqual(
      inSite.items.map(({ issue, numbers }) => [issue.key, numbers]),
    );
  });

  it('follow an edit, and go with a value that is taken away', async () => {
    const { issues } = sandbox.live();
    issues.edit('admin', 'PRJ-2', { custom: { [mapped.value]: 8 } });
    issues.edit('admin', 'PRJ-3', { custom: { [mapped.value]: null } });
    await sandbox.eventsSettled();
    await sandbox.functions.runScheduled('sweep-changes');
    await settle(sandbox);
    expect((await numbersOf('PRJ-1'))?.[0]?.rolledUp).toBe(8);
  });

  it('take another title and rule without being read again', async () => {
    const saved = await map({ fieldId: mapped.value, title: 'Worth', rule: 'max' });
    expect(saved).toMatchObject({ reading: { projects: 0, issues: 0, points: 0 } });
    expect(await numbersOf('PRJ-1')).toMatchObject([{ title: 'Worth', rule: 'max', own: 40, rolledUp: 8 }]);
  });

  it('are gone once they are no longer mapped', async () => {
    await map();
    expect(await numbersOf('PRJ-1')).toEqual([]);
  });
});

import type { RunningSandbox } from '../../sandbox/server/start-sandbox';
import type { FieldChoices, FieldsView } from '../../src/contract/field-mapping';
import { noChoices } from '../../src/domain/field-mapping/field-choices';
import { parseDay } from '../../src/domain/schedule/calendar-day';
import type { DayFields, StatedDays } from '../../src/domain/schedule/stated-days';
import type { Day } from '../../src/domain/units';
import { chosen } from '../builders/field-choices';
import { aMappedWorld, mapped, type MappedWorld } from '../builders/mapped-site';
import { describeOnEngines } from '../engines';
import { call, view } from './call-as';
import { settle } from './settle';
import { startApp } from '../start-app';

describeOnEngines('which fields hold what', (mysqlUrl) => {
  let world: MappedWorld;
  let sandbox: RunningSandbox;

  beforeAll(async () => {
    world = aMappedWorld('fields');
    const source = { kind: 'given', jira: world.jira } as const;
    sandbox = await startApp({
      source,
      mysqlUrl,
      warn: () => undefined,
    });
    await sandbox.ready();
  });
  afterAll(() => sandbox.close());

  const fields = (as = 'admin') => view(sandbox, as, 'fields.view', {});
  const save = async (choices: FieldChoices, as = 'admin') => {
    const answer = await view(sandbox, as, 'fields.save', { version: (await fields(as)).version, choices });
    await settle(sandbox);
    return answer;
  };
  const pointsOf = async (issueKey: string, asOf?: Day) => {
    const { item } = await view(sandbox, 'viewer', 'epic.view', { issueKey, ...(asOf === undefined ? {} : { asOf }) });
    return item.issue.ownPoints;
  };
  const epicPoints = async (issueKey: string, asOf?: Day) => {
    const { item } = await view(sandbox, 'viewer', 'epic.view', { issueKey, ...(asOf === undefined ? {} : { asOf }) });
    const { points } = item.children;
    return points === null ? null : points.toDo + points.inProgress + points.done;
  };
  const today = async () => (await view(sandbox, 'viewer', 'portfolio.view', {})).today;

  it('finds both story-point fields of a translated site, its start date and the target end', async () => {
    const { found, version, saved, unreadable, choices } = await fields();
    expect(found).toMatchObject({
      points: [mapped.storyPoints, mapped.estimate],
      start: [mapped.start],
      'target-end': [mapped.targetEnd],
    });
    expect({ version, saved, unreadable, choices }).toEqual({
      version: 0,
      saved: null,
      unreadable: [],
      choices: noChoices,
    });
    expect([await pointsOf('PRJ-2'), await pointsOf('TEAM-2')]).toEqual([5, 8]);
  });

  it('takes the target end for the due date where there is none', async () => {
    const dueOf = async (issueKey: string) => (await view(sandbox, 'viewer', 'epic.view', { issueKey })).item.issue.due;
    expect(await dueOf('PRJ-1')).toMatchObject({ day: parseDay('2027-03-01'), source: 'own' });
    expect(await dueOf('PRJ-4')).toMatchObject({ day: parseDay('2027-01-05'), source: 'own' });
  });

  it('puts a due date back into the field from which it was taken', async () => {
    const issueKey = 'PRJ-1';
    const stated = { start: null, due: parseDay('2027-03-01') };
    const none = { start: null, due: null };
    const held = async () => {
      const path = `/rest/api/3/issue/${issueKey}`;
      const { body } = await world.jira.request('admin', { method: 'GET', path, query: new URLSearchParams() });
      const { duedate, [mapped.targetEnd]: targetEnd } = (body as { fields: Record<string, unknown> }).fields;
      return [duedate ?? null, targetEnd ?? null];
    };
    const apply = async (change: { before: StatedDays; after: StatedDays; fields?: DayFields }, restores: boolean) => {
      const changes = [{ issueKey, ...change }];
      return (await view(sandbox, 'admin', 'timeline.apply', { changes, restores })).outcomes[0];
    };
    const fields = { start: mapped.start, due: mapped.targetEnd };
    expect(await apply({ before: stated, after: none }, false)).toEqual({ kind: 'written', fields });
    expect(await held()).toEqual([null, null]);
    expect(await apply({ before: none, after: stated, fields }, true)).toEqual({ kind: 'written', fields });
    expect(await held()).toEqual([null, '2027-03-01']);
    // A field that the site does not use for due dates is none of its choices.
    await apply({ before: stated, after: none }, false);
    await apply({ before: none, after: stated, fields: { ...fields, due: mapped.goLive } }, true);
    expect(await held()).toEqual(['2027-03-01', null]);
    await apply({ before: stated, after: none }, false);
    await apply({ before: none, after: stated, fields }, true);
    await settle(sandbox);
  });

  it('offers fields that can hold something, and none of projects that the administrator cannot browse', async () => {
    const { candidates, sizes } = await fields();
    expect(candidates.map(({ id, kind }) => [id, kind])).toContainEqual([mapped.effort, 'number']);
    expect(JSON.stringify(candidates)).not.toContain('Geheim');
    expect(JSON.stringify(candidates)).not.toContain('SECRET');
    expect(sizes['company-managed']).toEqual({ projects: 1, issues: 5, points: 16 });
    expect(sizes['team-managed'].projects).toBe(2);
  });

  it('previews how many issues each field covers, of those that the administrator may see', async () => {
    const fieldIds = [mapped.effort, mapped.estimate];
    const { all, fields: covered } = await view(sandbox, 'admin', 'fields.preview', { fieldIds });
    expect(all).toEqual({
      'company-managed': { issues: 4, failure: null },
      'team-managed': { issues: 2, failure: null },
    });
    const counts = covered.map(({ fieldId, counts: each }) => [
      fieldId,
      each['company-managed'].issues,
      each['team-managed'].issues,
    ]);
    expect(counts).toEqual([
      [mapped.effort, 2, 1],
      [mapped.estimate, 0, 1],
    ]);
  });

  it('asks Jira once a minute at most, and two points a field', async () => {
    const before = sandbox.points().total;
    await view(sandbox, 'second', 'fields.preview', { fieldIds: [mapped.value] });
    const asked = sandbox.points().total - before;
    await view(sandbox, 'second', 'fields.preview', { fieldIds: [mapped.value] });
    // Whether he is an administrator is asked every time.
    expect(sandbox.points().total - before - asked).toBe(3);
    expect(asked).toBeLessThanOrEqual(2 * 2 + 3 + 3 + 1);
  });

  it('says of a count that fails that it is unknown and why, and tells the others', async () => {
    world.answerBy((path, body) =>
      path.endsWith('approximate-count') && JSON.stringify(body).includes('cf[10032]')
        ? { status: 503, headers: {}, body: {}, returned: 0 }
        : null,
    );
    const fieldIds = [mapped.goLive, mapped.start];
    const { fields: covered } = await view(sandbox, 'admin', 'fields.preview', { fieldIds });
    world.answerBy(() => null);
    expect(covered[0]?.counts['company-managed']).toEqual({ issues: null, failure: 'jira-unavailable' });
    expect(covered[1]?.counts['company-managed']).toEqual({ issues: 0, failure: null });
  });

  it('reads projects of the style again by another points field, and their past with it', async () => {
    const readAt = async () => {
      const { projects } = await view(sandbox, 'admin', 'index.overview', {});
      return new Map(projects.map(({ key, publishedAt }) => [key, publishedAt]));
    };
    const before = await readAt();
    const answer = await save(chosen({ points: [mapped.effort, mapped.storyPoints] }));
    expect(answer).toMatchObject({ outcome: 'saved', reading: { projects: 1, issues: 5 } });
    expect([await pointsOf('PRJ-2'), await pointsOf('PRJ-3'), await pointsOf('TEAM-2')]).toEqual([20, 7, 8]);
    const after = await readAt();
    expect(after.get('TEAM')).toBe(before.get('TEAM'));
    expect(after.get('PRJ')).toBeGreaterThan(before.get('PRJ') ?? 0);
    const day = await today();
    expect(await epicPoints('PRJ-1')).toBe(27);
    expect(await epicPoints('PRJ-1', day)).toBe(27);
    expect(await epicPoints('PRJ-1', (day - 25) as Day)).toBe(20);
    expect(await epicPoints('PRJ-1', (day - 40) as Day)).toBeNull();
    expect(await epicPoints('TEAM-1', day)).toBe(8);
  });

  it('says who chose and when, and keeps that over a rebuild of the index', async () => {
    await view(sandbox, 'admin', 'index.start', {});
    await settle(sandbox);
    const { saved, version } = await fields();
    expect(saved?.by).toBe('admin');
    expect(Date.now() - (saved?.at ?? 0)).toBeLessThan(60_000);
    expect(version).toBe(1);
    expect(await pointsOf('PRJ-2')).toBe(20);
  });

  it('lets the second of two administrators neither overwrite nor lose anything', async () => {
    const before = await fields('second');
    await save(chosen({ points: [mapped.storyPoints] }));
    const late = { version: before.version, choices: chosen({ points: [mapped.value] }) };
    const answer = await view(sandbox, 'second', 'fields.save', late);
    expect(answer).toMatchObject({
      outcome: 'conflict',
      view: { version: before.version + 1, saved: { by: 'admin' } },
    });
    await settle(sandbox);
    expect(await pointsOf('PRJ-2')).toBe(5);
  });

  it('lets one of two win who save in the same moment', async () => {
    const { version } = await fields();
    const answers = await Promise.all(
      ['admin', 'second'].map((as, at) =>
        view(sandbox, as, 'fields.save', { version, choices: chosen({ points: [at ? mapped.effort : mapped.value] }) }),
      ),
    );
    expect(answers.map(({ outcome }) => outcome).sort()).toEqual(['conflict', 'saved']);
    await settle(sandbox);
    expect((await fields()).version).toBe(version + 1);
  });

  it('ignores a field that is deleted in Jira, says so, and lets the choice stand', async () => {
    await save(chosen({ points: [mapped.effort, mapped.storyPoints] }));
    expect(await pointsOf('PRJ-2')).toBe(20);
    world.deleteField(mapped.effort);
    await sandbox.functions.runScheduled('keep-index');
    await settle(sandbox);
    const after: FieldsView = await fields();
    expect(after.unreadable).toEqual([mapped.effort]);
    expect(await pointsOf('PRJ-2')).toBe(5);
    expect(await epicPoints('PRJ-1', await today())).toBe(5);
    expect(await save({ ...after.choices, numbers: [] })).toMatchObject({ outcome: 'saved' });
  });

  it('goes back to what is found where automatic is chosen again', async () => {
    await save(noChoices);
    expect([await pointsOf('PRJ-2'), await pointsOf('TEAM-2')]).toEqual([5, 8]);
    expect((await fields()).unreadable).toEqual([]);
  });

  it('is nobody’s business but administrators’', async () => {
    for (const [key, payload] of [
      ['fields.view', {}],
      ['fields.preview', { fieldIds: [] }],
      ['fields.save', { version: 0, choices: noChoices }],
    ] as const) {
      expect(await call(sandbox, 'viewer', key, payload)).toEqual({ ok: false, failure: { code: 'not-permitted' } });
    }
  });

  const points = (ids: unknown) => ({ ...noChoices.roles['company-managed'], points: ids });
  const withPoints = (ids: unknown) => ({
    ...noChoices,
    roles: { ...noChoices.roles, 'company-managed': points(ids) },
  });
  it.each([
    ['a field that is not there', withPoints(['customfield_99999']), 'choices.roles.company-managed.points'],
    ['a field of a project that he cannot browse', withPoints([mapped.secret]), 'choices.roles.company-managed.points'],
    ['a date for points', withPoints([mapped.goLive]), 'choices.roles.company-managed.points'],
    ['SQL', withPoints(["customfield_1'; DROP TABLE `field_choice`; --"]), 'choices.roles.company-managed.points.0'],
    [
      'a number for acceptance criteria',
      chosen({ acceptance: [mapped.value] }),
      'choices.roles.company-managed.acceptance',
    ],
    ['a field of Jira’s own', withPoints(['duedate']), 'choices.roles.company-managed.points.0'],
    ['a field twice', withPoints([mapped.value, mapped.value]), 'choices.roles.company-managed.points'],
    [
      'too many fields',
      withPoints(Array.from({ length: 11 }, (_, at) => `customfield_${at}`)),
      'choices.roles.company-managed.points',
    ],
    [
      'another role',
      { ...noChoices, roles: { ...noChoices.roles, 'team-managed': { ...points(null), rank: null } } },
      'choices.roles.team-managed',
    ],
    [
      'a date as a number',
      { ...noChoices, numbers: [{ fieldId: mapped.goLive, title: null, rule: 'sum' }] },
      'choices.numbers',
    ],
    [
      'a title that is too long',
      { ...noChoices, numbers: [{ fieldId: mapped.value, title: 'x'.repeat(61), rule: 'sum' }] },
      'choices.numbers.0.title',
    ],
    [
      'an unknown rule',
      { ...noChoices, numbers: [{ fieldId: mapped.value, title: null, rule: 'median' }] },
      'choices.numbers.0.rule',
    ],
    ['nothing', null, 'choices'],
  ])('refuses %s, naming where', async (_, choices, field) => {
    const { version } = await fields();
    expect(await call(sandbox, 'admin', 'fields.save', { version, choices })).toEqual({
      ok: false,
      failure: { code: 'invalid-request', field },
    });
  });

  it('refuses to preview fields that he cannot see', async () => {
    for (const fieldIds of [[mapped.secret], ['customfield_99999'], ['1) OR (1=1']]) {
      const answer = await call(sandbox, 'admin', 'fields.preview', { fieldIds });
      expect(answer).toMatchObject({ ok: false, failure: { code: 'invalid-request' } });
    }
  });
});

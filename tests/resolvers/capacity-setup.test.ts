import type { RunningSandbox } from '../../sandbox/server/start-sandbox';
import type { Kept, TeamRecord } from '../../src/contract/capacity-setup';
import { personOf } from '../browser/driver/demo-sandbox';
import { describeOnEngines } from '../engines';
import { startApp } from '../start-app';
import { call, view } from './call-as';
import { settle } from './settle';

const office = '7c1d2b4a-3f60-4a7e-8a10-000000000001';

describeOnEngines('the setup of capacity', (mysqlUrl) => {
  let sandbox: RunningSandbox;
  const people = () => sandbox.source.jira.people.map(({ accountId }) => accountId);
  const accountOf = (purpose: string) => personOf(sandbox.source.jira, purpose).accountId;
  const admin = () => accountOf('Site administrator');
  const setup = (as: string) => view(sandbox, as, 'capacity.setup', {});
  const teamId = '7c1d2b4a-3f60-4a7e-8a10-200000000001';
  const always = [{ first: null, last: null, percent: 100 }];
  const team = (rest: Partial<TeamRecord> = {}): TeamRecord => ({
    name: 'Crew',
    jiraTeamId: null,
    leads: [people()[3]!],
    hoursPerPoint: 6,
    members: [
      { accountId: people()[2]!, allocations: always },
      { accountId: people()[3]!, allocations: always },
    ],
    ...rest,
  });
  const save = (as: string, request: object) => call(sandbox, as, 'capacity.saveSetup', request);
  const found = async (): Promise<Kept<TeamRecord>> => (await setup(admin())).teams[0]!;
  const person = async (id: string) => (await setup(admin())).people.find((one) => one.id === id)!;

  beforeAll(async () => {
    sandbox = await startApp({ source: { kind: 'demo', seed: 7, issues: 300 }, mysqlUrl });
    await sandbox.ready();
    await settle(sandbox);
  });
  afterAll(() => sandbox.close());

  it('is for administrators, until a team has a lead', async () => {
    const lead = people()[3]!;
    expect(await call(sandbox, lead, 'capacity.setup')).toMatchObject({ failure: { code: 'not-permitted' } });
    expect(await save(lead, { kind: 'team', id: teamId, version: 0, record: team() })).toMatchObject({
      failure: { code: 'not-permitted' },
    });
    expect(await save(admin(), { kind: 'team', id: teamId, version: 0, record: team() })).toMatchObject({ ok: true });
    expect(await setup(lead)).toMatchObject({ mayAdminister: false, teams: [{ id: teamId, version: 1 }] });
    expect(await call(sandbox, people()[4]!, 'capacity.setup')).toMatchObject({ failure: { code: 'not-permitted' } });
  });

  it('lets a lead change allocation and leave, and nothing else', async () => {
    const lead = people()[3]!;
    const half = [
      { accountId: people()[2]!, allocations: [{ first: null, last: null, percent: 50 }] },
      team().members[1]!,
    ];
    const change = (record: TeamRecord | null) => save(lead, { kind: 'team', id: teamId, version: 1, record });
    for (const record of [
      null,
      team({ name: 'Mine' }),
      team({ leads: [] }),
      team({ members: half.slice(1) }),
      team({ hoursPerPoint: 1 }),
    ])
      expect(await change(record)).toMatchObject({ failure: { code: 'not-permitted' } });
    expect(await change(team({ members: half }))).toMatchObject({ ok: true });
    expect((await found()).record.members[0]!.allocations[0]!.percent).toBe(50);
    const own = { calendarId: null, role: null, leave: [{ first: 20_800, last: 20_801, percent: 100 }] };
    const ofPerson = (id: string, record: object) => save(lead, { kind: 'person', id, version: 0, record });
    expect(await ofPerson(people()[4]!, own)).toMatchObject({ failure: { code: 'not-permitted' } });
    expect(await ofPerson(people()[2]!, { ...own, role: 'Boss' })).toMatchObject({
      failure: { code: 'not-permitted' },
    });
    expect(await ofPerson(people()[2]!, own)).toMatchObject({ ok: true });
  });

  it('does not write over what somebody else saved, and keeps nothing that breaks a rule', async () => {
    expect(await save(admin(), { kind: 'team', id: teamId, version: 1, record: team() })).toMatchObject({
      failure: { code: 'changed-meanwhile' },
    });
    const negative = team({
      members: [{ accountId: people()[2]!, allocations: [{ first: null, last: null, percent: -10 }] }],
    });
    expect(await save(admin(), { kind: 'team', id: teamId, version: 2, record: negative })).toEqual({
      ok: false,
      failure: { code: 'invalid-request', field: 'record.members.0.allocations.0.percent' },
    });
    const idle = { name: 'Idle', hours: [0, 0, 0, 0, 0, 0, 0], holidays: [] };
    expect(await save(admin(), { kind: 'calendar', id: office, version: 0, record: idle })).toEqual({
      ok: false,
      failure: { code: 'invalid-request', field: 'record.hours' },
    });
    expect((await found()).version).toBe(2);
  });

  it('does not name calendars that are not there, nor remove one that is in use', async () => {
    const record = { calendarId: office, role: null, leave: [] };
    const id = people()[3]!;
    expect(await save(admin(), { kind: 'person', id, version: 0, record })).toMatchObject({ ok: false });
    const week = { name: 'Office', hours: [8, 8, 8, 8, 8, 0, 0], holidays: [{ day: 20_812, name: 'Christmas' }] };
    expect(await save(admin(), { kind: 'calendar', id: office, version: 0, record: week })).toMatchObject({ ok: true });
    expect(await save(admin(), { kind: 'person', id, version: 0, record })).toMatchObject({ ok: true });
    expect(await save(admin(), { kind: 'calendar', id: office, version: 1, record: null })).toMatchObject({
      ok: false,
    });
    expect((await setup(admin())).calendars).toMatchObject([{ id: office, version: 1, record: week }]);
  });

  it('takes leave from a file as a whole or not at all, and gives it back', async () => {
    const titles = 'account_id,first_day,last_day,percent';
    const [a, b] = [people()[2]!, people()[3]!];
    const load = (as: string, ...lines: string[]) =>
      view(sandbox, as, 'capacity.importLeave', { text: [titles, ...lines].join('\n'), isDryRun: false });
    const before = (await person(a)).record.leave;
    const wrong = await load(
      admin(),
      `${a},2027-01-04,2027-01-08,100`,
      `${b},2027-01-08,2027-01-04,100`,
      `nobody,2027-01-04,2027-01-08,100`,
    );
    expect(wrong.problems).toEqual([
      { line: 3, reason: 'reversed' },
      { line: 4, reason: 'unknown-person' },
    ]);
    expect((await person(a)).record.leave).toEqual(before);
    const right = await load(b, `${a},2027-01-04,2027-01-08,100`, `${b},2027-02-01,2027-02-01,50`);
    expect(right).toEqual({ problems: [], people: 2, lines: 2 });
    expect((await person(b)).record).toMatchObject({ calendarId: office, leave: [{ percent: 50 }] });
    const { text } = await view(sandbox, admin(), 'capacity.exportLeave', {});
    expect(text.split('\n').sort()).toEqual(
      [titles, `${a},2027-01-04,2027-01-08,100`, `${b},2027-02-01,2027-02-01,50`, ''].sort(),
    );
    expect(await call(sandbox, people()[4]!, 'capacity.exportLeave')).toMatchObject({
      failure: { code: 'not-permitted' },
    });
  });
});

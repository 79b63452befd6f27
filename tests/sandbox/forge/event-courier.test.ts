import fc from 'fast-check';
import { setTimeout as wait } from 'node:timers/promises';
import { EventCourier, type EventFaults } from '../../../sandbox/forge/event-courier';

const work = ['read:jira-work'];

function start(faults: EventFaults | null, more: { scopes?: readonly string[]; emit?: () => Promise<void> } = {}) {
  const arrived: string[] = [];
  const warnings: string[] = [];
  const courier = new EventCourier({
    emit: (name) => {
      arrived.push(name);
      return more.emit?.() ?? Promise.resolve();
    },
    faults,
    scopes: more.scopes ?? work,
    delayScale: 0.0005,
    warn: (message) => warnings.push(message),
  });
  courier.open();
  const send = (names: readonly string[]): void => {
    for (const name of names) courier.send({ name, payload: {}, by: null });
  };
  return { courier, arrived, warnings, send };
}

const names = (count: number): string[] => Array.from({ length: count }, (_, at) => String(at));

describe('the courier of events', () => {
  it('brings each event once and in order, unless told otherwise', async () => {
    const { courier, arrived, send } = start(null);
    send(names(20));
    expect(courier.isIdle()).toBe(false);
    await courier.settled();
    expect(arrived).toEqual(names(20));
    expect(courier.isIdle()).toBe(true);
  });

  it('loses, doubles and delays the same events for the same seed, and keeps their order', async () => {
    const faults = { seed: 7, lose: 0.3, double: 0.3, delaySeconds: 20 };
    const [one, two] = [start(faults), start(faults)];
    for (const { send, courier } of [one, two]) {
      send(names(60));
      await courier.settled();
    }
    expect(one.arrived).toEqual(two.arrived);
    expect(one.arrived).toEqual(one.arrived.toSorted((a, b) => Number(a) - Number(b)));
    expect(new Set(one.arrived).size).toBeLessThan(60);
    expect(one.arrived.length).toBeGreaterThan(new Set(one.arrived).size);
  });

  it('lets events overtake one another, and neither loses nor invents any by it', async () => {
    const { courier, arrived, send } = start({ seed: 3, shuffle: true, delaySeconds: 60 });
    send(names(40));
    await courier.settled();
    expect(arrived).not.toEqual(names(40));
    expect(arrived.toSorted((a, b) => Number(a) - Number(b))).toEqual(names(40));
  });

  it('loses all or none at the ends of the scale', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer(), fc.constantFrom(0, 1), async (seed, lose) => {
        const { courier, arrived, send } = start({ seed, lose, double: 1 - lose });
        send(names(5));
        await courier.settled();
        expect(arrived).toHaveLength(lose === 1 ? 0 : 10);
      }),
      { numRuns: 20 },
    );
  });

  it('tells of an event that fails in the app, and goes on', async () => {
    const { courier, arrived, warnings, send } = start(null, { emit: () => Promise.reject(new Error('Broken.')) });
    send(['a', 'b']);
    await courier.settled();
    expect([arrived, warnings]).toEqual([
      ['a', 'b'],
      ['The event a failed in the app: Broken.', 'The event b failed in the app: Broken.'],
    ]);
  });

  it('brings nothing without the scope, nothing too large, and nothing after its end', async () => {
    const without = start(null, { scopes: [] });
    without.send(['a']);
    const large = start(null);
    large.courier.send({ name: 'big', payload: { text: 'x'.repeat(201 * 1024) }, by: null });
    const closed = start({ seed: 1, delaySeconds: 100 });
    closed.send(['a']);
    closed.courier.close();
    closed.send(['b']);
    await wait(80);
    expect([without.arrived, large.arrived, closed.arrived]).toEqual([[], [], []]);
    expect(large.warnings).toHaveLength(1);
    expect(closed.warnings).toEqual([]);
  });

  it('refuses delays that the platform does not have', () => {
    expect(() => start({ seed: 1, delaySeconds: 181 })).toThrow('180 seconds at most');
  });
});

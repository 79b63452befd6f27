import { makePointsMeter } from '../../../sandbox/forge/points-meter';

const hour = 3_600_000;
const endpoint = { method: 'POST', path: '/rest/api/3/issue/bulkfetch' };

describe('the hourly quota', () => {
  it('follows the clock that it is given: refuses when used up, and is whole again at the full UTC hour', () => {
    let time = Date.UTC(2026, 10, 20, 9, 59, 0);
    const meter = makePointsMeter(100, () => time);
    meter.count('app', endpoint, 60);
    expect(meter.headers()).toMatchObject({
      'x-ratelimit-limit': '100',
      'x-ratelimit-remaining': '40',
      'x-ratelimit-nearlimit': 'false',
      'x-ratelimit-reset': '2026-11-20T10:00:00.000Z',
      'ratelimit-policy': '"global-app-quota";q=100;w=3600',
      ratelimit: '"global-app-quota";r=40;t=60',
    });
    time += 15_500;
    meter.count('app', endpoint, 40);
    expect(meter.headers()).toMatchObject({ 'x-ratelimit-remaining': '0', 'x-ratelimit-nearlimit': 'true' });
    expect(meter.retryAfterSeconds()).toBe(45);
    time = Date.UTC(2026, 10, 20, 10);
    expect(meter.retryAfterSeconds()).toBeNull();
    expect(meter.headers()).toMatchObject({
      'x-ratelimit-remaining': '100',
      'x-ratelimit-reset': '2026-11-20T11:00:00.000Z',
    });
    expect(meter.report()).toMatchObject({ total: 100, refused: 1, quota: { limit: 100, usedThisHour: 0 } });
  });

  it('is whole again however many hours passed, and counts on over all of them', () => {
    let time = 0;
    const meter = makePointsMeter(10, () => time);
    for (let passed = 0; passed < 5; passed += 1) {
      meter.count('app', endpoint, 10);
      expect(meter.retryAfterSeconds()).not.toBeNull();
      time += (passed + 1) * hour;
      expect(meter.retryAfterSeconds()).toBeNull();
    }
    expect(meter.report().total).toBe(50);
  });
});

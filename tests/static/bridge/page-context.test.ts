import type { readPageContext } from '../../../static/bridge/page-context';

describe('where the page stands', () => {
  let context: unknown;
  let read: typeof readPageContext;
  beforeAll(async () => {
    // The page of the host; the bridge looks for it as soon as it is read.
    Object.assign(globalThis, { __bridge: { callBridge: () => Promise.resolve(context) } });
    ({ readPageContext: read } = await import('../../../static/bridge/page-context'));
  });
  afterAll(() => Reflect.deleteProperty(globalThis, '__bridge'));

  it.each([['{"source":'], [[1, 2]], [7], [{ title: null }]])(
    'is known whatever Confluence keeps of the macro: %j',
    async (config) => {
      context = { moduleKey: 'report-macro', extension: { type: 'macro', config } };
      expect((await read()).macro).toMatchObject({ config, isConfiguring: false });
    },
  );
});

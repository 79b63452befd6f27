import vm from 'node:vm';
import type * as Scope from '../../../sandbox/forge/invocation-scope';

function loadedAnew(): typeof Scope {
  let loaded: typeof Scope | undefined;
  jest.isolateModules(() => {
    loaded = jest.requireActual<typeof Scope>('../../../sandbox/forge/invocation-scope');
  });
  if (!loaded) throw new Error('The module was not loaded.');
  return loaded;
}

const fetchOf = (answer: string) => () => Promise.resolve(new Response(answer));

/** As the app's bundle reads it: in the realm of the process. */
const ask = vm.runInThisContext('() => global.__forge_fetch__()') as () => Promise<Response>;

describe('the globals of an invocation', () => {
  it('stay its own while others run, and when another test file has loaded the module anew', async () => {
    const first = loadedAnew();
    let goOn: () => void = () => undefined;
    const paused = new Promise<void>((resolve) => (goOn = resolve));
    const outliving = first.runInvocation({ fetch: fetchOf('first'), runtime: {} }, async () => {
      await paused;
      return (await ask()).text();
    });
    const second = loadedAnew();
    expect(second).not.toBe(first);
    const other = second.runInvocation({ fetch: fetchOf('second'), runtime: {} }, async () => (await ask()).text());
    goOn();
    expect(await Promise.all([outliving, other])).toEqual(['first', 'second']);
  });

  it('are nobody’s outside an invocation', () => {
    loadedAnew();
    expect(vm.runInThisContext('typeof global.__forge_fetch__')).toBe('undefined');
  });
});

import { startSandbox, type RunningSandbox, type SandboxOptions } from '../sandbox/server/start-sandbox';

/** What a test says of its sandbox; all but the source has a usual value. */
export type AppOptions = Partial<SandboxOptions> & Pick<SandboxOptions, 'source'>;

/**
 * Starts the project's app as the set-up of the run has built it, at any free port, keeping nothing, and with delays of
 * queues and schedule two hundred times shorter.
 */
export function startApp(options: AppOptions): Promise<RunningSandbox> {
  return startSandbox({ port: 0, dataFolder: null, mayBuild: false, delayScale: 0.005, ...options });
}

import type { HostFrame } from './host-commands';
import { textOf, type Payload } from './payload';

/** Opens an address or one of the router's targets; addresses outside the site always get a tab of their own. */
export function navigate(frame: HostFrame, payload: Payload): void {
  const address = new URL(addressOf(frame, payload), window.location.origin);
  const isOutside = address.origin !== window.location.origin;
  if (isOutside || payload.type === 'new-tab') window.open(address, '_blank', 'noopener');
  else window.location.assign(address);
}

/** @throws Error for a target that the sandbox has no page for */
export function addressOf(frame: HostFrame, payload: Payload): string {
  const { url, target } = payload;
  if (typeof url === 'string') return checkedAddress(url);
  const path =
    target === 'issue'
      ? `/browse/${textOf(payload.issueKey)}`
      : target === 'module'
        ? modulePath(frame, payload)
        : null;
  if (path === null) throw new Error(`The sandbox does not emulate the navigation target "${String(target)}".`);
  return `${window.location.origin}${path}`;
}

function checkedAddress(url: string): string {
  const { protocol } = new URL(url, window.location.origin);
  if (!/^(https?|mailto):$/.test(protocol)) throw new Error(`An app may not open ${protocol} addresses.`);
  return url;
}

function modulePath(frame: HostFrame, payload: Payload): string {
  const pages: Readonly<Record<string, string>> = {
    'jira:globalPage': '/jira/apps/altitude',
    'jira:adminPage': '/jira/admin/altitude',
    'jira:projectPage': `/jira/projects/${textOf(payload.projectKey) || projectOf(frame)}/altitude`,
  };
  const types = JSON.parse(document.body.dataset.modules ?? '{}') as Record<string, string>;
  const page = pages[types[textOf(payload.moduleKey)] ?? ''];
  if (page === undefined) throw new Error(`No page shows the module "${textOf(payload.moduleKey)}".`);
  const path = textOf(payload.path).replace(/^\/+/, '');
  return path === '' ? page : `${page}/${path}`;
}

function projectOf({ settings }: HostFrame): string {
  const extension = settings.context.extension as { project?: { key?: string } };
  return extension.project?.key ?? '';
}

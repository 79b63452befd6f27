import { createHash } from 'node:crypto';
import type { Manifest } from './manifest';

/** The ids under which the app stands on one site. Made from the site's name, so that a restart finds its data. */
export interface Installation {
  readonly cloudId: string;
  readonly workspaceId: string;
  readonly installationId: string;
  readonly environmentId: string;
  readonly environmentType: 'DEVELOPMENT';
  readonly appId: string;
  readonly appVersion: string;
  /** Address of the host pages, without a slash at the end. */
  readonly siteUrl: string;
}

export function makeInstallation(manifest: Manifest, siteName: string, siteUrl: string): Installation {
  return {
    cloudId: uuidFrom(`cloud:${siteName}`),
    workspaceId: uuidFrom(`workspace:${siteName}`),
    installationId: uuidFrom(`installation:${siteName}:${manifest.appId}`),
    environmentId: uuidFrom(`environment:${manifest.appId}`),
    environmentType: 'DEVELOPMENT',
    appId: manifest.appId,
    appVersion: '1.0.0',
    siteUrl,
  };
}

/** The site as Forge names it to functions. */
export function siteAri({ cloudId }: Installation): string {
  return `ari:cloud:jira::site/${cloudId}`;
}

function uuidFrom(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    '-',
  );
}

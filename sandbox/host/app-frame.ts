import type { ModuleContext } from '../forge/module-context';
import type { UiModule } from '../forge/manifest';
import { html, type SafeHtml } from './html';

/** One showing of a module: what the frame's bridge is told, and the token it speaks with. */
export interface AppFrame {
  readonly module: UiModule;
  readonly context: ModuleContext;
  readonly token: string;
}

/** How a frame sits in its page. */
export interface FrameShape {
  /** `fill`: as high as the window. `grow`: as high as its content. */
  readonly height: 'fill' | 'grow';
  /** Path of the page that the app's routes hang below; null: the module has no routes. */
  readonly routes: string | null;
  readonly sandbox: string;
  /** Kept as a template until somebody opens it. */
  readonly isClosed?: boolean;
}

export function renderFrame({ module, context, token }: AppFrame, shape: FrameShape): SafeHtml {
  const settings = JSON.stringify({
    moduleKey: module.key,
    token,
    context,
    routes: shape.routes,
    height: shape.height,
  });
  const frame = html`<iframe
    class="app-frame ${shape.height}"
    title="${module.title}"
    sandbox="${shape.sandbox}"
    data-frame="${settings}"
    src="/app/${module.resource}/index.html"
  ></iframe>`;
  return shape.isClosed === true ? html`<template>${frame}</template>` : frame;
}

/** Address of the icon that the manifest names as `resource:<key>;<path>`; null: it has none. */
export function iconAddress({ icon }: UiModule): string | null {
  const [, resource, path] = /^resource:([^;]+);(.+)$/.exec(icon ?? '') ?? [];
  return resource === undefined || path === undefined ? null : `/app/${resource}/${path}`;
}

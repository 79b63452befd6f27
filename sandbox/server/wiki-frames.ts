import type { PlacedMacro } from '../confluence/macro-node';
import { space, type WikiPage } from '../confluence/wiki-site';
import { renderFrame } from '../host/app-frame';
import { html, type SafeHtml } from '../host/html';
import { frameSandbox } from './app-files';
import type { Visit } from './page-routes';

/** Where a macro is shown, and why. */
export interface MacroPlace {
  readonly page: WikiPage;
  readonly isEditing: boolean;
  /** Set where its configuration is shown in its place. */
  readonly configuring?: { readonly isInserting: boolean };
}

/** The extension that Forge gives a macro as its context. */
export function macroExtension(macro: PlacedMacro, { page, isEditing, configuring }: MacroPlace) {
  return {
    content: { id: page.id, type: page.type, subtype: null },
    space: { id: space.id, key: space.key },
    isEditing,
    references: [],
    ...(macro.config === undefined ? {} : { config: macro.config }),
    ...(macro.autoConvertLink === undefined ? {} : { autoConvertLink: macro.autoConvertLink }),
    ...(isEditing
      ? { macro: { isConfiguring: configuring !== undefined, isInserting: configuring?.isInserting ?? false } }
      : {}),
  };
}

/** The frame of a macro, or what Confluence says where the app has no such macro. */
export function macroFrame({ macroFrame: frameOf }: Visit, macro: PlacedMacro, place: MacroPlace): SafeHtml {
  const frame = frameOf(macro.moduleKey, macroExtension(macro, place), macro.localId);
  if (!frame) return html`<p class="none" role="alert">This macro is no longer part of the app.</p>`;
  const height = place.configuring ? 'fill' : 'grow';
  return renderFrame(frame, { height, routes: null, sandbox: frameSandbox });
}

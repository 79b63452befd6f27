import { isDocument } from '../confluence/adf';
import { macrosIn, type PlacedMacro } from '../confluence/macro-node';
import { space, type WikiPage } from '../confluence/wiki-site';
import type { ForgeRuntime } from '../forge/forge-runtime';
import { messageOf } from '../forge/error-message';
import type { ShowMacro } from '../host/adf-view';
import { renderAdf } from '../host/adf-view';
import type { ExportType } from '../host/export-page';
import { html, type SafeHtml } from '../host/html';

interface ExportOf {
  readonly page: WikiPage;
  readonly type: ExportType;
  /** null: nobody, as where Confluence exports in the background. */
  readonly accountId: string | null;
}

/** Asks the app for the exports of all macros of a page. @returns what stands in the place of each */
export async function exportMacros(runtime: ForgeRuntime, { page, type, accountId }: ExportOf): Promise<ShowMacro> {
  const macros = macrosIn(page.current.body);
  const shown = await Promise.all(macros.map((macro) => exportOne(runtime, macro, { page, type, accountId })));
  const known = new Map(macros.map(({ localId }, at) => [localId, shown[at]]));
  return ({ localId }) => known.get(localId) ?? html``;
}

async function exportOne(runtime: ForgeRuntime, macro: PlacedMacro, of: ExportOf): Promise<SafeHtml> {
  try {
    const answer = await runtime.functions.exportMacro(macro.moduleKey, exportPayload(macro, of), of.accountId);
    if (!isDocument(answer)) throw new Error('The export of this macro is no document.');
    return renderAdf(answer, () => html`<p class="none">A macro within a macro is not exported.</p>`);
  } catch (error) {
    console.error(`Export of ${macro.moduleKey}: ${messageOf(error)}`);
    return html`<p class="none" role="alert">This macro cannot be exported: ${messageOf(error)}</p>`;
  }
}

/** The two kinds of export tell the same in two shapes. */
export function exportPayload(macro: PlacedMacro, { page, type }: Pick<ExportOf, 'page' | 'type'>) {
  const { localId, config = {}, autoConvertLink } = macro;
  const content = { id: page.id, type: page.type };
  const choice = { config, ...(autoConvertLink === undefined ? {} : { autoConvertLink }) };
  if (type === 'pdf') {
    return {
      exportType: type,
      extensionPayload: choice,
      context: { extension: { type: 'macro', content, space: { id: space.id, key: space.key } }, localId },
    };
  }
  return { exportType: type, context: { ...choice, content, contentId: page.id, localId } };
}

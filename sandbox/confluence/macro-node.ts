import type { AdfNode } from './adf';

/** What a page keeps of one macro of the app. */
export interface PlacedMacro {
  /** Tells this one from all others, on any page. */
  readonly localId: string;
  /** Key of the macro module in the manifest. */
  readonly moduleKey: string;
  /** As it was submitted last; undefined: never. */
  readonly config?: Readonly<Record<string, unknown>> | undefined;
  /** The link that it was made from. */
  readonly autoConvertLink?: string | undefined;
}

const extensionType = 'com.atlassian.ecosystem';

/** The macro as Confluence keeps it in the document of a page. */
export function macroNode(place: string, { localId, moduleKey, config, autoConvertLink }: PlacedMacro): AdfNode {
  return {
    type: 'extension',
    attrs: {
      layout: 'default',
      extensionType,
      extensionKey: `${place}/static/${moduleKey}`,
      localId,
      parameters: {
        localId,
        ...(config === undefined ? {} : { guestParams: config }),
        ...(autoConvertLink === undefined ? {} : { autoConvertLink }),
      },
    },
  };
}

/** null: the node is no macro of an app. */
export function macroOf({ type, attrs }: AdfNode): PlacedMacro | null {
  if (type !== 'extension' || attrs?.extensionType !== extensionType) return null;
  const { extensionKey, localId } = attrs;
  if (typeof extensionKey !== 'string' || typeof localId !== 'string') return null;
  const parameters = (attrs.parameters ?? {}) as {
    guestParams?: Readonly<Record<string, unknown>>;
    autoConvertLink?: string;
  };
  return {
    localId,
    moduleKey: extensionKey.replace(/^.*\//, ''),
    config: parameters.guestParams,
    autoConvertLink: parameters.autoConvertLink,
  };
}

/** The macros of a document, in reading order. */
export function macrosIn(node: AdfNode): PlacedMacro[] {
  const own = macroOf(node);
  return own ? [own] : (node.content ?? []).flatMap(macrosIn);
}

import { documentOf, heading, paragraph, plainText, type AdfDocument, type AdfNode } from '../../../confluence/adf';
import { macroNode, macroOf, type PlacedMacro } from '../../../confluence/macro-node';

/** A part of a page that is being edited. */
export type Block =
  /** `level` 0: a paragraph; otherwise a heading. */
  | { readonly kind: 'text'; level: number; text: string }
  | { readonly kind: 'macro'; macro: PlacedMacro }
  /** Stays as it is. */
  | { readonly kind: 'fixed'; readonly node: AdfNode };

export function blocksOf(body: AdfDocument): Block[] {
  const blocks = body.content.map(blockOf);
  return blocks.length === 0 ? [{ kind: 'text', level: 0, text: '' }] : blocks;
}

function blockOf(node: AdfNode): Block {
  const macro = macroOf(node);
  if (macro) return { kind: 'macro', macro };
  const isPlain = (node.content ?? []).every(({ type, marks = [] }) => type === 'text' && marks.length === 0);
  if (isPlain && node.type === 'paragraph') return { kind: 'text', level: 0, text: plainText(node) };
  if (isPlain && node.type === 'heading') {
    return { kind: 'text', level: Number(node.attrs?.level ?? 1), text: plainText(node) };
  }
  return { kind: 'fixed', node };
}

export function bodyOf(blocks: readonly Block[], place: string): AdfDocument {
  return documentOf(
    blocks.map((block) => {
      if (block.kind === 'fixed') return block.node;
      if (block.kind === 'macro') return macroNode(place, block.macro);
      return block.level === 0 ? paragraph(block.text) : heading(block.level, block.text);
    }),
  );
}

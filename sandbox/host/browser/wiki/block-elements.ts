import { plainText } from '../../../confluence/adf';
import type { PlacedMacro } from '../../../confluence/macro-node';
import type { Block } from './draft';

/** What people do with a block. */
export interface BlockActions {
  readonly remove: () => void;
  readonly move: (by: 1 | -1) => void;
}

export interface TextActions extends BlockActions {
  readonly addBelow: () => void;
  readonly insertHere: () => void;
  /** @returns whether the pasted text has become something else */
  readonly paste: (text: string) => boolean;
}

export interface MacroActions extends BlockActions {
  readonly configure: () => void;
  readonly copy: () => void;
}

export function button(label: string, act: () => void): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.textContent = label;
  element.addEventListener('click', act);
  return element;
}

function tools(label: string, buttons: readonly HTMLElement[]): HTMLElement {
  const bar = document.createElement('div');
  bar.className = 'wiki-block-tools';
  bar.setAttribute('role', 'group');
  bar.setAttribute('aria-label', label);
  bar.append(...buttons);
  return bar;
}

const moves = ({ move, remove }: BlockActions): HTMLElement[] => [
  button('Move up', () => {
    move(-1);
  }),
  button('Move down', () => {
    move(1);
  }),
  button('Remove', remove),
];

/** A line of text: Enter begins the next one, a slash in an empty one inserts something in its place. */
export function textElement(block: Block & { kind: 'text' }, actions: TextActions): HTMLLIElement {
  const item = document.createElement('li');
  const text = document.createElement('textarea');
  text.rows = 1;
  text.value = block.text;
  text.setAttribute('aria-label', block.level === 0 ? 'Text' : 'Heading');
  text.placeholder = 'Type / to insert a macro';
  text.className = block.level === 0 ? '' : 'heading';
  const grow = (): void => {
    text.style.height = 'auto';
    text.style.height = `${String(text.scrollHeight)}px`;
  };
  text.addEventListener('input', () => {
    block.text = text.value;
    grow();
  });
  text.addEventListener('keydown', (event) => {
    keyInText(event, text, actions);
  });
  text.addEventListener('paste', (event) => {
    if (actions.paste(event.clipboardData?.getData('text/plain').trim() ?? '')) event.preventDefault();
  });
  requestAnimationFrame(grow);
  item.append(text);
  return item;
}

function keyInText(event: KeyboardEvent, text: HTMLTextAreaElement, actions: TextActions): void {
  const isEmpty = text.value === '';
  if (event.key === 'Enter' && !event.shiftKey) actions.addBelow();
  else if (event.key === '/' && isEmpty) actions.insertHere();
  else if (event.key === 'Backspace' && isEmpty) actions.remove();
  else return;
  event.preventDefault();
}

/** A macro with its live frame, as the editor shows it. */
export function macroElement(macro: PlacedMacro, title: string, frame: HTMLElement, actions: MacroActions) {
  const item = document.createElement('li');
  item.className = 'wiki-macro';
  item.dataset.macro = macro.localId;
  const bar = tools(title, [button('Edit', actions.configure), button('Copy', actions.copy), ...moves(actions)]);
  const name = document.createElement('strong');
  name.textContent = title;
  bar.prepend(name);
  item.append(bar, frame);
  return item;
}

/** What this editor does not change, as its text. */
export function fixedElement(block: Block & { kind: 'fixed' }, actions: BlockActions): HTMLLIElement {
  const item = document.createElement('li');
  const text = document.createElement('p');
  text.textContent = plainText(block.node);
  item.append(tools(block.node.type, moves(actions)), text);
  return item;
}

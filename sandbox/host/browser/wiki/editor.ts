import { asJiraLink, asSiteLink, macroForLink } from '../../../confluence/auto-convert';
import type { AdfDocument } from '../../../confluence/adf';
import type { PlacedMacro } from '../../../confluence/macro-node';
import type { MacroModule } from '../../../forge/macro-modules';
import type { EditorStart } from '../../wiki-editor-page';
import { button, fixedElement, macroElement, textElement } from './block-elements';
import { openConfig } from './config-dialog';
import { blocksOf, bodyOf, type Block } from './draft';
import { copyMacro, pastedMacro } from './macro-clipboard';

/** Edits one page: lines of text, and macros with their live frames. Nothing is stored before it is published. */
export class WikiEditor {
  readonly #start: EditorStart;
  readonly #list: HTMLElement;
  readonly #blocks: Block[];
  /** Frames of macros go on as they are while other blocks change. */
  readonly #frames = new Map<string, HTMLElement>();
  /** Where the next insertion goes; null: at the end. */
  #target: number | null = null;

  constructor(root: HTMLElement) {
    this.#start = JSON.parse(root.dataset.start ?? '{}') as EditorStart;
    this.#list = byId('wiki-blocks');
    this.#blocks = blocksOf(this.#start.body as AdfDocument);
    this.#draw();
    byId('wiki-publish').addEventListener('click', () => void this.#publish());
    const menu = byId('wiki-insert') as HTMLDetailsElement;
    menu.addEventListener('toggle', () => {
      if (menu.open) this.#offer(menu);
      else this.#target = null;
    });
  }

  #draw(focusAt: number | null = null): void {
    const items = this.#blocks.map((block, at) => this.#elementOf(block, at));
    // Moving a frame in the document reloads it: only what is not in its place is moved.
    const kept = new Set<Element>(items);
    for (const child of [...this.#list.children]) if (!kept.has(child)) child.remove();
    items.forEach((item, at) => {
      if (this.#list.children[at] !== item) this.#list.insertBefore(item, this.#list.children[at] ?? null);
    });
    if (focusAt !== null) this.#list.children[focusAt]?.querySelector<HTMLElement>('textarea, button')?.focus();
  }

  #elementOf(block: Block, at: number): HTMLElement {
    const actions = {
      remove: () => {
        this.#blocks.splice(this.#blocks.indexOf(block), 1);
        if (this.#blocks.length === 0) this.#blocks.push({ kind: 'text', level: 0, text: '' });
        this.#draw(Math.max(0, at - 1));
      },
      move: (by: 1 | -1) => {
        this.#move(block, by);
      },
    };
    if (block.kind === 'fixed') return fixedElement(block, actions);
    if (block.kind === 'text') return this.#textOf(block, actions);
    return this.#macroOf(block, actions);
  }

  #textOf(block: Block & { kind: 'text' }, actions: { remove: () => void; move: (by: 1 | -1) => void }) {
    return textElement(block, {
      ...actions,
      addBelow: () => {
        const at = this.#blocks.indexOf(block) + 1;
        this.#blocks.splice(at, 0, { kind: 'text', level: 0, text: '' });
        this.#draw(at);
      },
      insertHere: () => {
        this.#target = this.#blocks.indexOf(block);
        (byId('wiki-insert') as HTMLDetailsElement).open = true;
      },
      paste: (text) => {
        const { origin } = window.location;
        const link = asJiraLink(text, origin, this.#start.ids);
        const patterns = this.#start.macros.map(({ key, patterns }) => ({ moduleKey: key, patterns }));
        const moduleKey = macroForLink(asSiteLink(link, origin), patterns);
        if (moduleKey === null) return false;
        this.#target = this.#blocks.indexOf(block);
        this.#place({ localId: crypto.randomUUID(), moduleKey, autoConvertLink: link });
        return true;
      },
    });
  }

  #macroOf(block: Block & { kind: 'macro' }, actions: { remove: () => void; move: (by: 1 | -1) => void }) {
    const { macro } = block;
    const known = this.#frames.get(macro.localId);
    if (known) return known;
    const frame = document.createElement('div');
    const module = this.#moduleOf(macro.moduleKey);
    const element = macroElement(macro, module?.title ?? macro.moduleKey, frame, {
      ...actions,
      configure: () => void this.#configure(block, module, false),
      copy: () => {
        copyMacro(block.macro);
      },
    });
    this.#frames.set(macro.localId, element);
    void this.#fillFrame(frame, macro);
    return element;
  }

  async #fillFrame(place: HTMLElement, macro: PlacedMacro): Promise<void> {
    const frame = await this.#fetchFrame(macro);
    place.replaceChildren(frame);
  }

  async #fetchFrame(macro: PlacedMacro, configuring?: { readonly isInserting: boolean }): Promise<HTMLElement> {
    const { pageId } = this.#start;
    const { frame } = await postJson('/wiki/frame', { pageId, macro, ...(configuring ? { configuring } : {}) });
    const template = document.createElement('template');
    template.innerHTML = String(frame);
    return template.content.firstElementChild as HTMLElement;
  }

  #moduleOf(key: string): MacroModule | undefined {
    return this.#start.macros.find((module) => module.key === key);
  }

  #move(block: Block, by: 1 | -1): void {
    const from = this.#blocks.indexOf(block);
    const to = from + by;
    const other = this.#blocks[to];
    if (!other) return;
    this.#blocks[from] = other;
    this.#blocks[to] = block;
    this.#draw(to);
  }

  /** What can be inserted. */
  #offer(menu: HTMLDetailsElement): void {
    const list = byId('wiki-insert-list');
    const entry = (label: string, note: string, act: () => void): HTMLElement => {
      const element = button(label, () => {
        const target = this.#target;
        menu.open = false;
        this.#target = target;
        act();
      });
      const small = document.createElement('small');
      small.textContent = note;
      element.append(small);
      return element;
    };
    const copied = pastedMacro();
    list.replaceChildren(
      ...this.#start.macros.map((module) =>
        entry(module.title, module.description, () => void this.#insertMacro(module)),
      ),
      ...(copied
        ? [
            entry('Paste the copied macro', this.#moduleOf(copied.moduleKey)?.title ?? '', () => {
              this.#place(copied);
            }),
          ]
        : []),
      entry('Heading', 'A line above a part of the page', () => {
        this.#insert({ kind: 'text', level: 2, text: '' });
      }),
    );
    list.querySelector('button')?.focus();
  }

  async #insertMacro(module: MacroModule): Promise<void> {
    const macro: PlacedMacro = { localId: crypto.randomUUID(), moduleKey: module.key };
    if (module.config) await this.#configure({ kind: 'macro', macro }, module, true);
    else this.#place(macro);
  }

  /** A macro that is inserted is there from its first submission on. */
  async #configure(block: Block & { kind: 'macro' }, module: MacroModule | undefined, isInserting: boolean) {
    const target = this.#target;
    const frame = await this.#fetchFrame(block.macro, { isInserting });
    openConfig(frame as HTMLIFrameElement, module?.config?.viewportSize ?? null, {
      submit: (config) => {
        const before = block.macro.localId;
        const isThere = this.#blocks.includes(block);
        if (!isThere && !isInserting) return false;
        block.macro = { ...block.macro, config };
        this.#frames.delete(before);
        if (isThere) this.#draw();
        else {
          this.#target = target;
          this.#insert(block);
        }
        return true;
      },
      closed: () => {
        this.#list.querySelector<HTMLElement>(`[data-macro="${block.macro.localId}"] button`)?.focus();
      },
    });
  }

  #place(macro: PlacedMacro): void {
    this.#insert({ kind: 'macro', macro });
  }

  /** In the place of an empty line, else below it, else at the end. */
  #insert(block: Block): void {
    const at = this.#target ?? this.#blocks.length - 1;
    const there = this.#blocks[at];
    const isEmpty = there?.kind === 'text' && there.text === '' && there.level === 0;
    const index = isEmpty ? at : at + 1;
    this.#blocks.splice(index, isEmpty ? 1 : 0, block);
    // There is always a line to go on at.
    if (block.kind === 'macro' && index === this.#blocks.length - 1) {
      this.#blocks.push({ kind: 'text', level: 0, text: '' });
    }
    this.#target = null;
    this.#draw(index);
  }

  async #publish(): Promise<void> {
    const { pageId, version, place } = this.#start;
    const title = (byId('wiki-edit-title') as HTMLInputElement).value;
    const answer = await postJson(`/wiki/edit/${pageId}`, { version, title, body: bodyOf(this.#blocks, place) });
    if (typeof answer.address === 'string') window.location.assign(answer.address);
    else {
      const problem = byId('wiki-problem');
      problem.textContent = String(answer.problem);
      problem.hidden = false;
    }
  }
}

function byId(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (!element) throw new Error(`The editor has no #${id}.`);
  return element;
}

async function postJson(address: string, body: unknown): Promise<Readonly<Record<string, unknown>>> {
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return (await response.json()) as Readonly<Record<string, unknown>>;
}

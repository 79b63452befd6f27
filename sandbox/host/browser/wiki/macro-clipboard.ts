import type { PlacedMacro } from '../../../confluence/macro-node';

const name = 'altitude-copied-macro';

/** Copies a macro, to be pasted on this page or another. */
export function copyMacro(macro: PlacedMacro): void {
  window.localStorage.setItem(name, JSON.stringify(macro));
}

/** The macro that was copied last, as another one with the same configuration; null: none was. */
export function pastedMacro(): PlacedMacro | null {
  const text = window.localStorage.getItem(name);
  return text === null ? null : { ...(JSON.parse(text) as PlacedMacro), localId: crypto.randomUUID() };
}

import type { DependencyKind } from './dependency-kind';
import type { LinkType } from './link-type';

/** What the links of one type mean for the order of work. */
export interface DependencyRule {
  readonly kind: DependencyKind;
  /** Which issue comes first: the one where the type's outward words stand ("blocks"), or the one where the inward do. */
  readonly first: 'outward' | 'inward';
  /** Work days between the two ends; negative: they may overlap by so many. */
  readonly lagDays: number;
}

/** Rules by id of the link type. Types without one, or with null, are no dependencies. */
export type DependencyRules = ReadonlyMap<string, DependencyRule | null>;

/** "A … B": words that put A first. */
const LEADS = [
  /\bblock(s|ing)\b/, /\bprecedes\b/, /\bdone before\b/, /\benables\b/, /\bcomes before\b/, /\btriggering\b|\btriggers\b/,
  /\bprerequisite (of|for|to)\b/, /\b(depended on|required|needed|depended upon) by\b/, /\bhas dependent\b/,
] as const; // prettier-ignore

/** "A … B": words that put B first. */
const FOLLOWS = [
  /\bblocked by\b/, /\bdepends (up)?on\b/, /\b(dependent|dependant|depending) (of|on|upon)\b/, /\bpreceded by\b/,
  /\bfollows\b/, /\bdone after\b/, /\bcomes after\b/, /\brequires\b/, /\bneeds\b/, /\bwaits for\b|\bis waiting (for|on)\b/,
  /\btriggered by\b/,
] as const; // prettier-ignore

/** Kinds that names and words of types state, in English; the add-ons for Gantt charts write them so. */
const KINDS: readonly (readonly [kind: DependencyKind, words: RegExp])[] = [
  ['SS', /\bstart[\s-]+(to[\s-]+)?start\b|\bstart(s|ed)? together\b/],
  ['FF', /\b(finish|end)[\s-]+(to[\s-]+)?(finish|end)\b|\b(finish(es|ed)?|end(s|ed)?) together\b/],
  ['SF', /\bstart[\s-]+(to[\s-]+)?(finish|end)\b/],
  ['FS', /\b(finish|end)[\s-]+(to[\s-]+)?start\b/],
];

/**
 * What the links of a type mean where no administrator has said it, by its English name and words: "blocks", "depends on"
 * and the like are FS; types that state another kind are of that kind. Anything else, "relates to", "duplicates" and
 * "clones" above all, is no dependency.
 *
 * @returns null: no dependency
 */
export function defaultRule({ name, outward, inward }: LinkType): DependencyRule | null {
  const stated = KINDS.find(([, words]) => [name, outward, inward].some((text) => words.test(text.toLowerCase())))?.[0];
  const first = firstBy(outward.toLowerCase(), inward.toLowerCase());
  if (stated === undefined && first === null) return null;
  return { kind: stated ?? 'FS', first: first ?? 'outward', lagDays: 0 };
}

function firstBy(outward: string, inward: string): DependencyRule['first'] | null {
  const says = (text: string, words: readonly RegExp[]) => words.some((word) => word.test(text));
  if (says(outward, FOLLOWS) || says(inward, LEADS)) return 'inward';
  return says(outward, LEADS) || says(inward, FOLLOWS) ? 'outward' : null;
}

/** The rule of every type of the site: what an administrator chose for it, else its default. */
export function rulesOf(types: readonly LinkType[], chosen: DependencyRules): DependencyRules {
  return new Map(
    types.map((type) => {
      const choice = chosen.get(type.id);
      return [type.id, choice === undefined ? defaultRule(type) : choice];
    }),
  );
}

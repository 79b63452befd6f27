import type { DependencyRule, DependencyRules } from '#domain/dependencies/dependency-rule';
import type { LinkFacts } from '#domain/dependencies/link-facts';
import type { Forest } from '#domain/hierarchy/forest';
import { keyOf } from '#domain/hierarchy/forest';
import { dictionary } from '#domain/site-index/dictionary';

/** The end of a link that stands at an issue of the forest, told with what this issue says of the other. */
export interface LooseEnd {
  /** 0: Jira gave the key alone. */
  readonly issueId: number;
  readonly key: string;
}

/** Either a node of the forest, or an issue that is not in it. */
export type LinkedIssue = { readonly node: number } | { readonly loose: LooseEnd };

/** A link that is a dependency, and stands at one visible issue at least. */
export interface DependencyLink {
  readonly predecessor: LinkedIssue;
  readonly successor: LinkedIssue;
  readonly typeId: string;
  readonly rule: DependencyRule;
}

/**
 * The dependencies among the links that visible issues have, each once, in the order of the links. Where the other end is
 * not in the forest it is hidden, or not in the index: whoever shows it must ask first.
 */
export function dependencyLinks(
  forest: Forest,
  segments: readonly LinkFacts[],
  rules: DependencyRules,
): DependencyLink[] {
  const found = new Map<number, DependencyLink>();
  const nodeOf = nodeFinder(forest);
  const nameOf = linkNames(forest, segments);
  for (const links of segments) {
    const ruleAt = links.typeIds.map((typeId) => rules.get(typeId) ?? null);
    for (let at = 0; at < links.count; at++) {
      const rule = ruleAt[links.typeAt[at] ?? 0];
      const own = forest.nodeOfId.get(links.issueIds[at] ?? 0);
      const link = rule && own !== undefined ? linkAt(links, at, own, rule, nodeOf) : null;
      if (link) found.set(nameOf(link), link);
    }
  }
  return [...found.values()];
}

/** @returns null: a link of an issue to itself, which Jira refuses and no network could bear */
function linkAt(
  links: LinkFacts,
  at: number,
  own: number,
  rule: DependencyRule,
  nodeOf: (end: LooseEnd) => number | undefined,
): DependencyLink | null {
  const loose = { issueId: links.otherIds[at] ?? 0, key: links.otherKeys[at] ?? '' };
  const node = nodeOf(loose);
  if (node === own) return null;
  const other = node === undefined ? { loose } : { node };
  const isFirst = (links.isOutward[at] === 1) === (rule.first === 'outward');
  const [predecessor, successor] = isFirst ? [{ node: own }, other] : [other, { node: own }];
  return { predecessor, successor, typeId: links.typeIds[links.typeAt[at] ?? 0] ?? '', rule };
}

/** One number for each pair of issues and type: there are many links, and names made of text cost more than all else. */
function linkNames(forest: Forest, segments: readonly LinkFacts[]): (link: DependencyLink) => number {
  const types = dictionary();
  const typeCount = new Set(segments.flatMap(({ typeIds }) => typeIds)).size;
  const loose = dictionary();
  const issueCount = forest.size + segments.reduce((sum, { count }) => sum + count, 0);
  const numberOf = (issue: LinkedIssue) =>
    'node' in issue ? issue.node : forest.size + loose.positionOf(`${String(issue.loose.issueId)} ${issue.loose.key}`);
  // Exact up to 2^53: millions of issues with some thousand types.
  return ({ predecessor, successor, typeId }) =>
    (numberOf(predecessor) * issueCount + numberOf(successor)) * typeCount + types.positionOf(typeId);
}

/** By id; by key where Jira gave nothing else. */
function nodeFinder(forest: Forest): (end: LooseEnd) => number | undefined {
  let byKey: ReadonlyMap<string, number> | null = null;
  return ({ issueId, key }) => {
    if (issueId !== 0) return forest.nodeOfId.get(issueId);
    byKey ??= new Map(Array.from({ length: forest.size }, (_, node) => [keyOf(forest, node), node]));
    return byKey.get(key);
  };
}

import { isAlike } from './is-alike';
import { withIssues, type Audience, type RoadmapSetup } from './roadmap-setup';

/** One part of a roadmap: as it is stored, as somebody was shown it, and as he wants it. */
interface Three<T> {
  readonly stored: T;
  readonly before: T;
  readonly after: T;
}

export interface RoadmapDifference {
  /** What the change was made from. */
  readonly before: RoadmapSetup;
  readonly after: RoadmapSetup;
}

/** Tells that somebody else changed the same part. */
type Clash = () => void;

/**
 * What a stored setup becomes by the difference that somebody made who sees only some issues. Parts are the rules together,
 * each placement, and of each audience every field, every thing it hides and every issue. What he did not change stays as it
 * is stored, and so does all that is said of issues that he may not see: an audience for which it was said stays with that, even if
 * he takes the audience away. Otherwise what was hidden from it would be shown to it.
 * @returns null: somebody else changed one of the same parts in another way since it was shown to him
 */
export function mergedRoadmap(
  stored: RoadmapSetup,
  difference: RoadmapDifference,
  sees: (issueId: number) => boolean,
): RoadmapSetup | null {
  const met = { clash: false };
  const merged = mergeRoadmap(stored, difference, sees, () => {
    met.clash = true;
  });
  return met.clash ? null : merged;
}

/** A setup taken back to an earlier one by somebody who sees only some issues: of all others it stays as it is now. */
export function undoneRoadmap(
  now: RoadmapSetup,
  earlier: RoadmapSetup,
  sees: (issueId: number) => boolean,
): RoadmapSetup {
  return mergeRoadmap(now, { before: now, after: earlier }, sees, () => undefined);
}

function mergeRoadmap(
  stored: RoadmapSetup,
  difference: RoadmapDifference,
  sees: (issueId: number) => boolean,
  clash: Clash,
): RoadmapSetup {
  const before = withIssues(difference.before, sees);
  const after = withIssues(difference.after, sees);
  const visible = new Map(withIssues(stored, sees).audiences.map((one) => [one.id, one]));
  return {
    rules: partOf({ stored: stored.rules, before: before.rules, after: after.rules }, clash),
    placed: entriesOf(
      { stored: stored.placed, before: before.placed, after: after.placed },
      ({ issueId }) => issueId,
      (part) => partOf(part, clash),
    ),
    audiences: entriesOf(
      { stored: stored.audiences, before: before.audiences, after: after.audiences },
      ({ id }) => id,
      (part) => audienceOf(part, part.stored && visible.get(part.stored.id), sees, clash),
    ),
  };
}

function partOf<T>({ stored, before, after }: Three<T>, clash: Clash): T {
  if (isAlike(before, after) || isAlike(stored, after)) return stored;
  if (!isAlike(stored, before)) clash();
  return after;
}

/** In the order that is wanted; what is not in there comes last. @param one what becomes of an entry; undefined: it is none */
function entriesOf<T>(
  { stored, before, after }: Three<readonly T[]>,
  keyOf: (entry: T) => string | number,
  one: (part: Three<T | undefined>) => T | undefined,
): readonly T[] {
  if (isAlike(before, after)) return stored;
  const byKey = (list: readonly T[]) => new Map(list.map((entry) => [keyOf(entry), entry]));
  const [was, shown, wanted] = [byKey(stored), byKey(before), byKey(after)];
  return [...new Set([...wanted.keys(), ...was.keys()])].flatMap(
    (key) => one({ stored: was.get(key), before: shown.get(key), after: wanted.get(key) }) ?? [],
  );
}

/** @param visible what he may see of the stored one: as a whole, an audience is compared by that */
function audienceOf(
  { stored, before, after }: Three<Audience | undefined>,
  visible: Audience | undefined,
  sees: (issueId: number) => boolean,
  clash: Clash,
): Audience | undefined {
  if (stored && before && after) return mergedAudience({ stored, before, after }, clash);
  const kept = partOf({ stored: visible, before, after }, clash);
  if (kept) return stored ?? kept;
  return stored && withoutSeen(stored, sees);
}

/** What is left of an audience that is taken away; undefined: nothing. */
function withoutSeen(audience: Audience, sees: (issueId: number) => boolean): Audience | undefined {
  const hiddenIssueIds = audience.hiddenIssueIds.filter((id) => !sees(id));
  const wording = audience.wording.filter(({ issueId }) => !sees(issueId));
  return hiddenIssueIds.length + wording.length === 0 ? undefined : { ...audience, hiddenIssueIds, wording };
}

function mergedAudience({ stored, before, after }: Three<Audience>, clash: Clash): Audience {
  const field = <K extends keyof Audience>(name: K): Three<Audience[K]> => ({
    stored: stored[name],
    before: before[name],
    after: after[name],
  });
  const itself = <T>(entry: T): T => entry;
  return {
    id: stored.id,
    name: partOf(field('name'), clash),
    kind: partOf(field('kind'), clash),
    hides: entriesOf(field('hides'), itself, (part) => partOf(part, clash)),
    hiddenIssueIds: entriesOf(field('hiddenIssueIds'), itself, (part) => partOf(part, clash)),
    wording: entriesOf(
      field('wording'),
      ({ issueId }) => issueId,
      (part) => partOf(part, clash),
    ),
  };
}

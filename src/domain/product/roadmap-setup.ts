/** How soon something is meant to be worked on, as people are told it. */
export const horizons = ['now', 'next', 'later'] as const;
export type Horizon = (typeof horizons)[number];

/** What a rule looks at. */
export type HorizonTest =
  | { readonly kind: 'category'; readonly category: 'in-progress' | 'to-do' | 'done' }
  /** Its due day is past, or at most so many days ahead of the day that is seen. */
  | { readonly kind: 'due-within'; readonly days: number }
  /** It is in one of these versions of Jira, by id. */
  | { readonly kind: 'release'; readonly versionIds: readonly string[] }
  /** It is in the nearest version of its project that has a day and is not released. */
  | { readonly kind: 'next-release' }
  /** It has one of these labels, exactly as Jira writes them. */
  | { readonly kind: 'label'; readonly labels: readonly string[] };

export interface HorizonRule {
  readonly horizon: Horizon;
  readonly by: HorizonTest;
}

/** Where people put an issue, whatever the rules say. */
export interface Placement {
  readonly issueId: number;
  readonly horizon: Horizon | 'not-shown';
}

/** What a roadmap can leave out for those who look at it. */
export const hidables = ['dates', 'people', 'figures', 'status', 'releases', 'not-started', 'keys'] as const;
export type Hidable = (typeof hidables)[number];

/** People who are shown the roadmap in their own way. What an audience hides is never more than what Jira shows. */
export interface Audience {
  readonly id: string;
  readonly name: string;
  readonly kind: 'internal' | 'partner' | 'customer';
  readonly hides: readonly Hidable[];
  readonly hiddenIssueIds: readonly number[];
  /** What an issue is called for them in place of its summary. */
  readonly wording: readonly { readonly issueId: number; readonly name: string }[];
}

/** How the roadmap of a product is made. */
export interface RoadmapSetup {
  /** The first that holds decides. What none takes is later; what is done and none takes is not shown. */
  readonly rules: readonly HorizonRule[];
  readonly placed: readonly Placement[];
  readonly audiences: readonly Audience[];
}

/** Now is what people work on; next what is due within a quarter of a year, or in the next release; later all the rest. */
export const usualRoadmap: RoadmapSetup = {
  rules: [
    { horizon: 'now', by: { kind: 'category', category: 'in-progress' } },
    { horizon: 'next', by: { kind: 'due-within', days: 90 } },
    { horizon: 'next', by: { kind: 'next-release' } },
  ],
  placed: [],
  audiences: [],
};

/** The same setup with no word about issues other than these. */
export function withIssues(
  { rules, placed, audiences }: RoadmapSetup,
  has: (issueId: number) => boolean,
): RoadmapSetup {
  return {
    rules,
    placed: placed.filter(({ issueId }) => has(issueId)),
    audiences: audiences.map((audience) => ({
      ...audience,
      hiddenIssueIds: audience.hiddenIssueIds.filter(has),
      wording: audience.wording.filter(({ issueId }) => has(issueId)),
    })),
  };
}

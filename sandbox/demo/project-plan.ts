import type { Named } from '../site/model';
import type { AccessName, Guests, LevelName } from './access';
import type { TypeSetName } from './catalogue';
import type { GroupName } from './people';
import type { Vocabulary } from './vocabulary/vocabulary';
import type { WorkflowName } from './workflows';

/** How a project of the company works. All shares are from 0 to 1. */
export interface ProjectPlan {
  readonly key: string;
  readonly name: string;
  readonly description: string;
  readonly category: Named | null;
  readonly line: GroupName;
  readonly guests: Guests;
  /** Index of its team. */
  readonly team: number;
  readonly type: 'software' | 'business' | 'service_desk';
  readonly style: 'classic' | 'next-gen';
  readonly archived: boolean;
  readonly words: Vocabulary;
  readonly workflow: WorkflowName;
  readonly types: TypeSetName;
  /** Share of stories that get points; 0: nothing in the project is estimated. */
  readonly pointsShare: number;
  readonly sprints: boolean;
  readonly access: AccessName;
  readonly security: { readonly level: LevelName; readonly share: number } | null;
  /** Its part of all issues, against the other projects'. */
  readonly weight: number;
  /** Work began and ended so many months ago. */
  readonly months: readonly [number, number];
  readonly orphanShare: number;
  /** Weeks between releases; 0: none. */
  readonly releaseWeeks: number;
  readonly dueShare: number;
  /** Share of dates that are set anew when they pass; the rest stay as they are, and the work is late. */
  readonly keepsDates: number;
  readonly worklogShare: number;
  /** It runs initiatives of its own besides those of the strategy project. */
  readonly ownInitiatives: boolean;
}

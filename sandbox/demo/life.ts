import type { Change, Issue, Person, Worklog } from '../site/model';
import { between, MINUTE } from './calendar';
import { levelIds } from './access';
import { fieldIds } from './fields';
import { changeItems, type IssueState } from './issue-state';
import type { Plan } from './work-plan';

const nothing: readonly never[] = [];
const noValues: Readonly<Record<string, unknown>> = {};
const flaggedValue = [{ value: 'Impediment', id: '10019' }];

type Patch = Partial<IssueState> | ((state: IssueState) => Partial<IssueState>);

interface Event {
  readonly at: number;
  readonly author: Person;
  readonly patch: Patch;
}

/** What stays as it was at creation, and what is not in the change history. */
export interface Facts {
  readonly typeId: string;
  readonly reporter: Person;
  readonly description: string | null;
  readonly labels: readonly string[];
  readonly componentIds: readonly string[];
  readonly versionIds: readonly string[];
  readonly secured: boolean;
  readonly withTeam: boolean;
  readonly confidence: number | null;
  /** Values of fields that nobody changes once they are set, by field. */
  readonly settled: Readonly<Record<string, unknown>>;
}

function levelOf({ stage }: Plan): string | null {
  const { security } = stage.plan;
  return security === null ? null : levelIds[security.level];
}

/** Numbers changes and worklogs over the whole site. */
export class Serial {
  private last = 500_000;

  next(): string {
    this.last += 1;
    return String(this.last);
  }
}

/**
 * Collects what happens to one issue and tells it in the order of time. Every change is recorded as it is applied, so
 * the history replays into the present state by construction. Nothing happens after `until`.
 */
export class Life {
  private readonly events: Event[] = [];
  private readonly worklogs: Worklog[] = [];
  private readonly changes: Change[] = [];
  private state: IssueState;
  private resolved: number | null = null;

  constructor(
    readonly plan: Plan,
    readonly until: number,
    private readonly serial: Serial,
    initial: IssueState,
  ) {
    this.state = initial;
  }

  /** Never before creation; without effect after the end. */
  at(time: number, author: Person, patch: Patch): void {
    const at = Math.floor(Math.max(time, this.plan.created + MINUTE));
    if (at <= this.until) this.events.push({ at, author, patch });
  }

  log(time: number, author: Person, seconds: number): void {
    const created = Math.floor(Math.max(time, this.plan.created + MINUTE));
    if (created > this.until) return;
    this.worklogs.push({
      id: this.serial.next(),
      authorId: author.accountId,
      started: created - seconds * 1000,
      created,
      seconds,
    });
    this.at(created, author, (state) => ({
      spent: (state.spent ?? 0) + seconds,
      remaining: state.remaining === null ? null : Math.max(0, state.remaining - seconds),
    }));
  }

  private apply({ at, author, patch }: Event): void {
    const differences = typeof patch === 'function' ? patch(this.state) : patch;
    const next: IssueState = { ...this.state, ...differences };
    const items = changeItems(
      this.state,
      next,
      Object.keys(differences) as (keyof IssueState)[],
      this.plan.stage.pointsField,
    );
    if (items.length === 0) return;
    if (next.resolution !== this.state.resolution) this.resolved = next.resolution === null ? null : at;
    this.state = next;
    this.changes.push({ id: this.serial.next(), at, authorId: author.accountId, items });
  }

  private custom(facts: Facts): Readonly<Record<string, unknown>> {
    const { state, plan } = this;
    const values: Record<string, unknown> = { ...facts.settled };
    if (state.points !== null) values[plan.stage.pointsField] = state.points;
    if (state.startDate !== null) values[fieldIds.startDate] = state.startDate;
    if (state.flagged) values[fieldIds.flagged] = flaggedValue;
    if (facts.withTeam) values[fieldIds.team] = plan.stage.team.value;
    if (facts.confidence !== null) values[fieldIds.confidence] = facts.confidence;
    return Object.keys(values).length === 0 ? noValues : values;
  }

  /** Plays all events and gives the issue as it is now. To be called once. */
  issue(facts: Facts, rank: string): Issue {
    this.events.sort((a, b) => a.at - b.at);
    for (const event of this.events) this.apply(event);
    const { plan, state } = this;
    const created = Math.floor(plan.created);
    // Written out, not spread together: objects made from one literal are smaller, and there may be very many.
    return {
      id: plan.id,
      key: plan.key,
      projectId: plan.stage.projectId,
      typeId: facts.typeId,
      statusId: state.status,
      summary: plan.summary,
      description: facts.description,
      parent: refOf(state.parent),
      priorityId: state.priority,
      resolutionId: state.resolution,
      assigneeId: idOf(state.assignee),
      reporterId: facts.reporter.accountId,
      creatorId: facts.reporter.accountId,
      created,
      updated: this.updated(created),
      resolved: this.resolved,
      dueDate: state.dueDate,
      labels: facts.labels,
      componentIds: facts.componentIds,
      fixVersionIds: idsOf(state.fixVersion === null ? nothing : [state.fixVersion]),
      versionIds: facts.versionIds,
      sprintIds: idsOf(state.sprints),
      securityLevelId: facts.secured ? levelOf(plan) : null,
      estimateSeconds: state.estimate,
      remainingSeconds: state.remaining,
      spentSeconds: state.spent,
      rank,
      custom: this.custom(facts),
      links: nothing,
      worklogs: orShared(this.worklogs.sort((a, b) => a.created - b.created)),
      changes: orShared(this.changes),
    };
  }

  private updated(created: number): number {
    const last = this.changes[this.changes.length - 1];
    return between(created, last === undefined ? created : last.at, this.until);
  }
}

const refOf = (parent: IssueState['parent']): Issue['parent'] => parent && { id: parent.id, key: parent.key };
const idOf = (person: Person | null): string | null => person?.accountId ?? null;
const orShared = <T>(list: readonly T[]): readonly T[] => (list.length === 0 ? nothing : list);

function idsOf<T>(list: readonly { readonly id: T }[]): readonly T[] {
  return list.length === 0 ? nothing : list.map(({ id }) => id);
}

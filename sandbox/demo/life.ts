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
    const next: IssueState = { ...this.state, ...(typeof patch === 'function' ? patch(this.state) : patch) };
    const items = changeItems(this.state, next, this.plan.stage.pointsField);
    if (items.length === 0) return;
    if (next.resolution !== this.state.resolution) this.resolved = next.resolution === null ? null : at;
    this.state = next;
    this.changes.push({ id: this.serial.next(), at, authorId: author.accountId, items });
  }

  private custom(facts: Facts): Readonly<Record<string, unknown>> {
    const { state, plan } = this;
    const values: Record<string, unknown> = {};
    if (state.points !== null) values[plan.stage.pointsField] = state.points;
    if (state.startDate !== null) values[fieldIds.startDate] = state.startDate;
    if (state.flagged) values[fieldIds.flagged] = flaggedValue;
    if (facts.withTeam) values[fieldIds.team] = plan.stage.team.value;
    if (facts.confidence !== null) values[fieldIds.confidence] = facts.confidence;
    return Object.keys(values).length === 0 ? noValues : values;
  }

  /** What the events have led to. */
  private present() {
    const { state } = this;
    return {
      statusId: state.status,
      parent: state.parent === null ? null : { id: state.parent.id, key: state.parent.key },
      priorityId: state.priority,
      resolutionId: state.resolution,
      resolved: this.resolved,
      assigneeId: state.assignee?.accountId ?? null,
      dueDate: state.dueDate,
      fixVersionIds: state.fixVersion === null ? nothing : [state.fixVersion.id],
      sprintIds: state.sprints.length === 0 ? nothing : state.sprints.map(({ id }) => id),
      estimateSeconds: state.estimate,
      remainingSeconds: state.remaining,
      spentSeconds: state.spent,
    };
  }

  /** Plays all events and gives the issue as it is now. To be called once. */
  issue(facts: Facts, rank: string): Issue {
    this.events.sort((a, b) => a.at - b.at);
    for (const event of this.events) this.apply(event);
    const { plan } = this;
    const created = Math.floor(plan.created);
    return {
      ...this.present(),
      id: plan.id,
      key: plan.key,
      projectId: plan.stage.projectId,
      typeId: facts.typeId,
      summary: plan.summary,
      description: facts.description,
      reporterId: facts.reporter.accountId,
      creatorId: facts.reporter.accountId,
      created,
      updated: between(created, this.changes.at(-1)?.at ?? created, this.until),
      labels: facts.labels,
      componentIds: facts.componentIds,
      versionIds: facts.versionIds,
      securityLevelId: facts.secured ? levelOf(plan) : null,
      rank,
      custom: this.custom(facts),
      links: nothing,
      worklogs: this.worklogs.length === 0 ? nothing : this.worklogs.toSorted((a, b) => a.created - b.created),
      changes: this.changes.length === 0 ? nothing : this.changes,
    };
  }
}

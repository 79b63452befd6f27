import type {
  Goal,
  ProductDraft,
  ProductLink,
  ProductRecordView,
  ProductRoles,
  ProductStage,
  Stakeholder,
} from '#contract/product-record';
import type { Member } from '#contract/portfolio-record';
import type { StakeholderIdentity } from '#domain/product/product-record';
import { dayText, readersIn } from '../../portfolio-record/editor/form-readers';
import type { FieldProblem } from '../../portfolio-record/editor/field-problem';
import { memberOf } from '../../portfolio-record/editor/record-form';

/** Its day as YYYY-MM-DD, '' where it is not decided. */
export interface FormGoal extends Omit<Goal, 'target'> {
  readonly target: string;
}

/** `who` null: nobody is chosen yet. */
export interface FormStakeholder extends Omit<Stakeholder, 'who'> {
  readonly who: StakeholderIdentity | null;
}

/** A product as it is typed: days as YYYY-MM-DD, '' where nothing is known. */
export interface ProductForm {
  readonly name: string;
  readonly vision: string;
  readonly description: string;
  readonly stage: ProductStage | null;
  readonly start: string;
  readonly launch: string;
  readonly end: string;
  readonly goals: readonly FormGoal[];
  readonly stakeholders: readonly FormStakeholder[];
  readonly links: readonly ProductLink[];
  /** null: it is a Jira project as a whole. */
  readonly members: readonly Member[] | null;
  readonly hiddenMembers: 'keep' | 'remove';
  /** null: not this person's to change. */
  readonly roles: ProductRoles | null;
}

/** What one begins with. @param accountId the person who makes it; '' where it is not told */
export function newProductForm(accountId: string): ProductForm {
  return {
    name: '',
    vision: '',
    description: '',
    stage: null,
    start: '',
    launch: '',
    end: '',
    goals: [],
    stakeholders: [],
    links: [],
    members: [],
    hiddenMembers: 'keep',
    roles: accountId === '' ? null : { ownerAccountId: accountId, editors: [], viewers: [{ kind: 'everyone' }] },
  };
}

/** A product as this person edits it; a Jira project that nobody has described has its name. */
export function productFormOf({ record, project, rights }: ProductRecordView, accountId: string): ProductForm {
  if (record === null) return { ...newProductForm(accountId), name: project?.name ?? '', members: null };
  const { name, vision, description, stage, dates, goals, stakeholders, links, members, roles } = record;
  return {
    name,
    vision,
    description,
    stage,
    start: dayText(dates.start),
    launch: dayText(dates.launch),
    end: dayText(dates.end),
    goals: goals.map((goal) => ({ ...goal, target: dayText(goal.target) })),
    stakeholders,
    links,
    members: members?.map(memberOf) ?? null,
    hiddenMembers: 'keep',
    roles: rights.mayManage ? roles : null,
  };
}

/** Reads what was typed. */
export function productDraftOf(
  form: ProductForm,
  locale: string,
): { readonly draft: ProductDraft; readonly problems: readonly FieldProblem[] } {
  const { problems, day } = readersIn(locale);
  const { name, vision, description, stage, links, members, hiddenMembers, roles } = form;
  const draft: ProductDraft = {
    name,
    vision,
    description,
    stage,
    dates: {
      start: day(form.start, 'dates.start'),
      launch: day(form.launch, 'dates.launch'),
      end: day(form.end, 'dates.end'),
    },
    goals: form.goals.map((goal, at) => ({ ...goal, target: day(goal.target, `goals.${at}.target`) })),
    // Whoever is not chosen yet is somebody without a name, which is what is wrong with him.
    stakeholders: form.stakeholders.map((one) => ({ ...one, who: one.who ?? { kind: 'named', name: '' } })),
    links,
    ...(members && { members: members.flatMap(selected) }),
    hiddenMembers,
    ...(roles && { roles }),
  };
  return { draft, problems };
}

function selected(member: Member) {
  return member.kind === 'project' || member.kind === 'query' ? [member] : [];
}

/** The paths of all fields that a form shows. Problems elsewhere have no place but the head of the form. */
export function productFieldPaths({ members, goals, stakeholders, links, roles }: ProductForm): string[] {
  return [
    'name',
    ...(members ?? []).map((member, at) => (member.kind === 'query' ? `members.${at}.jql` : `members.${at}`)),
    ...(members ? ['members'] : []),
    'vision',
    'description',
    'stage',
    ...['start', 'launch', 'end'].map((date) => `dates.${date}`),
    ...goals.flatMap((_, at) => ['name', 'target', 'note'].map((detail) => `goals.${at}.${detail}`)),
    ...stakeholders.flatMap((_, at) => ['who', 'parts', 'note'].map((detail) => `stakeholders.${at}.${detail}`)),
    ...links.flatMap((_, at) => ['title', 'url'].map((detail) => `links.${at}.${detail}`)),
    ...(roles ? ['ownerAccountId', 'editors', 'viewers'].map((role) => `roles.${role}`) : []),
  ];
}

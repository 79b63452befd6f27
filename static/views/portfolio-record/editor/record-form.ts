import type { CandidateView, Member, MemberView, PortfolioDraft, RecordView, Roles } from '#contract/portfolio-record';
import type { Fraction, Points } from '#domain/units';
import type { FieldProblem } from './field-problem';
import { writeNumber, writePercent } from './form-numbers';
import { dayText, readersIn } from './form-readers';

/** A candidate as it is typed: days as YYYY-MM-DD, numbers as the locale writes them, '' where nothing is known. */
export interface FormCandidate {
  readonly id: string;
  readonly name: string;
  readonly note: string;
  readonly start: string;
  readonly end: string;
  readonly points: string;
  readonly cost: string;
  readonly value: string;
}

/** Its day as YYYY-MM-DD, '' where it is not decided. */
export interface FormMilestone {
  readonly id: string;
  readonly name: string;
  readonly day: string;
  readonly note: string;
}

export interface FormTheme {
  readonly id: string;
  readonly name: string;
  /** Between blanks or commas. */
  readonly labels: string;
}

export interface FormMoney {
  readonly currency: string;
  readonly budget: string;
  /** In percent. */
  readonly discountRate: string;
}

/** A portfolio as it is typed. */
export interface RecordForm {
  readonly name: string;
  readonly description: string;
  readonly start: string;
  readonly end: string;
  readonly members: readonly Member[];
  readonly hiddenMembers: 'keep' | 'remove';
  readonly candidates: readonly FormCandidate[];
  readonly milestones: readonly FormMilestone[];
  readonly themes: readonly FormTheme[];
  /** null: hidden from this person, who therefore changes none of it. */
  readonly money: FormMoney | null;
  /** null: not this person's to change. */
  readonly roles: Roles | null;
}

/** What one begins with. @param accountId the person who makes it; '' where it is not told */
export function newForm(accountId: string): RecordForm {
  return {
    name: '',
    description: '',
    start: '',
    end: '',
    members: [],
    hiddenMembers: 'keep',
    candidates: [],
    milestones: [],
    themes: [],
    money: { currency: 'EUR', budget: '', discountRate: '' },
    roles:
      accountId === '' ? null : { ownerAccountId: accountId, sponsors: [], editors: [], viewers: [], moneyViewers: [] },
  };
}

/** A portfolio as this person edits it. */
export function formOf(record: RecordView, locale: string): RecordForm {
  const { name, description, start, end, members, candidates, milestones, themes, money, roles, rights } = record;
  return {
    name,
    description,
    start: dayText(start),
    end: dayText(end),
    members: members.map(memberOf),
    hiddenMembers: 'keep',
    candidates: candidates.map((candidate) => candidateForm(candidate, locale)),
    milestones: milestones.map((milestone) => ({ ...milestone, day: dayText(milestone.day) })),
    themes: themes.map(({ id, name: called, labels }) => ({ id, name: called, labels: labels.join(' ') })),
    money:
      money.state === 'hidden'
        ? null
        : {
            currency: money.currency,
            budget: writeNumber(money.budget, locale),
            discountRate: writePercent(money.discountRate, locale),
          },
    roles: rights.mayManage ? roles : null,
  };
}

/** A member as it is sent. */
export function memberOf(member: MemberView): Member {
  switch (member.kind) {
    case 'project':
      return { kind: 'project', projectId: member.projectId };
    case 'category':
      return { kind: 'category', category: member.category };
    case 'query':
      return { kind: 'query', jql: member.jql };
    case 'portfolio':
      return { kind: 'portfolio', portfolioId: member.portfolioId };
  }
}

function candidateForm({ id, name, note, start, end, points, money }: CandidateView, locale: string): FormCandidate {
  const [cost, value] = money.state === 'shown' ? [money.cost, money.value] : [null, null];
  return {
    id,
    name,
    note,
    start: dayText(start),
    end: dayText(end),
    points: writeNumber(points, locale),
    cost: writeNumber(cost, locale),
    value: writeNumber(value, locale),
  };
}

/** What is sent, and what of the typed text cannot be: then nothing is sent. */
export interface ReadForm {
  readonly draft: PortfolioDraft;
  readonly problems: readonly FieldProblem[];
}

type Readers = ReturnType<typeof readersIn>;

function readCandidate(
  { id, name, note, start, end, points, cost, value }: FormCandidate,
  path: string,
  { day, number }: Readers,
  seesMoney: boolean,
): PortfolioDraft['candidates'][number] {
  return {
    id,
    name,
    note,
    start: day(start, `${path}.start`),
    end: day(end, `${path}.end`),
    points: number(points, `${path}.points`) as Points | null,
    ...(seesMoney && {
      money: { cost: number(cost, `${path}.money.cost`), value: number(value, `${path}.money.value`) },
    }),
  };
}

/** Reads what was typed. */
export function draftOf(form: RecordForm, locale: string): ReadForm {
  const readers = readersIn(locale);
  const { problems, day, number, percent } = readers;
  const { name, description, members, hiddenMembers, money, roles } = form;
  const draft: PortfolioDraft = {
    name,
    description,
    start: day(form.start, 'start'),
    end: day(form.end, 'end'),
    ...(roles && { roles }),
    ...(money && {
      money: {
        currency: money.currency,
        budget: number(money.budget, 'money.budget'),
        discountRate: percent(money.discountRate, 'money.discountRate') as Fraction | null,
      },
    }),
    members: [...members],
    hiddenMembers,
    candidates: form.candidates.map((candidate, at) =>
      readCandidate(candidate, `candidates.${at}`, readers, money !== null),
    ),
    milestones: form.milestones.map((milestone, at) => ({
      ...milestone,
      day: day(milestone.day, `milestones.${at}.day`),
    })),
    themes: form.themes.map(({ id, name: called, labels }) => ({ id, name: called, labels: labelsIn(labels) })),
  };
  return { draft, problems };
}

/** Labels of Jira have no blanks; one typed twice counts once. */
function labelsIn(text: string): string[] {
  return [...new Set(text.split(/[\s,]+/).filter((label) => label !== ''))];
}

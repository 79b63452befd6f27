import { useQuery } from '@tanstack/react-query';
import { parseDay } from '#domain/schedule/calendar-day';
import type { Member, RecordView, Roles } from '#contract/portfolio-record';
import { useFormats } from '../../../messages/use-formats';
import { useText } from '../../../messages/use-text';
import { usePeopleNames } from '../../people/use-people-names';
import { portfolioQuery } from '../../portfolio/queries';
import { portfolioListQuery } from '../queries';
import { onlyIn, type FormPart } from './form-difference';
import type { RecordForm } from './record-form';

const names = {
  name: 'editor.name',
  description: 'editor.description',
  start: 'editor.start',
  end: 'editor.end',
  members: 'editor.members',
  candidates: 'editor.candidates',
  milestones: 'editor.milestones',
  themes: 'editor.themes',
  ownerAccountId: 'editor.owner',
  sponsors: 'editor.sponsors',
  editors: 'editor.editors',
  viewers: 'editor.viewers',
  moneyViewers: 'editor.moneyViewers',
  currency: 'editor.currency',
  budget: 'editor.budget',
  discountRate: 'editor.discountRate',
} as const satisfies Record<FormPart, string>;

type MoneyPart = 'currency' | 'budget' | 'discountRate';

const isMoneyPart = (part: FormPart): part is MoneyPart =>
  part === 'currency' || part === 'budget' || part === 'discountRate';

/** What members are called, as far as this person may learn it. */
function useMemberName(record: RecordView): (member: Member) => string {
  const say = useText();
  const { data: site } = useQuery(portfolioQuery(null, null));
  const { data: list } = useQuery(portfolioListQuery);
  const projectName = (id: string) => {
    const typed = record.members.find((each) => each.kind === 'project' && each.projectId === id);
    const known = site?.projects.find(({ projectId }) => projectId === id);
    return known?.name ?? (typed?.kind === 'project' ? typed.project?.name : undefined);
  };
  const portfolioName = (id: string) => list?.portfolios.find(({ portfolioId }) => portfolioId === id)?.name;
  return (member) => {
    switch (member.kind) {
      case 'project':
        return projectName(member.projectId) ?? say('editor.project.gone');
      case 'category':
        return member.category;
      case 'query':
        return member.jql;
      case 'portfolio':
        return portfolioName(member.portfolioId) ?? say('record.nested.hidden');
    }
  };
}

const listParts = ['members', 'candidates', 'milestones', 'themes'] as const;
type ListPart = (typeof listParts)[number];

const isListPart = (part: FormPart): part is ListPart => listParts.some((list) => list === part);

/** What of a list one form has and another lacks, by name, after how many there are. */
function useListText(record: RecordView) {
  const say = useText();
  const memberName = useMemberName(record);
  return (form: RecordForm, other: RecordForm, part: ListPart): string => {
    const own =
      part === 'members'
        ? onlyIn(form.members, other.members).map(memberName)
        : onlyIn<{ readonly name: string }>(form[part], other[part]).map(({ name }) => name);
    const count = form[part].length;
    return own.length === 0
      ? say('editor.conflict.count', { count })
      : say('editor.conflict.only', { count, names: own.join(', ') });
  };
}

/** The parts of a form, and what is typed there, in words. */
export function usePartWords(record: RecordView, mine: RecordForm) {
  const say = useText();
  const { day } = useFormats();
  const listText = useListText(record);
  const people = usePeopleNames([[record.roles.ownerAccountId, ...(mine.roles ? [mine.roles.ownerAccountId] : [])]]);
  const orNothing = (text: string) => (text === '' ? say('editor.conflict.nothing') : text);
  const dayText = (text: string) => {
    const parsed = parseDay(text);
    return parsed === null ? orNothing(text) : day(parsed);
  };
  const rolesText = ({ roles }: RecordForm, part: keyof Roles) => {
    const value = roles?.[part] ?? [];
    if (typeof value === 'string') return people.of(value) ?? say('people.unknown');
    return say('editor.conflict.count', { count: value.length });
  };
  const valueOf = (form: RecordForm, other: RecordForm, part: FormPart): string => {
    switch (part) {
      case 'name':
      case 'description':
        return orNothing(form[part]);
      case 'start':
      case 'end':
        return dayText(form[part]);
      default:
        if (isListPart(part)) return listText(form, other, part);
        return isMoneyPart(part) ? orNothing(form.money?.[part] ?? '') : rolesText(form, part);
    }
  };
  return { nameOf: (part: FormPart) => say(names[part]), valueOf };
}

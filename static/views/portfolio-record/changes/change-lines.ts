import type { CandidateView, Milestone, Theme } from '#contract/portfolio-record';
import type { FieldChange } from '#contract/record-changes';
import type { Say } from '../../../messages/use-text';
import {
  granteeName,
  listLines,
  memberName,
  sideBySide,
  type ChangeWording,
} from '../../record/changes/change-wording';

type Words = readonly string[];

/** One line for each thing that a change did to one field. */
export function linesOf(change: FieldChange, wording: ChangeWording): Words {
  const { say } = wording;
  const field = say(`changes.field.${change.field}`);
  switch (change.field) {
    case 'sponsors':
    case 'editors':
    case 'viewers':
    case 'money-viewers':
      return listLines(field, change, (grantee) => granteeName(grantee, wording), say);
    case 'members':
      return listLines(field, change, (member) => memberName(member, say), say);
    case 'candidates':
      return [
        ...listLines(field, change, ({ name }) => name, say),
        ...change.changed.map(({ from, to }) =>
          say('changes.changed', { field, names: changedCandidate(from, to, wording) }),
        ),
      ];
    case 'themes':
      return [sideBySide(field, themesText(change.from, say), themesText(change.to, say), say)];
    case 'milestones':
      return [
        ...listLines(field, change, (milestone) => milestoneName(milestone, wording), say),
        ...change.changed.map(({ from, to }) =>
          say('changes.changed', { field, names: changedMilestone(from, to, wording) }),
        ),
      ];
    default: {
      const [from, to] = sidesOf(change, wording);
      return [sideBySide(field, from, to, say)];
    }
  }
}

type PlainChange = Exclude<FieldChange, { readonly added: unknown } | { readonly field: 'themes' }>;

function themesText(themes: readonly Theme[], say: Say): string {
  return themes.map(({ name, labels }) => say('changes.detail', { name, details: labels.join(', ') })).join('; ');
}

/** The value before and after; '' for nothing. */
function sidesOf(change: PlainChange, { say, day, number, percent, personName }: ChangeWording): [string, string] {
  const both = <T>(from: T, to: T, write: (value: NonNullable<T>) => string): [string, string] => [
    from == null ? '' : write(from),
    to == null ? '' : write(to),
  ];
  switch (change.field) {
    case 'name':
    case 'description':
    case 'currency':
      return [change.from, change.to];
    case 'owner':
      return both(change.from, change.to, personName);
    case 'start':
    case 'end':
      return both(change.from, change.to, day);
    case 'is-archived':
      return both(change.from, change.to, (value) => say(value ? 'changes.yes' : 'changes.no'));
    case 'budget':
      return both(change.from, change.to, number);
    case 'discount-rate':
      return both(change.from, change.to, percent);
  }
}

const written = <T>(value: T | null, write: (value: T) => string): string => (value === null ? '' : write(value));

/** One detail of an entry, where it is different. */
const detailIn =
  ({ say }: ChangeWording) =>
  (field: string, before: string, after: string): Words =>
    before === after ? [] : [sideBySide(field, before, after, say)];

function milestoneName({ name, day: on }: Milestone, { say, day }: ChangeWording): string {
  return on === null ? name : say('changes.detail', { name, details: day(on) });
}

function changedMilestone(from: Milestone, to: Milestone, wording: ChangeWording): string {
  const { say, day } = wording;
  const detail = detailIn(wording);
  const details = [
    ...detail(say('editor.name'), from.name, to.name),
    ...detail(say('editor.milestone.day'), written(from.day, day), written(to.day, day)),
    ...detail(say('editor.entry.note'), from.note, to.note),
  ];
  return say('changes.detail', { name: from.name, details: details.join('; ') });
}

/** What of a candidate is different, e.g. `Loyalty (Points: 5 → 8)`. */
function changedCandidate(from: CandidateView, to: CandidateView, wording: ChangeWording): string {
  const { say, day, number } = wording;
  const detail = detailIn(wording);
  const amount = ({ money }: CandidateView, of: 'cost' | 'value') =>
    money.state === 'shown' ? written(money[of], number) : '';
  const details = [
    ...detail(say('editor.name'), from.name, to.name),
    ...detail(say('editor.entry.note'), from.note, to.note),
    ...detail(say('editor.candidate.start'), written(from.start, day), written(to.start, day)),
    ...detail(say('editor.candidate.end'), written(from.end, day), written(to.end, day)),
    ...detail(say('record.candidate.points'), written(from.points, number), written(to.points, number)),
    ...detail(say('record.candidate.cost'), amount(from, 'cost'), amount(to, 'cost')),
    ...detail(say('record.candidate.value'), amount(from, 'value'), amount(to, 'value')),
  ];
  return say('changes.detail', { name: from.name, details: details.join('; ') });
}

import type { ProductFieldChange } from '#contract/product-changes';
import type { Goal, ProductLink, Stakeholder } from '#contract/product-record';
import {
  granteeName,
  listLines,
  memberName,
  sideBySide,
  type ChangeWording,
} from '../../record/changes/change-wording';

/** One line for each thing that a change did to one field of a product. */
export function productLinesOf(change: ProductFieldChange, wording: ChangeWording): readonly string[] {
  const { say } = wording;
  switch (change.field) {
    case 'roadmap':
      return [say('productRecord.change.roadmap')];
    case 'editors':
    case 'viewers':
      return listLines(say(`editor.${change.field}`), change, (grantee) => granteeName(grantee, wording), say);
    case 'members':
      return listLines(say('editor.members'), change, (member) => memberName(member, say), say);
    case 'goals':
    case 'stakeholders':
    case 'links':
      return entryLines(change, wording);
    default: {
      const [from, to] = sidesOf(change, wording);
      return [sideBySide(fieldName(change, say), from, to, say)];
    }
  }
}

type EntriesChange = Extract<ProductFieldChange, { readonly field: 'goals' | 'stakeholders' | 'links' }>;
type PlainChange = Extract<ProductFieldChange, { readonly from: unknown }>;

function entryLines(change: EntriesChange, wording: ChangeWording): readonly string[] {
  const { say } = wording;
  const field = say(`productRecord.${change.field}`);
  const nameOf = (entry: Goal | Stakeholder | ProductLink) => entryName(entry, wording);
  const changed: readonly string[] = change.changed.map(({ from, to }) => {
    const [before, after] = [nameOf(from), nameOf(to)];
    const name = before === after ? after : sideBySide(field, before, after, say);
    return before === after ? say('changes.changed', { field, names: name }) : name;
  });
  return [...listLines<Goal | Stakeholder | ProductLink>(field, change, nameOf, say), ...changed];
}

/** What tells the state of an entry apart from another state of it. */
function entryName(
  entry: Goal | Stakeholder | ProductLink,
  { say, day, personName, groupName }: ChangeWording,
): string {
  if ('url' in entry) return say('changes.detail', { name: entry.title, details: entry.url });
  if ('who' in entry) {
    const { who } = entry;
    const name =
      who.kind === 'named' ? who.name : who.kind === 'person' ? personName(who.accountId) : groupName(who.groupId);
    const details = entry.parts.map((part) => say(`productRecord.part.${part}`)).join(', ');
    return say('changes.detail', { name, details });
  }
  const state = say(entry.isReached ? 'productRecord.goal.reached' : 'productRecord.goal.open');
  const details = entry.target === null ? state : `${state}, ${day(entry.target)}`;
  return say('changes.detail', { name: entry.name, details });
}

function fieldName({ field }: PlainChange, say: ChangeWording['say']): string {
  switch (field) {
    case 'vision':
    case 'stage':
    case 'start':
    case 'launch':
    case 'end':
      return say(`productRecord.change.${field}`);
    default:
      return say(`changes.field.${field}`);
  }
}

/** The value before and after; '' for nothing. */
function sidesOf(change: PlainChange, { say, day, personName }: ChangeWording): readonly [string, string] {
  switch (change.field) {
    case 'stage':
      return both(change, (stage) => say(`productRecord.stage.${stage}`));
    case 'start':
    case 'launch':
    case 'end':
      return both(change, day);
    case 'is-archived':
      return both(change, (value) => say(value ? 'changes.yes' : 'changes.no'));
    case 'owner':
      return both(change, personName);
    default:
      return [change.from, change.to];
  }
}

function both<T>(
  { from, to }: { readonly from: T | null; readonly to: T | null },
  write: (value: T) => string,
): readonly [string, string] {
  return [from === null ? '' : write(from), to === null ? '' : write(to)];
}

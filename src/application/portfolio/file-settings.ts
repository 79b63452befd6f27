import type { FiledSetting } from '#contract/filed-records';
import type { FieldChoices } from '#domain/field-mapping/field-choices';
import { fieldRoles, projectStyles } from '#domain/field-mapping/field-choices';
import { canHold } from '#domain/field-mapping/field-kinds';
import { isSameChoice } from '#domain/field-mapping/field-mapping';
import { healthChecks } from '#domain/health/thresholds';
import type { RecordProblem } from '#domain/portfolio/record-problems';
import type { Instant } from '#domain/units';
import type { ListedField } from '../field-mapping/ports';
import type { FiledStores } from './export-records';
import type { FileContext, FilePlan } from './file-plan';
import { countsOf, duplicates, stateOf } from './file-plan';

type SettingStores = Pick<FiledStores, 'thresholds' | 'dependencyTypes' | 'choices' | 'fields'>;
type Findings = Pick<FilePlan, 'problems' | 'warnings'>;

/** What there is of one setting. */
interface Entry {
  /** undefined: nobody has set it. */
  readonly isSame: boolean | undefined;
  readonly save: (at: Instant) => Promise<boolean>;
}

/** What administrators set for the whole site: thresholds of health, meanings of links, choices of fields. */
export async function planSettings(
  stores: SettingStores,
  file: readonly FiledSetting[],
  context: FileContext,
): Promise<FilePlan> {
  const entries = await Promise.all(file.map((filed) => entryOf(stores, filed, context)));
  const states = entries.map(({ isSame }) => stateOf(isSame));
  const found = await Promise.all(file.map((filed, at) => findingsOf(stores, filed, `settings.${at}.record`, context)));
  return {
    counts: countsOf('settings', states),
    problems: [
      ...duplicates(
        file,
        ({ kind }) => kind,
        (at) => `settings.${at}`,
      ),
      ...found.flatMap(({ problems }) => problems),
    ],
    warnings: found.flatMap(({ warnings }) => warnings),
    write: async (at) => {
      for (const { isSame, save } of entries) if (isSame !== true && !(await save(at))) return false;
      return true;
    },
  };
}

async function entryOf(
  { thresholds, dependencyTypes, choices }: SettingStores,
  { kind, record }: FiledSetting,
  { viewer }: FileContext,
): Promise<Entry> {
  switch (kind) {
    case 'thresholds': {
      const { version, thresholds: kept } = await thresholds.kept();
      const isLike = healthChecks.every(
        (check) => kept[check].attention === record[check].attention && kept[check].danger === record[check].danger,
      );
      return { isSame: version === 0 ? undefined : isLike, save: () => thresholds.save(record, version) };
    }
    case 'link-types': {
      const { version, rules: kept } = await dependencyTypes.chosen();
      const rules = new Map(record.map(({ typeId, rule }) => [typeId, rule]));
      const isLike = textOf(kept) === textOf(rules);
      return { isSame: version === 0 ? undefined : isLike, save: () => dependencyTypes.save(rules, version) };
    }
    case 'fields': {
      const { version, choices: kept } = await choices.latest();
      const save = (at: Instant) =>
        choices.add({ version: version + 1, choices: record, saved: { by: viewer.accountId, at } });
      return { isSame: version === 0 ? undefined : isSameChoice(kept, record), save };
    }
  }
}

type Rules = ReadonlyMap<string, Extract<FiledSetting, { kind: 'link-types' }>['record'][number]['rule']>;

/** Which of them comes first means nothing. */
const textOf = (rules: Rules): string =>
  JSON.stringify(
    [...rules]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([typeId, rule]) => [typeId, rule && [rule.kind, rule.first, rule.lagDays]]),
  );

async function findingsOf(
  { fields }: SettingStores,
  { kind, record }: FiledSetting,
  path: string,
  { linkTypes, viewer }: FileContext,
): Promise<Findings> {
  if (kind === 'thresholds') return { problems: [], warnings: [] };
  if (kind === 'fields') return fieldFindings(record, await fields.fieldsOf(viewer), path);
  const unknown = record.flatMap(({ typeId }, at): RecordProblem[] =>
    linkTypes.has(typeId) ? [] : [{ path: `${path}.${at}.typeId`, reason: 'unknown-link-type' }],
  );
  return { problems: [], warnings: unknown };
}

/** A field that this site does not have holds nothing; one that it has must be able to hold what it should. */
function fieldFindings({ roles, numbers }: FieldChoices, listed: readonly ListedField[], path: string): Findings {
  const kinds = new Map(listed.map(({ id, kind }) => [id, kind]));
  const named = [
    ...projectStyles.flatMap((style) =>
      fieldRoles.flatMap((role) =>
        (roles[style][role] ?? []).map((id, at) => ({ id, role, path: `${path}.roles.${style}.${role}.${at}` })),
      ),
    ),
    ...numbers.map(({ fieldId }, at) => ({ id: fieldId, role: null, path: `${path}.numbers.${at}` })),
  ];
  const isUnfit = ({ id, role }: (typeof named)[number]) => {
    const kind = kinds.get(id);
    if (kind === undefined) return false;
    return role === null ? kind !== 'number' : !canHold(kind, role);
  };
  return {
    problems: named.filter(isUnfit).map((one) => ({ path: one.path, reason: 'unfit-field' })),
    warnings: named.filter(({ id }) => !kinds.has(id)).map((one) => ({ path: one.path, reason: 'unknown-field' })),
  };
}

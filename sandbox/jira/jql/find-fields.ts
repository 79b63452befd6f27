import { badRequest } from '../jira-error';
import { customClause } from './custom-clauses';
import type { JqlContext } from './jql-context';
import type { JqlField } from './jql-field';
import { systemClauses } from './system-clauses';

/** Finds what a name in a query means. Custom fields may share a name: then each of them is meant. */
export type FieldFinder = (name: string) => readonly JqlField[];

/** The returned finder throws JiraError 400 for a name that means nothing. */
export function fieldFinder(context: JqlContext): FieldFinder {
  const system = systemClauses(context);
  return (name) => {
    const lower = name.toLowerCase();
    const known = Object.hasOwn(system, lower) ? system[lower] : undefined;
    const fields = known ? [known] : customFields(lower, context);
    if (fields.length > 0) return fields;
    throw badRequest(`Field '${name}' does not exist or you do not have permission to view it.`);
  };
}

/** By name, by `cf[10016]`, or by the name with its type behind, as Jira suggests them: `Story Points[Number]`. */
function customFields(name: string, { state, person }: JqlContext): readonly JqlField[] {
  const id = /^cf\[(\d+)\]$/.exec(name)?.[1] ?? /^customfield_(\d+)$/.exec(name)?.[1];
  const plain = name.replace(/\[[^\]]*\]$/, '');
  return state.site.fields
    .filter((field) => field.custom && visible(field.projectId))
    .filter((field) => (id === undefined ? nameIs(field.name, name, plain) : String(field.schema.customId) === id))
    .flatMap((field) => customClause(field) ?? []);

  function visible(projectId: string | undefined): boolean {
    const project = state.index.projectById.get(projectId ?? '');
    return project === undefined || state.permissions.canBrowseProject(person.accountId, project);
  }
}

function nameIs(name: string, asked: string, plain: string): boolean {
  return [asked, plain].includes(name.toLowerCase());
}

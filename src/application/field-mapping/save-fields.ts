import type { FieldsSaved, FieldsSaveRequest } from '#contract/field-mapping';
import type { FieldChoices } from '#domain/field-mapping/field-choices';
import { chosenFields, fieldRoles, projectStyles } from '#domain/field-mapping/field-choices';
import { isSameChoice } from '#domain/field-mapping/field-mapping';
import { canHold } from '#domain/field-mapping/field-kinds';
import type { Viewer } from '../access/ports';
import type { Clock } from '../clock';
import { AppError } from '../errors';
import type { SyncQueue } from '../site-index/ports/sync-queue';
import type { FieldPorts, KnownFields } from './view-fields';
import { fieldsView, knownFields, projectsOf, sizeOf, stylesBehind } from './view-fields';

/**
 * Saves what an administrator chose and has the projects read again whose fields mean something else now. Until then the
 * earlier figures are shown. The plan of reading compares the choices with what the index was read by: should its task be
 * lost, the hourly one finds the same.
 * @throws AppError `not-permitted`; `invalid-request` for fields that he cannot see or that cannot hold what they should
 */
export const saveFields =
  (ports: FieldPorts, queue: SyncQueue, clock: Clock) =>
  async (viewer: Viewer, { version, choices }: FieldsSaveRequest): Promise<FieldsSaved> => {
    const known = await knownFields(ports, viewer);
    const { record, settings, projects } = known;
    if (record.version !== version) return { outcome: 'conflict', view: fieldsView(known) };
    requireFitting(choices, known);
    const next = { version: version + 1, choices, saved: { by: viewer.accountId, at: clock() } };
    const isNew = !isSameChoice(choices, record.choices);
    if (isNew && !(await ports.choices.add(next))) {
      return { outcome: 'conflict', view: fieldsView(await knownFields(ports, viewer)) };
    }
    const after = { ...known, record: isNew ? next : record };
    // Also where nothing is read again: titles and rules reach views with the settings.
    if (settings !== null) await queue.push([{ task: 'plan', everything: false, attempt: 1 }]);
    return {
      outcome: 'saved',
      view: fieldsView(after),
      reading: sizeOf(stylesBehind(after).flatMap((style) => projectsOf(projects, settings, style))),
    };
  };

/** Whoever keeps a field that was chosen before need not see it. */
function requireFitting(choices: FieldChoices, { record, listed }: KnownFields): void {
  const before = chosenFields(record.choices);
  const kinds = new Map(listed.map(({ id, kind }) => [id, kind]));
  const refuse = (field: string): never => {
    throw new AppError({ code: 'invalid-request', field });
  };
  for (const style of projectStyles) {
    for (const role of fieldRoles) {
      for (const id of choices.roles[style][role] ?? []) {
        const kind = kinds.get(id);
        if (kind === undefined ? !before.has(id) : !canHold(kind, role)) refuse(`choices.roles.${style}.${role}`);
      }
    }
  }
  for (const { fieldId } of choices.numbers) {
    const kind = kinds.get(fieldId);
    if (kind === undefined ? !before.has(fieldId) : kind !== 'number') refuse('choices.numbers');
  }
}

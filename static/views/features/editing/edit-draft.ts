import type { Day } from '#domain/units';
import type { Choice } from '../../../ui/form/choice-inputs';
import type { Feature } from '../feature';
import type { ProjectPart } from '../feature-words';
import { assigneeEdit, dayEdit, listEdit, type Edit, type EditKind } from './edits';

/** What somebody asks for all that are selected. */
export interface EditDraft {
  readonly kind: EditKind;
  /** null: none has been said. */
  readonly day: Day | null;
  /** Ids. */
  readonly version: string | null;
  readonly component: string | null;
  /** By account id, under the name that he was found by. */
  readonly person: Choice | null;
  readonly label: string;
}

export const emptyDraft: EditDraft = {
  kind: 'setDue',
  day: null,
  version: null,
  component: null,
  person: null,
  label: '',
};

/** What the projects of the epics have. */
export interface EditParts {
  readonly versions: readonly ProjectPart[];
  readonly components: readonly ProjectPart[];
}

type Drafted = (draft: EditDraft, features: readonly Feature[], parts: EditParts) => Edit | null;

const days =
  (part: 'start' | 'due'): Drafted =>
  ({ day }, features) =>
    day === null ? null : dayEdit(features, part, day);

const noDays =
  (part: 'start' | 'due'): Drafted =>
  (_draft, features) =>
    dayEdit(features, part, null);

const labels =
  (action: 'add' | 'remove'): Drafted =>
  ({ label: typed }, features) => {
    const label = typed.trim();
    return label === '' || /\s/.test(label) ? null : listEdit(features, 'labels', action, label);
  };

const versions =
  (action: 'add' | 'remove'): Drafted =>
  ({ version }, features, parts) => {
    const found = parts.versions.find(({ id }) => id === version);
    return found ? listEdit(inProjectOf(found, features), 'fixVersions', action, found.id) : null;
  };

const components =
  (action: 'add' | 'remove'): Drafted =>
  ({ component }, features, parts) => {
    const found = parts.components.find(({ id }) => id === component);
    return found ? listEdit(inProjectOf(found, features), 'components', action, found.id) : null;
  };

/** Versions and components belong to one project. */
const inProjectOf = ({ projectKey }: ProjectPart, features: readonly Feature[]): readonly Feature[] =>
  features.filter(({ row }) => row.issue.projectKey === projectKey);

const drafted: Readonly<Record<EditKind, Drafted>> = {
  assign: ({ person }, features) => person && assigneeEdit(features, person.value),
  unassign: (_draft, features) => assigneeEdit(features, null),
  setDue: days('due'),
  clearDue: noDays('due'),
  setStart: days('start'),
  clearStart: noDays('start'),
  addVersion: versions('add'),
  removeVersion: versions('remove'),
  addLabel: labels('add'),
  removeLabel: labels('remove'),
  addComponent: components('add'),
  removeComponent: components('remove'),
};

/** null: something is still to be said. */
export const editOf: Drafted = (draft, ...ground) => drafted[draft.kind](draft, ...ground);

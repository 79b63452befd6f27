import type { Entry } from '../site-index';
import type { SiteState } from '../site-state';
import { embeddedChangelog } from './changelog';
import type { FieldSelection } from './field-selection';
import type { Json } from './site-renderer';

const expandable = 'renderedFields,names,schema,operations,editmeta,changelog,versionedRepresentations';

export interface IssueShape {
  readonly fields: FieldSelection;
  readonly expand: ReadonlySet<string>;
  /** How many of the latest histories `changelog` embeds. */
  readonly histories: number;
}

/** One issue as search, bulk fetch and the issue endpoint return it. */
export function issueJson(state: SiteState, entry: Entry, accountId: string, shape: IssueShape): Json {
  return {
    expand: expandable,
    id: entry.issue.id,
    self: `${state.render.api}/issue/${entry.issue.id}`,
    key: entry.issue.key,
    ...(shape.expand.has('changelog')
      ? { changelog: embeddedChangelog(state, entry.issue.changes, shape.histories) }
      : {}),
    ...(shape.fields.isIdsOnly ? {} : { fields: shape.fields.render(entry, accountId) }),
  };
}

/** `names` and `schema` of the answer around the issues, where the request expands them. */
export function expandedFields({ fields, expand }: IssueShape): Json {
  return {
    ...(expand.has('names') ? { names: fields.names() } : {}),
    ...(expand.has('schema') ? { schema: fields.schemas() } : {}),
  };
}

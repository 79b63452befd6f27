import type { Change, ChangeItem } from '../../site/model';
import type { SiteState } from '../site-state';
import type { Json } from './site-renderer';

/** One history of an issue's changelog. */
export function changeJson(state: SiteState, change: Change): Json {
  return {
    id: change.id,
    ...(change.authorId === null ? {} : { author: state.render.user(change.authorId) }),
    created: state.render.instant(change.at),
    items: change.items.map((item) => changeItemJson(item)),
  };
}

/** As `expand=changelog` embeds it: the latest first, and no more than so many. */
export function embeddedChangelog(state: SiteState, changes: readonly Change[], most: number): Json {
  const histories = changes.slice(-most).reverse();
  return {
    startAt: 0,
    maxResults: histories.length,
    total: changes.length,
    histories: histories.map((change) => changeJson(state, change)),
  };
}

function changeItemJson(item: ChangeItem): Json {
  return {
    field: item.field,
    fieldtype: item.fieldId?.startsWith('customfield_') ? 'custom' : 'jira',
    ...(item.fieldId === null ? {} : { fieldId: item.fieldId }),
    from: item.from,
    fromString: item.fromString,
    to: item.to,
    toString: item.toString,
  };
}

import type { WorkRow, WorkView } from '#contract/work';
import type { WorkSpec } from '#contract/work-spec';
import { call, unwrap } from '../../../bridge/call';
import { workAsked, type WorkScope } from '../queries';
import type { ExportContent } from './use-export';

/** Every line, loaded or not, then the totals. @throws FailureError where a page does not come */
export async function allLines(scope: WorkScope, spec: WorkSpec): Promise<ExportContent> {
  const ask = (offset: number) => unwrap(call('work.view', { ...workAsked(scope, spec), offset }));
  const view: WorkView = await ask(0);
  const rows: WorkRow[] = [...view.rows];
  for (let next = view.next; next !== null;) {
    const page = await ask(next);
    rows.push(...page.rows);
    next = page.next;
  }
  const totals = { kind: 'group', value: null, figures: view.totals, numbers: view.totalNumbers } as const;
  return { lines: [...rows, { depth: null, subject: totals }], view };
}

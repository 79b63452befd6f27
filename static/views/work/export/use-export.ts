import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { WorkView } from '#contract/work';
import type { ShownColumn, WorkSpec } from '#contract/work-spec';
import { formatDay } from '#domain/schedule/calendar-day';
import { downloadBlob, downloadText } from '../../../bridge/download';
import { FailureError } from '../../../bridge/failure-error';
import { showResultFlag } from '../../../bridge/flag';
import { findPeople } from '../../../bridge/people';
import { useText } from '../../../messages/use-text';
import { workWords } from '../work-words';
import { csvOf } from './csv';
import { exportColumns, type ExportLine } from './export-columns';
import { exportTable } from './export-table';
import { xlsxOf } from './xlsx';

export type ExportFormat = 'csv' | 'xlsx';

/** What is written into the file, with what the table knows of it. */
export interface ExportContent {
  readonly lines: readonly ExportLine[];
  readonly view: Pick<WorkView, 'fields' | 'today'>;
}

interface ExportLook {
  readonly grouping: WorkSpec['grouping'];
  readonly columns: readonly ShownColumn[];
}

/** Account ids in lines; those of groups where people are grouped by. */
function peopleOf(lines: readonly ExportLine[], { grouping }: ExportLook): readonly string[] {
  return lines.flatMap(({ subject }) => {
    if (subject.kind === 'item' || subject.kind === 'elsewhere') return subject.item.issue.assigneeAccountId ?? [];
    return grouping === 'assignee' && subject.kind === 'group' ? (subject.value ?? []) : [];
  });
}

/** Writes lines into a file: names are those that the person may see. */
export function useExport(look: ExportLook) {
  const say = useText();
  const intl = useIntl();
  const [isBusy, setIsBusy] = useState(false);
  const write = async (format: ExportFormat, gather: () => Promise<ExportContent>): Promise<void> => {
    const { lines, view } = await gather();
    const names = await findPeople([...new Set(peopleOf(lines, look))]);
    const words = workWords(say, intl, look.grouping, (id) => names.get(id) ?? null);
    const table = exportTable(exportColumns({ say, words, fields: view.fields }, look.columns), lines);
    const file = `work-${formatDay(view.today)}`;
    if (format === 'csv') downloadText(`${file}.csv`, csvOf(table), 'text/csv;charset=utf-8');
    else downloadBlob(`${file}.xlsx`, await xlsxOf(table, say('work.export.sheet')));
    showResultFlag('work-export', say('work.export.done', { count: lines.length }), 'success');
  };
  const run = (format: ExportFormat, gather: () => Promise<ExportContent>): void => {
    setIsBusy(true);
    write(format, gather)
      .catch((error: unknown) => {
        showResultFlag('work-export', say('work.export.failed'), 'error');
        // Whoever exported knows; a defect is also written where defects are looked for.
        if (!(error instanceof FailureError)) reportError(error);
      })
      .finally(() => setIsBusy(false));
  };
  return { isBusy, run };
}

import { randomUUID } from 'node:crypto';
import type { ReportDefect } from '../../application/report-defect';

/** To the app's own logs, which stay with Atlassian. People get the reference only. */
export const reportDefect: ReportDefect = (error) => {
  const reference = randomUUID().slice(0, 8);
  console.error(`Defect ${reference}:`, error);
  return reference;
};

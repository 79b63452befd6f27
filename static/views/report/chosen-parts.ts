import { reportParts, type Report, type ReportPart } from '#contract/report';

/** The report without the parts that were not chosen. */
export function chosenParts(report: Report, parts: readonly ReportPart[]): Report {
  const left = reportParts.filter((part) => !parts.includes(part)).map((part) => [part, null]);
  return { ...report, ...(Object.fromEntries(left) as Partial<Record<ReportPart, null>>) };
}

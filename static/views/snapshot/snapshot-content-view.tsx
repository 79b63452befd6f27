import type { ReactNode } from 'react';
import type { SnapshotContent } from '#contract/snapshot';
import type { Route } from '../navigation/route';
import { ReportView } from '../report/report-view';
import { ExcerptView } from '../roadmap-macro/excerpt-view';

interface SnapshotContentProps {
  readonly content: SnapshotContent;
  /** What there is to say of when it is, and whose. */
  readonly mark: ReactNode;
  /** The page in Altitude that tells of the same now; null: nothing leads there. */
  readonly to: Route | null;
  /** What stands between the heading and what is frozen. */
  readonly above?: ReactNode;
}

/** What is frozen, as its macro shows it. */
export function SnapshotContentView({ content, mark, to, above }: SnapshotContentProps) {
  if (content.kind === 'report')
    return <ReportView report={content.report} title={content.title} mark={mark} to={to} above={above} isFrozen />;
  const config = { ...content.choice, title: content.title, look: content.look, columns: content.columns };
  return <ExcerptView excerpt={content.excerpt} config={config} mark={mark} to={to} above={above} isFrozen />;
}

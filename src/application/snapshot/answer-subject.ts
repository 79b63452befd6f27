import { cutToShown } from '#contract/cut-to-shown';
import type { ReportRequest } from '#contract/report';
import type { ExcerptRequest, RoadmapExcerpt } from '#contract/roadmap-excerpt';
import type { SnapshotContent, SnapshotSubject } from '#contract/snapshot';
import type { Viewer } from '../access/ports';
import type { KnownReport } from '../report/view-report';

interface SubjectPorts {
  readonly report: (viewer: Viewer, request: ReportRequest) => Promise<KnownReport>;
  readonly excerpt: (viewer: Viewer, request: ExcerptRequest) => Promise<RoadmapExcerpt>;
}

/** What a live macro would show, and what the server alone knows of it. */
export interface AnsweredContent {
  readonly content: SnapshotContent;
  /** Of the projects that a report shows, in their order; empty for what is no report. */
  readonly projectIds: readonly string[];
}

/** Answers the question of a snapshot as its live macro would be answered for him, and keeps what that would show. */
export type AnswerSubject = (viewer: Viewer, subject: SnapshotSubject, title: string) => Promise<AnsweredContent>;

export const answerSubject =
  ({ report, excerpt }: SubjectPorts): AnswerSubject =>
  async (viewer, subject, title) => {
    if (subject.kind === 'roadmap') {
      const content = cutToShown({ ...subject, title, excerpt: await excerpt(viewer, subject.request) });
      return { content, projectIds: [] };
    }
    const { report: whole, projectIds } = await report(viewer, subject.request);
    const content = cutToShown({ ...subject, title, report: whole });
    // What is not shown is not known again either: which projects it is of would be told by that.
    const isShown = content.kind === 'report' && content.report.projects !== null;
    return { content, projectIds: isShown ? projectIds : [] };
  };

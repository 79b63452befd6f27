import { cutToShown } from '#contract/cut-to-shown';
import type { Report, ReportRequest } from '#contract/report';
import type { ExcerptRequest, RoadmapExcerpt } from '#contract/roadmap-excerpt';
import type { SnapshotSubject } from '#contract/snapshot';
import type { Viewer } from '../access/ports';
import type { KeptSnapshot } from './ports';

interface SubjectPorts {
  readonly report: (viewer: Viewer, request: ReportRequest) => Promise<Report>;
  readonly excerpt: (viewer: Viewer, request: ExcerptRequest) => Promise<RoadmapExcerpt>;
}

/** Answers the question of a snapshot as its live macro would be answered for him, and keeps what that would show. */
export type AnswerSubject = (
  viewer: Viewer,
  subject: SnapshotSubject,
  title: string,
) => Promise<Pick<KeptSnapshot, 'content' | 'projectKeys'>>;

export const answerSubject =
  ({ report, excerpt }: SubjectPorts): AnswerSubject =>
  async (viewer, subject, title) => {
    if (subject.kind === 'roadmap') {
      const content = cutToShown({ ...subject, title, excerpt: await excerpt(viewer, subject.request) });
      return { content, projectKeys: [] };
    }
    const whole = await report(viewer, subject.request);
    const content = cutToShown({ ...subject, title, report: whole });
    // What is not shown is not known again either: which projects it is of would be told by that.
    const shown = content.kind === 'report' && content.report.projects ? whole.projects : null;
    return { content, projectKeys: (shown ?? []).map(({ key }) => key) };
  };

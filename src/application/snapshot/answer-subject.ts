import { cutToShown } from '#contract/cut-to-shown';
import type { Report, ReportRequest } from '#contract/report';
import type { ExcerptRequest, RoadmapExcerpt } from '#contract/roadmap-excerpt';
import type { SnapshotContent, SnapshotSubject } from '#contract/snapshot';
import type { Viewer } from '../access/ports';

interface SubjectPorts {
  readonly report: (viewer: Viewer, request: ReportRequest) => Promise<Report>;
  readonly excerpt: (viewer: Viewer, request: ExcerptRequest) => Promise<RoadmapExcerpt>;
}

/** Answers the question of a snapshot as its live macro would be answered for him, and keeps what that would show. */
export type AnswerSubject = (viewer: Viewer, subject: SnapshotSubject, title: string) => Promise<SnapshotContent>;

export const answerSubject =
  ({ report, excerpt }: SubjectPorts): AnswerSubject =>
  async (viewer, subject, title) =>
    cutToShown(
      subject.kind === 'report'
        ? { ...subject, title, report: await report(viewer, subject.request) }
        : { ...subject, title, excerpt: await excerpt(viewer, subject.request) },
    );

import type { IssueWords } from '#domain/work/work-filter';
import type { PublishedProject } from '../site-index/ports/index-reader';

/** What rows tell of every issue of a project, for filters and orders that facts cannot decide. */
export interface WordReader {
  /** By issue. @param issueIds all issues of the project, whoever may see them: what is read serves everybody */
  words(of: PublishedProject, issueIds: readonly number[]): Promise<ReadonlyMap<number, IssueWords>>;
}

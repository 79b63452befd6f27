/** What is wrong with a record, field by field, as the rules define it. */
export type { ProblemReason, RecordProblem } from '#domain/portfolio/record-problems';

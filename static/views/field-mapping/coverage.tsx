import ProgressBar from '@atlaskit/progress-bar';
import type { FieldsPreview, IssueCount, ProjectStyle } from '#contract/field-mapping';
import { useText } from '../../messages/use-text';
import { Unknown } from '../../ui/explained/unknown';
import styles from './field-mapping.module.css';

interface CoverageProps {
  readonly field: string;
  /** undefined: still being counted. */
  readonly covered: IssueCount | undefined;
  readonly all: IssueCount | undefined;
}

/** How many issues have a value in a field. */
export function Coverage({ field, covered, all }: CoverageProps) {
  const say = useText();
  if (!covered || !all) return <span className={styles.quiet}>{say('fields.coverage.counting')}</span>;
  if (covered.issues === null || all.issues === null) {
    const failure = covered.failure ?? all.failure ?? 'unexpected';
    return <Unknown label={say('fields.coverage.unknown')} reason={say(`fields.coverage.unknown.${failure}`)} />;
  }
  if (all.issues === 0) return <span className={styles.quiet}>{say('fields.coverage.none')}</span>;
  return (
    <div className={styles.coverage}>
      <span>{say('fields.coverage', { covered: covered.issues, all: all.issues })}</span>
      <ProgressBar ariaLabel={say('fields.coverage.bar', { field })} value={Math.min(1, covered.issues / all.issues)} />
    </div>
  );
}

/** What a preview tells of one field in projects of these styles together; undefined: nothing yet. */
export function countsOf(
  preview: FieldsPreview | undefined,
  fieldId: string,
  of: readonly ProjectStyle[],
): Pick<CoverageProps, 'covered' | 'all'> {
  const counts = preview?.fields.find((field) => field.fieldId === fieldId)?.counts;
  return {
    covered: counts && sumOf(of.map((style) => counts[style])),
    all: preview && sumOf(of.map((style) => preview.all[style])),
  };
}

/** Unknown where one of them is. */
function sumOf(counts: readonly IssueCount[]): IssueCount {
  let issues = 0;
  for (const count of counts) {
    if (count.issues === null) return count;
    issues += count.issues;
  }
  return { issues, failure: null };
}

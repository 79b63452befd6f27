import Heading from '@atlaskit/heading';
import Lozenge from '@atlaskit/lozenge';
import Spinner from '@atlaskit/spinner';
import { useId } from 'react';
import type { Member } from '#contract/portfolio-record';
import type { MembersPreview, PreviewedQuery } from '#contract/portfolio-preview';
import { FailureError } from '../../../bridge/failure-error';
import { useText } from '../../../messages/use-text';
import styles from './editor.module.css';
import { membersOf } from './member-lists';
import type { usePreview } from './use-preview';

const MOST_SHOWN = 12;

function Projects({ projects }: Pick<MembersPreview, 'projects'>) {
  const say = useText();
  if (projects.length === 0) return null;
  return (
    <ul className={styles.previewed} aria-label={say('editor.preview.projects')}>
      {projects.slice(0, MOST_SHOWN).map(({ projectId, key, name, part }) => (
        <li key={projectId}>
          {name} <span className={styles.note}>{key}</span>{' '}
          {part === 'selected' && <Lozenge>{say('editor.preview.selected')}</Lozenge>}
        </li>
      ))}
      {projects.length > MOST_SHOWN && (
        <li className={styles.note}>{say('editor.preview.more', { count: projects.length - MOST_SHOWN })}</li>
      )}
    </ul>
  );
}

function QueryLine({ query, number }: { readonly query: PreviewedQuery; readonly number: number }) {
  const say = useText();
  const { state, estimate } = query;
  if (state === 'counted') return null;
  if (state === 'refused') return <p className={styles.note}>{say('editor.preview.refused', { number })}</p>;
  return (
    <p className={styles.note}>
      {estimate === null
        ? say('editor.preview.queryUnknown', { number })
        : say('editor.preview.query', { number, count: estimate })}
    </p>
  );
}

/** @param all the members of the form, @param asked those that the preview is of: queries without text are left out */
function Previewed({ preview, all }: { readonly preview: MembersPreview; readonly all: readonly Member[] }) {
  const say = useText();
  const numbers = membersOf(all, 'query').flatMap(({ member }, at) => (member.jql.trim() === '' ? [] : [at + 1]));
  return (
    <>
      <p className={styles.answer}>
        {say('editor.preview.answer', { projects: preview.projects.length, issues: preview.issues })}
      </p>
      {preview.queries.map((query, index) => (
        <QueryLine key={query.at} query={query} number={numbers[index] ?? index + 1} />
      ))}
      <Projects projects={preview.projects} />
    </>
  );
}

type Preview = ReturnType<typeof usePreview>;

interface PreviewPanelProps {
  readonly preview: Preview;
  readonly members: readonly Member[];
}

function Content({ preview: { query, asked }, members }: PreviewPanelProps) {
  const say = useText();
  const { data, error } = query;
  if (asked.length === 0) return <p className={styles.note}>{say('editor.preview.empty')}</p>;
  if (error) return <p className={styles.note}>{say('editor.preview.failed')}</p>;
  return data ? <Previewed preview={data} all={members} /> : null;
}

/** What would be in the portfolio, while one chooses. */
export function PreviewPanel({ preview, members }: PreviewPanelProps) {
  const say = useText();
  const id = useId();
  const { query, asked, isCurrent } = preview;
  const { error } = query;
  if (error && !(error instanceof FailureError)) throw error;
  const isLoading = !isCurrent && asked.length > 0 && !error;
  return (
    <section className={styles.preview} aria-labelledby={id}>
      <div className={styles.previewHead}>
        <Heading size="small" as="h2" id={id}>
          {say('editor.preview')}
        </Heading>
        {isLoading && <Spinner size="small" label={say('editor.preview.loading')} />}
      </div>
      <div aria-live="polite" aria-busy={isLoading}>
        <Content preview={preview} members={members} />
      </div>
    </section>
  );
}

import Button from '@atlaskit/button/new';
import VisuallyHidden from '@atlaskit/visually-hidden';
import type { PortfolioView, ProjectRow } from '#contract/portfolio';
import { useFormats } from '../../messages/use-formats';
import { useSayMessage, useText } from '../../messages/use-text';
import { Section } from '../../ui/layout/section';
import { QuietNotice } from '../../ui/states/quiet-notice';
import { RouteLink } from '../navigation/links';
import { checkReason } from '#domain/health/check-reason';
import { concernsOf, mostConcerns, stateOf, type Concern } from '#domain/health/concerns';
import styles from './health.module.css';
import { HealthMark } from './health-mark';
import { healthOfProject } from './health-of-project';
import { reasonText } from './health-words';
import { useHealthOpener } from './opened-health';

function Item({ concern }: { readonly concern: Concern<ProjectRow> }) {
  const say = useText();
  const sayMessage = useSayMessage();
  const formats = useFormats();
  const open = useHealthOpener();
  const { project, checks, setByHand } = concern;
  const reasons = [
    ...setByHand.map(({ reason }) => say('override.reasonGiven', { reason })),
    ...checks.map((check) => sayMessage(reasonText(checkReason(check, project.health), formats))),
  ];
  return (
    <li className={styles.concern}>
      <HealthMark state={concern.state} />
      <div className={styles.concernWords}>
        <RouteLink to={{ page: 'product', product: project.key }}>{project.name}</RouteLink>
        <span>{reasons.join(' · ')}</span>
      </div>
      <Button spacing="compact" onClick={() => open?.(healthOfProject(project))}>
        <span aria-hidden="true">{say('health.attention.why')}</span>
        <VisuallyHidden>{say('health.attention.whyOf', { project: project.name })}</VisuallyHidden>
      </Button>
    </li>
  );
}

/** What needs attention now: at most seven projects, by a stated rule, each with its reason. */
export function AttentionList({ projects }: Pick<PortfolioView, 'projects'>) {
  const say = useText();
  const concerns = concernsOf(projects);
  const unknown = projects.filter((project) => stateOf(project) === 'unknown').length;
  const more = Math.max(0, concerns.length - mostConcerns);
  const isRuled = concerns.length > 1;
  return (
    <Section title={say('health.attention')} {...(isRuled && { note: say('health.attention.rule', { more }) })}>
      {concerns.length === 0 ? (
        <QuietNotice>
          {say('health.attention.none')} {unknown > 0 && say('health.attention.unknown', { count: unknown })}
        </QuietNotice>
      ) : (
        <ol className={styles.concerns} aria-label={say('health.attention')}>
          {concerns.slice(0, mostConcerns).map((concern) => (
            <Item key={concern.project.projectId} concern={concern} />
          ))}
        </ol>
      )}
    </Section>
  );
}

import { useQueries } from '@tanstack/react-query';
import { MOST_TRENDS, type Standing, type TrendPoint } from '#contract/overview';
import type { Fraction } from '#domain/units';
import { useFormats } from '../../messages/use-formats';
import { useText } from '../../messages/use-text';
import { Unknown } from '../../ui/explained/unknown';
import { Sparkline } from '../../ui/figure/sparkline';
import { LateMark } from '../figures/late-mark';
import { HealthMark } from '../health/health-mark';
import { trendsQuery } from '../overview/queries';
import styles from './portfolio-record.module.css';

/** So many portfolios get figures here; what is further down the list has its own page. */
const MOST_PORTFOLIOS = 20;

/** What is known of one portfolio's weeks. `points` are there once the answer is; without any there is nothing in it. */
type HomeTrend =
  | { readonly state: 'loading' | 'failed' | 'unasked' }
  | { readonly state: 'known'; readonly points: readonly TrendPoint[]; readonly health: Standing | null };

export type HomeTrends = (portfolioId: string) => HomeTrend;

/** Figures of the first portfolios, a few in each call, after the list itself is there. */
export function useHomeTrends(portfolioIds: readonly string[]): HomeTrends {
  const asked = portfolioIds.slice(0, MOST_PORTFOLIOS);
  const groups = Array.from({ length: Math.ceil(asked.length / MOST_TRENDS) }, (_, at) =>
    asked.slice(at * MOST_TRENDS, (at + 1) * MOST_TRENDS),
  );
  const answers = useQueries({ queries: groups.map((group) => trendsQuery(group, 8)) });
  return (portfolioId) => {
    const at = asked.indexOf(portfolioId);
    const answer = answers[Math.floor(at / MOST_TRENDS)];
    if (at < 0 || !answer) return { state: 'unasked' };
    if (answer.isError) return { state: 'failed' };
    if (!answer.data) return { state: 'loading' };
    const trend = answer.data.trends.find((one) => one.portfolioId === portfolioId);
    return { state: 'known', points: trend?.points ?? [], health: trend?.health ?? null };
  };
}

interface CellProps {
  readonly trend: HomeTrend;
}

/** In place of a figure: why there is none. */
function NoFigure({ trend }: CellProps) {
  const say = useText();
  switch (trend.state) {
    case 'loading':
      return <span aria-hidden="true">…</span>;
    case 'failed':
      return <Unknown label={say('home.trend.failed')} reason={say('home.trend.failedReason')} />;
    case 'unasked':
      return <Unknown label={say('home.trend.unasked')} reason={say('home.trend.unaskedReason')} />;
    case 'known':
      return <Unknown label={say('home.trend.empty')} reason={say('home.trend.emptyReason')} />;
  }
}

/** The newest point of a portfolio that has issues; null: there is none. */
function newestOf(trend: HomeTrend): TrendPoint | null {
  const newest = trend.state === 'known' ? trend.points.at(-1) : undefined;
  return newest && newest.issues > 0 ? newest : null;
}

export function ProgressNow({ trend }: CellProps) {
  const { percent } = useFormats();
  const newest = newestOf(trend);
  if (!newest) return <NoFigure trend={trend} />;
  return <>{percent((newest.issuesDone / newest.issues) as Fraction)}</>;
}

/** How the portfolio stands as a whole, and how many of its projects need attention. */
export function HealthNow({ trend }: CellProps) {
  const say = useText();
  if (trend.state !== 'known' || trend.health === null || trend.health.projects === 0)
    return <NoFigure trend={trend} />;
  const { state, concerns, projects } = trend.health;
  return (
    <div className={styles.standing}>
      <HealthMark state={state} />
      {concerns > 0 && <div className={styles.description}>{say('home.health.concerns', { concerns, projects })}</div>}
    </div>
  );
}

export function LateNow({ trend }: CellProps) {
  const { number } = useFormats();
  const newest = newestOf(trend);
  if (!newest) return <NoFigure trend={trend} />;
  return newest.late === 0 ? <>{number(0)}</> : <LateMark>{number(newest.late)}</LateMark>;
}

/** The share of issues done, week by week. */
export function TrendLine({ trend, name }: CellProps & { readonly name: string }) {
  const say = useText();
  const { percent } = useFormats();
  if (trend.state !== 'known' || !newestOf(trend)) return <NoFigure trend={trend} />;
  const values = trend.points.map(({ issues, issuesDone }) => (issues === 0 ? null : issuesDone / issues));
  const text = (value: number | null | undefined) => (value == null ? '–' : percent(value as Fraction));
  const words = { name: `${name}, ${say('home.column.progress')}`, first: text(values[0]), last: text(values.at(-1)) };
  return <Sparkline label={say('overview.trend.line', words)} values={values} />;
}

import { useQuery } from '@tanstack/react-query';
import type { PortfolioView } from '#contract/portfolio';
import type { TrendPoint } from '#contract/overview';
import type { FigureName } from '#domain/progress/figure-items';
import type { Fraction } from '#domain/units';
import { useFormats } from '../../messages/use-formats';
import { useText, type Say } from '../../messages/use-text';
import { FigureRow, type KeyFigure } from '../../ui/figure/figure-row';
import { Sparkline } from '../../ui/figure/sparkline';
import { Unknown } from '../../ui/explained/unknown';
import { Section } from '../../ui/layout/section';
import { Loaded } from '../failure/loaded';
import { NoIssues } from '../figures/count';
import { OpenFigure } from '../figures/open-figure';
import styles from './overview.module.css';
import { trendsQuery } from './queries';

interface TrendProps {
  readonly view: PortfolioView;
  readonly name: string;
}

/** A figure of each week. null: unknown. */
interface Series {
  readonly figure: FigureName;
  readonly title: 'figures.issuesDone' | 'figures.pointsDone' | 'figures.late' | 'figures.unestimated';
  readonly valueOf: (point: TrendPoint) => number | null;
  readonly isShare: boolean;
}

const shareOf = (part: number | null, whole: number | null): number | null =>
  part === null || whole === null || whole === 0 ? null : part / whole;

const series: readonly Series[] = [
  {
    figure: 'issues',
    title: 'figures.issuesDone',
    valueOf: ({ issuesDone, issues }) => shareOf(issuesDone, issues),
    isShare: true,
  },
  {
    figure: 'points',
    title: 'figures.pointsDone',
    valueOf: ({ pointsDone, points }) => shareOf(pointsDone, points),
    isShare: true,
  },
  {
    figure: 'late',
    title: 'figures.late',
    valueOf: ({ late, issues }) => (issues === 0 ? null : late),
    isShare: false,
  },
  {
    figure: 'unestimated',
    title: 'figures.unestimated',
    valueOf: ({ unestimated, issues }) => (issues === 0 ? null : unestimated),
    isShare: false,
  },
];

const UNKNOWN = '–';

function wentHow(say: Say, first: string, last: string): string {
  if (first !== last) return say('overview.trend.was', { before: first });
  return say(last === UNKNOWN ? 'overview.trend.unknown' : 'overview.trend.same');
}

function useFigureOf({ view, name: of }: TrendProps, points: readonly TrendPoint[]) {
  const say = useText();
  const { number, percent } = useFormats();
  return ({ figure, title, valueOf, isShare }: Series): KeyFigure => {
    const values = points.map(valueOf);
    const text = (value: number | null | undefined) => {
      if (value === null || value === undefined) return UNKNOWN;
      return isShare ? percent(value as Fraction) : number(value);
    };
    const [first, last] = [text(values[0]), text(values.at(-1))];
    const name = say(title);
    const unknown =
      figure === 'points' ? (
        <Unknown label={say('figures.points.unknown')} reason={say('figures.points.unknownReason')} />
      ) : (
        <NoIssues />
      );
    return {
      id: figure,
      name,
      explanation: say('overview.trend.explanation'),
      value: (
        <OpenFigure ground={{ scope: { of: 'portfolio' }, of, figures: view.totals }} figure={figure}>
          {last === UNKNOWN ? unknown : last}
        </OpenFigure>
      ),
      detail: (
        <span className={styles.trend}>
          <Sparkline label={say('overview.trend.line', { name, first, last })} values={values} isWide />
          {wentHow(say, first, last)}
        </span>
      ),
    };
  };
}

function Figures({ points, ...props }: TrendProps & { readonly points: readonly TrendPoint[] }) {
  const say = useText();
  return <FigureRow label={say('overview.trend.figures')} figures={series.map(useFigureOf(props, points))} />;
}

/** Key figures of a portfolio, and how they went. */
export function TrendSection({ portfolioId, ...props }: TrendProps & { readonly portfolioId: string }) {
  const say = useText();
  return (
    <Section title={say('overview.trend')}>
      <Loaded
        query={useQuery(trendsQuery([portfolioId], 12))}
        shape="rows"
        loadingLabel={say('overview.trend.loading')}
        loadedText={() => say('overview.trend.loaded')}
      >
        {({ trends }) => <Figures {...props} points={trends[0]?.points ?? []} />}
      </Loaded>
    </Section>
  );
}

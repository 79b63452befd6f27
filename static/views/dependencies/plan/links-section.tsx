import { useEffect, useMemo } from 'react';
import { useText, type Say } from '../../../messages/use-text';
import { useAnnounce } from '../../../ui/announce/announcer';
import { Explained } from '../../../ui/explained/explained';
import { Unknown } from '../../../ui/explained/unknown';
import { Section } from '../../../ui/layout/section';
import { QuietNotice } from '../../../ui/states/quiet-notice';
import { FlatTable, type FlatColumn } from '../../../ui/table/flat-table';
import { LateMark } from '../../figures/late-mark';
import { keyOf, type DependencyPlan, type PlanLink } from './dependency-plan';
import { ItemName, SlipButton, type ItemPart } from './item-name';
import { filterLinks, firstFilter, type LinkFilter } from './link-filter';
import { LinkFilterBar } from './link-filter-bar';
import { ShownRows } from './shown-rows';
import { useItemWords, type ItemWords } from './use-item-words';

interface ToldProps {
  readonly plan: DependencyPlan;
  readonly told: PlanLink;
}

/** What a link asks for: its kind, and in full sentences on hover and focus. */
export function KindWords({ plan, told: { from, to, type } }: ToldProps) {
  const say = useText();
  const asks = say(`dependencies.kind.${type.kind}.explanation`, { first: keyOf(plan, from), second: keyOf(plan, to) });
  const days = Math.abs(type.lagDays);
  const lag =
    type.lagDays === 0 ? [] : [say(type.lagDays > 0 ? 'dependencies.lag.later' : 'dependencies.lag.earlier', { days })];
  return (
    <Explained text={[asks, ...lag].join(', ')}>{[say(`dependencies.kind.${type.kind}`), ...lag].join(', ')}</Explained>
  );
}

/** What planned days make of a link. */
export function Order({ plan, told }: ToldProps) {
  const say = useText();
  const { verdict, type, shortBy } = told;
  switch (verdict) {
    case 'violated':
      return (
        <Explained
          text={say(`dependencies.conflict.${type.kind}`, {
            first: keyOf(plan, told.from),
            second: keyOf(plan, told.to),
            days: shortBy,
          })}
        >
          <LateMark>{say('plan.order.violated', { days: shortBy })}</LateMark>
        </Explained>
      );
    case 'kept':
    case 'satisfied':
      return <>{say(`plan.order.${verdict}`)}</>;
    default:
      return <Unknown label={say('plan.order.unknown')} reason={say('dependencies.order.unknownReason')} />;
  }
}

function columnsOf({ plan, onSlip }: ItemPart, words: ItemWords, say: Say): FlatColumn<PlanLink>[] {
  return [
    {
      id: 'predecessor',
      title: say('plan.column.predecessor'),
      cell: ({ from }) => <ItemName plan={plan} item={from} words={words} />,
    },
    {
      id: 'successor',
      title: say('plan.column.successor'),
      cell: ({ to }) => <ItemName plan={plan} item={to} words={words} />,
    },
    { id: 'kind', title: say('plan.column.kind'), cell: (told) => <KindWords plan={plan} told={told} /> },
    { id: 'order', title: say('plan.column.order'), cell: (told) => <Order plan={plan} told={told} /> },
    {
      id: 'slip',
      title: say('plan.column.slip'),
      cell: ({ from }) => <SlipButton plan={plan} item={from} onSlip={onSlip} />,
    },
  ];
}

function LinksTable({ plan, onSlip, links, label }: ItemPart & { links: readonly PlanLink[]; label: string }) {
  const say = useText();
  const words = useItemWords(
    plan,
    links.flatMap(({ from, to }) => [from, to]),
  );
  const columns = columnsOf({ plan, onSlip }, words, say);
  return <FlatTable label={label} columns={columns} items={links} keyOf={({ link }) => String(link)} />;
}

interface LinksSectionProps extends ItemPart {
  readonly links: readonly PlanLink[];
  readonly filter: LinkFilter;
  readonly onFilter: (filter: LinkFilter) => void;
}

/** Conflicts first; the other links where somebody asks for them. */
export function LinksSection({ plan, onSlip, links, filter, onFilter }: LinksSectionProps) {
  const say = useText();
  const announce = useAnnounce();
  const listed = useMemo(() => filterLinks(plan, links, filter), [plan, links, filter]);
  const isFirst = JSON.stringify(filter) === JSON.stringify(firstFilter);
  useEffect(() => {
    if (!isFirst) announce(say('plan.links.result', { count: listed.length }));
  }, [announce, say, isFirst, listed.length]);
  const title = say(filter.onlyConflicts ? 'plan.conflicts' : 'plan.links');
  return (
    <Section title={title}>
      <LinkFilterBar plan={plan} filter={filter} onFilter={onFilter} />
      {listed.length === 0 ? (
        <QuietNotice>{say(isFirst ? 'plan.conflicts.none' : 'plan.links.none')}</QuietNotice>
      ) : (
        <ShownRows rows={listed}>
          {(shown) => <LinksTable plan={plan} onSlip={onSlip} links={shown} label={title} />}
        </ShownRows>
      )}
    </Section>
  );
}

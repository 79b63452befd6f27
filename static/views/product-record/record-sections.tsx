import Lozenge from '@atlaskit/lozenge';
import type { Goal, ShownProduct, Stakeholder } from '#contract/product-record';
import { stakeholderParts } from '#domain/product/product-record';
import type { Day } from '#domain/units';
import { useFormats } from '../../messages/use-formats';
import { useText } from '../../messages/use-text';
import { Unknown } from '../../ui/explained/unknown';
import { StatusSuccessIcon } from '../../ui/icon/icons';
import { Section } from '../../ui/layout/section';
import { TextLink } from '../../ui/link/text-link';
import { FlatTable, type FlatColumn } from '../../ui/table/flat-table';
import { openPage } from '../../bridge/host-links';
import { useIdentityNames, type IdentityNames } from '../people/use-identity-names';
import styles from './product-record.module.css';

interface SectionProps {
  readonly record: ShownProduct;
}

function NameAndNote({ name, note }: { readonly name: string; readonly note: string }) {
  return (
    <div className={styles.name}>
      {name}
      {note !== '' && <div className={styles.note}>{note}</div>}
    </div>
  );
}

function GoalState({ goal, today }: { readonly goal: Goal; readonly today: Day }) {
  const say = useText();
  if (goal.isReached) return <Lozenge appearance="success">{say('productRecord.goal.reached')}</Lozenge>;
  const isOverdue = goal.target !== null && goal.target < today;
  return isOverdue ? (
    <Lozenge appearance="removed">{say('productRecord.goal.overdue')}</Lozenge>
  ) : (
    <Lozenge>{say('productRecord.goal.open')}</Lozenge>
  );
}

/** What the product is to reach. */
function Goals({ record: { goals }, today }: SectionProps & { readonly today: Day }) {
  const say = useText();
  const { day, number } = useFormats();
  if (goals.length === 0) return null;
  const reached = number(goals.filter(({ isReached }) => isReached).length);
  return (
    <Section
      title={say('productRecord.goals')}
      note={say('productRecord.goals.note', { reached, count: goals.length })}
    >
      <FlatTable
        label={say('productRecord.goals')}
        columns={[
          { id: 'name', title: say('productRecord.goal'), cell: (goal) => <NameAndNote {...goal} /> },
          {
            id: 'target',
            title: say('productRecord.goal.target'),
            cell: ({ target }) =>
              target === null ? (
                <Unknown
                  label={say('productRecord.goal.target.none')}
                  reason={say('productRecord.goal.target.noneReason')}
                />
              ) : (
                day(target)
              ),
          },
          {
            id: 'state',
            title: say('productRecord.goal.state'),
            cell: (goal) => <GoalState goal={goal} today={today} />,
          },
        ]}
        items={goals}
        keyOf={({ id }) => id}
      />
    </Section>
  );
}

function stakeholderName({ who }: Stakeholder, names: IdentityNames): string {
  if (who.kind === 'named') return who.name;
  return who.kind === 'person' ? names.person(who.accountId) : names.group(who.groupId);
}

/** Who is responsible, accountable, consulted and informed. */
function Stakeholders({ record: { stakeholders } }: SectionProps) {
  const say = useText();
  const people = stakeholders.flatMap(({ who }) => (who.kind === 'person' ? [who.accountId] : []));
  const groups = stakeholders.flatMap(({ who }) => (who.kind === 'group' ? [who.groupId] : []));
  const names = useIdentityNames([people], groups);
  if (stakeholders.length === 0) return null;
  return (
    <Section title={say('productRecord.stakeholders')} note={say('productRecord.stakeholders.note')}>
      <FlatTable
        label={say('productRecord.stakeholders')}
        columns={[
          {
            id: 'who',
            title: say('productRecord.stakeholder'),
            cell: (one) => <NameAndNote name={stakeholderName(one, names)} note={one.note} />,
          },
          ...stakeholderParts.map((part): FlatColumn<Stakeholder> => ({
            id: part,
            title: say(`productRecord.part.${part}`),
            cell: ({ parts }) =>
              parts.includes(part) ? <StatusSuccessIcon label={say('productRecord.part.yes')} /> : null,
          })),
        ]}
        items={stakeholders}
        keyOf={({ id }) => id}
      />
    </Section>
  );
}

function Links({ record: { links } }: SectionProps) {
  const say = useText();
  if (links.length === 0) return null;
  return (
    <Section title={say('productRecord.links')}>
      <ul className={styles.list}>
        {links.map(({ id, title, url }) => (
          <li key={id}>
            <TextLink href={url} onFollow={() => void openPage(url)}>
              {say('productRecord.link.newTab', { title })}
            </TextLink>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Dates({ record: { dates } }: SectionProps) {
  const say = useText();
  const { day } = useFormats();
  const kinds = (['start', 'launch', 'end'] as const).filter((kind) => dates[kind] !== null);
  if (kinds.length === 0) return null;
  return (
    <dl className={styles.dates}>
      {kinds.map((kind) => (
        <div key={kind}>
          <dt>{say(`productRecord.date.${kind}`)}</dt>
          <dd>{dates[kind] === null ? null : day(dates[kind])}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Everything that people say of the product, below how it stands. */
export function RecordSections({ record, today }: SectionProps & { readonly today: Day }) {
  const say = useText();
  const hasAbout = record.description !== '' || Object.values(record.dates).some((date) => date !== null);
  return (
    <>
      <Goals record={record} today={today} />
      {hasAbout && (
        <Section title={say('productRecord.about')}>
          {record.description !== '' && <p className={styles.text}>{record.description}</p>}
          <Dates record={record} />
        </Section>
      )}
      <Stakeholders record={record} />
      <Links record={record} />
    </>
  );
}

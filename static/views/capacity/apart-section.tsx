import type { ApartKind, ApartWork } from '#contract/capacity';
import { useFormats } from '../../messages/use-formats';
import { useText } from '../../messages/use-text';
import { Opener } from '../../ui/explained/opener';
import { Section } from '../../ui/layout/section';
import { QuietNotice } from '../../ui/states/quiet-notice';
import styles from './capacity.module.css';
import type { CapacityChoice } from './queries';

interface ApartSectionProps {
  readonly apart: ApartWork;
  readonly choice: CapacityChoice;
  readonly onOpen: (kind: ApartKind, title: string) => void;
}

/** Work that no cell counts, each part named and opening into its issues. */
export function ApartSection({ apart, choice, onOpen }: ApartSectionProps) {
  const say = useText();
  const { number } = useFormats();
  const { unestimated, points, undated, nobody } = apart;
  const told = ({ issues, hours }: ApartWork['undated']) => ({ count: issues, hours: number(hours) });
  const lines: readonly (readonly [ApartKind, number, string])[] = [
    ['unestimated', unestimated, say('capacity.apart.unestimated', { count: unestimated })],
    ['points', points, say('capacity.apart.points', { count: points })],
    ['undated', undated.issues, say('capacity.apart.undated', told(undated))],
    ['nobody', nobody.issues, say(`capacity.apart.nobody.${choice.by}`, told(nobody))],
  ];
  const there = lines.filter(([, count]) => count > 0);
  return (
    <Section title={say('capacity.apart')} note={say('capacity.apart.note')}>
      {there.length === 0 ? (
        <QuietNotice>{say('capacity.apart.nothing')}</QuietNotice>
      ) : (
        <ul className={styles.apart}>
          {there.map(([kind, , text]) => (
            <li key={kind}>
              <Opener look="link" onOpen={() => onOpen(kind, text)}>
                {text}
              </Opener>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

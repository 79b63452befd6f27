import type { OverrideChange } from '#contract/health-override';
import { useFormats } from '../../../messages/use-formats';
import { useText } from '../../../messages/use-text';
import { usePeopleNames } from '../../people/use-people-names';
import styles from '../../record/changes/changes.module.css';

/** What was set by hand of health, and what was taken back. */
export function OverrideLines({ overrides }: { readonly overrides: readonly OverrideChange[] }) {
  const say = useText();
  const { day, moment } = useFormats();
  const people = usePeopleNames([overrides.map(({ by }) => by)]);
  return overrides.map(({ projectName: project, of, set, by, at }) => {
    const name = people.of(by) ?? say(people.isLoading ? 'record.loadingName' : 'people.unknown');
    const what = say(of === 'whole' ? 'override.whole' : `health.dimension.${of}`);
    return (
      <li key={`${String(at)} ${project} ${of}`} className={styles.change}>
        <p className={styles.what}>
          {say(set ? 'changes.override.set' : 'changes.override.takenBack', { project, what })}
        </p>
        <p className={styles.who}>{say('changes.by', { name, moment: moment(at) })}</p>
        {set && (
          <ul className={styles.lines}>
            <li>
              {say('changes.override.to', {
                state: say(`health.state.${set.state}`),
                until: day(set.until),
                reason: set.reason,
              })}
            </li>
          </ul>
        )}
      </li>
    );
  });
}

import type { ShownVersion } from '#contract/snapshot';
import { useFormats } from '../../messages/use-formats';
import { useText } from '../../messages/use-text';
import { Explained } from '../../ui/explained/explained';
import styles from './snapshot.module.css';
import { usePersonName } from './use-person-name';

type Published = Extract<ShownVersion, { state: 'published' }>;

/** Of when it is, who published it, and which version it is. */
export function FrozenMark({ shown: { content, published, version } }: { readonly shown: Published }) {
  const say = useText();
  const { day, moment } = useFormats();
  const nameOf = usePersonName();
  const seen = content.kind === 'report' ? content.report.day : content.excerpt.day;
  return (
    <>
      {published.occasion !== '' && <strong className={styles.occasion}>{published.occasion}</strong>}
      <Explained text={say('snapshot.mark.explanation')}>{say('snapshot.mark', { day: day(seen) })}</Explained>
      <span>{say('snapshot.publishedBy', { name: nameOf(published.by), moment: moment(published.at), version })}</span>
    </>
  );
}

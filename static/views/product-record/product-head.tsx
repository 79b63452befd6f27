import SectionMessage, { SectionMessageAction } from '@atlaskit/section-message';
import type { ProductView } from '#contract/product';
import type { ProductRecordView, ShownProduct } from '#contract/product-record';
import { useFormats } from '../../messages/use-formats';
import { useText } from '../../messages/use-text';
import { useIdentityNames } from '../people/use-identity-names';
import styles from './product-record.module.css';
import { StagePath } from './stage-path';
import { useNextRelease } from './use-next-release';
import { useArchiveProduct, useSaveStage } from './use-product-actions';

interface HeadProps {
  readonly view: ProductView;
  readonly seen: ProductRecordView;
}

const noGroups: readonly string[] = [];

/** Who answers for it, what it is made of, and what comes next. */
function Facts({ view, record }: { readonly view: ProductView; readonly record: ShownProduct }) {
  const say = useText();
  const { day } = useFormats();
  const names = useIdentityNames([[record.ownerAccountId]], noGroups);
  const release = useNextRelease(view.projects, view.presentDay);
  const { launch } = record.dates;
  const projects = view.projects.map(({ name, part }) =>
    part === 'whole' ? name : say('productRecord.part.selected', { project: name }),
  );
  return (
    <ul className={styles.facts}>
      <li>{say('productRecord.owner', { name: names.person(record.ownerAccountId) })}</li>
      {record.members !== null && projects.length > 0 && (
        <li>{say('productRecord.parts', { projects: projects.join(', ') })}</li>
      )}
      {launch !== null && <li>{say('productRecord.launch', { day: day(launch) })}</li>}
      {release && <li>{say('productRecord.release', { name: release.name, day: day(release.day) })}</li>}
    </ul>
  );
}

/** What people say of the product before anything else: what it is to become, and how far it is. */
export function ProductHead({ view, seen }: HeadProps) {
  const { product, version, rights, record } = seen;
  const saveStage = useSaveStage({ product, version, name: record?.name ?? view.name });
  if (record === null) return null;
  const mayChoose = rights.mayEdit && !record.isArchived;
  return (
    <div className={styles.head}>
      {record.vision !== '' && <p className={styles.vision}>{record.vision}</p>}
      <StagePath
        stage={record.stage}
        onChoose={mayChoose ? (stage) => !saveStage.isRunning && saveStage.run(stage) : null}
      />
      <Facts view={view} record={record} />
      <ArchivedNotice seen={seen} record={record} />
    </div>
  );
}

/** That the product is archived, and the way back. */
function ArchivedNotice({ seen, record }: { readonly seen: ProductRecordView; readonly record: ShownProduct }) {
  const say = useText();
  const archive = useArchiveProduct({ ...seen, name: record.name });
  if (!record.isArchived) return null;
  const { mayManage } = seen.rights;
  return (
    <SectionMessage
      appearance="information"
      title={say('productRecord.isArchived')}
      headingLevel="h2"
      {...(mayManage && {
        actions: [
          <SectionMessageAction key="restore" onClick={() => archive.run(false)}>
            {say('productRecord.restore')}
          </SectionMessageAction>,
        ],
      })}
    >
      <p className={styles.text}>
        {say(mayManage ? 'productRecord.isArchived.manage' : 'productRecord.isArchived.view')}
      </p>
    </SectionMessage>
  );
}

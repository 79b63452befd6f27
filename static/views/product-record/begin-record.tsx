import Button from '@atlaskit/button/new';
import type { ProductRecordView } from '#contract/product-record';
import { useText } from '../../messages/use-text';
import { Section } from '../../ui/layout/section';
import { QuietNotice } from '../../ui/states/quiet-notice';
import { useNavigation } from '../navigation/navigation';

/** That nobody has said anything of the product yet, what there is to say, and who can begin. */
export function BeginRecord({ seen }: { readonly seen: ProductRecordView }) {
  const say = useText();
  const navigation = useNavigation();
  const { product, rights } = seen;
  return (
    <Section title={say('productRecord.begin')}>
      <QuietNotice
        action={
          rights.mayEdit && (
            <Button onClick={() => navigation?.go({ page: 'product', product, tab: 'settings' })}>
              {say('productRecord.begin.do')}
            </Button>
          )
        }
      >
        {say(rights.mayEdit ? 'productRecord.begin.may' : 'productRecord.begin.mayNot')}
      </QuietNotice>
    </Section>
  );
}

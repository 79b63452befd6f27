import { useQuery } from '@tanstack/react-query';
import type { ProductRecordView } from '#contract/product-record';
import { useText } from '../../../messages/use-text';
import { usePageContext } from '../../navigation/navigation';
import { useIdentityNames } from '../../people/use-identity-names';
import { ConflictFrame, DifferingParts } from '../../portfolio-record/editor/conflict-dialog';
import { onlyIn } from '../../portfolio-record/editor/form-difference';
import { productRecordQuery } from '../queries';
import { productFormOf, type ProductForm } from './product-form';

interface ProductConflictProps {
  readonly product: string;
  /** What was typed. */
  readonly form: ProductForm;
  readonly onClose: () => void;
  readonly onLoad: (newest: ProductRecordView) => void;
  readonly onOverwrite: (newest: ProductRecordView) => void;
}

const labels = {
  name: 'editor.name',
  vision: 'productRecord.vision',
  description: 'productRecord.description',
  stage: 'productRecord.stage',
  start: 'productRecord.date.start',
  launch: 'productRecord.date.launch',
  end: 'productRecord.date.end',
  goals: 'productRecord.goals',
  stakeholders: 'productRecord.stakeholders',
  links: 'productRecord.links',
  members: 'editor.members',
  roles: 'editor.people',
} as const;
type Part = keyof typeof labels;

const noGroups: readonly string[] = [];

/** What a part holds, in words; of a list what the other version lacks, after how many there are. */
function usePartText() {
  const say = useText();
  const countOf = (list: readonly unknown[], names: readonly string[]) =>
    names.length === 0
      ? say('editor.conflict.count', { count: list.length })
      : say('editor.conflict.only', { count: list.length, names: names.join(', ') });
  const ownerText = ({ roles }: ProductForm, nameOf: (accountId: string) => string) =>
    roles ? say('productRecord.owner', { name: nameOf(roles.ownerAccountId) }) : '';
  return (part: Part, own: ProductForm, other: ProductForm, nameOf: (accountId: string) => string): string => {
    switch (part) {
      case 'stage':
        return say(own.stage === null ? 'productRecord.stage.none' : `productRecord.stage.${own.stage}`);
      case 'goals':
        return countOf(
          own.goals,
          onlyIn(own.goals, other.goals).map(({ name }) => name),
        );
      case 'links':
        return countOf(
          own.links,
          onlyIn(own.links, other.links).map(({ title }) => title),
        );
      case 'stakeholders':
      case 'members':
        return countOf(own[part] ?? [], []);
      case 'roles':
        return ownerText(own, nameOf);
      default:
        return own[part] || say('editor.conflict.nothing');
    }
  };
}

function Comparison({ newest, form }: { readonly newest: ProductRecordView; readonly form: ProductForm }) {
  const say = useText();
  const { accountId } = usePageContext();
  const textOf = usePartText();
  const theirs = productFormOf(newest, accountId);
  const owners = [theirs, form].flatMap(({ roles }) => (roles ? [roles.ownerAccountId] : []));
  const names = useIdentityNames([owners], noGroups);
  const parts = (Object.keys(labels) as Part[])
    .filter((part) => JSON.stringify(theirs[part]) !== JSON.stringify(form[part]))
    .map((part) => ({
      name: say(labels[part]),
      newest: textOf(part, theirs, form, names.person),
      mine: textOf(part, form, theirs, names.person),
    }));
  return <DifferingParts parts={parts} />;
}

/** Shows what differs between the newest version of a product and what was typed. */
export function ProductConflict({ product, form, ...frame }: ProductConflictProps) {
  const query = useQuery({ ...productRecordQuery(product), staleTime: 0 });
  return (
    <ConflictFrame query={query} {...frame}>
      {(newest) => <Comparison newest={newest} form={form} />}
    </ConflictFrame>
  );
}

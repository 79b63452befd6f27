import { z } from 'zod';
import { productOutline, productRecord } from '#contract/product-record';
import type { ProductOutline } from '#domain/product/product-record';
import type { Instant } from '#domain/units';
import type { OutlinedVersion, ProductVersion } from '../../application/product/ports';
import { reportDefect } from '../platform/report-defect';
import { inAnswers } from './in-answers';
import { changeIfThere, orNothing, placeholders, select } from './statement';

const newestRow = z.object({
  product_id: z.string(),
  version: z.coerce.number(),
  action: z.enum(['created', 'edited', 'roles-changed', 'archived', 'restored', 'undone', 'imported']),
  changed_by: z.string(),
  changed_at: z.coerce.number(),
  chars: z.coerce.number(),
});
type Newest = z.infer<typeof newestRow>;

const lengthRow = z.object({ product_id: z.string(), version: z.coerce.number(), chars: z.coerce.number() });
const textRow = z.object({ product_id: z.string(), text: z.string() });

/** Of the newest version of every product what lists take: three statements for up to some two hundred products. */
export async function readOutlines(): Promise<OutlinedVersion[]> {
  const newest = await newestVersions();
  if (newest.length === 0) return [];
  const lengths = new Map((await headLengths()).map((head) => [head.product_id, head]));
  const headOf = ({ product_id: id, version }: Newest) => {
    const head = lengths.get(id);
    return head?.version === version ? head : null;
  };
  const texts = await textsOf(newest.filter(headOf), (one) => headOf(one)?.chars ?? 0, readHeads);
  // Written before there were heads, or while another version was.
  const others = await textsOf(
    newest.filter(({ product_id: id }) => !texts.has(id)),
    ({ chars }) => chars,
    readBodies,
  );
  return newest.flatMap((row) =>
    readable(row, texts.get(row.product_id) ?? others.get(row.product_id), productOutline),
  );
}

/** The newest version of every product, whole. */
export async function readWholes(): Promise<ProductVersion[]> {
  const newest = await newestVersions();
  const texts = await textsOf(newest, ({ chars }) => chars, readBodies);
  return newest.flatMap((row) => readable(row, texts.get(row.product_id), productRecord));
}

/** By product, in as many statements as their answers need. */
async function textsOf(of: readonly Newest[], charsOf: (one: Newest) => number, read: typeof readBodies) {
  const texts = new Map<string, string>();
  for (const batch of inAnswers(of, charsOf))
    for (const { product_id: id, text } of await read(batch)) texts.set(id, text);
  return texts;
}

/** After its version: whoever finds none, or that of another version, reads the whole. */
export async function writeHead(productId: string, version: number, record: ProductOutline): Promise<void> {
  const { name, vision, stage, roles, scope, isArchived } = record;
  const head = JSON.stringify({ name, vision, stage, roles, scope, isArchived } satisfies ProductOutline);
  const query = `REPLACE INTO \`product_head\` (\`product_id\`, \`version\`, \`head\`) VALUES ${placeholders(1, 3)}`;
  await changeIfThere(query, [productId, version, head]);
}

/** What cannot be read is reported and left out: one bad row is not to take the lists of all products with it. */
function readable<T>(row: Newest, text: string | undefined, schema: z.ZodType<T>) {
  try {
    return [
      {
        productId: row.product_id,
        version: row.version,
        record: schema.parse(JSON.parse(text ?? '')),
        action: row.action,
        changedBy: row.changed_by,
        changedAt: row.changed_at as Instant,
      },
    ];
  } catch (cause) {
    reportDefect(new Error(`Version ${String(row.version)} of product ${row.product_id} cannot be read`, { cause }));
    return [];
  }
}

function newestVersions(): Promise<Newest[]> {
  const query =
    'SELECT `product_id`, `version`, `action`, `changed_by`, `changed_at`, LENGTH(`body`) AS `chars` ' +
    'FROM `product_version` AS `one` WHERE `version` = (SELECT MAX(`version`) FROM `product_version` AS `other` ' +
    'WHERE `other`.`product_id` = `one`.`product_id`)';
  return orNothing(select(newestRow, query));
}

function headLengths() {
  const query = 'SELECT `product_id`, `version`, LENGTH(`head`) AS `chars` FROM `product_head`';
  return orNothing(select(lengthRow, query));
}

function readHeads(of: readonly Newest[]) {
  const query =
    'SELECT `product_id`, `head` AS `text` FROM `product_head` ' +
    `WHERE ${of.map(() => '(`product_id` = ? AND `version` = ?)').join(' OR ')}`;
  return select(textRow, query, keysOf(of));
}

function readBodies(of: readonly Newest[]) {
  const query =
    'SELECT `product_id`, `body` AS `text` FROM `product_version` ' +
    `WHERE ${of.map(() => '(`product_id` = ? AND `version` = ?)').join(' OR ')}`;
  return select(textRow, query, keysOf(of));
}

const keysOf = (of: readonly Newest[]) => of.flatMap(({ product_id, version }) => [product_id, version]);

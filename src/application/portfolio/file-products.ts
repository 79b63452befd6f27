import type { FiledProduct } from '#contract/filed-records';
import { identityOf } from '#domain/portfolio/check-record';
import { withoutOrder } from '#domain/portfolio/query-text';
import type { RecordProblem } from '#domain/portfolio/record-problems';
import { problemsOfProduct } from '#domain/product/check-product';
import { isSameProduct } from '#domain/product/compare-products';
import { membersOf } from '#domain/product/product-record';
import type { ProductStore, ProductVersion } from '../product/ports';
import { problemsOfQueries } from './check-members';
import type { FileContext, FilePlan } from './file-plan';
import { countsOf, duplicates, stateOf } from './file-plan';
import type { RecordAccess } from './ports';

type Known = ReadonlyMap<string, ProductVersion>;

/** Products are checked as whoever types them is told, and their queries as those of portfolios are. */
export async function planProducts(
  store: ProductStore,
  file: readonly FiledProduct[],
  access: RecordAccess,
  context: FileContext,
): Promise<FilePlan> {
  const newest = file.length === 0 ? [] : await store.wholes();
  const known: Known = new Map(newest.map((version) => [version.productId, version]));
  const entries = file.map((filed) => {
    const before = known.get(filed.id);
    return { filed, before, state: stateOf(before && isSameProduct(before.record, filed.record)) };
  });
  const ofQueries = await queryProblems(file, known, access);
  const isObstacle = ({ reason }: RecordProblem) => reason !== 'invalid-jql';
  return {
    counts: countsOf(
      'products',
      entries.map(({ state }) => state),
    ),
    problems: [
      ...duplicates(
        file,
        ({ id }) => id,
        (at) => `products.${at}.id`,
      ),
      ...file.flatMap((filed, at) => problemsIn(filed, `products.${at}`)),
      ...ofQueries.filter(isObstacle),
    ],
    warnings: [...missingProjects(file, context), ...ofQueries.filter((problem) => !isObstacle(problem))],
    write: async (changedAt) => {
      for (const { filed, before, state } of entries) {
        if (state === 'unchanged') continue;
        const version: ProductVersion = {
          productId: filed.id,
          version: (before?.version ?? 0) + 1,
          record: filed.record,
          action: 'imported',
          changedBy: context.viewer.accountId,
          changedAt,
        };
        if (!(await store.add(version))) return false;
      }
      return true;
    },
  };
}

/** A product that is a Jira project is stored under the id of that project, and no other is. */
function problemsIn({ id, record }: FiledProduct, path: string): RecordProblem[] {
  const isOfProject = record.scope.kind === 'project';
  const isItsOwn = isOfProject ? record.scope.projectId === id : id.includes('-');
  return [
    ...(isItsOwn ? [] : [{ path: `${path}.id`, reason: 'wrong-shape' } as const]),
    ...problemsOfProduct(record).map((problem) => ({ ...problem, path: `${path}.record.${problem.path}` })),
  ];
}

/** Only of queries that the product does not have already. */
function queryProblems(file: readonly FiledProduct[], known: Known, access: RecordAccess): Promise<RecordProblem[]> {
  const queries = file.flatMap(({ id, record }, product) => {
    const stored = known.get(id);
    const before = new Set(stored ? membersOf(stored.record).map(identityOf) : []);
    return membersOf(record).flatMap((member, at) =>
      member.kind === 'query' && withoutOrder(member.jql) !== '' && !before.has(identityOf(member))
        ? [{ jql: member.jql, path: `products.${product}.record.scope.members.${at}.jql` }]
        : [],
    );
  });
  return problemsOfQueries(queries, access);
}

function missingProjects(file: readonly FiledProduct[], { projects }: FileContext): RecordProblem[] {
  const isThere = (id: string) => projects.shown.has(id) || projects.hidden.has(id);
  return file.flatMap(({ record: { scope } }, at): RecordProblem[] => {
    if (scope.kind === 'project') {
      return isThere(scope.projectId) ? [] : [{ path: `products.${at}.id`, reason: 'unknown-project' }];
    }
    return scope.members.flatMap((member, place): RecordProblem[] =>
      member.kind === 'project' && !isThere(member.projectId)
        ? [{ path: `products.${at}.record.scope.members.${place}`, reason: 'unknown-project' }]
        : [],
    );
  });
}

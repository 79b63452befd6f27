import type { ExportPage, ExportRequest, FiledPortfolio } from '#contract/record-file';
import type { Viewer, ViewerAccess } from '../access/ports';
import { AppError } from '../errors';
import type { RecordStore } from './ports';

/** Far below what an answer may have, whatever the text. */
const PAGE_CHARS = 600_000;

/** All portfolios as they are, money and roles included, for administrators: a backup. */
export const exportRecords =
  (records: RecordStore, access: ViewerAccess) =>
  async (viewer: Viewer, { from }: ExportRequest): Promise<ExportPage> => {
    if (!(await access.isAdministrator(viewer))) throw new AppError({ code: 'not-permitted' });
    const newest = await records.newest();
    const all = newest
      .map(({ portfolioId, record }): FiledPortfolio => ({ id: portfolioId, ...record }))
      .sort((a, b) => (a.id < b.id ? -1 : 1));
    const portfolios: FiledPortfolio[] = [];
    let chars = 0;
    for (const portfolio of all.slice(from)) {
      chars += JSON.stringify(portfolio).length;
      if (portfolios.length > 0 && chars > PAGE_CHARS) break;
      portfolios.push(portfolio);
    }
    const next = from + portfolios.length;
    return { portfolios, next: next < all.length ? next : null };
  };

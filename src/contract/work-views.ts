import { z } from 'zod';
import { portfolioId } from './portfolio-id';
import { workSpec, type WorkSpec } from './work-spec';

const viewId = z.uuid();
const version = z.number().int().min(1);
/** Without `portfolioId` it is the whole site. */
const ofPortfolio = { portfolioId: z.optional(portfolioId) };

export const workViewsRequest = z.strictObject(ofPortfolio);
export type WorkViewsRequest = z.infer<typeof workViewsRequest>;

export const saveWorkViewRequest = z.strictObject({
  ...ofPortfolio,
  /** The view that is changed, in the version that was read; absent: a new one. */
  before: z.strictObject({ viewId, version }).optional(),
  name: z.string().trim().min(1).max(100),
  isShared: z.boolean(),
  spec: workSpec,
});
export type SaveWorkViewRequest = z.infer<typeof saveWorkViewRequest>;

export const removeWorkViewRequest = z.strictObject({ ...ofPortfolio, viewId, version });
export type RemoveWorkViewRequest = z.infer<typeof removeWorkViewRequest>;

/** With which view the person begins; null: with none. */
export const beginWorkViewRequest = z.strictObject({ ...ofPortfolio, viewId: viewId.nullable() });
export type BeginWorkViewRequest = z.infer<typeof beginWorkViewRequest>;

/** One that this person may use. */
export interface SavedWorkView {
  readonly viewId: string;
  readonly version: number;
  readonly name: string;
  readonly isShared: boolean;
  /** He may change and remove it. */
  readonly mayChange: boolean;
  readonly spec: WorkSpec;
}

export interface WorkViewList {
  /** By name. */
  readonly views: readonly SavedWorkView[];
  /** With which he begins; null: with none, or it is gone. */
  readonly firstId: string | null;
  /** He may share his own. */
  readonly mayShare: boolean;
}

import type { Handlers } from '@forge/resolver';
import {
  baselinesRequest,
  changeBaselineRequest,
  comparisonRequest,
  ledgerRequest,
  saveReasonRequest,
  slippedItemsRequest,
  takeBaselineRequest,
} from '#contract/baseline';
import type { BaselineDefinitions } from '#contract/baseline-definitions';
import { newId } from '../../adapters/platform/new-id';
import { sqlBaselines } from '../../adapters/sql/baseline-store';
import { sqlReasons } from '../../adapters/sql/reason-store';
import { findBaselines } from '../../application/baseline/baselines-of';
import { changeBaseline, listBaselines, takeBaseline } from '../../application/baseline/change-baselines';
import { compareBaseline } from '../../application/baseline/compare-baseline';
import { listBaselineSpans } from '../../application/baseline/list-baseline-spans';
import { listSlippedItems } from '../../application/baseline/list-slipped-items';
import { seeBaseline } from '../../application/baseline/see-baseline';
import { saveReason, viewLedger } from '../../application/baseline/view-ledger';
import { access, clock, indexReader, workRules } from '../../composition';
import { open, seeOne } from '../../record-composition';
import { answer } from '../answer';

const find = findBaselines(open, sqlBaselines, access);
const see = seeBaseline(find, seeOne, workRules);
const ports = { find, store: sqlBaselines, reader: indexReader, clock, newId };

export const baselineCalls: Handlers<BaselineDefinitions> = {
  'baseline.list': answer(baselinesRequest, listBaselines(ports)),
  'baseline.take': answer(takeBaselineRequest, takeBaseline(ports)),
  'baseline.change': answer(changeBaselineRequest, changeBaseline(ports)),
  'baseline.compare': answer(comparisonRequest, compareBaseline(see)),
  'baseline.spans': answer(comparisonRequest, listBaselineSpans(see)),
  'baseline.items': answer(slippedItemsRequest, listSlippedItems(see, indexReader)),
  'baseline.ledger': answer(ledgerRequest, viewLedger(see, indexReader, sqlReasons)),
  'baseline.save-reason': answer(saveReasonRequest, saveReason(see, sqlReasons, clock)),
};

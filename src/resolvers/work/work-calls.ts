import type { Handlers } from '@forge/resolver';
import type { Definitions } from '#contract/definitions';
import { workBelowRequest, workChoicesRequest, workRequest } from '#contract/work';
import { listChoices } from '../../application/work/list-choices';
import { seeWork } from '../../application/work/see-work';
import { viewWork, viewWorkBelow } from '../../application/work/view-work';
import { indexReader, thresholds, words } from '../../composition';
import { seeSomePart } from '../../record-composition';
import { answer } from '../answer';

const ports = { see: seeWork(seeSomePart, words), reader: indexReader, thresholds };

export const workCalls: Pick<Handlers<Definitions>, 'work.view' | 'work.below' | 'work.choices'> = {
  'work.view': answer(workRequest, viewWork(ports)),
  'work.below': answer(workBelowRequest, viewWorkBelow(ports)),
  'work.choices': answer(workChoicesRequest, listChoices(seeSomePart, words)),
};

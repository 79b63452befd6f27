import type { Handlers } from '@forge/resolver';
import type { Definitions } from '#contract/definitions';
import { workBelowRequest, workChoicesRequest, workRequest } from '#contract/work';
import { listChoices } from '../../application/work/list-choices';
import { seeWork } from '../../application/work/see-work';
import { viewWork, viewWorkBelow } from '../../application/work/view-work';
import {
  beginWorkViewRequest,
  removeWorkViewRequest,
  saveWorkViewRequest,
  workViewsRequest,
} from '#contract/work-views';
import { beginWithWorkView, listWorkViews, removeWorkView, saveWorkView } from '../../application/work/keep-views';
import { newId } from '../../adapters/platform/new-id';
import { access, clock, indexReader, judging, words } from '../../composition';
import { handOverrides, open, see, workViews } from '../../record-composition';
import { answer } from '../answer';

const ports = {
  see: seeWork(see, words),
  reader: indexReader,
  prepare: judging,
  overridesOf: handOverrides,
};

type WorkCall = Extract<keyof Definitions, `work.${string}` | `work-views.${string}`>;

const viewPorts = { open, access, views: workViews, clock, newId };

export const workCalls: Pick<Handlers<Definitions>, WorkCall> = {
  'work.view': answer(workRequest, viewWork(ports)),
  'work.below': answer(workBelowRequest, viewWorkBelow(ports)),
  'work-views.list': answer(workViewsRequest, listWorkViews(viewPorts)),
  'work-views.save': answer(saveWorkViewRequest, saveWorkView(viewPorts)),
  'work-views.remove': answer(removeWorkViewRequest, removeWorkView(viewPorts)),
  'work-views.begin': answer(beginWorkViewRequest, beginWithWorkView(viewPorts)),
  'work.choices': answer(workChoicesRequest, listChoices(see, words)),
};

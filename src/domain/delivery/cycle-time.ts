import type { DayOf } from '../schedule/day-finder';
import type { Day } from '../units';
import type { ItemLife, LifeStep } from './item-life';
import { lastStep } from './item-life';

/** A finished item. */
export interface FinishedItem {
  readonly node: number;
  /** The day it was done for the last time: what was opened again and finished anew counts then. */
  readonly finished: Day;
  /**
   * Days from the first one in progress to the one finished, both counted: what starts and ends on one day takes one day
   * (Vacanti, Actionable Agile Metrics). null: it was never in progress, so nothing tells when work on it began.
   */
  readonly cycleTime: number | null;
}

/** An item in progress. */
export interface ItemInProgress {
  readonly node: number;
  readonly started: Day;
  /** Days since it was first in progress, today counted. */
  readonly age: number;
}

const isOpen = ({ category }: LifeStep) => category === 'to-do' || category === 'in-progress';

/**
 * How many of those that are done came to that by a status of unknown category, say one that no workflow has any more: which
 * day they were finished is unknown.
 */
export function countUndatedFinishes(lives: readonly ItemLife[]): number {
  return lives.filter((life) => {
    const { category, isMember } = lastStep(life);
    const next = life.steps[life.steps.findLastIndex((step) => isOpen(step)) + 1];
    return category === 'done' && isMember && next?.category !== 'done';
  }).length;
}

/**
 * Items that are done at the end of their lives and belong to the scope, by day and then as they come. Without those of
 * `countUndatedFinishes`.
 */
export function finishedItems(lives: readonly ItemLife[], dayOf: DayOf): FinishedItem[] {
  return lives.flatMap((life) => finishedItem(life, dayOf) ?? []).sort((a, b) => a.finished - b.finished);
}

/** The days alone on which they were finished, by node. */
export function finishDays(lives: readonly ItemLife[], dayOf: DayOf): ReadonlyMap<number, Day> {
  const days = new Map<number, Day>();
  for (const life of lives) {
    const finish = finishOf(life);
    if (finish) days.set(life.node, dayOf(finish.at));
  }
  return days;
}

function finishedItem(life: ItemLife, dayOf: DayOf): FinishedItem | null {
  const finish = finishOf(life);
  if (!finish) return null;
  const started = life.steps.find((step) => step.category === 'in-progress');
  const finished = dayOf(finish.at);
  return { node: life.node, finished, cycleTime: started ? finished - dayOf(started.at) + 1 : null };
}

/** The step by which it came to be done for the last time; null: it is not done, or that is not known. */
function finishOf(life: ItemLife): LifeStep | null {
  const { category, isMember } = lastStep(life);
  if (category !== 'done' || !isMember) return null;
  const finish = life.steps[life.steps.findLastIndex((step) => isOpen(step)) + 1];
  return finish?.category === 'done' ? finish : null;
}

/**
 * Items in progress at the end of their lives that belong to the scope, oldest first. Age counts from the first time in
 * progress: what waits again after that still ages (Kanban Guide: work item age).
 */
export function itemsInProgress(lives: readonly ItemLife[], dayOf: DayOf, today: Day): ItemInProgress[] {
  return lives
    .flatMap((life) => {
      const { category, isMember } = lastStep(life);
      const started = life.steps.find((step) => step.category === 'in-progress');
      if (category !== 'in-progress' || !isMember || !started) return [];
      const startedOn = dayOf(started.at);
      return [{ node: life.node, started: startedOn, age: today - startedOn + 1 }];
    })
    .sort((a, b) => b.age - a.age);
}

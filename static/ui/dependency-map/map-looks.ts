import type { StatusCategory } from '#domain/progress/status-category';
import type { Look } from '../timeline/looks';
import type { MapLink } from './map-model';

/** Every way in which something on the map can look. */
export const mapLooks = {
  box: { fill: '--ds-surface-raised', stroke: '--ds-border-bold', width: 1 },
  'box-behind': { fill: '--ds-surface-sunken', stroke: '--ds-border-bold', width: 1 },
  'box-critical': { stroke: '--ds-border-accent-purple', width: 2.5 },
  'box-selected': { fill: '--ds-background-selected', stroke: '--ds-border-selected', width: 2 },
  'box-found': { stroke: '--ds-border-accent-orange', width: 2.5 },
  link: { stroke: '--ds-border-bold', width: 1.25 },
  'link-critical': { stroke: '--ds-border-accent-purple', width: 2.5 },
  'link-cycle': { stroke: '--ds-border-warning', width: 2, dash: '6 4' },
  'link-conflict': { stroke: '--ds-border-danger', width: 1.75 },
  'link-chosen': { stroke: '--ds-border-selected', width: 2.25 },
  'head-link': { fill: '--ds-border-bold' },
  'head-link-critical': { fill: '--ds-border-accent-purple' },
  'head-link-cycle': { fill: '--ds-border-warning' },
  'head-link-conflict': { fill: '--ds-border-danger' },
  'head-link-chosen': { fill: '--ds-border-selected' },
  label: { fill: '--ds-surface', stroke: '--ds-border', width: 1 },
  danger: { fill: '--ds-icon-danger' },
  warning: { stroke: '--ds-icon-warning', width: 1.75 },
  'warning-head': { fill: '--ds-icon-warning' },
  'edge-to-do': { fill: '--ds-chart-gray-bold' },
  'edge-in-progress': { fill: '--ds-chart-blue-bold' },
  'edge-done': { fill: '--ds-chart-success' },
  'edge-unknown': { fill: '--ds-border' },
  'state-to-do': { stroke: '--ds-icon-subtle', width: 1.5 },
  'state-in-progress': { stroke: '--ds-icon-information', width: 1.5 },
  'state-in-progress-part': { fill: '--ds-icon-information' },
  'state-done': { fill: '--ds-icon-success' },
  'state-unknown': { stroke: '--ds-icon-subtle', width: 1.5, dash: '2 2' },
} as const satisfies Record<string, Look>;

export type MapLook = keyof typeof mapLooks;
export type LinkLook = 'link' | 'link-critical' | 'link-cycle' | 'link-conflict' | 'link-chosen';

/** An outline and how it is painted. */
export interface MapShape {
  readonly look: MapLook;
  readonly d: string;
}

/** The gravest counts: a broken link, then a cycle, then the critical path. */
export function lookOfLink({ isConflict, inCycle, isCritical }: MapLink): LinkLook {
  if (isConflict) return 'link-conflict';
  if (inCycle) return 'link-cycle';
  return isCritical ? 'link-critical' : 'link';
}

export const edgeLook = (category: StatusCategory | null): MapLook => `edge-${category ?? 'unknown'}`;

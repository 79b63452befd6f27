import type { KeptRoadmapConfig } from '#contract/roadmap-config';

/** What is being chosen, as it will be kept; it may not be complete. */
export type Draft = KeptRoadmapConfig;

export interface DraftProps {
  readonly draft: Draft;
  readonly onChange: (change: Partial<Draft>) => void;
}

import type { RoadmapColumn, RoadmapItem, ShownRoadmap } from '#contract/roadmap';
import type { RoadmapConfig } from '#contract/roadmap-config';
import type { RoadmapExcerpt, ToldChoice } from '#contract/roadmap-excerpt';
import type { AdfDocument, AdfNode } from '../report/adf';
import { adfDocument, bullets, date, heading, link, paragraph, table, words } from '../report/adf';
import { exportWords } from '../report/export-words';
import type { ExportedNames } from './excerpt-cells';
import { lateMark, nameOf, progressOf, statusMark, tableCells, tableColumns, whenOf } from './excerpt-cells';
import { narrowingWords } from './narrowing-words';
import { releaseTable } from './excerpt-releases';
import { timelineTable } from './excerpt-timeline';
import {
  audienceWords,
  columnWords,
  excerptWords as texts,
  horizonWords,
  leftOutWords,
  moreReleasesWords,
  sentence,
} from './excerpt-words';

/** As on the page: what comes soonest stands first. */
const turns: readonly RoadmapColumn[] = ['now', 'next', 'later', 'done'];

export const inTurn = (items: readonly RoadmapItem[]): RoadmapItem[] =>
  [...items].sort((a, b) => turns.indexOf(a.column) - turns.indexOf(b.column));

interface DocumentOf {
  readonly excerpt: RoadmapExcerpt;
  readonly config: ToldChoice & Pick<RoadmapConfig, 'title' | 'look' | 'columns'>;
  /** Of its own page; null: not known, or not told. */
  readonly address: string | null;
  /** Of when it is, and whose. */
  readonly asOf: readonly AdfNode[];
  /** Absent: people are only counted. */
  readonly names?: ExportedNames;
}

/** Of a roadmap that was made for the export. */
export const asOfExport = ({ day }: RoadmapExcerpt): AdfNode[] => [
  ...words(texts.asOf),
  date(day),
  ...words(texts.viewer),
];

/** A roadmap as a document, for what prints pages. */
export function excerptDocument({ excerpt, config, address, asOf, names = new Map() }: DocumentOf): AdfDocument {
  const { name, roadmap, leftOut } = excerpt;
  const ownName = name === '' ? texts.allProjects : name;
  const moreReleases = config.look === 'releases' ? moreReleasesWords(leftOut.releases) : '';
  const notShown = `${leftOutWords(leftOut)} ${moreReleases}`.trim();
  return adfDocument([
    heading(2, config.title === '' ? ownName : config.title),
    ...about(excerpt, config, asOf),
    ...(roadmap.items.length === 0 && config.look !== 'releases'
      ? [paragraph(words(texts.nothing))]
      : content(excerpt, config, names)),
    ...(notShown === '' ? [] : [paragraph(words(notShown))]),
    ...(address === null ? [] : [paragraph(link(texts.open, address))]),
  ]);
}

function about(excerpt: RoadmapExcerpt, config: DocumentOf['config'], asOf: readonly AdfNode[]): AdfNode[] {
  const { items, shownAs, isPartial, index } = excerpt.roadmap;
  const chosen = `${audienceWords(shownAs)} ${narrowingWords(excerpt, config)}`.trim();
  // A list of releases tells of releases.
  return [
    ...(items.length === 0 || config.look === 'releases'
      ? []
      : [paragraph(words(sentence(items), { type: 'strong' }))]),
    paragraph(asOf),
    ...(chosen === '' ? [] : [paragraph(words(chosen))]),
    ...(excerpt.hasCutReleases && config.look === 'releases' ? [paragraph(words(texts.cutReleases))] : []),
    ...(isPartial || index.state !== 'ready' ? [paragraph(words(texts.partial))] : []),
    ...(excerpt.hasHiddenMembers ? [paragraph(words(exportWords.hiddenMembers))] : []),
  ];
}

function content(
  { roadmap }: RoadmapExcerpt,
  { look, columns }: DocumentOf['config'],
  names: ExportedNames,
): AdfNode[] {
  const items = inTurn(roadmap.items);
  switch (look) {
    case 'horizons':
      return turns.flatMap((column) => horizon(roadmap, column));
    case 'timeline':
      return timelineTable(items, roadmap.today);
    case 'releases':
      return releaseTable(roadmap.releases);
    case 'table': {
      const shown = tableColumns(columns, roadmap.shownAs);
      const titles = [texts.item, ...shown.map((column) => columnWords[column])];
      const cells = tableCells(roadmap, names);
      return [
        table(
          titles,
          items.map((item) => [nameOf(item), ...shown.map((column) => cells[column](item))]),
        ),
      ];
    }
  }
}

function horizon({ items, doneDays }: ShownRoadmap, column: RoadmapColumn): AdfNode[] {
  const own = items.filter((item) => item.column === column);
  if (column === 'done' && own.length === 0) return [];
  return [
    heading(3, horizonWords(column, doneDays)),
    own.length === 0 ? paragraph(words(texts.empty)) : bullets(own.map(line)),
  ];
}

/** One item in a line, as far as it is shown. */
function line(item: RoadmapItem): AdfNode[] {
  const { status, dates, progress } = item;
  const parts = [
    nameOf(item),
    ...(status ? [statusMark(status)] : []),
    ...(dates ? [whenOf(dates)] : []),
    ...(dates?.isLate ? [lateMark()] : []),
    ...(progress ? [words(progressOf(progress))] : []),
  ];
  return parts.flatMap((part, at) => (at === 0 ? part : [...words(' · '), ...part]));
}

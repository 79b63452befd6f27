import { modeOf } from '#contract/macro-mode';
import type { MacroChoice } from '#contract/macro-choice';
import type { ShownVersion, SnapshotContent } from '#contract/snapshot';
import { versionsOf } from '#domain/snapshot/snapshot-trail';
import type { Day, Instant } from '#domain/units';
import type { Viewer } from '../access/ports';
import { adfDocument, date, paragraph, words, type AdfDocument, type AdfNode } from '../report/adf';
import { neutralDocument } from '../report/report-document';
import type { ReportDefect } from '../report-defect';
import { shownVersion } from './view-snapshot';
import type { FindNames, SnapshotStore } from './ports';

/** Texts of exports are in English, as those of live macros. */
const texts = {
  broken: 'What this was configured to show is no longer valid.',
  unknown: 'What is frozen here is shown to readers of the page in Confluence.',
  elsewhere: 'What stood here was frozen on another page, or is not kept any more.',
  failed: 'What is frozen here could not be read.',
  frozen: 'Frozen, as of ',
  published: ', published ',
  by: (name: string) => `by ${name} `,
  on: 'on ',
  version: (version: number) => `, version ${String(version)}.`,
  occasion: (occasion: string) => `${occasion} · `,
  withdrawn: 'Withdrawn ',
  reason: (reason: string) => `: ${reason}`,
};

interface ExportPorts {
  readonly store: Pick<SnapshotStore, 'trail' | 'kept'>;
  readonly findNames: FindNames;
  /** @param asOf says of when it is, and who published it */
  readonly documentOf: (content: SnapshotContent, asOf: readonly AdfNode[]) => AdfDocument;
  readonly dayOf: (instant: Instant) => Promise<Day>;
  readonly defect: ReportDefect;
}

/** A macro that is exported. */
export interface ExportedMacro extends MacroChoice {
  /** Of the page that it stands on, as Confluence says with the export; null: it does not. */
  readonly contentId: string | null;
}

/**
 * What stands in the place of a frozen macro in an export: the newest version, whoever exports, as everybody who may read the
 * page may read it. Nothing in it leads to what it is of: whoever gets it may have no right to that.
 * @param viewer null: nobody is known to export, so nobody is named
 */
export const exportSnapshot =
  ({ store, findNames, documentOf, dayOf, defect }: ExportPorts) =>
  async (viewer: Viewer | null, { config, contentId }: ExportedMacro): Promise<AdfDocument> => {
    const mode = modeOf({ config });
    try {
      if (mode.is !== 'frozen') return neutralDocument(texts.broken, null);
      if (contentId === null) return neutralDocument(texts.unknown, null);
      const place = { snapshotId: mode.snapshotId, contentId };
      const newest = versionsOf(await store.trail(place)).at(-1);
      if (!newest) return neutralDocument(texts.elsewhere, null);
      const shown = await shownVersion({ store, findNames }, viewer, place, newest);
      const day = await dayOf(shown.state === 'withdrawn' ? shown.withdrawn.at : shown.published.at);
      if (shown.state === 'withdrawn') return withdrawnDocument(shown, day);
      return documentOf(shown.content, asOf(shown, day));
    } catch (error) {
      // An export of a page must not fail for one of its macros.
      defect(error);
      return neutralDocument(texts.failed, null);
    }
  };

type Published = Extract<ShownVersion, { state: 'published' }>;
type Withdrawn = Extract<ShownVersion, { state: 'withdrawn' }>;

const byName = (name: string | null): AdfNode[] => words(name === null ? '' : texts.by(name));

function asOf({ content, published, version }: Published, day: Day): AdfNode[] {
  const seen = content.kind === 'report' ? content.report.day : content.excerpt.day;
  const who = [...words(texts.published), ...byName(published.by.name), ...words(texts.on), date(day)];
  return [...occasionOf(published), ...words(texts.frozen), date(seen), ...who, ...words(texts.version(version))];
}

const occasionOf = ({ occasion }: Published['published']): AdfNode[] =>
  occasion === '' ? [] : words(texts.occasion(occasion), { type: 'strong' });

const withdrawnDocument = ({ withdrawn }: Withdrawn, day: Day): AdfDocument =>
  adfDocument([
    paragraph([
      ...words(texts.withdrawn),
      ...byName(withdrawn.by.name),
      ...words(texts.on),
      date(day),
      ...words(texts.reason(withdrawn.reason)),
    ]),
  ]);

import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import {
  lostOfRoadmap,
  newRoadmapConfig,
  roadmapConfigOf,
  roadmapDraft,
  sourceOf,
  submittedRoadmapConfig,
  type RoadmapConfig,
} from '#contract/roadmap-config';
import type { MacroContext } from '../../../bridge/page-context';
import { useText } from '../../../messages/use-text';
import { useSettled } from '../../../ui/form/use-settled';
import { BrokenNote } from '../../macro/config/broken-note';
import { ConfigFrame } from '../../macro/config/config-frame';
import { LinkNote } from '../../macro/link-note';
import { SourceField } from '../../macro/config/source-field';
import { TitleField } from '../../macro/config/title-field';
import { useFreezing, type Freezing } from '../../snapshot/config/use-freezing';
import { LiveRoadmap, subjectOfRoadmap } from '../roadmap-macro';
import { AudienceField } from './audience-field';
import { choicesQuery } from './choices-query';
import type { Draft, DraftProps } from './draft';
import { FilterFields } from './filter-fields';
import { LookFields } from './look-fields';
import { PeriodFields } from './period-fields';
import { useRoadmapSources } from './use-roadmap-sources';

const PREVIEW_AFTER_MILLISECONDS = 400;

function Fields({ draft, onChange }: DraftProps) {
  const say = useText();
  const { data: choices } = useQuery(choicesQuery(sourceOf(draft.source)));
  return (
    <>
      <LookFields draft={draft} onChange={onChange} />
      <PeriodFields draft={draft} onChange={onChange} />
      <AudienceField draft={draft} onChange={onChange} choices={choices} />
      <FilterFields draft={draft} onChange={onChange} choices={choices} />
      <TitleField
        title={draft.title}
        help={say('roadmapMacro.config.heading.help')}
        onChange={(title) => onChange({ title })}
      />
    </>
  );
}

/** Audiences, labels and releases are those of one source: of another one nobody has chosen any yet. */
const withSource = (draft: Draft | null, source: string): Draft =>
  draft === null
    ? submittedRoadmapConfig(newRoadmapConfig(sourceOf(source)))
    : { ...draft, source, audience: '', labels: [], releases: [] };

function Preview({ draft }: { readonly draft: Draft }) {
  const settled = useSettled(draft, PREVIEW_AFTER_MILLISECONDS);
  const config = useMemo(() => roadmapConfigOf({ config: settled, link: null }), [settled]);
  return config && <LiveRoadmap config={config} />;
}

function useDraftFreezing(macro: MacroContext, complete: RoadmapConfig | null): Freezing {
  const subject = complete && subjectOfRoadmap(complete);
  return useFreezing({ macro, subject, title: complete?.title ?? '' });
}

/** What a roadmap in a page shows. */
export function RoadmapConfigForm({ macro }: { readonly macro: MacroContext }) {
  const say = useText();
  const [first] = useState(() => roadmapDraft(macro));
  const [draft, setDraft] = useState<Draft | null>(first);
  const sources = useRoadmapSources(first?.source ?? null);
  const complete = draft && roadmapConfigOf({ config: draft, link: null });
  const freezing = useDraftFreezing(macro, complete);
  return (
    <ConfigFrame
      title={say('roadmapMacro.config.title')}
      isInserting={macro.isInserting}
      config={complete && submittedRoadmapConfig(complete)}
      freezing={freezing}
      preview={draft && complete && <Preview draft={draft} />}
    >
      <BrokenNote macro={macro} isValid={roadmapConfigOf(macro) !== null} isMended={first !== null} />
      <LinkNote lost={lostOfRoadmap(macro)} />
      <SourceField
        {...sources}
        label={say('roadmapMacro.config.source')}
        value={draft?.source ?? null}
        goneText={say('roadmapMacro.config.source.gone')}
        noneText={say('roadmapMacro.config.source.none')}
        onChange={(source) => setDraft((before) => withSource(before, source))}
      />
      {draft && <Fields draft={draft} onChange={(part) => setDraft((before) => before && { ...before, ...part })} />}
    </ConfigFrame>
  );
}

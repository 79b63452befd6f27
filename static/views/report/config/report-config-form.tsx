import Checkbox from '@atlaskit/checkbox';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { shownTitle } from '#contract/macro-choice';
import { reportParts, type ReportPart, type ReportSource } from '#contract/report';
import {
  configOf,
  inOrder,
  lostOfReport,
  newConfig,
  reportDraft,
  submittedConfig,
  type ReportConfig,
} from '#contract/report-config';
import type { MacroContext } from '../../../bridge/page-context';
import { useText } from '../../../messages/use-text';
import { FieldProblems } from '../../../ui/form/field';
import { FieldGroup } from '../../../ui/form/field-group';
import { useSettled } from '../../../ui/form/use-settled';
import { BrokenNote } from '../../macro/config/broken-note';
import { ConfigFrame } from '../../macro/config/config-frame';
import { LinkNote } from '../../macro/link-note';
import { SourceField, type SourceChoices } from '../../macro/config/source-field';
import { TitleField } from '../../macro/config/title-field';
import { portfolioListQuery } from '../../portfolio-record/queries';
import { useFreezing } from '../../snapshot/config/use-freezing';
import { LiveReport, subjectOfReport } from '../report-macro';
import { sinceOf, withSince, type Since } from './since';
import { SinceField } from './since-field';

const SITE = 'site';
const PREVIEW_AFTER_MILLISECONDS = 400;
const valueOf = (source: ReportSource): string => (source.of === 'site' ? SITE : source.portfolioId);
const sourceOf = (value: string): ReportSource =>
  value === SITE ? { of: 'site' } : { of: 'portfolio', portfolioId: value };

interface PartProps {
  readonly draft: ReportConfig;
  readonly onChange: (change: Partial<ReportConfig>) => void;
}

/** All projects, and the portfolios that the author may view. @param first is of one that stays among them where it was archived */
function usePortfolioGroups(first: ReportConfig | null): SourceChoices {
  const say = useText();
  const { data, isError, error, refetch } = useQuery(portfolioListQuery);
  const chosen = first && valueOf(first.source);
  const groups = useMemo(() => {
    const portfolios = (data?.portfolios ?? []).filter(
      ({ portfolioId, isArchived }) => !isArchived || portfolioId === chosen,
    );
    return [
      { label: say('report.config.source.site'), options: [{ value: SITE, label: say('report.allProjects') }] },
      {
        label: say('report.config.source.portfolios'),
        options: portfolios.map(({ portfolioId, name, isArchived }) => ({
          value: portfolioId,
          label: isArchived ? say('macro.config.archived', { name }) : name,
        })),
      },
    ];
  }, [data, chosen, say]);
  const state = data ? 'known' : isError ? 'failed' : 'loading';
  return { groups, state, error, onRetry: () => void refetch() };
}

/** Of the whole site no changes are told. */
const offeredParts = ({ source }: ReportConfig): ReportPart[] =>
  reportParts.filter((part) => part !== 'changes' || source.of === 'portfolio');

const hasParts = (draft: ReportConfig): boolean => offeredParts(draft).some((part) => draft.parts.includes(part));

function PartsField({ draft, onChange }: PartProps) {
  const say = useText();
  const toggle = (part: ReportPart, isChosen: boolean) => {
    const others = draft.parts.filter((one) => one !== part);
    onChange({ parts: inOrder(isChosen ? [...others, part] : others) });
  };
  const offered = offeredParts(draft);
  return (
    <FieldGroup label={say('report.config.parts')} areShort>
      {offered.map((part) => (
        <Checkbox
          key={part}
          label={say(`report.config.part.${part}`)}
          isChecked={draft.parts.includes(part)}
          onChange={({ currentTarget }) => toggle(part, currentTarget.checked)}
        />
      ))}
      {!hasParts(draft) && <FieldProblems problems={[say('report.config.parts.required')]} />}
    </FieldGroup>
  );
}

const tellsChanges = (draft: ReportConfig): boolean =>
  offeredParts(draft).includes('changes') && draft.parts.includes('changes');

/** null: something is missing. */
function completed(draft: ReportConfig | null, since: Since): ReportConfig | null {
  if (draft === null || !hasParts(draft)) return null;
  const titled = { ...draft, title: shownTitle(draft.title) };
  return tellsChanges(draft) ? withSince(titled, since) : titled;
}

interface MoreProps extends PartProps {
  readonly since: Since;
  readonly onSince: (since: Since) => void;
}

/** What is chosen once it is known of what. */
function MoreFields({ draft, onChange, since, onSince }: MoreProps) {
  const say = useText();
  return (
    <>
      <PartsField draft={draft} onChange={onChange} />
      {tellsChanges(draft) && (
        <SinceField since={since} isWrong={withSince(draft, since) === null} onChange={onSince} />
      )}
      <TitleField
        title={draft.title}
        help={say('report.config.heading.help')}
        onChange={(title) => onChange({ title })}
      />
    </>
  );
}

function Preview({ config }: { readonly config: ReportConfig }) {
  return <LiveReport config={useSettled(config, PREVIEW_AFTER_MILLISECONDS)} />;
}

/** What a report in a page shows. */
export function ReportConfigForm({ macro }: { readonly macro: MacroContext }) {
  const say = useText();
  const [first] = useState(() => reportDraft(macro));
  const [draft, setDraft] = useState(first);
  const [since, setSince] = useState(() => sinceOf(first ?? newConfig({ of: 'site' })));
  const sources = usePortfolioGroups(first);
  const change = (part: Partial<ReportConfig>) => setDraft((before) => before && { ...before, ...part });
  const choose = (source: ReportSource) => setDraft((before) => (before ? { ...before, source } : newConfig(source)));
  const complete = useMemo(() => completed(draft, since), [draft, since]);
  const subject = complete && subjectOfReport(complete);
  const freezing = useFreezing({ macro, subject, title: complete?.title ?? '' });
  return (
    <ConfigFrame
      title={say('report.config.title')}
      isInserting={macro.isInserting}
      config={complete && submittedConfig(complete)}
      freezing={freezing}
      preview={complete && <Preview config={complete} />}
    >
      <BrokenNote macro={macro} isValid={configOf(macro) !== null} isMended={first !== null} />
      <LinkNote lost={lostOfReport(macro)} />
      <SourceField
        {...sources}
        label={say('report.config.source')}
        value={draft && valueOf(draft.source)}
        goneText={say('report.config.source.gone')}
        noneText={say('report.config.source.none')}
        onChange={(value) => choose(sourceOf(value))}
      />
      {draft && <MoreFields draft={draft} onChange={change} since={since} onSince={setSince} />}
    </ConfigFrame>
  );
}

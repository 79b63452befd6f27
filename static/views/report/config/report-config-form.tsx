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
import { OneChoice } from '../../../ui/form/choice-inputs';
import { Field, FieldProblems } from '../../../ui/form/field';
import { BrokenNote } from '../../macro/config/broken-note';
import { ConfigFrame } from '../../macro/config/config-frame';
import { LinkNote } from '../../macro/link-note';
import { SourceField } from '../../macro/config/source-field';
import { TitleField } from '../../macro/config/title-field';
import { portfolioListQuery } from '../../portfolio-record/queries';
import { useFreezing } from '../../snapshot/config/use-freezing';
import { LiveReport, subjectOfReport } from '../report-macro';
import styles from '../report.module.css';

const SITE = 'site';
const valueOf = (source: ReportSource): string => (source.of === 'site' ? SITE : source.portfolioId);
const sourceOf = (value: string): ReportSource =>
  value === SITE ? { of: 'site' } : { of: 'portfolio', portfolioId: value };

interface PartProps {
  readonly draft: ReportConfig;
  readonly onChange: (change: Partial<ReportConfig>) => void;
}

/** All projects, and the portfolios that the author may view. @param first is of one that stays among them where it was archived */
function usePortfolioGroups(first: ReportConfig | null) {
  const say = useText();
  const { data, isError } = useQuery(portfolioListQuery);
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
  return { groups, state: data ? 'known' : isError ? 'failed' : 'loading' } as const;
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
    <fieldset className={styles.parts}>
      <legend>{say('report.config.parts')}</legend>
      {offered.map((part) => (
        <Checkbox
          key={part}
          label={say(`report.config.part.${part}`)}
          isChecked={draft.parts.includes(part)}
          onChange={({ currentTarget }) => toggle(part, currentTarget.checked)}
        />
      ))}
      {!hasParts(draft) && <FieldProblems problems={[say('report.config.parts.required')]} />}
    </fieldset>
  );
}

function DaysField({ draft, onChange }: PartProps) {
  const say = useText();
  const options = ([7, 30] as const).map((days) => ({
    value: String(days),
    label: say('report.config.days.value', { days }),
  }));
  return (
    <Field label={say('report.config.days')} path="changesDays" problems={[]}>
      {(control) => (
        <OneChoice
          {...control}
          options={options}
          value={options.find(({ value }) => value === String(draft.changesDays)) ?? null}
          noneText=""
          onChange={({ value }) => onChange({ changesDays: value === '30' ? 30 : 7 })}
        />
      )}
    </Field>
  );
}

/** What is chosen once it is known of what. */
function MoreFields({ draft, onChange }: PartProps) {
  const say = useText();
  return (
    <>
      <TitleField
        title={draft.title}
        help={say('report.config.heading.help')}
        onChange={(title) => onChange({ title })}
      />
      <PartsField draft={draft} onChange={onChange} />
      {draft.source.of === 'portfolio' && draft.parts.includes('changes') && (
        <DaysField draft={draft} onChange={onChange} />
      )}
    </>
  );
}

/** What a report in a page shows. */
export function ReportConfigForm({ macro }: { readonly macro: MacroContext }) {
  const say = useText();
  const [first] = useState(() => reportDraft(macro));
  const [draft, setDraft] = useState(first);
  const sources = usePortfolioGroups(first);
  const change = (part: Partial<ReportConfig>) => setDraft((before) => before && { ...before, ...part });
  const choose = (source: ReportSource) => setDraft((before) => (before ? { ...before, source } : newConfig(source)));
  const complete = draft !== null && hasParts(draft) ? { ...draft, title: shownTitle(draft.title) } : null;
  const subject = complete && subjectOfReport(complete);
  const freezing = useFreezing({ macro, subject, title: complete?.title ?? '' });
  return (
    <ConfigFrame
      title={say('report.config.title')}
      isInserting={macro.isInserting}
      config={complete && submittedConfig(complete)}
      freezing={freezing}
      preview={complete && <LiveReport config={complete} />}
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
      {draft && <MoreFields draft={draft} onChange={change} />}
    </ConfigFrame>
  );
}

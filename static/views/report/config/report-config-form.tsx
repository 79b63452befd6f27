import Button from '@atlaskit/button/new';
import Checkbox from '@atlaskit/checkbox';
import Heading from '@atlaskit/heading';
import SectionMessage from '@atlaskit/section-message';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { reportParts, type ReportPart, type ReportSource } from '#contract/report';
import { configOf, inOrder, newConfig, submittedConfig, type ReportConfig } from '#contract/report-config';
import { closeMacroConfig, submitMacroConfig } from '../../../bridge/macro';
import type { MacroContext } from '../../../bridge/page-context';
import { useText } from '../../../messages/use-text';
import { OneChoice, type Choice } from '../../../ui/form/choice-inputs';
import { Field, FieldProblems } from '../../../ui/form/field';
import { TextInput } from '../../../ui/form/text-inputs';
import { MainLandmark } from '../../../ui/layout/main-landmark';
import { portfolioListQuery } from '../../portfolio-record/queries';
import { LiveReport } from '../report-macro';
import styles from '../report.module.css';

const SITE = 'site';
const valueOf = (source: ReportSource): string => (source.of === 'site' ? SITE : source.portfolioId);
const sourceOf = (value: string): ReportSource =>
  value === SITE ? { of: 'site' } : { of: 'portfolio', portfolioId: value };

interface PartProps {
  readonly draft: ReportConfig;
  readonly onChange: (change: Partial<ReportConfig>) => void;
}

function SourceField({
  draft,
  onChange,
}: {
  readonly draft: ReportConfig | null;
  readonly onChange: (source: ReportSource) => void;
}) {
  const say = useText();
  const { data, isLoading } = useQuery(portfolioListQuery);
  const options: Choice[] = [
    { value: SITE, label: say('report.allProjects') },
    ...(data?.portfolios ?? [])
      .filter(({ isArchived }) => !isArchived)
      .map(({ portfolioId, name }) => ({ value: portfolioId, label: name })),
  ];
  const value = draft === null ? null : valueOf(draft.source);
  const known = options.find((option) => option.value === value);
  const isGone = value !== null && known === undefined && !isLoading;
  const shown = known ?? (value === null ? null : { value, label: isGone ? say('report.config.source.gone') : '' });
  return (
    <Field label={say('report.config.source')} path="source" problems={[]} isRequired>
      {(control) => (
        <OneChoice
          {...control}
          options={options}
          value={shown}
          noneText={say('report.config.source.none')}
          onChange={(choice) => onChange(sourceOf(choice.value))}
        />
      )}
    </Field>
  );
}

function PartsField({ draft, onChange }: PartProps) {
  const say = useText();
  const toggle = (part: ReportPart, isChosen: boolean) => {
    const others = draft.parts.filter((one) => one !== part);
    onChange({ parts: inOrder(isChosen ? [...others, part] : others) });
  };
  const offered = reportParts.filter((part) => part !== 'changes' || draft.source.of === 'portfolio');
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
      {draft.parts.length === 0 && <FieldProblems problems={[say('report.config.parts.required')]} />}
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

/** Keeps what was chosen; what Confluence has against it is said, and nothing is lost. */
function useSubmit() {
  const [refusal, setRefusal] = useState<string | null>(null);
  const submit = (draft: ReportConfig) => {
    submitMacroConfig(submittedConfig(draft)).catch((error: unknown) => {
      setRefusal(error instanceof Error ? error.message : String(error));
    });
  };
  return { refusal, submit };
}

interface ButtonsProps {
  readonly draft: ReportConfig | null;
  readonly isInserting: boolean;
  readonly onSubmit: (draft: ReportConfig) => void;
}

function Buttons({ draft, isInserting, onSubmit }: ButtonsProps) {
  const say = useText();
  const isComplete = draft !== null && draft.parts.length > 0;
  return (
    <div className={styles.buttons}>
      <Button appearance="primary" isDisabled={!isComplete} onClick={() => isComplete && onSubmit(draft)}>
        {say(isInserting ? 'report.config.insert' : 'report.config.save')}
      </Button>
      <Button appearance="subtle" onClick={() => void closeMacroConfig()}>
        {say('report.config.cancel')}
      </Button>
    </div>
  );
}

/** What a report in a page shows, chosen beside a preview of it. */
export function ReportConfigForm({ macro }: { readonly macro: MacroContext }) {
  const say = useText();
  const [draft, setDraft] = useState(() => configOf(macro));
  const { refusal, submit } = useSubmit();
  const change = (part: Partial<ReportConfig>) => setDraft((before) => before && { ...before, ...part });
  return (
    <MainLandmark className={styles.config}>
      <div className={styles.form}>
        <Heading as="h1" size="medium">
          {say('report.config.title')}
        </Heading>
        <SourceField
          draft={draft}
          onChange={(source) => setDraft((before) => (before ? { ...before, source } : newConfig(source)))}
        />
        {draft && (
          <>
            <Field
              label={say('report.config.heading')}
              path="title"
              problems={[]}
              help={say('report.config.heading.help')}
            >
              {(control) => <TextInput {...control} value={draft.title} onChange={(title) => change({ title })} />}
            </Field>
            <PartsField draft={draft} onChange={change} />
            {draft.source.of === 'portfolio' && draft.parts.includes('changes') && (
              <DaysField draft={draft} onChange={change} />
            )}
          </>
        )}
        <p className={styles.quiet}>{say('report.config.readers')}</p>
        {refusal !== null && (
          <SectionMessage appearance="error">{say('report.config.refused', { reason: refusal })}</SectionMessage>
        )}
        <Buttons draft={draft} isInserting={macro.isInserting} onSubmit={submit} />
      </div>
      {draft && draft.parts.length > 0 && (
        <section className={styles.preview} aria-label={say('report.config.preview')}>
          <p className={styles.quiet}>{say('report.config.preview')}</p>
          <LiveReport config={draft} />
        </section>
      )}
    </MainLandmark>
  );
}

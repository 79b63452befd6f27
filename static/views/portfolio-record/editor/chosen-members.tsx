import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Member } from '#contract/portfolio-record';
import { useText } from '../../../messages/use-text';
import { Choices, type Choice } from '../../../ui/form/choice-inputs';
import { Field } from '../../../ui/form/field';
import { portfolioQuery } from '../../portfolio/queries';
import { portfolioListQuery } from '../queries';
import { useEditedMembers, useEditing, useFieldProblems } from './editing';
import { keyOf, membersOf, withChosen } from './member-lists';

type Kind = Exclude<Member['kind'], 'query'>;

const texts = {
  project: { label: 'editor.projects', placeholder: 'editor.projects.placeholder', none: 'editor.projects.none' },
  category: {
    label: 'editor.categories',
    placeholder: 'editor.categories.placeholder',
    none: 'editor.categories.none',
  },
  portfolio: {
    label: 'editor.portfolios',
    placeholder: 'editor.portfolios.placeholder',
    none: 'editor.portfolios.none',
  },
} as const;

const paths = { project: 'members', category: 'members.categories', portfolio: 'members.portfolios' } as const;

interface ChosenFieldProps<K extends Kind> {
  readonly kind: K;
  readonly options: readonly Choice[];
  readonly isLoading: boolean;
  /** What a member is called that is not among the options. */
  readonly otherwise: (key: string) => string;
  readonly make: (key: string) => Extract<Member, { readonly kind: K }>;
  readonly help?: string;
}

/** Members of one kind, chosen from a list. What is wrong with one of them is said under all, by its name. */
function ChosenField<K extends Kind>({ kind, options, isLoading, otherwise, make, help }: ChosenFieldProps<K>) {
  const say = useText();
  const { members, change } = useEditedMembers();
  const problemsAt = useFieldProblems();
  const optionOf = useMemo(() => new Map(options.map((option) => [option.value, option])), [options]);
  const chosen = membersOf<Kind>(members, kind).map(({ at, member }) => {
    const key = keyOf(member);
    return { at, choice: optionOf.get(key) ?? { value: key, label: otherwise(key) } };
  });
  const own = chosen.flatMap(({ at, choice }) =>
    problemsAt(`members.${at}`).map((problem) => `${choice.label}: ${problem}`),
  );
  const { label, placeholder, none } = texts[kind];
  return (
    <Field
      label={say(label)}
      path={paths[kind]}
      problems={kind === 'project' ? [...own, ...problemsAt('members')] : own}
      {...(help !== undefined && { help })}
    >
      {(control) => (
        <Choices
          {...control}
          options={options}
          isLoading={isLoading}
          value={chosen.map(({ choice }) => choice)}
          placeholder={say(placeholder)}
          noneText={say(isLoading ? 'editor.projects.loading' : none)}
          onChange={(choices) =>
            change(
              {
                members: withChosen(
                  members,
                  kind,
                  choices.map(({ value }) => value),
                  make,
                ),
              },
              'members',
            )
          }
        />
      )}
    </Field>
  );
}

/** The projects of the site that this person may browse. */
const useProjects = () => useQuery(portfolioQuery(null, null));

export function ProjectsField() {
  const say = useText();
  const { data, isLoading, isError } = useProjects();
  const options = useMemo(
    () => (data?.projects ?? []).map(({ projectId, key, name }) => ({ value: projectId, label: `${name} (${key})` })),
    [data],
  );
  return (
    <ChosenField
      kind="project"
      options={options}
      isLoading={isLoading}
      otherwise={() => say(isLoading ? 'editor.projects.loading' : 'editor.project.gone')}
      make={(projectId) => ({ kind: 'project', projectId })}
      {...(isError && { help: say('editor.projects.failed') })}
    />
  );
}

export function CategoriesField() {
  const say = useText();
  const { data, isLoading } = useProjects();
  const options = useMemo(() => {
    const counts = new Map<string, number>();
    for (const { category } of data?.projects ?? [])
      if (category !== null) counts.set(category, (counts.get(category) ?? 0) + 1);
    return [...counts]
      .sort(([a], [b]) => a.localeCompare(b))
      .map(([category, count]) => ({ value: category, label: say('editor.category.option', { category, count }) }));
  }, [data, say]);
  return (
    <ChosenField
      kind="category"
      options={options}
      isLoading={isLoading}
      otherwise={(category) => category}
      make={(category) => ({ kind: 'category', category })}
    />
  );
}

export function PortfoliosField() {
  const say = useText();
  const { portfolioId } = useEditing();
  const { data, isLoading } = useQuery(portfolioListQuery);
  const options = useMemo(
    () =>
      (data?.portfolios ?? [])
        .filter((head) => !head.isArchived && head.portfolioId !== portfolioId)
        .map((head) => ({ value: head.portfolioId, label: head.name })),
    [data, portfolioId],
  );
  return (
    <ChosenField
      kind="portfolio"
      options={options}
      isLoading={isLoading}
      otherwise={(id) => data?.portfolios.find((head) => head.portfolioId === id)?.name ?? say('record.nested.hidden')}
      make={(id) => ({ kind: 'portfolio', portfolioId: id })}
    />
  );
}

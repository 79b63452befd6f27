import Button from '@atlaskit/button/new';
import { ModalTransition } from '@atlaskit/modal-dialog';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useCallback, useState, type ReactNode } from 'react';
import type { FigureName } from '#domain/progress/figure-items';
import { BehindDialog } from '../../ui/explained/behind-dialog';
import { useFormats } from '../../messages/use-formats';
import { useSayMessage, useText } from '../../messages/use-text';
import { IssueList } from '../issues/issue-list';
import { issuePagesQuery, type IssueSelection } from '../issues/issue-page-query';
import { SearchLink } from '../navigation/links';
import { useSeenDay } from '../navigation/navigation';
import { formulaOf, groupOf, listsOf } from './figure-group';
import styles from './figures.module.css';
import { FigureOpener, type OpenedFigure } from './opened-figure';

interface PartsProps {
  readonly parts: readonly FigureName[];
  readonly shown: FigureName;
  readonly onShow: (figure: FigureName) => void;
}

/** Which part of the figure is listed; nothing to choose where there is one. */
function Parts({ parts, shown, onShow }: PartsProps) {
  const say = useText();
  if (parts.length < 2) return null;
  return (
    <div className={styles.parts} role="group" aria-label={say('figures.parts')}>
      {parts.map((part) => (
        <Button
          key={part}
          spacing="compact"
          isSelected={part === shown}
          aria-pressed={part === shown}
          onClick={() => {
            onShow(part);
          }}
        >
          {say(`figures.part.${part}`)}
        </Button>
      ))}
    </div>
  );
}

const selectionOf = ({ scope, place }: OpenedFigure, figure: FigureName): IssueSelection => ({
  ...place,
  scope,
  figure,
});

/** The same issues in Jira, or why no search finds exactly these. */
function InJira({ opened, part }: { readonly opened: OpenedFigure; readonly part: FigureName }) {
  const say = useText();
  const day = useSeenDay();
  const { data } = useInfiniteQuery(issuePagesQuery(selectionOf(opened, part), null, day));
  const first = data?.pages[0];
  if (!first || first.total === 0) return null;
  if (first.jql !== null)
    return <SearchLink jql={first.jql}>{say('figures.inJira', { count: first.total })}</SearchLink>;
  return <span className={styles.quiet}>{say(day === null ? 'figures.inJira.tooMany' : 'figures.inJira.past')}</span>;
}

function Behind({ opened, onClose }: { readonly opened: OpenedFigure; readonly onClose: () => void }) {
  const say = useText();
  const sayMessage = useSayMessage();
  const formats = useFormats();
  const [part, setPart] = useState(opened.figure);
  const group = groupOf(opened.figure);
  const formula = formulaOf(group, opened.figures, formats);
  const name = say(`figures.group.${group}`);
  return (
    <BehindDialog
      width="x-large"
      title={say('figures.behind', { name, of: opened.of })}
      closeLabel={say('figures.close')}
      onClose={onClose}
      footer={<InJira opened={opened} part={part} />}
    >
      <div className={styles.behind}>
        {formula && <p className={styles.formula}>{sayMessage(formula)}</p>}
        <p className={styles.quiet}>{say(`figures.group.${group}.explanation`)}</p>
        <Parts parts={listsOf(group, opened.figures)} shown={part} onShow={setPart} />
        <IssueList
          label={say(`figures.part.${part}`)}
          {...selectionOf(opened, part)}
          first={null}
          emptyText={say('figures.part.empty')}
        />
      </div>
    </BehindDialog>
  );
}

/** Within this, figures open: into their definition, the formula with its numbers, and the issues behind it. */
export function BehindFigures({ children }: { readonly children: ReactNode }) {
  const [opened, setOpened] = useState<OpenedFigure | null>(null);
  const close = useCallback(() => {
    setOpened(null);
  }, []);
  return (
    <FigureOpener.Provider value={setOpened}>
      {children}
      <ModalTransition>{opened && <Behind opened={opened} onClose={close} />}</ModalTransition>
    </FigureOpener.Provider>
  );
}

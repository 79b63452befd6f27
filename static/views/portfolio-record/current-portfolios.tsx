import { useEffect, useMemo, useState } from 'react';
import type { RecordHead } from '#contract/portfolio-record';
import { plainText, wordsIn } from '#domain/plain-words';
import { useText } from '../../messages/use-text';
import { useAnnounce } from '../../ui/announce/announcer';
import { FilterRow } from '../../ui/form/filter-row';
import { Section } from '../../ui/layout/section';
import { QuietNotice } from '../../ui/states/quiet-notice';
import { PortfolioTable } from './portfolio-table';

/** Up to so many are found by looking. */
const FEW = 8;
/** Figures of those that are found are asked for: not after each letter. */
const PAUSE_MILLISECONDS = 300;

/** By name, and "Programme 2" before "Programme 10". */
const byName = (a: RecordHead, b: RecordHead): number => a.name.localeCompare(b.name, undefined, { numeric: true });

/** Those that have all the words in their name or description. */
function findPortfolios(portfolios: readonly RecordHead[], text: string): readonly RecordHead[] {
  const words = wordsIn(text);
  return portfolios
    .filter(({ name, description }) => {
      const plain = plainText(`${name} ${description}`);
      return words.every((word) => plain.includes(word));
    })
    .sort(byName);
}

/** The portfolios in use; where there are many, narrowed as one types. */
export function CurrentPortfolios({ portfolios }: { readonly portfolios: readonly RecordHead[] }) {
  const say = useText();
  const announce = useAnnounce();
  const [text, setText] = useState('');
  const found = useMemo(() => findPortfolios(portfolios, text), [portfolios, text]);
  const isNarrowed = text.trim() !== '';
  useEffect(() => {
    if (isNarrowed) announce(say('home.filter.result', { count: found.length }));
  }, [announce, say, isNarrowed, found.length]);
  return (
    <Section title={say('home.portfolios')}>
      {portfolios.length > FEW && (
        <FilterRow
          label={say('home.filter')}
          searchLabel={say('home.filter')}
          placeholder={say('home.filter.placeholder')}
          text={text}
          onText={setText}
          pauseMilliseconds={PAUSE_MILLISECONDS}
          clear={{ text: say('home.filter.clear'), isNarrowed, onClear: () => setText('') }}
        />
      )}
      {found.length === 0 ? (
        <QuietNotice>{say('home.filter.none')}</QuietNotice>
      ) : (
        <PortfolioTable label={say('home.portfolios')} portfolios={found} />
      )}
    </Section>
  );
}

import { useText } from '../../../messages/use-text';
import { RouteLink } from '../../navigation/links';
import { PulseLine } from './pulse-part';
import styles from './pulse.module.css';
import type { PulseState } from './use-pulse';

/** The portfolios that it belongs to: each opens. */
export function PortfolioLine({ state }: { readonly state: PulseState }) {
  const say = useText();
  return (
    <PulseLine name={say('pulse.portfolios')} state={state}>
      {({ portfolios }) =>
        portfolios.length === 0 ? (
          <span className={styles.quiet}>{say('pulse.portfolios.none')}</span>
        ) : (
          <span className={styles.inline}>
            {portfolios.map(({ portfolioId, name }) => (
              <RouteLink key={portfolioId} to={{ page: 'portfolio', portfolioId, tab: 'overview' }}>
                {name}
              </RouteLink>
            ))}
          </span>
        )
      }
    </PulseLine>
  );
}

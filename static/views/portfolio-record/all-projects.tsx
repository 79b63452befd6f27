import { useText } from '../../messages/use-text';
import { RouteLink } from '../navigation/links';
import styles from './portfolio-record.module.css';

/** The way to the whole site, which is there without anybody having made it. */
export function AllProjects() {
  const say = useText();
  return (
    <p className={styles.all}>
      <RouteLink to={{ page: 'portfolio', portfolioId: null, tab: 'overview' }}>{say('portfolio.all')}</RouteLink>
      <span className={styles.description}>{say('home.all')}</span>
    </p>
  );
}

import { useQuery } from '@tanstack/react-query';
import { useText } from '../../messages/use-text';
import { Page } from '../../ui/layout/page';
import { Section } from '../../ui/layout/section';
import { LimitsSection } from '../capacity/setup/limits-section';
import { Loaded } from '../failure/loaded';
import { thresholdsQuery } from './queries';
import { ThresholdSettings } from './threshold-settings';

/** From where on health is a concern, for administrators to change. */
export function ThresholdsTab() {
  const say = useText();
  return (
    <Page title={say('thresholds.title')} answer={say('thresholds.answer')}>
      <Section title={say('thresholds.section')} note={say('thresholds.section.note')}>
        <Loaded
          query={useQuery(thresholdsQuery())}
          shape="rows"
          loadingLabel={say('thresholds.loading')}
          loadedText={() => say('thresholds.loaded')}
        >
          {(view) => <ThresholdSettings view={view} />}
        </Loaded>
      </Section>
      <LimitsSection />
    </Page>
  );
}

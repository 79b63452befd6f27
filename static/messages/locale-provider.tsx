import type { ReactNode } from 'react';
import { IntlProvider } from 'react-intl';
import type { Texts } from './load-messages';

interface LocaleProviderProps {
  /** As browsers write it. One that the browser does not know falls back to English. */
  readonly locale: string;
  readonly timeZone: string;
  readonly texts: Texts;
  readonly children: ReactNode;
}

function isUsable(locale: string, timeZone: string): boolean {
  try {
    new Intl.DateTimeFormat(locale, { timeZone });
    return true;
  } catch {
    return false;
  }
}

/**
 * Numbers and dates as people of the viewer's locale write them, texts in their language where there is a catalogue.
 * `defaultLocale` tells formats of whole words, such as "3 minutes ago", which language the texts around them are in.
 */
export function LocaleProvider({ locale, timeZone, texts, children }: LocaleProviderProps) {
  const usable = isUsable(locale, timeZone) ? { locale, timeZone } : { locale: 'en-US', timeZone: 'UTC' };
  return (
    <IntlProvider {...usable} messages={texts.messages} defaultLocale={texts.language}>
      {children}
    </IntlProvider>
  );
}

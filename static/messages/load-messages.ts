import { en, type Catalogue } from './en';

/** Languages beside English, each loaded only where the viewer uses it. */
const catalogues: Readonly<Record<string, () => Promise<Catalogue>>> = {};

export interface Texts {
  /** The language that the texts are in, which need not be the viewer's. */
  readonly language: string;
  readonly messages: Record<string, string>;
}

/** Complete texts for a locale: its language where there is a catalogue, English for everything else. */
export async function loadTexts(locale: string): Promise<Texts> {
  const language = locale.toLowerCase().split('-')[0] ?? '';
  const translated = await catalogues[language]?.();
  return translated ? { language, messages: { ...en, ...translated } } : { language: 'en', messages: en };
}

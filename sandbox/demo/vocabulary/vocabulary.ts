/** The words of one line of business. Any verb goes with any object and any context. */
export interface Vocabulary {
  readonly language: Language;
  /** Titles of epics. */
  readonly epics: readonly string[];
  /** What work is about, in the middle of a sentence. */
  readonly objects: readonly string[];
  readonly contexts: readonly string[];
  readonly verbs: readonly string[];
  /** What goes wrong with an object, without agreement in number. */
  readonly symptoms: readonly string[];
  readonly conditions: readonly string[];
  /** Parts of a story; `{object}` is replaced. */
  readonly chores: readonly string[];
}

interface Language {
  story(verb: string, object: string, context: string): string;
  bug(object: string, symptom: string, condition: string): string;
  /** The work on a title goes on: 2 for the second time. */
  phase(title: string, number: number): string;
  /** Distinguishes what would otherwise have the same summary. */
  again(summary: string, time: number): string;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export const english: Language = {
  story: (verb, object, context) => `${verb} ${object} ${context}`,
  bug: (object, symptom, condition) => `${capitalised(object)} ${symptom} ${condition}`,
  phase: (title, number) => `${title}, phase ${String(number)}`,
  again: (summary, time) => `${summary}, part ${String(time)}`,
};

export const german: Language = {
  story: (verb, object, context) => `${object} ${context} ${verb}`,
  bug: (object, symptom, condition) => `${object} ${symptom}, ${condition}`,
  phase: (title, number) => `${title}, Phase ${String(number)}`,
  again: (summary, time) => `${summary} (Teil ${String(time)})`,
};

export const japanese: Language = {
  story: (verb, object, context) => `${context}の${object}を${verb}`,
  bug: (object, symptom, condition) => `${condition}、${object}が${symptom}`,
  phase: (title, number) => `${title}(第${String(number)}期)`,
  again: (summary, time) => `${summary}(その${String(time)})`,
};

export const englishChores = [
  'Agree on acceptance criteria for {object}',
  'Write the migration for {object}',
  'Publish the API contract for {object}',
  'Cover {object} with integration tests',
  'Translate texts around {object}',
  'Check {object} with a screen reader',
  'Load-test {object}',
  'Update the runbook for {object}',
  'Put {object} behind a feature flag',
  'Remove the feature flag from {object}',
  'Review {object} with security',
  'Add dashboards and alerts for {object}',
] as const;

/** A list written as prose: the phrases stand between bars, line breaks do not matter. */
export function phrases(text: string): readonly string[] {
  return text.split('|').map((phrase) => phrase.trim().replace(/\s+/g, ' '));
}

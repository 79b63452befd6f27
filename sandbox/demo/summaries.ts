import type { Random } from './random';
import { localInitiatives, strategicInitiatives } from './vocabulary/initiatives';
import type { Vocabulary } from './vocabulary/vocabulary';

/** Writes what issues of one project are called; hardly ever the same twice. */
export interface SummaryWriter {
  /** What an epic's stories revolve around. */
  theme(): readonly string[];
  /** A title, again only when all others were given too. */
  epic(): string;
  /** What an epic is called whose title comes for the second time, and so on. */
  phase(title: string, number: number): string;
  initiative(strategic: boolean): string;
  story(theme: readonly string[]): string;
  bug(theme: readonly string[]): string;
  subtask(theme: readonly string[]): string;
}

const attempts = 8;

export function summaryWriter(words: Vocabulary, random: Random): SummaryWriter {
  const used = new Map<string, number>();
  let titles: string[] = [];

  function fresh(write: (attempt: number) => string): string {
    for (let attempt = 0; attempt < attempts; attempt += 1) {
      const summary = write(attempt);
      if (!used.has(summary)) return remember(summary);
    }
    return again(write(attempts));
  }
  function remember(summary: string): string {
    used.set(summary, 1);
    return summary;
  }
  function again(summary: string): string {
    const time = (used.get(summary) ?? 1) + 1;
    used.set(summary, time);
    return words.language.again(summary, time);
  }
  // The longer it takes to find a new one, the farther from the theme it may be.
  const near = (theme: readonly string[], attempt: number): string => random.pick(attempt < 5 ? theme : words.objects);

  return {
    theme: () => random.sample(words.objects, 5),
    epic: () => {
      if (titles.length === 0) titles = random.sample(words.epics, words.epics.length);
      return titles.pop() ?? '';
    },
    phase: (title, number) => (number === 1 ? title : words.language.phase(title, number)),
    initiative: (strategic) => {
      const titles = strategic ? strategicInitiatives : localInitiatives;
      const free = titles.filter((title) => !used.has(title));
      return free.length > 0 ? remember(random.pick(free)) : fresh(() => random.pick(titles));
    },
    story: (theme) =>
      fresh((attempt) =>
        words.language.story(random.pick(words.verbs), near(theme, attempt), random.pick(words.contexts)),
      ),
    bug: (theme) =>
      fresh((attempt) =>
        words.language.bug(near(theme, attempt), random.pick(words.symptoms), random.pick(words.conditions)),
      ),
    subtask: (theme) => {
      // Steps repeat in real life, so what is still taken after some attempts may be.
      const write = (): string => random.pick(words.chores).replace('{object}', random.pick(theme));
      const free = Array.from({ length: attempts }, write).find((summary) => !used.has(summary));
      return free === undefined ? write() : remember(free);
    },
  };
}

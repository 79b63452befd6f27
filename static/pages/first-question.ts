import { modeOf } from '#contract/macro-mode';
import { configOf } from '#contract/report-config';
import { roadmapConfigOf } from '#contract/roadmap-config';
import type { MacroContext, PageContext } from '../bridge/page-context';
import { askAhead, type Question } from '../views/macro/question';
import { reportQuestion } from '../views/report/report-question';
import { excerptQuestion } from '../views/roadmap-macro/excerpt-question';

type QuestionOf = (macro: MacroContext, asker: PageContext) => Question<unknown> | null;

/** What live macros ask first. */
const questions: Readonly<Record<string, QuestionOf>> = {
  'report-macro': (macro, asker) => {
    const config = configOf(macro);
    return config && reportQuestion(config, asker);
  },
  'roadmap-macro': (macro, asker) => {
    const config = roadmapConfigOf(macro);
    return config && excerptQuestion(config, asker);
  },
};

/**
 * Asks what a macro shows as soon as it is known where it stands: a page of Confluence has many, and the app computes answers
 * while the browser still reads the code of each frame.
 */
export function askFirst(context: PageContext): void {
  const { macro, moduleKey } = context;
  if (macro === null || macro.isConfiguring || modeOf(macro).is !== 'live') return;
  const question = questions[moduleKey]?.(macro, context) ?? null;
  if (question) askAhead(question);
}

import type { CapacityProblem, CapacityProblemReason } from '#domain/capacity/check-records';
import type { Say } from '../../../messages/use-text';
import type { Read } from './lines';

/** Of one field, or of one line of it. */
interface Told {
  readonly line: number | null;
  readonly reason: CapacityProblemReason | 'unreadable';
}

/** Lines that cannot be read, under the path of their field. */
export const unreadableIn = (path: string, lines: Read<unknown>): readonly UnreadableLine[] =>
  lines.flatMap((line, at) =>
    line === null ? [{ path: `${path}.${String(at)}`, reason: 'unreadable' as const }] : [],
  );

export interface UnreadableLine {
  readonly path: string;
  readonly reason: 'unreadable';
}

export type SetupProblem = CapacityProblem | UnreadableLine;

/** What there is to say below a field: problems of the field itself, and those of its lines by their number. */
export function problemsAt(problems: readonly SetupProblem[], field: string, say: Say): string[] {
  const told = problems.flatMap(({ path, reason }): Told[] => {
    if (path === field) return [{ line: null, reason }];
    if (!path.startsWith(`${field}.`)) return [];
    return [{ line: Number(path.slice(field.length + 1).split('.')[0]) + 1, reason }];
  });
  const texts = told.map(({ line, reason }) => {
    const problem = say(`setup.problem.${reason}`);
    return line === null ? problem : say('setup.problem.line', { line, problem });
  });
  return [...new Set(texts)];
}

/** All lines, where each can be read. */
export function readable<T>(lines: Read<T>): readonly T[] {
  return lines.filter((line) => line !== null);
}

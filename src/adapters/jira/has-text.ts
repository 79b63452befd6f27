import { z } from 'zod';

const node = z.object({ text: z.unknown(), content: z.unknown() }).partial();

/**
 * Whether a text of Jira says anything: one without formatting, or an Atlassian document. Pictures, cards and the names of people
 * say nothing by themselves.
 */
export function hasText(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() !== '';
  if (Array.isArray(value)) return value.some(hasText);
  const { text, content } = node.safeParse(value).data ?? {};
  return hasText(text ?? '') || hasText(content ?? []);
}

import { createHash } from 'node:crypto';

/** Sites are described by names of groups alone: an id in the form of Jira's follows from the name. */
export function groupIdOf(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-');
}

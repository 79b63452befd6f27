import { SHARE_PERCENT } from '#contract/site-index';

/** What somebody wrote into the field for the share. @returns whole percent; null: it is none that may be set */
export function shareOf(written: string): number | null {
  if (!/^\s*\d{1,3}\s*$/.test(written)) return null;
  const percent = Number(written);
  return percent >= SHARE_PERCENT.least && percent <= SHARE_PERCENT.most ? percent : null;
}

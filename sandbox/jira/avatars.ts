import type { Person } from '../site/model';

type AvatarUrls = Readonly<Record<'48x48' | '24x24' | '16x16' | '32x32', string>>;

/** The same picture in all the sizes that Jira offers. */
export function avatarUrls(url: string): AvatarUrls {
  return { '48x48': url, '24x24': url, '16x16': url, '32x32': url };
}

/** A person's initials as a picture that any page may show, since it comes without a request. */
export function initialsAvatar(person: Pick<Person, 'displayName' | 'accountId'>): string {
  const initials = person.displayName
    .split(/\s+/)
    .map((word) => word.charAt(0))
    .join('')
    .slice(0, 2)
    .toUpperCase();
  const hue = String(Array.from(person.accountId).reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 360, 7));
  const svg = [
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48">',
    `<rect width="48" height="48" fill="hsl(${hue},45%,38%)"/>`,
    '<text x="24" y="31" font-family="sans-serif" font-size="19" fill="white" text-anchor="middle">',
    `${initials.replace(/[<&>]/g, '')}</text></svg>`,
  ].join('');
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}

import type { IncomingMessage } from 'node:http';
import type { Person } from '../site/model';

const cookieName = 'altitude-person';

export type PersonChoice =
  | {
      readonly kind: 'person';
      readonly person: Person;
      /** Set when the choice is new. */ readonly setCookie: string | null;
    }
  | { readonly kind: 'unknown'; readonly asked: string };

/** Who looks at the page: `?as=` (account id or e-mail), else the cookie, else the site's first person. */
export function choosePerson(people: readonly Person[], request: IncomingMessage, url: URL): PersonChoice {
  const asked = url.searchParams.get('as');
  if (asked !== null) {
    const person = findPerson(people, asked);
    return person ? { kind: 'person', person, setCookie: cookieFor(person) } : { kind: 'unknown', asked };
  }
  const remembered = readCookie(request, cookieName);
  const person = (remembered === null ? undefined : findPerson(people, remembered)) ?? people[0];
  return person ? { kind: 'person', person, setCookie: null } : { kind: 'unknown', asked: 'anybody' };
}

function findPerson(people: readonly Person[], asked: string): Person | undefined {
  const wanted = asked.toLowerCase();
  return people.find(({ accountId, email }) => accountId === asked || email.toLowerCase() === wanted);
}

function cookieFor({ accountId }: Person): string {
  return `${cookieName}=${encodeURIComponent(accountId)}; Path=/; SameSite=Lax; HttpOnly`;
}

export function readCookie(request: IncomingMessage, name: string): string | null {
  const pairs = (request.headers.cookie ?? '').split(/;\s*/).map((pair) => pair.split('='));
  const value = pairs.find(([key]) => key === name)?.[1];
  if (value === undefined) return null;
  try {
    return decodeURIComponent(value);
  } catch {
    return null;
  }
}

import { documentOf, heading, paragraph } from './adf';
import type { WikiSite } from './wiki-site';

/** So that Confluence is not empty. */
export function fillWiki(wiki: WikiSite, author: string): void {
  wiki.create(author, {
    title: 'Planning at a glance',
    body: documentOf([
      paragraph('What we plan, for everybody who does not work in Jira.'),
      heading(2, 'How to put a roadmap here'),
      paragraph('Edit this page, choose Insert, and pick a macro of Altitude. Readers see what Jira lets them see.'),
    ]),
  });
}

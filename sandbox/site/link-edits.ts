import { item, nothing } from './change-sides';
import type { Side } from './change-sides';
import type { SiteLink } from './happening';
import type { Issue, IssueLink, LinkType } from './model';
import { EditRefused } from './site-desk';
import type { SiteDesk } from './site-desk';

/** Links between issues. Jira writes history at both ends, and tells apps of the link only, not of the issues. */
export class LinkEdits {
  constructor(private readonly desk: SiteDesk) {}

  /** @param type id or name; `from` is where its outward words stand: from blocks to */
  add(by: string | null, from: string, type: string, to: string): SiteLink {
    const { desk } = this;
    const [source, destination] = [desk.issue(from), desk.issue(to)];
    if (source.id === destination.id) throw new EditRefused(`${source.key} cannot be linked to itself.`);
    const kind = desk.one(
      desk.store.parts.linkTypes,
      `link type ${type}`,
      ({ id, name }) => id === type || name === type,
    );
    const link = { id: desk.nextId(), typeId: kind.id, source, destination };
    const ends = [
      this.#end(by, source, linkOf(link, 'outward', destination), kind, true),
      this.#end(by, destination, linkOf(link, 'inward', source), kind, true),
    ];
    desk.put(ends.map((issue) => ({ id: issue.id, issue })));
    desk.tell({ kind: 'link', action: 'created', by, at: desk.now(), link });
    return link;
  }

  /** @param idOrKey either end */
  remove(by: string | null, idOrKey: string, linkId: string): void {
    const { desk } = this;
    const here = desk.issue(idOrKey);
    const own = desk.one(here.links, `link ${linkId} of ${here.key}`, ({ id }) => id === linkId);
    const there = desk.issue(own.issue.id ?? own.issue.key);
    const kind = desk.one(desk.store.parts.linkTypes, `link type ${own.typeId}`, ({ id }) => id === own.typeId);
    const ends = [here, there].flatMap((issue) =>
      issue.links.filter(({ id }) => id === linkId).map((link) => this.#end(by, issue, link, kind, false)),
    );
    desk.put(ends.map((issue) => ({ id: issue.id, issue })));
    const [source, destination] = own.direction === 'outward' ? [here, there] : [there, here];
    const link = { id: linkId, typeId: own.typeId, source, destination };
    desk.tell({ kind: 'link', action: 'deleted', by, at: desk.now(), link });
  }

  #end(by: string | null, issue: Issue, link: IssueLink, kind: LinkType, isNew: boolean): Issue {
    const links = isNew ? [...issue.links, link] : issue.links.filter(({ id }) => id !== link.id);
    const words = link.direction === 'outward' ? kind.outward : kind.inward;
    const side: Side = [link.issue.key, `This issue ${words} ${link.issue.key}`];
    const [from, to] = isNew ? [nothing, side] : [side, nothing];
    return this.desk.withHistory(by, { ...issue, links }, [item('Link', null, from, to)]).issue;
  }
}

function linkOf({ id, typeId }: SiteLink, direction: IssueLink['direction'], other: Issue): IssueLink {
  return { id, typeId, direction, issue: { id: other.id, key: other.key } };
}

import type { Site } from '../../sandbox/site/model';

/** The site with an app that may administer nothing, and so cannot read who may see a project, or belongs to a level. */
export function whereAppMayNotAdminister(site: Site): Site {
  const app = site.people.find(({ accountType }) => accountType === 'app');
  const permissionSchemes = site.permissionSchemes.map((scheme) => ({
    ...scheme,
    grants: scheme.grants.filter(
      ({ permission, holder }) =>
        permission !== 'ADMINISTER_PROJECTS' ||
        holder.type !== 'group' ||
        app?.groups.includes(holder.parameter) !== true,
    ),
  }));
  const people = site.people.map((person) =>
    person === app ? { ...person, groups: person.groups.filter((group) => group !== 'site-admins') } : person,
  );
  return { ...site, people, permissionSchemes };
}

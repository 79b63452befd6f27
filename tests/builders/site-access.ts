import type { Site } from '../../sandbox/site/model';

/** The site with an app that may administer no project, and so cannot read who may see one. */
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
  return { ...site, permissionSchemes };
}

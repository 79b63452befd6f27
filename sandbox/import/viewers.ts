import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { Holder, PermissionScheme, Person } from '../site/model';

export const importGroups = { admins: 'site-admins', apps: 'app-access', everything: 'import-viewers' } as const;

/** Somebody who may view the imported site. Without `projects`, all of it. */
const viewer = z.strictObject({
  accountId: z.string().min(1),
  displayName: z.string().min(1),
  email: z.string().optional(),
  groups: z.array(z.string()).optional(),
  admin: z.boolean().optional(),
  projects: z.array(z.string()).optional(),
  about: z.string().optional(),
  timeZone: z.string().optional(),
  locale: z.string().optional(),
});

export type Viewer = z.infer<typeof viewer>;

const defaultViewers: readonly Viewer[] = [
  {
    accountId: 'import-viewer',
    displayName: 'Import viewer',
    email: 'viewer@example.invalid',
    admin: true,
    about: 'Sees everything that was imported. Site administrator.',
  },
];

function parsed(text: string, file: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, '')) as unknown;
  } catch {
    throw new Error(`The file of people is not JSON: ${file}`);
  }
}

/** Who may view the import. Throws, in plain words, where the file is missing or not as described. */
export async function viewersFrom(file: string | undefined): Promise<readonly Viewer[]> {
  if (file === undefined) return defaultViewers;
  const text = await readFile(file, 'utf8').catch(() => null);
  if (text === null) throw new Error(`The file of people does not exist or cannot be read: ${file}`);
  const viewers = z.array(viewer).min(1).safeParse(parsed(text, file));
  if (viewers.success) return viewers.data;
  const [issue] = viewers.error.issues;
  const where = issue === undefined || issue.path.length === 0 ? 'the list' : issue.path.join('.');
  throw new Error(`The file of people cannot be used: ${where}: ${issue?.message ?? 'not as expected'} (${file})`);
}

function groupsOf({ groups = [], admin, projects }: Viewer): string[] {
  const own = [
    ...(admin === true ? [importGroups.admins] : []),
    ...(projects === undefined ? [importGroups.everything] : []),
  ];
  return [...new Set([...groups, ...own])];
}

function aboutOf({ about, projects }: Viewer): string {
  if (about !== undefined) return about;
  return projects === undefined
    ? 'Sees everything that was imported.'
    : `Sees ${projects.length === 0 ? 'no project' : projects.join(', ')}.`;
}

export function viewerPerson(one: Viewer): Person {
  return {
    accountId: one.accountId,
    displayName: one.displayName,
    email: one.email ?? `${one.accountId.replace(/[^a-zA-Z0-9]+/g, '-')}@example.invalid`,
    active: true,
    timeZone: one.timeZone ?? 'UTC',
    locale: one.locale ?? 'en_US',
    accountType: 'atlassian',
    groups: groupsOf(one),
    about: aboutOf(one),
  };
}

/** The account that the app reads an import with: it may see all of it. */
export const importApp: Person = {
  accountId: 'import-app',
  displayName: 'Altitude',
  email: 'altitude@example.invalid',
  active: true,
  timeZone: 'UTC',
  locale: 'en_US',
  accountType: 'app',
  groups: [importGroups.apps, importGroups.admins],
};

const group = (parameter: string): Holder => ({ type: 'group', parameter });

/** Who sees issues with a security level; what the levels were on the real site, the rows do not tell. */
export const levelMembers: readonly Holder[] = [group(importGroups.everything), group(importGroups.apps)];

/** The permission scheme of one project: who may see everything, and who this project. */
export function schemeFor(id: string, projectKey: string, viewers: readonly Viewer[]): PermissionScheme {
  const invited = viewers.filter(({ projects }) => projects?.includes(projectKey) === true);
  const browsers: Holder[] = [
    ...levelMembers,
    ...invited.map(({ accountId }): Holder => ({ type: 'user', parameter: accountId })),
  ];
  const grants = [
    ...browsers.map((holder) => ({ permission: 'BROWSE_PROJECTS', holder })),
    ...['CREATE_ISSUES', 'EDIT_ISSUES', 'ASSIGN_ISSUES', 'SCHEDULE_ISSUES', 'ADD_COMMENTS'].map((permission) => ({
      permission,
      holder: group(importGroups.everything),
    })),
    // Whom the real site lets be assigned, the rows do not tell.
    { permission: 'ASSIGNABLE_USER', holder: { type: 'applicationRole' } as const },
    { permission: 'ADMINISTER_PROJECTS', holder: group(importGroups.admins) },
  ];
  return { id, name: `Import of ${projectKey}`, grants };
}

interface PermissionKey {
  readonly id: string;
  readonly key: string;
  readonly name: string;
}

/** Permissions of the whole site. Here an administrator has all of them, everybody else those of plain use. */
export const globalPermissions: readonly (PermissionKey & { readonly everybody: boolean })[] = [
  { id: '0', key: 'ADMINISTER', name: 'Administer Jira', everybody: false },
  { id: '44', key: 'SYSTEM_ADMIN', name: 'Jira System Administrators', everybody: false },
  { id: '22', key: 'CREATE_SHARED_OBJECTS', name: 'Share dashboards and filters', everybody: true },
  { id: '24', key: 'MANAGE_GROUP_FILTER_SUBSCRIPTIONS', name: 'Manage group filter subscriptions', everybody: false },
  { id: '27', key: 'USER_PICKER', name: 'Browse users and groups', everybody: true },
  { id: '33', key: 'BULK_CHANGE', name: 'Make bulk changes', everybody: true },
];

/** Permissions that a scheme grants project by project. */
export const projectPermissions: readonly PermissionKey[] = [
  { id: '10', key: 'BROWSE_PROJECTS', name: 'Browse projects' },
  { id: '11', key: 'CREATE_ISSUES', name: 'Create issues' },
  { id: '12', key: 'EDIT_ISSUES', name: 'Edit issues' },
  { id: '13', key: 'ASSIGN_ISSUES', name: 'Assign issues' },
  { id: '14', key: 'RESOLVE_ISSUES', name: 'Resolve issues' },
  { id: '15', key: 'ADD_COMMENTS', name: 'Add comments' },
  { id: '16', key: 'DELETE_ISSUES', name: 'Delete issues' },
  { id: '17', key: 'ASSIGNABLE_USER', name: 'Assignable user' },
  { id: '18', key: 'CLOSE_ISSUES', name: 'Close issues' },
  { id: '19', key: 'CREATE_ATTACHMENTS', name: 'Create attachments' },
  { id: '20', key: 'WORK_ON_ISSUES', name: 'Work on issues' },
  { id: '21', key: 'LINK_ISSUES', name: 'Link issues' },
  { id: '23', key: 'ADMINISTER_PROJECTS', name: 'Administer projects' },
  { id: '25', key: 'MOVE_ISSUES', name: 'Move issues' },
  { id: '26', key: 'SET_ISSUE_SECURITY', name: 'Set issue security' },
  { id: '28', key: 'SCHEDULE_ISSUES', name: 'Schedule issues' },
  { id: '29', key: 'VIEW_DEV_TOOLS', name: 'View development tools' },
  { id: '30', key: 'MODIFY_REPORTER', name: 'Modify reporter' },
  { id: '31', key: 'VIEW_VOTERS_AND_WATCHERS', name: 'View voters and watchers' },
  { id: '32', key: 'MANAGE_WATCHERS', name: 'Manage watchers' },
  { id: '45', key: 'TRANSITION_ISSUES', name: 'Transition issues' },
  { id: '60', key: 'MANAGE_SPRINTS_PERMISSION', name: 'Manage sprints' },
];

/** What all macros in pages of Confluence say alike, and how authors configure them. */
export const macro = {
  'macro.open': 'Open in Altitude',
  'macro.refresh': 'Refresh',
  'macro.unconfigured': 'Choose what this shows: edit the page, select the macro and then Edit.',
  'macro.broken': 'What this was configured to show is no longer valid. Edit the page and choose anew.',
  'macro.gone':
    'What this shows is gone, or you may not see it. Ask whoever wrote the page, or an administrator of the project in Jira.',
  'macro.link': 'The link says more than this shows',
  'macro.link.tab': 'It leads to a part of the page that this has nothing of.',
  'macro.link.day': 'It leads to {day}. This shows the day on which it is read or, if you freeze it, today.',
  'macro.link.portfolio': 'It looks from a portfolio, and this shows the whole product.',
  'macro.link.more': 'It was narrowed to what its author chose, and this is not.',
  'macro.config.broken': 'What was chosen before is no longer valid. Choose anew; nothing changes until you save.',
  'macro.config.partlyBroken':
    'Not all that was chosen before is valid any more. What still is, is chosen here. Look through it; nothing changes until you save.',
  'macro.config.archived': '{name} (archived)',
  'macro.config.gone': 'Gone, or not for you',
  'macro.config.heading': 'Title',
  'macro.config.save': 'Save',
  'macro.config.insert': 'Insert',
  'macro.config.cancel': 'Cancel',
  'macro.config.preview': 'Preview, as you would read it',
  'macro.config.find': 'Search by name',
  'macro.config.nothingYet': 'Choose what to show, and see here what you would read.',
  'macro.config.failed': 'What there is to choose from could not be loaded. Close this and open it again.',
  'macro.config.refused': 'Confluence did not take this: {reason}',
  'macro.config.cut': '{label}: the first {shown, number} of {count, number}. Type to find others.',
} as const;

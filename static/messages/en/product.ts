/** One project as a product. */
export const product = {
  'product.loading': 'Loading the product',
  'product.tab.overview': 'Overview',
  'product.tab.features': 'Features',
  'product.tab.roadmap': 'Roadmap',
  'product.tab.delivery': 'Delivery',
  'product.tab.settings': 'Settings',
  'product.tab.changes': 'Changes',
  'product.loaded': '{name} loaded',
  'product.answer.late':
    '{late, plural, =1 {# issue is} other {# issues are}} late; {percent} of {issues, plural, =1 {# issue} other {# issues}} {issues, plural, =1 {is} other {are}} done.',
  'product.answer.onTime':
    'Nothing is late; {percent} of {issues, plural, =1 {# issue} other {# issues}} {issues, plural, =1 {is} other {are}} done.',
  'product.answer.noIssues': 'This product has no issue that you may see.',
  'product.answer.unread': 'Altitude has not read this product yet.',
  'product.answer.failed':
    'Altitude could not read this product. Administrators see why in the administration of Altitude.',
  'product.features': 'Epics',
  'product.features.note':
    '{own, plural, =1 {# initiative or epic of this product} other {# initiatives and epics of this product}}{others, plural, =0 {} =1 {, and below them # of another project} other {, and below them # of other projects}}{done, plural, =0 {} =1 {; # done one stands after the open ones} other {; # done ones stand after the open ones}}',
  'product.features.none': 'This product has no epics that you may see. Create one in Jira to group its work.',
  'product.grid': 'Epics with their progress. Arrow keys open and close rows, Enter opens the epic or the issue.',
  'product.elsewhere': 'Epics outside of this product',
  'product.elsewhere.note': 'They have children in it. Their figures count all their children, wherever these are.',
  'product.outside': 'Epics that you cannot open',
  'product.outside.note':
    'Issues of this product name them as their parent. They are hidden from you, not on this site any more, or not read by Altitude.',
  'product.withoutEpic': 'Without an epic',
  'product.withoutEpic.note':
    '{count, plural, =1 {# story-level issue belongs} other {# story-level issues belong}} to no epic.',
} as const;

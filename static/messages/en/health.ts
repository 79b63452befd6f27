/** How projects and portfolios stand, by which rules, and from where on that is a concern. */
export const health = {
  'health.state.good': 'Good',
  'health.state.attention': 'Attention',
  'health.state.danger': 'Danger',
  'health.state.unknown': 'Unknown',
  'health.column': 'Health',
  'health.column.explanation':
    'The worst of what is known of schedule, scope, dependencies, data quality and capacity. Opens into the rules behind it.',
  'health.title': 'Health · {of}',
  'health.worst': 'The worst of what is known counts. What is unknown is not taken for good.',
  'health.computed': 'Computed from what was read from Jira on {moment}, as of {day}.',
  'health.computed.unread': 'Computed as of {day}.',
  'health.dimension.schedule': 'Schedule',
  'health.dimension.scope': 'Scope',
  'health.dimension.dependencies': 'Dependencies',
  'health.dimension.dataQuality': 'Data quality',
  'health.dimension.capacity': 'Capacity',
  'health.check.late': 'Late work',
  'health.check.behind': 'Time used and work done',
  'health.check.growth': 'Growth of the scope',
  'health.check.conflicts': 'Dependencies in conflict',
  'health.check.withoutDue': 'Epics without a due date',
  'health.check.unestimated': 'Stories without an estimate',
  'health.check.contradictions': 'Contradictions',
  'health.check.overload': 'Work for the busiest',
  'health.rule.late': 'Attention from {attention} of the open issues being late, danger from {danger}.',
  'health.rule.behind':
    'Attention where the share of time used is {attention} or more above the share of work done, danger from {danger}.',
  'health.rule.growth':
    'Attention where what was created in the latest 30 days is {attention} or more of what was there before, danger from {danger}. Points count where there are any, as they are now. What was moved here counts since its creation; what was deleted or moved away is in neither number.',
  'health.rule.conflicts':
    'Attention from {attention} of the open issues being in conflict with what they wait for, danger from {danger}: planned too early for it, behind something that is late, or in a cycle. Issues that you may not see are not considered.',
  'health.rule.withoutDue':
    'Attention from {attention} of the open epics without a due date from any source, danger from {danger}.',
  'health.rule.unestimated':
    'Attention from {attention} of the open stories with neither points nor a time estimate, danger from {danger}.',
  'health.rule.contradictions':
    'Attention from {attention} of all issues being done with an open child, or due before they start; danger from {danger}.',
  'health.rule.overload':
    'Attention where a team or a person with work here is booked for {attention} or more of the hours that can be worked in the six weeks from today, danger from {danger}. All work that you may see counts for them, wherever it is; late work is to be done now. Unknown where nobody knows the hours of more than half of the issues of that time, here or for the busiest, and what is known reaches neither.',
  'health.inputs.late':
    '{late, number} of {open, plural, =1 {# open issue} other {# open issues}} late = {share}{without, plural, =0 {} other {; # have no due date and cannot be late}}',
  'health.inputs.behind':
    '{used} of the time from {start} to {due} used, {done} of the work done ({by, select, points {by points} other {by issues}}) = {share} behind',
  'health.inputs.growth':
    '{by, select, points {{part, number} points} other {{part, plural, =1 {# issue} other {# issues}}}} added to {whole, number} = {share} growth',
  'health.inputs.conflicts':
    '{part, number} of {whole, plural, =1 {# open issue} other {# open issues}} = {share}; {dependent, plural, =1 {# waits} other {# wait}} for another issue',
  'health.inputs.withoutDue': '{part, number} of {whole, plural, =1 {# open epic} other {# open epics}} = {share}',
  'health.inputs.unestimated': '{part, number} of {whole, plural, =1 {# open story} other {# open stories}} = {share}',
  'health.inputs.contradictions': '{part, number} of {whole, plural, =1 {# issue} other {# issues}} = {share}',
  'health.inputs.overload':
    '{name}: {booked, number} of {available, number} hours booked = {share}; {issues, plural, =1 {# issue} other {# issues}} here with {hours, number} hours{missing, plural, =0 {} other {. Not in it, because nobody knows their hours: {unsizedHere, number} of {here, plural, =1 {# issue} other {# issues}} here, and {unsizedOfBusiest, number} of {ofBusiest, number} for {name}{isTooMuch, select, yes {. That is too much to call it good} other {}}}}',
  'health.inputs.overload.none':
    '{name}: {booked, number} hours booked, and none that can be worked; {issues, plural, =1 {# issue} other {# issues}} here with {hours, number} hours{missing, plural, =0 {} other {. Not in it, because nobody knows their hours: {unsizedHere, number} of {here, plural, =1 {# issue} other {# issues}} here, and {unsizedOfBusiest, number} of {ofBusiest, number} for {name}{isTooMuch, select, yes {. That is too much to call it good} other {}}}}',
  'health.unknown.late': 'Unknown: no issue is open, or none of the open ones has a due date from any source.',
  'health.unknown.behind': 'Unknown: there is no issue, or no start date or no due date is stated.',
  'health.unknown.growth':
    'Unknown: nothing was there 30 days ago, or some issues were read before their creation was kept.',
  'health.unknown.conflicts':
    'Unknown: no open issue waits for another by a link, or some links have not been read yet.',
  'health.past.conflicts':
    'Altitude keeps no history of links: these are today’s, held against the dates and states of that day.',
  'health.unknown.withoutDue': 'Unknown: there is no open epic.',
  'health.unknown.unestimated': 'Unknown: there is no open story.',
  'health.unknown.contradictions': 'Unknown: there is no issue.',
  'health.unknown.overload':
    'Unknown: nobody of whom it is known how much they can work has anything to do here in the next six weeks. Administrators say it under Capacity. Of past days it is not known.',
  'health.show.ofBusiest': '{count, plural, =1 {Show the issue for the busiest} other {Show # issues for the busiest}}',
  'health.show.unsized': '{count, plural, =1 {Show the issue of unknown hours} other {Show # issues of unknown hours}}',
  'health.show.late': '{count, plural, =1 {Show the late issue} other {Show # late issues}}',
  'health.show.added': '{count, plural, =1 {Show the added issue} other {Show # added issues}}',
  'health.show.inConflict': '{count, plural, =1 {Show the issue in conflict} other {Show # issues in conflict}}',
  'health.show.open': '{count, plural, =1 {Show the open issue} other {Show # open issues}}',
  'health.show.openWithoutDue':
    '{count, plural, =1 {Show the open issue without a due date} other {Show # open issues without a due date}}',
  'health.show.epicsWithoutDue':
    '{count, plural, =1 {Show the epic without a due date} other {Show # epics without a due date}}',
  'health.show.unestimated':
    '{count, plural, =1 {Show the story without an estimate} other {Show # stories without an estimate}}',
  'health.show.contradictions': '{count, plural, =1 {Show the contradiction} other {Show # contradictions}}',
  'health.close': 'Close',
  'health.attention': 'Needs attention',
  'health.attention.rule':
    'Danger comes before attention, then schedule, dependencies, scope, capacity and data quality in this order, then what has the most issues behind it; where work is behind its time, all open ones count. {more, plural, =0 {} =1 {One more project needs attention: sort the list below by health.} other {# more projects need attention: sort the list below by health.}}',
  'health.attention.none': 'No project is a concern by what is known of it.',
  'health.attention.unknown':
    '{count, plural, =1 {Of one project too little is known.} other {Of # projects too little is known.}}',
  'health.attention.why': 'Why',
  'health.attention.whyOf': 'Why {project} needs attention',
  'health.reason.late': '{part, number} of {whole, plural, =1 {# open issue is} other {# open issues are}} late',
  'health.reason.behind': '{used} of the time used, {done} of the work done',
  'health.reason.growth':
    'grown by {by, select, points {{part, number} points} other {{part, plural, =1 {# issue} other {# issues}}}} on {whole, number} in 30 days',
  'health.reason.conflicts':
    '{part, number} of {whole, plural, =1 {# open issue is} other {# open issues are}} in conflict with what {part, plural, =1 {it waits} other {they wait}} for',
  'health.reason.overload':
    '{kind, select, team {{name} is booked for {share}} other {somebody who works here is booked for {share}}} of the next six weeks',
  'health.reason.overload.none':
    '{kind, select, team {{name} has} other {somebody who works here has}} work and no time for it in the next six weeks',
  'health.reason.withoutDue':
    '{part, number} of {whole, plural, =1 {# open epic has} other {# open epics have}} no due date',
  'health.reason.unestimated':
    '{part, number} of {whole, plural, =1 {# open story has} other {# open stories have}} no estimate',
  'health.reason.contradictions': '{part, plural, =1 {# issue contradicts} other {# issues contradict}} what it states',
  'figures.group.added': 'Added issues',
  'figures.group.added.explanation': 'Issues that were created within the 30 days up to the day that is seen.',
  'figures.group.inConflict': 'Issues in conflict with a dependency',
  'figures.group.inConflict.explanation':
    'Open issues that are planned too early for what they wait for, that wait for something late, or that wait for each other. Links count by what their types mean in Altitude, where you may see both ends.',
  'figures.group.open': 'Open issues',
  'figures.group.open.explanation': 'Issues whose status does not belong to the category Done.',
  'figures.group.openWithoutDue': 'Open issues without a due date',
  'figures.group.openWithoutDue.explanation':
    'Not done, and neither the issue itself, nor its fix version, sprint or children state a due date. They can never be late.',
  'figures.group.epicsWithoutDue': 'Epics without a due date',
  'figures.group.epicsWithoutDue.explanation':
    'Epics that are not done, and neither the epic itself, nor its fix version, sprint or children state a due date.',
  'figures.group.contradictions': 'Contradictions',
  'figures.group.contradictions.explanation':
    'Issues that are done while a child that you may see is not, or whose own due date is before their own start date.',
  'figures.group.ofBusiest': 'Issues for the busiest',
  'figures.group.ofBusiest.explanation':
    'Issues with work in the six weeks from today for the team or person that is booked most of all who have work here.',
  'figures.group.unsized': 'Issues of unknown hours',
  'figures.group.unsized.explanation':
    'Issues to be done in the six weeks from today, by a team or a person of whom it is known how much they can work, with neither a time estimate nor points that stand for hours.',
  'figures.part.unsized': 'Issues of unknown hours',
  'figures.part.ofBusiest': 'Issues for the busiest',
  'figures.part.added': 'Added issues',
  'figures.part.inConflict': 'Issues in conflict',
  'figures.part.open': 'Open issues',
  'figures.part.openWithoutDue': 'Open issues without a due date',
  'figures.part.epicsWithoutDue': 'Epics without a due date',
  'figures.part.contradictions': 'Contradictions',
  'admin.tab.thresholds': 'Thresholds',
  'thresholds.title': 'Thresholds',
  'thresholds.answer': 'From where on health is a concern. A change counts at once, for everybody.',
  'thresholds.section': 'Rules of health',
  'thresholds.section.note':
    'Whole percent from 1 to 100, for the work of the busiest to 300. Attention is less than danger; a share that reaches a threshold has its state.',
  'thresholds.loading': 'Loading thresholds',
  'thresholds.loaded': 'Thresholds loaded',
  'thresholds.column.rule': 'Rule',
  'thresholds.column.unit': 'Unit',
  'thresholds.unit.late': '% of open issues',
  'thresholds.unit.behind': 'percentage points',
  'thresholds.unit.growth': '% of the scope 30 days before',
  'thresholds.unit.conflicts': '% of open issues',
  'thresholds.unit.withoutDue': '% of open epics',
  'thresholds.unit.unestimated': '% of open stories',
  'thresholds.unit.contradictions': '% of all issues',
  'thresholds.unit.overload': '% of the hours of six weeks',
  'thresholds.field.attention': 'Attention from, {rule}',
  'thresholds.field.danger': 'Danger from, {rule}',
  'thresholds.invalid': '{rule}: two whole numbers from 1 to {most, number}, the first less than the second.',
  'thresholds.save': 'Save',
  'thresholds.discard': 'Discard changes',
  'thresholds.reset': 'Fill in the defaults',
  'thresholds.saved': 'The thresholds were saved',
  'thresholds.saveFailed': 'The thresholds could not be saved',
} as const;

/** What is going on at one issue and its children. */
export const epicPulse = {
  'pulse.loading': 'Loading what is going on',
  'pulse.loaded': 'What is going on is loaded',
  'pulse.failed': 'Could not be loaded',
  'pulse.failed.reason': 'The message below says why.',
  'pulse.more': 'Show {count, number} more',
  'pulse.fewer': 'Show fewer',
  'pulse.untold': 'And {count, number} more.',
  'pulse.presentOnly': 'Forecast, blockers, people and the changes of a week are told of today alone.',
  'pulse.withoutHistory':
    '{count, plural, =1 {The history of # issue has} other {The history of # issues has}} not been read yet, so scope and changes are incomplete.',
  'pulse.leaf':
    'Nothing belongs to this issue, so there is no progress to show: these are its own dates, its place, and what it depends on.',

  'pulse.scope': 'Scope',
  'pulse.scope.explanation':
    'Children on the day on which this issue first left To do, those that came since and those that left since, by change history. The mark on the bar is the scope at start.',
  'pulse.scope.started':
    '{atStart, number} at start, {added, plural, =0 {none} other {#}} added, {removed, plural, =0 {none} other {#}} removed',
  'pulse.scope.since': 'since {start}',
  'pulse.scope.not-started': 'Work has not begun, so the scope is still open.',
  'pulse.scope.unknown': 'Unknown',
  'pulse.scope.unknown.reason': 'The history of this issue has not been read yet.',

  'pulse.forecast': 'Forecast',
  'pulse.forecast.explanation':
    'Drawn 5,000 times from the days {first} to {last}, in which {finished, plural, =1 {# item was} other {# items were}} finished: half of the trials finish the {open, plural, =1 {open work item} other {# open work items}} by the first day, 85 % by the second.',
  'pulse.forecast.finished': 'All work items are done.',
  'pulse.forecast.none': 'None',
  'pulse.forecast.none.reason': 'A forecast counts work items of story level, and there is none below this issue.',
  'pulse.forecast.own': 'at the pace of its own work',
  'pulse.forecast.projects': '{range} if {projects} did nothing else',
  'pulse.forecast.projects.many': '{count, plural, =1 {# project} other {# projects}}',
  'pulse.forecast.own.unknown': 'Its own pace is unknown',
  'pulse.forecast.gap.short-history': 'Its work items have been there for less than four weeks.',
  'pulse.forecast.gap.few-finished':
    'Fewer than 10 of its work items were finished within twelve weeks, which is too few to tell a pace.',
  'pulse.forecast.gap.too-far': 'At this pace it would take more than ten years.',
  'pulse.forecast.unknown': 'Unknown',
  'pulse.forecast.gap.projects':
    'Too little was finished lately, both of its own work and of all work of {projects}, to tell a pace.',

  'pulse.inTime': 'In time',
  'pulse.inTime.likely': 'Likely, {chance}',
  'pulse.inTime.open': 'Uncertain, {chance}',
  'pulse.inTime.unlikely': 'Unlikely, {chance}',
  'pulse.inTime.atMost': 'At most {chance}',
  'pulse.inTime.atMost.explanation':
    'That would be the chance if {projects} did nothing else until {due}. The pace of its own work says too little.',
  'pulse.inTime.explanation': 'The share of trials in which all open work items are finished by the end of {due}.',
  'pulse.inTime.passed': 'No, due {due}',
  'pulse.inTime.done': 'Nothing is open',
  'pulse.inTime.noDue': 'Unknown',
  'pulse.inTime.noDue.reason': 'There is no due date to hold the forecast against.',
  'pulse.inTime.unknown.reason': 'Without a forecast nothing can be held against the due date.',

  'pulse.schedule': 'Schedule',
  'pulse.schedule.explanation':
    'By the rules of health: the share of open children that are late, and by how much more of the time is used than of the work is done. The forecast plays no part in it.',
  'pulse.schedule.late': '{share} of the open children are late',
  'pulse.schedule.behind': '{share} more of the time is used than of the work is done',
  'pulse.schedule.unknown': 'no dates to judge by',

  'pulse.portfolios': 'Portfolios',
  'pulse.portfolios.none': 'In none that you may view',

  'pulse.blockers': 'Blocked by',
  'pulse.blockers.count': 'Blocked by {count, number}',
  'pulse.blockers.none': 'Nothing that you can see blocks it.',
  'pulse.blockers.none.partial': 'Nothing that is read so far blocks it; some links are still to be read.',
  'pulse.blockers.partial': 'Some links are still to be read.',
  'pulse.blockers.holds': 'holds up {keys}',
  'pulse.blockers.holds.more': 'holds up {keys} and {more, number} more',
  'pulse.blockers.holds.itself': 'this issue',
  'pulse.blockers.conflict': 'Dates conflict',
  'pulse.blockers.conflict.explanation': 'By the planned dates it ends too late for what waits for it.',
  'pulse.blockers.outside': '{keys}, which Altitude has not read: whether that is done is unknown.',

  'pulse.people': 'People',
  'pulse.people.loads': '{name}, {children, plural, =1 {# open child} other {# open children}}',
  'pulse.people.none': 'No child is open.',
  'pulse.people.nobody': 'Nobody is assigned.',
  'pulse.people.unassigned':
    '{count, plural, =1 {# open child is assigned to nobody} other {# open children are assigned to nobody}}',
  'pulse.people.unknown': 'Unknown until its projects have been read again.',

  'pulse.week': 'Last 7 days',
  'pulse.week.none': 'Nothing has changed since {since}.',
  'pulse.week.count.finished': '{count, number} finished',
  'pulse.week.count.reopened': '{count, number} opened again',
  'pulse.week.count.started': '{count, number} started',
  'pulse.week.count.added': '{count, number} added',
  'pulse.week.count.removed': '{count, number} removed',
  'pulse.week.count.moved': '{count, plural, =1 {# due date moved} other {# due dates moved}}',
  'pulse.week.count.estimated': '{count, number} re-estimated',
  'pulse.week.finished': 'finished',
  'pulse.week.reopened': 'opened again',
  'pulse.week.started': 'started',
  'pulse.week.added': 'added',
  'pulse.week.removed': 'removed',
  'pulse.week.moved': 'due {to} instead of {from}',
  'pulse.week.estimated': '{to} instead of {from} points',
  'pulse.week.estimated.first': 'estimated at {to, plural, =1 {# point} other {{to, number} points}}',
  'pulse.week.estimated.gone': 'estimate of {from, plural, =1 {# point} other {{from, number} points}} taken back',
  'pulse.week.itself': 'This issue itself',
  'pulse.week.by': '{who}, {when}',

  'pulse.history': 'Progress history',
  'pulse.history.hint':
    'Click a day, or choose one with the arrow keys and press Enter, to see this page as it was then.',
} as const;

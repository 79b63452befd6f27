/** How work was delivered. */
export const delivery = {
  'delivery.loading': 'Loading how work was delivered',
  'delivery.loaded':
    '{count, plural, =0 {No work item measured} =1 {# work item measured} other {# work items measured}}',
  'delivery.period': 'Last {weeks} weeks',
  'delivery.period.title': 'Period',
  'delivery.weeks': '{weeks} weeks',
  'delivery.release': 'Release',
  'delivery.release.measured': 'Measured',
  'delivery.release.several': 'In several projects',
  'delivery.release.all': 'All releases',
  'delivery.release.failed':
    'Releases of {count, plural, =1 {a project} other {# projects}} could not be loaded. Open the page again to try once more.',
  'delivery.unit.title': 'Count',
  'delivery.unit.items': 'Work items',
  'delivery.unit.points': 'Story points',
  'delivery.asTable': 'Show as a table',
  'delivery.asChart': 'Show as a chart',
  'delivery.day': 'Day',
  'delivery.item': 'Work item',
  'delivery.days': 'Days',
  'delivery.started': 'In progress since',
  'delivery.finished': 'Finished',
  'delivery.age': 'Age in days',
  'delivery.weekOf': 'Week from',
  'delivery.scope': 'Scope',
  'delivery.category.done': 'Done',
  'delivery.category.in-progress': 'In progress',
  'delivery.category.to-do': 'To do',
  'delivery.category.unknown': 'Status unknown',
  'delivery.none': 'There is no work in this product yet',
  'delivery.none.how':
    'As soon as it has work items that you may see, this page tells how fast they flow and when they may be finished.',
  'delivery.nothing': 'There was nothing to do in this period.',
  'delivery.burnUp': 'Burn-up',
  'delivery.burnUp.label': 'Burn-up: scope and work done day by day. Arrow keys read one day after the other.',
  'delivery.burnUp.answer':
    '{done} of {end} {unit, select, points {points} other {work items}} are done ({share}); scope was {begin} when the period began.',
  'delivery.burnUp.left':
    'Nothing belongs to it any more; scope was {begin} {unit, select, points {points} other {work items}} when the period began.',
  'delivery.goal.target': 'Target date',
  'delivery.goal.target.none': 'None is set',
  'delivery.goal.target.noneReason':
    'Nobody has set one: the launch date of the product (Settings), the release date in Jira, or the due date of the issue.',
  'delivery.goal.released': 'Released',
  'delivery.goal.released.explanation':
    'The release date in Jira, which keeps one day of a version: by when it is wanted, and once it is released the day that whoever released it gave.',
  'delivery.goal.released.none': 'On an unknown day',
  'delivery.goal.released.noneReason':
    'It is released, and Jira has no release date of it, or one that is still to come.',
  'delivery.goal.finish': 'Forecast (85 %)',
  'delivery.goal.finish.explanation':
    'By the pace of the last twelve weeks all that is open now is finished by {confident} with a chance of 85 %, and by {likely} with one of 50 %. Of releases those with earlier days come first.',
  'delivery.goal.line': '{name}: {day}',
  'delivery.flow': 'Cumulative flow',
  'delivery.flow.label': 'Cumulative flow: work by status day by day. Arrow keys read one day after the other.',
  'delivery.flow.answer':
    '{now} {unit, select, points {points} other {work items}} are in progress, {difference} since the period began.',
  'delivery.cycleTime': 'Cycle time',
  'delivery.cycleTime.label':
    'Cycle time of each finished work item, by the day it was finished. Arrow keys read one day after the other.',
  'delivery.cycleTime.answer':
    'Half of the work items finish within {half, plural, =1 {# day} other {# days}}, 85 % within {most, plural, =1 {# day} other {# days}}.',
  'delivery.cycleTime.none': 'Nothing that was in progress was finished in this period.',
  'delivery.cycleTime.unused':
    '{count, plural, =1 {# finished work item was} other {# finished work items were}} never in progress, so the cycle time is unknown.',
  'delivery.cycleTime.undated':
    '{count, plural, =1 {# work item was} other {# work items were}} finished on an unknown day, by way of a status that has no category now.',
  'delivery.cycleTime.more': 'The {shown} newest of {count} are shown.',
  'delivery.percentile': '{share}: {days, plural, =1 {# day} other {# days}}',
  'delivery.finishedOn':
    '{day}: {key} took {days, plural, =1 {# day} other {# days}}{others, plural, =0 {} =1 {, and # other was finished} other {, and # others were finished}}',
  'delivery.throughput': 'Throughput',
  'delivery.throughput.label': 'Work items finished in each week. Arrow keys read one week after the other.',
  'delivery.throughput.answer':
    '{count, plural, =1 {# work item was} other {# work items were}} finished, {mean} in a whole week on average.',
  'delivery.throughput.none':
    '{count, plural, =0 {Nothing was} =1 {# work item was} other {# work items were}} finished in this period.',
  'delivery.week': 'Week from {day}: {count} finished',
  'delivery.weekCut': 'Week from {day}, in part: {count} finished',
  'delivery.aging': 'Age of work in progress',
  'delivery.aging.none': 'Nothing is in progress.',
  'delivery.aging.noLimit':
    '{count, plural, =1 {# work item is} other {# work items are}} in progress. Nothing finished in this period tells how long work takes.',
  'delivery.aging.answer':
    '{over} of {count, plural, =1 {# work item} other {# work items}} in progress {over, plural, =1 {has} other {have}} been so for more than {limit, plural, =1 {# day} other {# days}}, within which 85 % finish.',
  'delivery.aging.state': 'Against 85 %',
  'delivery.aging.over': 'Over',
  'delivery.aging.more': 'The {shown} oldest of {count} are shown.',
  'delivery.scopeChange': 'Scope since work began',
  'delivery.scopeChange.answer':
    '{atStart, plural, =0 {Nothing belonged} =1 {# issue belonged} other {# issues belonged}} to it when work began on {start}; {added, plural, =0 {nothing was} =1 {# was} other {# were}} added since, {removed, plural, =0 {nothing was} =1 {# was} other {# were}} removed.',
  'delivery.scopeChange.not-started': 'Work has not begun: the issue has never left its first status category.',
  'delivery.scopeChange.unknown': 'The change history of this issue has not been read yet.',
  'delivery.scopeChange.kind': 'Change',
  'delivery.scopeChange.added': 'Added',
  'delivery.scopeChange.removed': 'Removed',
  'delivery.sprints': 'Sprints: committed against done',
  'delivery.sprints.note':
    'Committed is what was in the sprint and not done at the end of its first day; done is what of it was done when the sprint was closed, or by its last day where Jira has not told of its closing.',
  'delivery.sprint.name': 'Sprint',
  'delivery.sprint.end': 'Last day',
  'delivery.sprint.committed': 'Committed',
  'delivery.sprint.committedDone': 'Done of it',
  'delivery.sprint.share': 'Share',
  'delivery.sprint.added': 'Added',
  'delivery.sprint.addedDone': 'Done of added',
  'delivery.sprint.removed': 'Removed',
  'delivery.amount': '{items} ({points} pts)',
  'delivery.withoutPoints':
    '{count, plural, =1 {# work item has} other {# work items have}} no points and {count, plural, =1 {counts} other {count}} nothing here.',
  'delivery.withoutHistory':
    '{count, plural, =1 {# work item is} other {# work items are}} left out: the change history has not been read yet.',
  'delivery.unknownCategory':
    '{count, plural, =1 {# work item has a status} other {# work items have statuses}} without a category that Jira knows.',
} as const;

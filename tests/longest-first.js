/** Files that take more than half a minute on a machine that does nothing else, the longest first. */
const long = [
  'permissions/worlds',
  'resolvers/past-views',
  'faults/busy-jira',
  'faults/daily-life',
  'faults/first-reading',
  'resolvers/kill',
  'adapters/sql/waiting-statements',
  'adapters/sql/statements',
];

/** The long ones begin at once, so that no worker is left with one of them at the end; then browsers, then the rest. */
export default class LongestFirst {
  sort(tests) {
    return [...tests].sort((a, b) => rankOf(a) - rankOf(b) || a.path.localeCompare(b.path));
  }

  shard(tests) {
    return tests;
  }

  allFailedTests(tests) {
    return tests;
  }

  cacheResults() {}
}

const groups = ['/tests/browser/', '/tests/resolvers/', '/tests/'];

function rankOf({ path }) {
  const at = long.findIndex((name) => path.includes(`/tests/${name}.test.`));
  return at >= 0 ? at : long.length + groups.findIndex((group) => path.includes(group));
}

/**
 * Stands in for the client of Atlassian's experiments, which Atlaskit asks on every draw. In an app it is never
 * connected: every gate is closed. The real one weighs as much as React, warns in the console, and could call home.
 */
const closedGates = {
  checkGate: (): boolean => false,
  getExperimentValue: <T>(_experiment: string, _parameter: string, fallback: T): T => fallback,
};

// eslint-disable-next-line import-x/no-default-export -- the module that this one replaces has a default export
export default closedGates;

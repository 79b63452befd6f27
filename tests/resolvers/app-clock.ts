import vm from 'node:vm';

/** The app is evaluated in the main realm, whose clock is not the one of a test runner's realm. */
const appDate = vm.runInThisContext('Date') as DateConstructor;
const trueNow = appDate.now.bind(appDate);
let ahead = 0;

/** What a dead function had taken is free by then. */
export const LONGER_THAN_A_FUNCTION = 17 * 60_000;

/** Lets time pass for the app, and for nobody else. */
export function letAppWait(milliseconds: number): void {
  ahead += milliseconds;
  appDate.now = () => trueNow() + ahead;
}

/** The app's clock goes right again. */
export function resetAppClock(): void {
  ahead = 0;
  appDate.now = trueNow;
}

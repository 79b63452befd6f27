/** The package comes without types; these are for what is measured of it. */
declare module 'frappe-gantt' {
  interface FrappeTask {
    readonly id: string;
    readonly name: string;
    readonly start: string;
    readonly end: string;
    readonly progress: number;
  }
  const Gantt: new (place: HTMLElement, tasks: readonly FrappeTask[], options: object) => unknown;
  // eslint-disable-next-line import-x/no-default-export -- the package has a default export
  export default Gantt;
}

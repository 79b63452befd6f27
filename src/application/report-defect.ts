/** Writes down what went wrong, for the app's logs only. @returns the reference that people may quote */
export type ReportDefect = (error: unknown) => string;

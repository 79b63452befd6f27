/** What could not be read, in plain words. The rest was loaded. */
export interface ImportProblem {
  readonly file: string;
  /** From 1; of a file that is one JSON document, the line where that begins. */
  readonly line: number;
  readonly message: string;
}

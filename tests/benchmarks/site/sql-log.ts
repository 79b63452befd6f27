import type { WatchedCall } from '../../../sandbox/forge/forge-sql';

/** What Forge SQL would have seen of some work. */
export class SqlLog {
  statements = 0;
  milliseconds = 0;
  biggestRequest = 0;
  biggestResponse = 0;
  slowest = { milliseconds: 0, query: '' };
  /** Statements that Forge would have refused, by status and text. */
  readonly refused: string[] = [];

  readonly watch = (query: string, { requestBytes, responseBytes, milliseconds, status }: WatchedCall): void => {
    this.statements += 1;
    this.milliseconds += milliseconds;
    this.biggestRequest = Math.max(this.biggestRequest, requestBytes);
    this.biggestResponse = Math.max(this.biggestResponse, responseBytes);
    if (milliseconds > this.slowest.milliseconds) this.slowest = { milliseconds, query };
    if (status !== 200 && !isExpected(query)) this.refused.push(`${status} ${query}`);
  };
}

/** An app that is being installed asks for tables before it makes them. */
function isExpected(query: string): boolean {
  return query.includes('__migrations') || query.includes('`setting`') || query.includes('`project_index`');
}

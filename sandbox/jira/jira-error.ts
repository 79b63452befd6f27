/** A refusal in Jira's own shape: `{errorMessages, errors}` under an HTTP status. */
export class JiraError extends Error {
  override readonly name = 'JiraError';

  constructor(
    readonly status: number,
    readonly errorMessages: readonly string[],
    readonly errors: Readonly<Record<string, string>> = {},
  ) {
    super(errorMessages.join(' '));
  }
}

export function badRequest(message: string): JiraError {
  return new JiraError(400, [message]);
}

export function forbidden(message: string): JiraError {
  return new JiraError(403, [message]);
}

export function notFound(message: string): JiraError {
  return new JiraError(404, [message]);
}

/** Jira never tells whether an issue is missing or hidden. */
export function issueNotFound(): JiraError {
  return notFound('Issue does not exist or you do not have permission to see it.');
}

export function projectNotFound(idOrKey: string): JiraError {
  return notFound(`No project could be found with key '${idOrKey}'.`);
}

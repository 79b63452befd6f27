/**
 * Whether an administrator of the site connected the app to Jira also where it stands in Confluence: without that its macros
 * reach no Jira.
 */
export class JiraConnection {
  #isOn = true;

  /** @param moduleType of the module that calls; null: none */
  reaches(moduleType: string | null): boolean {
    return this.#isOn || (moduleType !== 'macro' && moduleType?.startsWith('confluence:') !== true);
  }

  isOn(): boolean {
    return this.#isOn;
  }

  switch(isOn: boolean): void {
    this.#isOn = isOn;
  }
}

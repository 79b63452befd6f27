import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv } from 'ajv';

const path = createRequire(__filename).resolve('@atlaskit/adf-schema/dist/json-schema/v1/full.json');
const schema = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
// It names an older draft, of which it uses nothing that the present one reads otherwise.
delete schema.$schema;
const validate = new Ajv({ strict: false, allErrors: false }).compile(schema);

/** What Atlassian's own schema has against a document; empty: nothing. */
export function problemsOfAdf(document: unknown): string[] {
  return validate(document)
    ? []
    : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`);
}

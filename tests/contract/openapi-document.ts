import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import type { ErrorObject, ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';

interface Operation {
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { readonly schema?: object }>> }>
  >;
}

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, object>> };
}

/**
 * Schemas that are nothing but a choice of others, and yet allow no property at all: nothing could ever satisfy them, not even
 * the document's own examples.
 */
function opened(schemas: Document['components']['schemas']): Record<string, object> {
  return Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => {
      const isClosedChoice = 'anyOf' in schema && !('properties' in schema) && 'additionalProperties' in schema;
      return [name, isClosedChoice ? { ...schema, additionalProperties: true } : schema];
    }),
  );
}

/** One of Atlassian's OpenAPI documents, to hold answers against. */
export class OpenapiDocument {
  readonly #ajv: Ajv;
  readonly #document: Document;

  /** @param file the document's path; references within it go by its name */
  constructor(
    file: string,
    private readonly name: string,
  ) {
    this.#document = JSON.parse(readFileSync(file, 'utf8')) as Document;
    // OpenAPI's own words are no JSON schema; strict mode would refuse them.
    this.#ajv = new Ajv({ strict: false, allErrors: true, validateFormats: true });
    addFormats(this.#ajv);
    this.#ajv.addSchema({ $id: name, components: { schemas: opened(this.#document.components.schemas) } });
  }

  has(method: string, path: string): boolean {
    return this.#document.paths[path]?.[method.toLowerCase()] !== undefined;
  }

  /** What is wrong with a body as the answer of this operation; null: the document has no schema for it. */
  errorsOfAnswer(method: string, path: string, body: unknown): readonly ErrorObject[] | null {
    const schema =
      this.#document.paths[path]?.[method.toLowerCase()]?.responses['200']?.content?.['application/json']?.schema;
    return schema ? this.#errors(this.#ajv.compile(this.#absolute(schema)), body) : null;
  }

  /** What is wrong with a value as this named schema. */
  errorsOfSchema(schemaName: string, value: unknown): readonly ErrorObject[] {
    return this.#errors(this.#ajv.compile({ $ref: `${this.name}#/components/schemas/${schemaName}` }), value);
  }

  #errors(validate: ValidateFunction, value: unknown): readonly ErrorObject[] {
    // Only what JSON can carry is sent.
    validate(JSON.parse(JSON.stringify(value)));
    return validate.errors ?? [];
  }

  #absolute(schema: object): object {
    return JSON.parse(JSON.stringify(schema).replaceAll('"#/components', `"${this.name}#/components`)) as object;
  }
}

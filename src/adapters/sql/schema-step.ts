/** One statement of the schema, under the name by which the database remembers that it was run. */
export type SchemaStep = readonly [name: string, statement: string];

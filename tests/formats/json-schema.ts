type Schema = { readonly [key: string]: unknown };

/**
 * Whether a value satisfies a JSON Schema (2020-12), for the keywords that public/deck.schema.json uses. A keyword
 * that is not known here throws, so that the schema cannot outgrow its check.
 */
export function satisfies(root: Schema, schema: Schema, value: unknown): boolean {
  return Object.entries(schema).every(([keyword, rule]) => check(root, keyword, rule, value));
}

function check(root: Schema, keyword: string, rule: unknown, value: unknown): boolean {
  switch (keyword) {
    case '$schema':
    case '$defs':
    case 'title':
    case 'description':
      return true;
    case '$ref':
      return satisfies(root, resolve(root, String(rule)), value);
    case 'const':
      return value === rule;
    case 'enum':
      return (rule as unknown[]).includes(value);
    case 'type':
      return typeOf(value) === rule;
    case 'pattern':
      return typeof value !== 'string' || new RegExp(String(rule), 'u').test(value);
    case 'maxLength':
      return typeof value !== 'string' || [...value].length <= Number(rule);
    case 'minItems':
      return !Array.isArray(value) || value.length >= Number(rule);
    case 'maxItems':
      return !Array.isArray(value) || value.length <= Number(rule);
    case 'items':
      return !Array.isArray(value) || value.every((item) => satisfies(root, rule as Schema, item));
    case 'required':
      return typeOf(value) !== 'object' || (rule as string[]).every((key) => Object.hasOwn(value as object, key));
    case 'properties':
      return (
        typeOf(value) !== 'object' ||
        Object.entries(rule as Record<string, Schema>).every(
          ([key, child]) => !Object.hasOwn(value as object, key) || satisfies(root, child, (value as Schema)[key]),
        )
      );
    case 'anyOf':
      return (rule as Schema[]).some((option) => satisfies(root, option, value));
    case 'oneOf':
      return (rule as Schema[]).filter((option) => satisfies(root, option, value)).length === 1;
    default:
      throw new Error(`Unknown keyword: ${keyword}`);
  }
}

function resolve(root: Schema, reference: string): Schema {
  return reference
    .slice(2)
    .split('/')
    .reduce((schema, key) => schema[key] as Schema, root);
}

function typeOf(value: unknown): string {
  if (Array.isArray(value)) return 'array';
  return value === null ? 'null' : typeof value;
}

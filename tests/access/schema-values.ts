import fc from 'fast-check';
import { hostileKey, hostileValue } from './hostile.js';

/** The members of JSON Schema that our OpenAPI document uses. */
export interface Schema {
  $ref?: string;
  type?: string | string[];
  enum?: unknown[];
  const?: unknown;
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  format?: string;
  pattern?: string;
  maxLength?: number;
  minLength?: number;
  minimum?: number;
  maximum?: number;
}

export interface ValueSource {
  schemas: Record<string, Schema>;
  /** Ids of records that exist. */
  ids: readonly string[];
}

const DATES = ['2026-11-20', '0001-01-01', '0000-01-01', '9999-12-31', '1999-02-28'];
const INSTANTS = [
  '2026-12-01T10:00:00+09:00',
  '2026-12-01T11:00:00+09:00',
  '0000-01-01T00:00:00Z',
  '0001-01-01T00:00:00+23:59',
  '9999-12-31T23:59:59-23:59',
];
const WORDS = ['架空の相談', 'a', '12345678', 'hanako@example.jp', '059-224-2000', '242012', '2-8'];

/**
 * Values that a schema nearly allows: right enough to get past validation often, and with hostile
 * values anywhere else (about one value in fifteen).
 */
export function nearly(schema: Schema, source: ValueSource, depth = 0): fc.Arbitrary<unknown> {
  const fitting = fits(schema, source, depth);
  return fc.oneof({ arbitrary: fitting, weight: 14 }, { arbitrary: hostileValue, weight: 1 });
}

function fits(schema: Schema, source: ValueSource, depth: number): fc.Arbitrary<unknown> {
  if (depth > 6) return fc.constant(null);
  if (schema.$ref) {
    const named = source.schemas[schema.$ref.replace('#/components/schemas/', '')];
    return named ? fits(named, source, depth) : hostileValue;
  }
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return fc.oneof(...choices.map((choice) => nearly(choice, source, depth + 1)));
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  const [type] = [schema.type].flat();
  switch (type) {
    case 'object':
      return object(schema, source, depth);
    case 'array':
      return fc.array(nearly(schema.items ?? {}, source, depth + 1), { maxLength: 3 });
    case 'integer':
    case 'number':
      return fc.constantFrom(
        schema.minimum ?? 0,
        Math.min(schema.maximum ?? 1, 2 ** 53),
        Math.max(1, schema.minimum ?? 1),
      );
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'string':
      return words(schema, source);
    default:
      return hostileValue;
  }
}

function object(schema: Schema, source: ValueSource, depth: number): fc.Arbitrary<unknown> {
  const fields = Object.fromEntries(
    Object.entries(schema.properties ?? {}).map(([name, field]) => [
      name,
      nearly(field, source, depth + 1),
    ]),
  );
  // A record over a list of keys names them as required without describing each.
  const requiredKeys = (schema.required ?? []).filter((name) => name in fields);
  const arbitrary = fc.record(fields, { requiredKeys });
  const odd = fc.tuple(arbitrary, hostileKey, hostileValue).map(([value, key, extra]) => {
    const copy = { ...value };
    Object.defineProperty(copy, key, { value: extra, enumerable: true, configurable: true });
    return copy;
  });
  return fc.oneof({ arbitrary: arbitrary, weight: 8 }, { arbitrary: odd, weight: 1 });
}

function words(schema: Schema, { ids }: ValueSource): fc.Arbitrary<string> {
  if (schema.format === 'uuid') return fc.constantFrom(...ids);
  if (schema.format === 'date') return fc.constantFrom(...DATES);
  if (schema.format === 'date-time') return fc.constantFrom(...INSTANTS);
  const longest = Math.min(schema.maxLength ?? 300, 20_000);
  return fc.oneof(
    fc.constantFrom(...WORDS, ...ids.slice(0, 2)),
    fc.constantFrom('あ'.repeat(longest), "'".repeat(Math.min(longest, 50)), '=1+1', '𠮷'),
    fc.string({ unit: 'grapheme', minLength: schema.minLength ?? 0, maxLength: 30 }),
  );
}

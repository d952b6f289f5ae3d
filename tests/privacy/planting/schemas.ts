import type { Schema as Bare } from '../../access/schema-values.js';
import type { Operation } from '../../access/operations.js';
import { SHORTEST, type Words } from './words.js';

type Schema = Omit<Bare, 'properties' | 'items' | 'anyOf' | 'oneOf' | 'allOf'> & {
  properties?: Record<string, Schema>;
  items?: Schema;
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
  additionalProperties?: Schema | boolean;
  minItems?: number;
};

/** Put a word here, where the schema alone does not say so (a record's key, a field without schema). */
export const WORD = Symbol('word');
/** Leave this field out. */
export const OMIT = Symbol('omit');

/** Reads the schemas of the operations: which fields take free text, and bodies with words in them. */
export class Schemas {
  constructor(
    private readonly named: Record<string, Bare>,
    private readonly words: Words,
  ) {}

  /** `POST /api/v1/consultations /requester/name`, for every string without list, format or pattern. */
  freeTextOf({ method, path, body, query, headers }: Operation): string[] {
    const start = `${method} ${path} `;
    const parameters = Object.entries({ ...query, ...headers }).flatMap(([name, schema]) =>
      this.fields(schema as Schema, `${start}?${name}`, []),
    );
    return [...new Set([...parameters, ...this.fields(body ?? {}, start, [])])];
  }

  private fields(schema: Schema, at: string, seen: readonly string[]): string[] {
    if (schema.$ref) {
      if (seen.includes(schema.$ref)) return [];
      return this.fields(this.resolved(schema), at, [...seen, schema.$ref]);
    }
    const { properties = {}, items, anyOf = [], oneOf = [], allOf = [] } = schema;
    const { additionalProperties: values } = schema;
    const inner = [
      ...[...anyOf, ...oneOf, ...allOf].flatMap((schema) => this.fields(schema, at, seen)),
      ...Object.entries(properties).flatMap(([name, it]) => this.fields(it, `${at}/${name}`, seen)),
      ...(items ? this.fields(items, `${at}/*`, seen) : []),
      ...(typeof values === 'object' ? this.fields(values, `${at}/{}`, seen) : []),
    ];
    return isFreeText(schema) ? [...inner, at] : inner;
  }

  /** A body as the schema wants it, with a word in each field that takes one; `given` says the rest. */
  fill(schema: Bare, given: unknown, at: string): unknown {
    return this.value(schema, given, at, true);
  }

  private resolved(schema: Schema): Schema {
    const name = schema.$ref?.replace('#/components/schemas/', '');
    return name === undefined ? schema : (this.named[name] ?? {});
  }

  private value(bare: Schema, given: unknown, at: string, required: boolean): unknown {
    const schema = this.resolved(bare);
    if (given === OMIT) return undefined;
    if (given === WORD) return this.words.plant(at);
    const choices = schema.anyOf ?? schema.oneOf;
    if (choices) return this.value(this.choice(choices, given), given, at, required);
    const isContainer = typeof given === 'object' && given !== null;
    if (given !== undefined && !isContainer) return given;
    if (schema.const !== undefined) return schema.const;
    if (schema.properties) return this.object(schema, given as Record<string, unknown>, at);
    if (schema.items) return this.array(schema.items, given as unknown[], at, required);
    if (isContainer) return this.record(schema, given as Record<string, unknown>, at);
    if (isFreeText(schema)) {
      return (schema.maxLength ?? SHORTEST) < SHORTEST ? undefined : this.words.plant(at);
    }
    return required ? this.plain(schema, at) : undefined;
  }

  private choice(choices: Schema[], given: unknown): Schema {
    const all = choices
      .map((choice) => this.resolved(choice))
      .filter((schema) => schema.type !== 'null');
    const fits = all.find(({ properties = {} }) =>
      Object.entries(properties).some(
        ([name, { const: value, enum: list }]) =>
          (value ?? list?.[0]) !== undefined &&
          (list?.length ?? 1) === 1 &&
          (value ?? list?.[0]) === (given as Record<string, unknown> | undefined)?.[name],
      ),
    );
    return fits ?? all[0] ?? {};
  }

  private object(schema: Schema, given: Record<string, unknown> = {}, at: string): unknown {
    const required = new Set(schema.required);
    const entries = Object.entries(schema.properties ?? {}).map(([name, it]): [string, unknown] => {
      const wanted = required.has(name) || this.fields(it, '', []).length > 0;
      const named = name in given || wanted;
      const path = `${at}/${name}`;
      return [name, named ? this.value(it, given[name], path, required.has(name)) : undefined];
    });
    return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
  }

  private array(items: Schema, given: unknown[] | undefined, at: string, required: boolean) {
    if (given) return given.map((it) => this.value(items, it, `${at}/*`, true));
    if (this.fields(items, '', []).length === 0) return required ? [] : undefined;
    return [this.value(items, undefined, `${at}/*`, true)];
  }

  private record(schema: Schema, given: Record<string, unknown>, at: string): unknown {
    const values =
      typeof schema.additionalProperties === 'object' ? schema.additionalProperties : {};
    return Object.fromEntries(
      Object.entries(given).map(([name, it]) => [name, this.value(values, it, `${at}/{}`, true)]),
    );
  }

  private plain({ enum: list, type, minimum, format }: Schema, at: string): unknown {
    if (list) return list[0];
    const [kind] = [type].flat();
    if (kind === 'integer' || kind === 'number') return Math.max(minimum ?? 1, 1);
    if (kind === 'boolean') return true;
    if (format === 'date') return '2026-12-10';
    if (format === 'date-time') return '2026-12-10T10:00:00+09:00';
    throw new Error(`the story must say what stands in ${at}`);
  }
}

function isFreeText({ type, enum: list, const: value, format, pattern, ...more }: Schema): boolean {
  if (list ?? value ?? format ?? pattern) return false;
  if (type === undefined) return false;
  return [type].flat().includes('string') && more.$ref === undefined;
}

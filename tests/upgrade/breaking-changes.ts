import {
  alternatives,
  resolve,
  type ApiDocument,
  type Body,
  type Operation,
  type Parameter,
  type Schema,
} from './api-document.js';

/**
 * What of `after` a program written for `before` would trip over, each a sentence that begins with where it
 * is. New operations, optional members of requests, members of answers and values in answers are none.
 */
export function breakingChanges(before: ApiDocument, after: ApiDocument): string[] {
  const found = new Set<string>();
  for (const [path, item] of Object.entries(before.paths)) {
    for (const [method, operation] of Object.entries(item)) {
      const where = `${method.toUpperCase()} ${path}`;
      const now = after.paths[path]?.[method];
      if (now === undefined) found.add(`${where}: the operation is gone`);
      else {
        const compare = new Comparison(before, after, found);
        compare.operation(where, operation as Operation, now as Operation);
      }
    }
  }
  return [...found].sort();
}

const key = (parameter: Parameter): string => `${parameter.in} ${parameter.name}`;

class Comparison {
  private readonly seen = new Set<string>();

  constructor(
    private readonly before: ApiDocument,
    private readonly after: ApiDocument,
    private readonly found: { add(sentence: string): unknown },
  ) {}

  operation(where: string, before: Operation, after: Operation): void {
    this.security(where, before.security ?? [], after.security ?? []);
    this.parameters(where, before.parameters ?? [], after.parameters ?? []);
    const body = after.requestBody;
    if (body?.required === true && before.requestBody?.required !== true) {
      this.found.add(`${where}: a body is required`);
    }
    this.contents(`${where} request`, 'sent', before.requestBody, body);
    for (const [status, response] of Object.entries(before.responses ?? {})) {
      const now = after.responses?.[status];
      if (now === undefined) this.found.add(`${where}: the answer ${status} is gone`);
      else {
        const [was, is] = [resolve(this.before, response), resolve(this.after, now)];
        this.contents(`${where} ${status}`, 'answered', was, is);
      }
    }
  }

  private security(where: string, before: object[], after: object[]): void {
    if (after.length === 0) return;
    const now = after.map((way) => Object.keys(way).sort().join('+'));
    if (before.length === 0) this.found.add(`${where}: it was public and asks for credentials`);
    for (const way of before.map((it) => Object.keys(it).sort().join('+'))) {
      if (!now.includes(way)) this.found.add(`${where}: ${way} does not open it any more`);
    }
  }

  private parameters(where: string, before: Parameter[], after: Parameter[]): void {
    const was = new Map(before.map((it) => resolve(this.before, it)).map((it) => [key(it), it]));
    const is = new Map(after.map((it) => resolve(this.after, it)).map((it) => [key(it), it]));
    for (const [name, { required, schema }] of was) {
      const now = is.get(name);
      if (!now) this.found.add(`${where}: the parameter ${name} is gone`);
      else {
        if (now.required && !required) this.found.add(`${where}: ${name} is required`);
        this.schema(`${where} ${name}`, 'sent', schema, now.schema);
      }
    }
    for (const [name, { required }] of is) {
      if (required && !was.has(name)) this.found.add(`${where}: ${name} is new and required`);
    }
  }

  private contents(
    where: string,
    way: Way,
    before: Body | undefined,
    after: Body | undefined,
  ): void {
    for (const [type, { schema }] of Object.entries(before?.content ?? {})) {
      const now = after?.content?.[type];
      if (now === undefined) this.found.add(`${where}: ${type} is gone`);
      else this.schema(where, way, schema, now.schema);
    }
  }

  /** Compares what may be sent, or what may be answered. */
  private schema(place: string, way: Way, before: Schema = {}, after: Schema = {}): void {
    let where = place;
    for (const { $ref } of [before, after]) {
      if ($ref !== undefined) where = `${way} ${$ref.split('/').at(-1) ?? ''}`;
    }
    const once = `${where} ${before.$ref ?? ''} ${after.$ref ?? ''}`;
    if (before.$ref !== undefined || after.$ref !== undefined) {
      if (this.seen.has(once)) return;
      this.seen.add(once);
    }
    const was = alternatives(this.before, before);
    const is = alternatives(this.after, after);
    // Every form that one side may use must have one on the other side that stands for it.
    const [given, known] = way === 'sent' ? [was, is] : [is, was];
    for (const form of given) {
      const results = known.map((other) =>
        way === 'sent' ? this.form(where, way, form, other) : this.form(where, way, other, form),
      );
      const best = results.sort((a, b) => a.length - b.length)[0];
      for (const sentence of best ?? [`${where}: nothing is allowed any more`])
        this.found.add(sentence);
    }
  }

  /** What is lost between two forms without alternatives; members are compared one by one. */
  private form(where: string, way: Way, before: Schema, after: Schema): string[] {
    const [from, to] = [String(before.type ?? 'any'), String(after.type ?? 'any')];
    const [given, known] = way === 'sent' ? [from, to] : [to, from];
    if (known !== 'any' && given !== known && !(given === 'integer' && known === 'number')) {
      return [`${where}: ${from} became ${to}`];
    }
    return way === 'sent'
      ? [...valuesLost(where, before, after), ...this.members(where, way, before, after)]
      : this.members(where, way, before, after);
  }

  private members(where: string, way: Way, before: Schema, after: Schema): string[] {
    const lost: string[] = [];
    const [was, is] = [before.properties ?? {}, after.properties ?? {}];
    for (const [name, schema] of Object.entries(was)) {
      const now = is[name];
      if (now !== undefined) lost.push(...this.inside(`${where}/${name}`, way, schema, now));
      else if (way === 'answered' || after.additionalProperties === false) {
        lost.push(`${where}/${name}: the member is gone`);
      }
    }
    const [needed, promised] = [after.required ?? [], before.required ?? []];
    const missing =
      way === 'sent'
        ? needed.filter((name) => !promised.includes(name)).map((name) => `${name}: it is required`)
        : promised
            .filter((name) => name in is && !needed.includes(name))
            .map((name) => `${name}: it may be missing`);
    lost.push(...missing.map((what) => `${where}/${what}`));
    if (before.items !== undefined || after.items !== undefined) {
      lost.push(...this.inside(`${where}/*`, way, before.items, after.items));
    }
    const [open, now] = [before.additionalProperties, after.additionalProperties];
    if (typeof open === 'object' && typeof now === 'object') {
      lost.push(...this.inside(`${where}/*`, way, open, now));
    }
    if (way === 'sent' && now === false && open !== false && before.type === 'object') {
      lost.push(`${where}: other members are refused`);
    }
    return lost;
  }

  private inside(where: string, way: Way, before?: Schema, after?: Schema): string[] {
    const lost: string[] = [];
    const inner = new Comparison(this.before, this.after, { add: (it) => lost.push(it) });
    for (const it of this.seen) inner.seen.add(it);
    inner.schema(where, way, before, after);
    return lost;
  }
}

type Way = 'sent' | 'answered';

/** Values that were accepted and are not any more. */
function valuesLost(where: string, before: Schema, after: Schema): string[] {
  const lost: string[] = [];
  if (after.enum) {
    const gone = before.enum?.filter((value) => !after.enum?.includes(value)) ?? [
      'what is not listed',
    ];
    if (gone.length > 0) lost.push(`${where}: ${gone.join(', ')} is refused`);
  }
  for (const [limit, sign] of LIMITS) {
    const [was, is] = [before[limit], after[limit]] as [number?, number?];
    if (is !== undefined && (was === undefined || (is - was) * sign > 0)) {
      lost.push(`${where}: ${limit} is ${String(is)} instead of ${String(was ?? 'open')}`);
    }
  }
  for (const rule of ['pattern', 'format']) {
    if (after[rule] !== undefined && after[rule] !== before[rule]) {
      lost.push(`${where}: the ${rule} is another one`);
    }
  }
  return lost;
}

/** Which way each limit is narrower: up or down. */
const LIMITS = [
  ['minLength', 1],
  ['minItems', 1],
  ['minimum', 1],
  ['maxLength', -1],
  ['maxItems', -1],
  ['maximum', -1],
] as const;

/** Before the name of what is sent, until it is known whether what is answered under that name is the same. */
const SENT = 'sent:';
const SENT_REFERENCE = /"#\/(\$defs|components\/schemas)\/(?:sent:)?(\w+)"/g;

type Schemas = Readonly<Record<string, unknown>>;

/** The definitions and references of a schema for requests, marked as such; {@link settleNames} unmarks them. */
export function markSent(
  schema: unknown,
  definitions: Schemas,
): { schema: unknown; components: Schemas } {
  const marked = <T>(value: T): T =>
    JSON.parse(
      JSON.stringify(value).replace(SENT_REFERENCE, `"#/components/schemas/${SENT}$2"`),
    ) as T;
  const components = Object.entries(definitions).map(([name, it]) => [SENT + name, marked(it)]);
  return { schema: marked(schema), components: Object.fromEntries(components) as Schemas };
}

/**
 * Gives every schema one name: what is sent and answered in one form is shared; what differs (a default
 * makes a member optional where it is sent) is called `…Input` where it is sent.
 */
export function settleNames<Document extends { components?: { schemas?: object } }>(
  document: Document,
): Document {
  const schemas = (document.components?.schemas ?? {}) as Schemas;
  const sent = Object.keys(schemas).filter((name) => name.startsWith(SENT));
  const differing = new Set<string>();
  const settle = <T>(value: T): T =>
    JSON.parse(
      JSON.stringify(value).replace(/"#\/components\/schemas\/sent:(\w+)"/g, (_, name: string) =>
        JSON.stringify(`#/components/schemas/${settled(name)}`),
      ),
    ) as T;
  const settled = (name: string): string => (differing.has(name) ? `${name}Input` : name);
  // Whatever refers to one that differs differs too.
  for (let known = -1; known < differing.size;) {
    known = differing.size;
    for (const marked of sent) {
      const name = marked.slice(SENT.length);
      const answered = schemas[name];
      if (answered === undefined) continue;
      if (JSON.stringify(settle(schemas[marked])) !== JSON.stringify(answered)) differing.add(name);
    }
  }
  const named = Object.entries(schemas).map(([name, schema]) => [
    name.startsWith(SENT) ? settled(name.slice(SENT.length)) : name,
    schema,
  ]);
  return settle({
    ...document,
    components: { ...document.components, schemas: Object.fromEntries(named) as Schemas },
  });
}

/** How often a parameter must stand in the document in one form to be worth a name. */
const OFTEN = 4;

interface Parameter {
  name?: string;
}

/** Names parameters that many operations take (`page`, `id`); of several forms of one name the most frequent. */
export function shareParameters(operations: readonly { parameters?: Parameter[] }[]): Schemas {
  const counts = new Map<string, number>();
  for (const { parameters = [] } of operations) {
    for (const parameter of parameters) {
      const form = JSON.stringify(parameter);
      counts.set(form, (counts.get(form) ?? 0) + 1);
    }
  }
  const shared = new Map<string, string>();
  for (const [form, count] of [...counts].sort(([, a], [, b]) => b - a)) {
    const { name } = JSON.parse(form) as Parameter;
    if (count >= OFTEN && name !== undefined && /^\w+$/.test(name) && !shared.has(name)) {
      shared.set(name, form);
    }
  }
  for (const operation of operations) {
    operation.parameters = operation.parameters?.map((parameter) =>
      shared.get(parameter.name ?? '') === JSON.stringify(parameter)
        ? ({ $ref: `#/components/parameters/${parameter.name ?? ''}` } as Parameter)
        : parameter,
    );
  }
  return Object.fromEntries([...shared].map(([name, form]) => [name, JSON.parse(form) as unknown]));
}

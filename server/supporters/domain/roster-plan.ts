import { isFictitious, nameKey, type Supporter, type SupporterDetails } from './supporter.js';

/** One supporter as a roster file names them: who, and the fields the file has. */
export interface RosterEntry {
  kind: Supporter['kind'];
  name: string;
  values: Partial<SupporterDetails>;
  /** What follows from the row for a newcomer, but must not overwrite what staff wrote since. */
  initial?: Partial<SupporterDetails>;
}

export interface RosterPlan {
  added: SupporterDetails[];
  updated: { before: Supporter; changes: Partial<SupporterDetails> }[];
  unchanged: Supporter[];
}

/**
 * What loading a roster would do: supporters are recognised by kind and name (whatever the spacing and
 * width), fields the file does not have stay as they are, and nobody is removed.
 */
export function planRoster(
  existing: readonly Supporter[],
  entries: readonly RosterEntry[],
  defaults: Pick<SupporterDetails, 'capacityMonthly' | 'capacityAtOnce'>,
): RosterPlan {
  const known = new Map(existing.map((supporter) => [keyOfEntry(supporter), supporter]));
  const plan: RosterPlan = { added: [], updated: [], unchanged: [] };
  for (const entry of entries) {
    const before = known.get(keyOfEntry(entry));
    if (!before) {
      plan.added.push({ ...blank(entry), ...defaults, ...entry.initial, ...entry.values });
      continue;
    }
    const changes = differing(before, { ...entry.values, name: entry.name });
    if (Object.keys(changes).length === 0) plan.unchanged.push(before);
    else plan.updated.push({ before, changes });
  }
  return plan;
}

/** A supporter after an edit, one version later. */
export function changed(
  before: Supporter,
  changes: Partial<SupporterDetails>,
  at: Date,
): Supporter {
  const after = { ...before, ...changes };
  return {
    ...after,
    fictitious: isFictitious(after.name),
    version: before.version + 1,
    updatedAt: at,
  };
}

/** A supporter who joins the roster. */
export function joined(details: SupporterDetails, id: string, at: Date): Supporter {
  const fictitious = isFictitious(details.name);
  return { ...details, id, fictitious, version: 1, createdAt: at, updatedAt: at };
}

/** The members of `changes` that would change something. */
export function differing(
  before: Supporter,
  changes: Partial<SupporterDetails>,
): Partial<SupporterDetails> {
  const entries = Object.entries(changes) as [keyof SupporterDetails, unknown][];
  return Object.fromEntries(
    entries.filter(([key, value]) => JSON.stringify(before[key]) !== JSON.stringify(value)),
  );
}

function blank({
  kind,
  name,
}: RosterEntry): Omit<SupporterDetails, 'capacityMonthly' | 'capacityAtOnce'> {
  return {
    kind,
    name,
    affiliation: '',
    headline: '',
    biography: '',
    specialities: [],
    themes: [],
    regions: [],
    methods: [],
    languages: [],
    sectors: [],
    email: null,
    status: 'active',
    conflicts: [],
  };
}

function keyOfEntry({ kind, name }: { kind: string; name: string }): string {
  return `${kind}:${nameKey(name)}`;
}

import type { Option, Prepared } from './problem.js';

/** What one call of the solver is asked for. */
export interface Goal {
  /** What an option is worth. */
  readonly worth: (option: Option) => number;
  /** Whether an option may be chosen. */
  readonly allowed?: (option: Option) => boolean;
  /** Exactly so many options are chosen. */
  readonly filled?: number;
  /** The fits of the chosen options add up to at least this. */
  readonly total?: number;
  /** Whether busy supporters cost more with every request. */
  readonly balanced?: boolean;
}

/** What one more request costs a supporter who has `before` already: convex, so load is levelled. */
export const LOAD_COST = 0.02;
export const loadCost = (before: number): number => LOAD_COST * before;

/**
 * The integer programme of a goal in CPLEX LP format, for HiGHS. `x<i>` says whether option i of
 * `prepared.options` is chosen; `u<s>_<n>` that supporter s takes an n-th request. Their costs rise,
 * so a convex load needs no more than these.
 */
export function modelOf({ problem, classes, options }: Prepared, goal: Goal): string {
  const rows: string[] = [];
  const objective: string[] = [];
  const used: string[] = [];
  const totals: string[] = [];
  const groups = new Map<string, string[]>();
  const join = (group: string, name: string) => {
    const members = groups.get(group);
    if (members === undefined) groups.set(group, [name]);
    else members.push(name);
  };
  options.forEach((option, i) => {
    if (goal.allowed !== undefined && !goal.allowed(option)) return;
    const name = `x${String(i)}`;
    const { requestId, supporterId, slotClass } = option;
    used.push(name);
    objective.push(term(goal.worth(option), name));
    if (goal.total !== undefined) totals.push(term(option.fit, name));
    join(`r|${requestId}`, name);
    join(`s|${supporterId}`, name);
    join(`c|${String(slotClass)}`, name);
    join(`p|${supporterId}|${String(slotClass)}`, name);
  });
  const pinned = new Set(problem.pinned.map(({ requestId }) => requestId));
  const limit = (group: string, sign: string, most: number) => {
    const members = groups.get(group);
    if (members !== undefined) rows.push(`${members.join(' + ')} ${sign} ${String(most)}`);
  };
  for (const { id } of problem.requests) limit(`r|${id}`, pinned.has(id) ? '=' : '<=', 1);
  classes.forEach(({ slots, places }, at) => {
    limit(`c|${String(at)}`, '<=', places * slots.length);
    for (const { id } of problem.supporters) limit(`p|${id}|${String(at)}`, '<=', slots.length);
  });
  problem.supporters.forEach(({ id, capacity, load }, s) => {
    limit(`s|${id}`, '<=', capacity);
    const members = groups.get(`s|${id}`);
    if (goal.balanced !== true || members === undefined || capacity < 1) return;
    const steps = Array.from({ length: Math.min(capacity, members.length) }, (_, n) => {
      const name = `u${String(s)}_${String(n)}`;
      objective.push(term(-loadCost(load + n), name));
      used.push(name);
      return name;
    });
    rows.push(`${members.join(' + ')} - ${steps.join(' - ')} = 0`);
  });
  const chosen = used.filter((name) => name.startsWith('x'));
  if (goal.filled !== undefined && chosen.length > 0) {
    rows.push(`${chosen.join(' + ')} = ${String(goal.filled)}`);
  }
  if (goal.total !== undefined && totals.length > 0) {
    rows.push(`${totals.join(' ')} >= ${goal.total.toFixed(6)}`);
  }
  const lines = rows.map((row, i) => ` c${String(i)}: ${row}`).join('\n');
  return `Maximize\n obj: ${objective.join(' ')}\nSubject To\n${lines}\nBinary\n ${used.join(' ')}\nEnd\n`;
}

const term = (factor: number, name: string) =>
  `${factor < 0 ? '-' : '+'} ${Math.abs(factor).toFixed(6)} ${name}`;

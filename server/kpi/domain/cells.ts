import { monthOf } from './period.js';

/**
 * What a roll-up counts:
 * - `received` a case, in the month it came in; `theme` the same once for each of its themes
 * - `ended` a case whose support has ended, in the month it ended
 * - `answer` a survey invitation, in the month its support ended; `detail` is `<support type>:<choice>`,
 *   `none` for one nobody has answered
 * - `support` one kind of support for a case, in the month it was first given (実件数)
 * - `support_act` every single act of support (延べ件数); `detail` of both is the kind
 * - `participant` people who came to a seminar, in the month it was held; `detail` is `<kind>:<mode>`
 * - `entry` what was entered by hand, in the month it happened; `detail` is the KPI
 */
export type Measure =
  'received' | 'theme' | 'ended' | 'answer' | 'support' | 'support_act' | 'participant' | 'entry';

/** One number of the roll-up with what it is about; '' stands for "not told" and "does not apply". */
export interface Cell {
  month: string;
  measure: Measure;
  requesterType: string;
  contentType: string;
  theme: string;
  municipality: string;
  channel: string;
  detail: string;
  count: number;
}

const NOBODY = { requesterType: '', contentType: '', theme: '', municipality: '', channel: '' };

export interface CaseFact {
  receivedAt: Date;
  requesterType: string;
  contentType: string | null;
  themes: readonly string[];
  municipality: string | null;
  channel: string;
  supportEndedAt: Date | null;
}

export interface ActFact {
  act: 'taken' | 'reported';
  engagementKind: 'advice' | 'lecture' | 'information';
  at: Date;
}

export interface AnswerFact {
  supportType: string;
  supportEndedAt: Date;
  choice: string | null;
}

/** 情報提供, マッチング, 事業計画等への助言 */
export type SupportKind = 'information' | 'matching' | 'advice';

/**
 * The acts of support a case has had: a supporter who took it on is a matching; what was reported is
 * advice, or information where information or a lecture was asked for. Where nobody took it on and
 * support has ended, staff answered themselves: information.
 */
export function supportActs(
  { supportEndedAt }: Pick<CaseFact, 'supportEndedAt'>,
  acts: readonly ActFact[],
): { kind: SupportKind; at: Date }[] {
  if (acts.length === 0) {
    return supportEndedAt ? [{ kind: 'information', at: supportEndedAt }] : [];
  }
  return acts.map(({ act, engagementKind, at }) => {
    if (act === 'taken') return { kind: 'matching', at };
    return { kind: engagementKind === 'advice' ? 'advice' : 'information', at };
  });
}

/** Everything one case adds to the roll-ups; nothing for spam (`fact` null). Each cell once, none of 0. */
export function cellsOfCase(
  fact: CaseFact | null,
  acts: readonly ActFact[],
  answers: readonly AnswerFact[],
): Cell[] {
  if (!fact) return [];
  const cell = (measure: Measure, at: Date, detail = '', theme = ''): Cell => ({
    month: monthOf(at),
    measure,
    requesterType: fact.requesterType,
    contentType: fact.contentType ?? '',
    theme,
    municipality: fact.municipality ?? '',
    channel: fact.channel,
    detail,
    count: 1,
  });
  const support = supportActs(fact, acts);
  const first = new Map<SupportKind, Date>();
  for (const { kind, at } of support) {
    const known = first.get(kind);
    if (!known || at < known) first.set(kind, at);
  }
  return added([
    cell('received', fact.receivedAt),
    ...[...new Set(fact.themes)].map((theme) => cell('theme', fact.receivedAt, '', theme)),
    ...(fact.supportEndedAt ? [cell('ended', fact.supportEndedAt)] : []),
    ...[...first].map(([kind, at]) => cell('support', at, kind)),
    ...support.map(({ kind, at }) => cell('support_act', at, kind)),
    ...answers.map(({ supportType, supportEndedAt, choice }) =>
      cell('answer', supportEndedAt, `${supportType}:${choice ?? 'none'}`),
    ),
  ]);
}

/** What a survey about a support without a case adds: its answer, of nobody in particular. */
export function cellsOfSurvey(answer: AnswerFact | null): Cell[] {
  if (!answer) return [];
  const { supportType, supportEndedAt, choice } = answer;
  const detail = `${supportType}:${choice ?? 'none'}`;
  return [{ month: monthOf(supportEndedAt), measure: 'answer', ...NOBODY, detail, count: 1 }];
}

/** Who came to a seminar, in one mode. */
export interface AttendanceFact {
  startsAt: Date;
  kind: string;
  mode: string;
  attended: number;
}

/** What a seminar adds: its participants, in the month it was held. */
export function cellsOfSeminar(attendance: readonly AttendanceFact[]): Cell[] {
  return added(
    attendance.map(({ startsAt, kind, mode, attended }) => ({
      month: monthOf(startsAt),
      measure: 'participant',
      ...NOBODY,
      detail: `${kind}:${mode}`,
      count: attended,
    })),
  );
}

/** Cells with the same meaning added up, those of 0 left out, in one fixed order. */
export function added(cells: readonly Cell[]): Cell[] {
  const sums = new Map<string, Cell>();
  for (const cell of cells) {
    const key = keyOf(cell);
    const known = sums.get(key);
    sums.set(key, known ? { ...known, count: known.count + cell.count } : cell);
  }
  return [...sums]
    .filter(([, { count }]) => count !== 0)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, cell]) => cell);
}

/** What must be added to `before` to give `after`. */
export function difference(before: readonly Cell[], after: readonly Cell[]): Cell[] {
  return added([...after, ...before.map((cell) => ({ ...cell, count: -cell.count }))]);
}

function keyOf(cell: Cell): string {
  const { month, measure, requesterType, contentType, theme, municipality, channel, detail } = cell;
  return [month, measure, requesterType, contentType, theme, municipality, channel, detail].join(
    '\u0001',
  );
}

/** A figure entered by hand as a cell; negative when it is taken back. */
export function entryCell(key: string, occurredOn: string, count: number): Cell {
  return { month: occurredOn.slice(0, 7), measure: 'entry', ...NOBODY, detail: key, count };
}

import { isoDate } from '../../platform/validation/fields.js';
import type { NewSeminar } from './seminar-schema.js';

/** A line of a programme as centres publish it, one seminar a line; empty cells are not known yet. */
export type SeminarRecord = Readonly<Record<string, string>>;

/** One seminar of the file: its plan without references, and who speaks. */
export interface SeminarLine {
  no: number;
  fiscalYear: number;
  plan: Omit<NewSeminar, 'seriesId' | 'speakers'>;
  speakers: { name: string; kind: 'adviser' | 'partner' | null }[];
}

export const SEMINAR_COLUMNS = [
  'no',
  'date',
  'start',
  'end',
  'theme',
  'format',
  'onsite_capacity',
  'venue',
  'online_tool',
  'apply_by',
  'consultation_slots_from',
  'consultation_slots_to',
  'speakers',
] as const;

const KINDS = { アドバイザー: 'adviser', パートナー: 'partner' } as const;

/** Reads the lines; what cannot be understood is said with its line, and nothing is guessed. */
export function readSeminarFile(
  records: readonly SeminarRecord[],
): { lines: SeminarLine[] } | { problems: string[] } {
  const problems: string[] = [];
  const lines = records.flatMap((record, index) => {
    const read = readLine(record);
    if (typeof read !== 'string') return [read];
    problems.push(`${String(index + 2)}行目: ${read}`);
    return [];
  });
  return problems.length > 0 ? { problems } : { lines };
}

function readLine(record: SeminarRecord): SeminarLine | string {
  const cell = (name: (typeof SEMINAR_COLUMNS)[number]): string => record[name]?.trim() ?? '';
  const [no, title, date] = [Number(cell('no')), cell('theme'), cell('date')];
  if (!Number.isInteger(no) || no < 1) return 'no には回の番号（1、2…）を入力してください。';
  if (title === '') return 'theme（催しの名前）を入力してください。';
  const [, year, month] = /^(\d{4})-(\d{2})/.exec(date) ?? [];
  if (year === undefined || month === undefined)
    return 'date は 2022-06-24 か 2022-12 の形で入力してください。';
  const format = cell('format') === '' ? 'hybrid' : cell('format');
  if (format !== 'hybrid' && format !== 'onsite' && format !== 'online') {
    return 'format は hybrid、onsite、online のどれかにしてください。';
  }
  const at = (time: string): Date | null | 'wrong' => instantOf(date, time);
  const times = [
    cell('start'),
    cell('end'),
    cell('consultation_slots_from'),
    cell('consultation_slots_to'),
  ].map(at);
  const last = cell('apply_by') === '' ? null : instantOf(cell('apply_by'), '23:59');
  if (times.includes('wrong') || last === 'wrong')
    return '日付と時刻をご確認ください（例: 2022-06-24、13:30）。';
  const [startsAt = null, endsAt = null, slotsFrom = null, slotsTo = null] =
    times as (Date | null)[];
  const { venue, address } = placeOf(cell('venue'));
  const capacity = cell('onsite_capacity');
  if (capacity !== '' && !/^\d{1,5}$/.test(capacity))
    return 'onsite_capacity は人数（数字）にしてください。';
  return {
    no,
    fiscalYear: Number(month) >= 4 ? Number(year) : Number(year) - 1,
    plan: {
      kind: 'seminar',
      title,
      numberInSeries: no,
      themes: [],
      description: '',
      audience: '',
      startsAt,
      endsAt,
      plannedFor: startsAt === null ? roughly(date, `${year}年${String(Number(month))}月`) : null,
      format,
      onsiteCapacity: capacity === '' ? null : Number(capacity),
      onlineCapacity: null,
      applyFrom: null,
      applyBy: last,
      venueName: venue === '' ? null : venue,
      venueAddress: address === '' ? null : address,
      venueAccess: null,
      venueAccessibility: null,
      onlineTool: cell('online_tool') === '' ? null : cell('online_tool'),
      onlineUrl: null,
      programme: [],
      questions: [],
      materials: [],
      recordingUrl: null,
      digest: null,
      slotsFrom,
      slotsTo,
      slotBooking: 'assigned',
    },
    speakers: cell('speakers')
      .split('|')
      .map((name) => name.trim())
      .filter((name) => name !== '')
      .map(readSpeaker),
  };
}

/** 「アスト津（津市羽所町700）」 → the place and its address. */
function placeOf(text: string): { venue: string; address: string } {
  const at = text.indexOf('（', 1);
  if (at === -1 || !text.endsWith('）') || at + 2 >= text.length)
    return { venue: text, address: '' };
  return { venue: text.slice(0, at), address: text.slice(at + 1, -1) };
}

/** 「小安 美和（アドバイザー）」 → the name, and in which roster to look for it. */
function readSpeaker(text: string): SeminarLine['speakers'][number] {
  const [, name = text, kind = ''] = /^(.+?)（(アドバイザー|パートナー)）$/.exec(text) ?? [];
  return { name, kind: kind in KINDS ? KINDS[kind as keyof typeof KINDS] : null };
}

/** The instant of a wall time in Japan; null without a time, `wrong` for what is none. */
function instantOf(date: string, time: string): Date | null | 'wrong' {
  if (time === '') return null;
  if (!isoDate.safeParse(date).success || !/^([01]?\d|2[0-3]):[0-5]\d$/.test(time)) return 'wrong';
  return new Date(`${date}T${time.padStart(5, '0')}:00+09:00`);
}

/** `2022-12 (mid-month)` → 2022年12月中旬: a time not fixed yet, in the words people read. */
function roughly(date: string, month: string): string {
  const part = /\((early|mid|late)/.exec(date)?.[1];
  return (
    month + (part === undefined ? '' : ({ early: '上旬', mid: '中旬', late: '下旬' }[part] ?? ''))
  );
}

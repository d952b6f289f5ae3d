import type { Terms } from '../api/people.js';

export const WEEKDAYS = ['月', '火', '水', '木', '金', '土', '日'];

/** The hours of each weekday as they are written in a field: 「9:00〜12:00、13:00〜17:00」. */
export const dayTexts = (weekly: Terms['weekly']): string[] =>
  WEEKDAYS.map((_, at) =>
    weekly
      .filter(({ weekday }) => weekday === at + 1)
      .map(({ from, to }) => `${from}〜${to}`)
      .join('、'),
  );

/** The same read again; what cannot be read goes to the server as it is, which says what is wrong. */
export const weeklyOf = (texts: readonly string[]): Terms['weekly'] =>
  texts.flatMap((text, at) =>
    text
      .normalize('NFKC')
      .replace(/\s+/g, ' ')
      .replace(/ ?[〜~–-] ?/g, '〜')
      .split(/[、, ]+/)
      .filter((part) => part !== '')
      .map((part) => {
        const [from = '', to = ''] = part.split('〜');
        return { weekday: at + 1, from: padded(from), to: padded(to) };
      }),
  );

const padded = (time: string): string => (/^\d:/.test(time) ? `0${time}` : time);

/** Absences, one on each line: 「2026-12-28〜2027-01-04 帰省」. */
export const awayText = (away: Terms['away']): string =>
  away
    .map(({ from, to, note }) => [from === to ? from : `${from}〜${to}`, note].join(' ').trim())
    .join('\n');

export const awayOf = (text: string): Terms['away'] =>
  linesOf(text).map((line) => {
    const [days = '', ...note] = line.split(/\s+/);
    const [from = '', to = from] = days.normalize('NFKC').replaceAll('/', '-').split(/[〜~]/);
    return { from, to, note: note.join(' ') };
  });

/** Contact persons, one on each line: 「名前, 部署, メール, 電話」. */
export const contactsText = (contacts: Terms['contacts']): string =>
  contacts
    .map(({ name, department, email, phone }) => {
      const parts = [name, department, email ?? '', phone ?? ''];
      return parts.slice(0, parts.findLastIndex((part) => part !== '') + 1).join(', ');
    })
    .join('\n');

export const contactsOf = (text: string): Terms['contacts'] =>
  linesOf(text).map((line) => {
    const [name = '', department = '', email = '', phone = ''] = line
      .split(/[,、]/)
      .map((part) => part.trim());
    return { name, department, email: email || null, phone: phone || null };
  });

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** A calendar entry (RFC 5545) as mails carry it and calendars read it. */
export interface CalendarEntry {
  uid: string;
  /** Rises with every change; calendars ignore anything lower than what they have. */
  sequence: number;
  cancelled: boolean;
  startsAt: Date;
  endsAt: Date;
  /** When this version was written. */
  stamp: Date;
  summary: string;
  description: string;
  location: string | null;
  url: string | null;
  organizer: { name: string; email: string };
  /** The reader; without one the entry is published rather than sent (RFC 5546 §3.2). */
  attendee: string | null;
}

/** RFC 5546: `REQUEST` asks somebody, `CANCEL` takes it back, `PUBLISH` is for downloads. */
export type CalendarMethod = 'REQUEST' | 'CANCEL' | 'PUBLISH';

export function methodOf(entry: Pick<CalendarEntry, 'cancelled' | 'attendee'>): CalendarMethod {
  if (entry.cancelled) return 'CANCEL';
  return entry.attendee === null ? 'PUBLISH' : 'REQUEST';
}

/**
 * Writes the entry as iCalendar text. Times are in UTC (`Z`): no VTIMEZONE is needed, and no calendar's
 * own zone can shift them.
 */
export function toIcs(entry: CalendarEntry): string {
  return calendarOf([`METHOD:${methodOf(entry)}`], [entry]);
}

/** A calendar to subscribe to: every entry at once, read again by the subscriber's program (RFC 7986). */
export function toIcsFeed(name: string, entries: readonly CalendarEntry[]): string {
  const title = escaped(name);
  return calendarOf(
    [
      'METHOD:PUBLISH',
      `NAME:${title}`,
      `X-WR-CALNAME:${title}`,
      'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
      'X-PUBLISHED-TTL:PT1H',
    ],
    entries,
  );
}

function calendarOf(head: readonly string[], entries: readonly CalendarEntry[]): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//mie-dx-consultation-desk//meetings//JA',
    'CALSCALE:GREGORIAN',
    ...head,
    ...entries.flatMap(eventLines),
    'END:VCALENDAR',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}

const eventLines = (entry: CalendarEntry): string[] => [
  'BEGIN:VEVENT',
  `UID:${escaped(entry.uid)}`,
  `SEQUENCE:${String(entry.sequence)}`,
  `DTSTAMP:${utc(entry.stamp)}`,
  `DTSTART:${utc(entry.startsAt)}`,
  `DTEND:${utc(entry.endsAt)}`,
  `SUMMARY:${escaped(entry.summary)}`,
  `DESCRIPTION:${escaped(entry.description)}`,
  ...(entry.location === null ? [] : [`LOCATION:${escaped(entry.location)}`]),
  ...(entry.url === null ? [] : [`URL:${entry.url.replace(/\s/g, '')}`]),
  `ORGANIZER;CN=${quoted(entry.organizer.name)}:mailto:${entry.organizer.email}`,
  ...(entry.attendee === null
    ? []
    : [`ATTENDEE;PARTSTAT=NEEDS-ACTION;RSVP=FALSE:mailto:${entry.attendee}`]),
  `STATUS:${entry.cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
  'TRANSP:OPAQUE',
  'END:VEVENT',
];

/** 20261121T010000Z, whatever zone the server runs in. */
function utc(at: Date): string {
  return `${at.toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
}

/** TEXT (§3.3.11): backslash, semicolon, comma and line breaks are written with a backslash. */
function escaped(text: string): string {
  return (
    text
      .replace(/[\\;,]/g, (sign) => `\\${sign}`)
      .replace(/\r\n|\r|\n/g, '\\n')
      // eslint-disable-next-line no-control-regex
      .replace(/[\u0000-\u0008\u000B-\u001F\u007F]/g, '')
  );
}

/** A parameter's value (§3.2): in quotes, which it may not hold itself. */
function quoted(text: string): string {
  // eslint-disable-next-line no-control-regex
  return `"${text.replace(/["\u0000-\u001F\u007F]/g, '')}"`;
}

const LONGEST_LINE = 75;

/** Lines of at most 75 octets, continued after CRLF and a space; never inside a character (§3.1). */
function folded(line: string): string {
  const lines: string[] = [];
  let from = 0;
  let at = 0;
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character.codePointAt(0) ?? 0);
    if (octets + size > LONGEST_LINE) {
      lines.push(line.slice(from, at));
      from = at;
      octets = 1;
    }
    at += character.length;
    octets += size;
  }
  lines.push(line.slice(from));
  return lines.join('\r\n ');
}

/** How long a character is in UTF-8. */
const octetsOf = (code: number): number =>
  code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;

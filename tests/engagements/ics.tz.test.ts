import { toIcs, type CalendarEntry } from '../../server/engagements/domain/ics.js';

/** A reader of its own, written from RFC 5545 §3.1–3.3 and knowing nothing of the writer. */
function parseIcs(text: string): Record<string, { value: string; params: string[] }[]> {
  const properties: Record<string, { value: string; params: string[] }[]> = {};
  for (const line of text.replace(/\r\n[ \t]/g, '').split('\r\n')) {
    if (line === '') continue;
    const match = /^([A-Z-]+)((?:;[A-Z-]+=(?:"[^"]*"|[^";:]*))*):(.*)$/s.exec(line);
    if (!match) throw new Error(`not a content line: ${line}`);
    const [, name = '', params = '', raw = ''] = match;
    const value = raw.replace(/\\([\\;,nN])/g, (_, sign: string) =>
      sign.toLowerCase() === 'n' ? '\n' : sign,
    );
    (properties[name] ??= []).push({ value, params: params.split(';').slice(1) });
  }
  return properties;
}

const instant = (value = ''): string => {
  const [, y, mo, d, h, mi, s] = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(value) ?? [];
  return `${y ?? ''}-${mo ?? ''}-${d ?? ''}T${h ?? ''}:${mi ?? ''}:${s ?? ''}.000Z`;
};

const ENTRY: CalendarEntry = {
  uid: '0197a1b2-0000-7000-8000-000000000001@meeting.mie-dx-consultation-desk',
  sequence: 2,
  cancelled: false,
  startsAt: new Date('2026-11-24T23:30:00+09:00'),
  endsAt: new Date('2026-11-25T00:30:00+09:00'),
  stamp: new Date('2026-11-21T10:00:00+09:00'),
  summary: 'みえDXセンター 面談（R8-00042 第1回）; 予定, \\見本',
  description: `方法：オンライン\n${'長い説明、'.repeat(40)}😀`,
  location: '津市広明町13番地, 3階; 会議室',
  url: 'https://meet.example.jp/a?b=1,2;c',
  organizer: { name: 'みえ"DX"センター', email: 'desk@example.jp' },
  attendee: 'hanako@example.jp',
};

describe('a calendar file', () => {
  const text = toIcs(ENTRY);
  const read = parseIcs(text);
  const one = (name: string): string => read[name]?.[0]?.value ?? '';

  test(`holds the same instants whatever the server’s zone (${process.env.TZ ?? 'default'})`, () => {
    expect(instant(one('DTSTART'))).toBe(ENTRY.startsAt.toISOString());
    expect(instant(one('DTEND'))).toBe(ENTRY.endsAt.toISOString());
    expect(instant(one('DTSTAMP'))).toBe(ENTRY.stamp.toISOString());
    expect(one('DTSTART')).toBe('20261124T143000Z');
  });

  test('gives texts back as they were', () => {
    expect(one('SUMMARY')).toBe(ENTRY.summary);
    expect(one('DESCRIPTION')).toBe(ENTRY.description);
    expect(one('LOCATION')).toBe(ENTRY.location);
    expect(one('URL')).toBe(ENTRY.url);
  });

  test('keeps its lines within 75 octets and its characters whole', () => {
    for (const line of text.split('\r\n')) {
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      expect(line).not.toContain('\uFFFD');
    }
    expect(text.replace(/\r\n/g, '')).not.toMatch(/[\r\n]/);
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
  });

  test('says who it is, which version, and who asks whom', () => {
    expect(one('UID')).toBe(ENTRY.uid);
    expect(one('SEQUENCE')).toBe('2');
    expect(one('METHOD')).toBe('REQUEST');
    expect(one('STATUS')).toBe('CONFIRMED');
    expect(one('ORGANIZER')).toBe('mailto:desk@example.jp');
    expect(read['ORGANIZER']?.[0]?.params).toEqual(['CN="みえDXセンター"']);
    expect(one('ATTENDEE')).toBe('mailto:hanako@example.jp');
    expect(read['BEGIN']?.map(({ value }) => value)).toEqual(['VCALENDAR', 'VEVENT']);
    expect(read['END']?.map(({ value }) => value)).toEqual(['VEVENT', 'VCALENDAR']);
  });

  test('called off takes the entry out of calendars', () => {
    const off = parseIcs(toIcs({ ...ENTRY, cancelled: true, sequence: 3 }));
    expect(off['METHOD']?.[0]?.value).toBe('CANCEL');
    expect(off['STATUS']?.[0]?.value).toBe('CANCELLED');
    expect(off['SEQUENCE']?.[0]?.value).toBe('3');
    expect(off['UID']?.[0]?.value).toBe(ENTRY.uid);
  });

  test('to be downloaded names no reader', () => {
    const file = toIcs({ ...ENTRY, attendee: null, location: null, url: null });
    expect(parseIcs(file)['METHOD']?.[0]?.value).toBe('PUBLISH');
    expect(file).not.toContain('ATTENDEE');
    expect(file).not.toMatch(/LOCATION|URL/);
  });

  test('no text can begin a line of its own', () => {
    const file = toIcs({ ...ENTRY, summary: 'a\r\nATTENDEE:mailto:x@example.jp\rb\u0000' });
    expect(file.match(/^ATTENDEE/gm)).toHaveLength(1);
  });
});

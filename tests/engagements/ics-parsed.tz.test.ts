import ICAL from 'ical.js';
import { toIcs, toIcsFeed, type CalendarEntry } from '../../server/engagements/domain/ics.js';

/* Read by a parser that knows nothing of ours; the same under every zone of the server. */

const ENTRY: CalendarEntry = {
  uid: '0197@meeting.example',
  sequence: 2,
  cancelled: false,
  startsAt: new Date('2026-12-01T14:00:00+09:00'),
  endsAt: new Date('2026-12-01T15:30:00+09:00'),
  stamp: new Date('2026-11-21T10:00:00+09:00'),
  summary:
    'みえDXセンター 面談（R8-00042 第1回）; 「引用」, \\ と長い題名が七十五オクテットを超えて折り返される',
  description: '方法：対面\n場所：津市, 1階; 会議室',
  location: '津市広明町13番地, 1階',
  url: 'https://meet.example.jp/x?a=1;b=2',
  organizer: { name: 'みえDX"センター"', email: 'desk@example.jp' },
  attendee: 'hanako@example.jp',
};

const read = (text: string) => new ICAL.Component(ICAL.parse(text) as never);
const eventOf = (text: string) => {
  const vevent = read(text).getFirstSubcomponent('vevent');
  if (!vevent) throw new Error('no event');
  return { vevent, event: new ICAL.Event(vevent) };
};

test('an invitation reads back with its words, times and the people', () => {
  const text = toIcs(ENTRY);
  const { vevent, event } = eventOf(text);
  expect(read(text).getFirstPropertyValue('method')).toBe('REQUEST');
  expect([event.uid, event.sequence]).toEqual([ENTRY.uid, 2]);
  expect(event.summary).toBe(ENTRY.summary);
  expect(event.description).toBe(ENTRY.description);
  expect(event.location).toBe(ENTRY.location);
  expect(event.startDate.toJSDate()).toEqual(ENTRY.startsAt);
  expect(event.endDate.toJSDate()).toEqual(ENTRY.endsAt);
  expect(event.startDate.zone.tzid).toBe('UTC');
  expect(vevent.getFirstPropertyValue('attendee')).toBe('mailto:hanako@example.jp');
  expect(vevent.getFirstPropertyValue('url')).toBe(ENTRY.url);
});

test('a change keeps the UID and raises the SEQUENCE; a cancellation says so', () => {
  const moved = { ...ENTRY, sequence: 3, startsAt: new Date('2026-12-02T05:00:00Z') };
  const gone = { ...moved, sequence: 4, cancelled: true };
  const [first, second, third] = [ENTRY, moved, gone].map((entry) => eventOf(toIcs(entry)));
  expect(new Set([first, second, third].map((it) => it?.event.uid)).size).toBe(1);
  expect([first, second, third].map((it) => it?.event.sequence)).toEqual([2, 3, 4]);
  expect(third?.vevent.getFirstPropertyValue('status')).toBe('CANCELLED');
  expect(read(toIcs(gone)).getFirstPropertyValue('method')).toBe('CANCEL');
});

test('a calendar to subscribe to holds every meeting, and none is well, too', () => {
  const other = { ...ENTRY, uid: 'other@meeting.example', attendee: null };
  const feed = read(toIcsFeed('みえDXセンター 面談', [{ ...ENTRY, attendee: null }, other]));
  expect(feed.getFirstPropertyValue('x-wr-calname')).toBe('みえDXセンター 面談');
  expect(feed.getAllSubcomponents('vevent')).toHaveLength(2);
  expect(read(toIcsFeed('空', [])).getAllSubcomponents('vevent')).toEqual([]);
});

test('clocks that change elsewhere change nothing in Japan: the night New York falls back', () => {
  const night = { startsAt: new Date('2026-11-01T14:30:00+09:00') };
  const entry = { ...ENTRY, ...night, endsAt: new Date('2026-11-01T16:30:00+09:00') };
  const { event } = eventOf(toIcs(entry));
  expect(event.duration.toSeconds()).toBe(7_200);
  expect(event.startDate.toJSDate()).toEqual(night.startsAt);
});

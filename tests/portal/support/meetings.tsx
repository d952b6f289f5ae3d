import type { ReactElement } from 'react';
import { SupporterMeetingsPage } from '../../../server/portal/supporter/pages/meetings.js';
import { RequesterMeetingsPage } from '../../../server/portal/requester/pages/meetings.js';
import {
  EMPTY_TIMES,
  type MeetingItem,
  type MeetingsView,
} from '../../../server/portal/components/meetings/view.js';

const option = (id: string, day: number) => ({
  id,
  startsAt: new Date(`2026-12-0${String(day)}T10:00:00+09:00`),
  endsAt: new Date(`2026-12-0${String(day)}T11:00:00+09:00`),
});

function aMeeting(text: string, over: Partial<MeetingItem>): MeetingItem {
  return {
    id: `m${String(over.number ?? 1)}`,
    number: 1,
    state: 'proposed',
    startsAt: null,
    endsAt: null,
    method: 'online',
    methodLabel: 'Zoom',
    place: text,
    url: 'https://meet.example.jp/x',
    phone: '059-000-0000',
    supporterName: text,
    choices: [option('a', 1), option('b', 2)],
    own: [option('c', 3)],
    begun: false,
    notes: text,
    ...over,
  };
}

const aView = (text: string, path: string): MeetingsView => ({
  path,
  back: '/c/token',
  mayPropose: true,
  meetings: [
    aMeeting(text, {
      number: 1,
      state: 'scheduled',
      begun: true,
      startsAt: option('x', 1).startsAt,
    }),
    aMeeting(text, { number: 2, state: 'scheduled', startsAt: option('x', 4).startsAt }),
    aMeeting(text, { number: 3 }),
  ],
});

export const requesterMeetings = (text: string): ReactElement => (
  <RequesterMeetingsPage
    view={aView(text, '/c/token/meetings')}
    errors={{ 'm3-date1': text }}
    typed={{ group: 'm3-', times: EMPTY_TIMES }}
    notice={null}
  />
);

export const supporterMeetings = (text: string): ReactElement => (
  <SupporterMeetingsPage
    view={{
      ...aView(text, '/desk/cases/1/meetings'),
      title: text,
      methods: [{ value: 'online', label: 'オンライン' }],
    }}
    form={{ ...EMPTY_TIMES, method: 'online', place: text, url: text, phone: text }}
    errors={{ url: text, date1: text, time2: text }}
    notice={null}
    changes={new Map()}
  />
);

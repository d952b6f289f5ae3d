import type { ReactElement } from 'react';
import { ContactsPage, HoursPage } from '../../../server/portal/supporter/pages/hours.js';
import {
  MyMeetingsPage,
  type MyMeeting,
} from '../../../server/portal/supporter/pages/my-meetings.js';
import { ProfileEditPage } from '../../../server/portal/supporter/pages/profile-edit.js';
import { ProfilePage } from '../../../server/portal/supporter/pages/profile.js';
import type { ProfileView } from '../../../server/portal/supporter/pages/profile-view.js';

const view = (text: string): ProfileView => ({
  name: text,
  kind: 'partner',
  facts: [{ label: '所属', text }],
  hours: text,
  away: [text],
  term: text,
  contacts: [text],
  published: true,
  publicPath: '/supporters/1',
  wish: {
    state: 'declined',
    changes: [{ label: '所属', before: text, wanted: text }],
    comment: text,
    at: new Date('2026-11-21T00:00:00Z'),
  },
});

const meeting = (text: string): MyMeeting => ({
  id: '1',
  number: 1,
  state: 'scheduled',
  startsAt: new Date('2026-12-03T01:00:00Z'),
  endsAt: new Date('2026-12-03T02:00:00Z'),
  method: 'online',
  methodLabel: 'オンライン',
  place: null,
  url: null,
  phone: null,
  supporterName: '',
  choices: [],
  own: [],
  begun: false,
  notes: '',
  path: '/desk/cases/1/meetings',
  caseTitle: text,
  receiptNumber: 'R8-00042',
});

/** The pages on which supporters keep what is theirs. */
export function profilePages(text: string): Record<string, ReactElement> {
  const option = { value: 'a', label: text };
  const choices = { themes: [option], regions: [option], methods: [option] };
  const form = {
    name: text,
    affiliation: text,
    email: text,
    headline: text,
    biography: text,
    specialities: text,
    sectors: text,
    languages: text,
    themes: ['a'],
    regions: [],
    methods: [],
    capacityMonthly: text,
    capacityAtOnce: text,
  };
  const hours = { days: Array<string>(7).fill(text), away: [{ from: '', to: '', note: text }] };
  const contact = { name: text, department: text, email: text, phone: text };
  return {
    profile: <ProfilePage view={view(text)} notice={text} />,
    'profile-edit': <ProfileEditPage form={form} choices={choices} errors={{ name: text }} />,
    'profile-hours': <HoursPage form={hours} errors={{ day1: text }} />,
    'profile-contacts': <ContactsPage form={[contact]} errors={{ email1: text }} />,
    'my-meetings': (
      <MyMeetingsPage
        open={[meeting(text)]}
        past={[meeting(text)]}
        feedUrl="https://desk.example.jp/cal/token"
        notice={text}
      />
    ),
  };
}

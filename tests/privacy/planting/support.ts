import { Centre } from '../../../server/centre/index.js';
import { Sessions } from '../../../server/identity/index.js';
import { filesOnPages } from './rest.js';
import { linkTo, rows, settled, type Story } from './story.js';

type Person = ReturnType<Story['browser']>;

const at = (day: number) => ({
  startsAt: `2026-12-${String(day).padStart(2, '0')}T10:00:00+09:00`,
  endsAt: `2026-12-${String(day).padStart(2, '0')}T11:00:00+09:00`,
});
const REPORT = { intent: 'submit', metOn: '2026-12-04', method: 'online', minutesSpent: '60' };

/** What supporter and requester write while the one helps the other. */
export async function support(
  story: Story,
  supporter: Person,
  id: string,
  engagementId: string,
): Promise<void> {
  const { api, ids, app } = story;
  const desk = `/desk/cases/${engagementId}`;
  const tracking = await linkTo(story, 'tracking', id);
  const requester = story.browser();
  await requester.fill(tracking, `${tracking}/messages`);
  await supporter.fill(desk, `${desk}/messages`, { visibility: 'support' });
  await filesOnPages(story, `${tracking}/files`);
  const session = await app.get(Sessions).start('supporter', ids['first'] ?? '');
  await filesOnPages(story, `${desk}/files`, `dxc-supporter=${session}`);
  await cancelled(story, supporter, requester, { desk, tracking, engagementId });
  await heldMeeting(story, supporter, desk, engagementId);
  const body = { visibility: 'everyone' };
  await api.call('POST /api/v1/consultations/{id}/messages', { id }, body);
  await reports(story, supporter, desk, engagementId);
  await lectureAudience(story, engagementId);
  await settled(story);
}

interface Pages {
  desk: string;
  tracking: string;
  engagementId: string;
}

/** Meetings that come to nothing: other times asked for, cancelled by each of the three. */
async function cancelled(story: Story, supporter: Person, requester: Person, pages: Pages) {
  const { api } = story;
  const { desk, tracking, engagementId } = pages;
  const propose = async (day: number): Promise<string> => {
    const body = { method: 'onsite', proposals: [at(day)] };
    const ids = { id: engagementId };
    const made = await api.call<{ id: string }>(
      'POST /api/v1/engagements/{id}/meetings',
      ids,
      body,
    );
    return made.id;
  };
  const meetings = `${tracking}/meetings`;
  const first = await propose(1);
  await requester.fill(meetings, `${meetings}/${first}/proposals`, {
    'm1-date1': '2026-12-03',
    'm1-time1': '14:00',
    'm1-date2': '',
    'm1-time2': '',
    'm1-date3': '',
    'm1-time3': '',
    'm1-minutes': '60',
  });
  await requester.fill(meetings, `${meetings}/${first}/cancel`);
  await api.call('POST /api/v1/meetings/{id}/cancel', { id: await propose(1) });
  await supporter.fill(`${desk}/meetings`, `${desk}/meetings/${await propose(9)}/cancel`);
}

/** Two meetings that are held, one told of on the page and one in the back office. */
async function heldMeeting(story: Story, supporter: Person, desk: string, engagementId: string) {
  const { api, ids, app } = story;
  await supporter.fill(`${desk}/meetings`, `${desk}/meetings`, {
    method: 'onsite',
    intent: 'agreed',
    date1: '2026-12-03',
    time1: '10:00',
    date2: '',
    time2: '',
    date3: '',
    time3: '',
    minutes: '60',
    url: '',
    phone: '',
  });
  const [own] = await rows<{ id: string; number: number }>(
    story,
    `SELECT id, number FROM meeting WHERE engagement_id = $1 AND state = 'scheduled'`,
    [engagementId],
  );
  const meeting = { id: own?.id ?? '' };
  const prefix = `change${String(own?.number)}-`;
  await supporter.fill(`${desk}/meetings`, `${desk}/meetings/${meeting.id}/change`, {
    [`${prefix}date`]: '2026-12-04',
    [`${prefix}time`]: '10:00',
    [`${prefix}minutes`]: '60',
  });
  await api.call('PATCH /api/v1/meetings/{id}', meeting, { ...at(4), method: 'onsite' });
  const other = await api.call<{ id: string }>(
    'POST /api/v1/engagements/{id}/meetings',
    { id: engagementId },
    { method: 'onsite', proposals: [at(5)], agreed: true },
  );
  app.clock.set(new Date('2026-12-07T10:00:00+09:00'));
  await supporter.signIn(ids['first'] ?? '');
  await supporter.fill(`${desk}/meetings`, `${desk}/meetings/${meeting.id}/outcome`, {
    outcome: 'held',
  });
  await api.call('POST /api/v1/meetings/{id}/outcome', { id: other.id }, { outcome: 'held' });
}

/** A report that is sent back once. */
async function reports(story: Story, supporter: Person, desk: string, engagementId: string) {
  const { profile } = story.app.get(Centre);
  Object.assign(profile, { reviewReports: true });
  await supporter.fill(desk, `${desk}/report`, REPORT);
  const review = { decision: 'return' };
  await story.api.call('POST /api/v1/engagements/{id}/report-review', { id: engagementId }, review);
  Object.assign(profile, { reviewReports: false });
  await supporter.fill(desk, `${desk}/report`, REPORT);
}

async function lectureAudience(story: Story, engagementId: string): Promise<void> {
  const [found] = await rows<{ code: string }>(
    story,
    'SELECT survey_code AS code FROM engagement WHERE id = $1',
    [engagementId],
  );
  await story.browser().fill(`/l/${found?.code ?? ''}`, undefined, { choice: 'useful' });
}

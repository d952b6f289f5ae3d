import { WORD } from './schemas.js';
import { linkTo, rows, settled, type Story } from './story.js';

const BODY = {
  kind: 'seminar',
  format: 'hybrid',
  onsiteCapacity: 20,
  onlineCapacity: 50,
  startsAt: '2026-12-15T13:30:00+09:00',
  endsAt: '2026-12-15T15:15:00+09:00',
  applyFrom: '2026-11-01T09:00:00+09:00',
  applyBy: '2026-12-14T17:00:00+09:00',
  slotsFrom: '2026-12-15T15:30:00+09:00',
  slotsTo: '2026-12-15T16:30:00+09:00',
  slotBooking: 'first_come',
  questions: [
    { id: 'q1', kind: 'text' },
    { id: 'q2', kind: 'choice', options: [WORD, WORD] },
  ],
  speakers: [{ consented: true }],
  materials: [{ when: 'before' }],
};
const WISH = {
  themes: ['2-8'],
  requesterType: 'business',
  municipality: '242012',
  shareWithSupporters: true,
  supporterId: null,
};

/** Seminars with everything people write about them, and people who come. */
export async function seminars(story: Story): Promise<void> {
  const { api, ids } = story;
  const series = await api.call<{ id: string }>(
    'POST /api/v1/seminar-series',
    {},
    { fiscalYear: 2026, kind: 'seminar' },
  );
  await api.call(
    'PATCH /api/v1/seminar-series/{id}',
    { id: series.id },
    { fiscalYear: 2026, kind: 'seminar' },
  );
  const seminar = await api.call<{ id: string }>(
    'POST /api/v1/seminars',
    {},
    { ...BODY, seriesId: series.id, numberInSeries: 1 },
  );
  const id = { id: seminar.id };
  ids['seminar'] = seminar.id;
  await api.call('PATCH /api/v1/seminars/{id}', id, {
    questions: BODY.questions,
    speakers: BODY.speakers,
    materials: BODY.materials,
  });
  const copy = await api.call<{ id: string }>('POST /api/v1/seminars/{id}/copy', id);
  await api.call('POST /api/v1/seminars/{id}/publish', id);
  await api.call('POST /api/v1/seminars/{id}/slots/preview', id, {
    supporterIds: [ids['first']],
    minutes: 25,
    from: BODY.slotsFrom,
    to: BODY.slotsTo,
  });
  await api.call('POST /api/v1/seminars/{id}/slots', id, {
    supporterIds: [ids['first']],
    minutes: 25,
    from: BODY.slotsFrom,
    to: BODY.slotsTo,
  });
  const registered = await api.call<{ id: string }>(
    'POST /api/v1/seminars/{id}/registrations',
    id,
    { mode: 'onsite', answers: { q1: WORD }, slotWish: WISH },
  );
  ids['registration'] = registered.id;
  await api.call(
    'POST /api/v1/seminar-series/{id}/registrations',
    { id: series.id },
    { mode: 'online' },
  );
  const person = story.browser();
  await person.fill(`/seminars/${seminar.id}/apply`, undefined, {
    mode: 'onsite',
    companions: story.words.plant('POST /seminars/:id/apply companions'),
    purpose: 'yes',
    wishShare: 'yes',
    wishType: 'business',
    wish: 'yes',
    'a.q2': '',
  });
  await story
    .browser()
    .fill(`/seminar-series/${series.id}`, undefined, { mode: 'online', purpose: 'yes' });
  await settled(story);
  const own = await linkTo(story, 'registration', registered.id);
  await person.fill(own, `${own}/change`, { mode: 'onsite' });
  await api.call('PATCH /api/v1/registrations/{id}', { id: registered.id }, { mode: 'onsite' });
  const [slot] = await rows<{ id: string }>(
    story,
    'SELECT id FROM seminar_slot WHERE seminar_id = $1 ORDER BY starts_at LIMIT 1',
    [seminar.id],
  );
  await api.call(
    'POST /api/v1/slots/{id}/book',
    { id: slot?.id ?? '' },
    { registrationId: registered.id },
  );
  await settled(story);
  story.app.clock.set(new Date('2026-12-15T13:00:00+09:00'));
  await api.call('POST /api/v1/seminars/{id}/walk-ins', id, {
    mode: 'onsite',
    consents: { purpose: true },
  });
  story.app.clock.set(new Date('2026-12-15T17:00:00+09:00'));
  await api.call(
    'POST /api/v1/registrations/{id}/check-in',
    { id: registered.id },
    { mode: 'onsite' },
  );
  await api.call('POST /api/v1/seminars/{id}/hold', id, {}, { anyStatus: true });
  await settled(story);
  await api.call(
    'PUT /api/v1/surveys/about/{kind}/{id}',
    { kind: 'registration', id: registered.id },
    { choice: 'useful', channel: 'paper', replies: { free: WORD } },
  );
  await api.call('POST /api/v1/seminars/{id}/publish', { id: copy.id }, {}, { anyStatus: true });
  await api.call('POST /api/v1/seminars/{id}/cancel', { id: copy.id });
  await settled(story);
}

import { OMIT, WORD } from './schemas.js';
import { linkTo, rows, settled, type Story } from './story.js';

/** How the case ends: referred, answered, asked about, published, held back. */
export async function ending(story: Story): Promise<void> {
  const { api, ids } = story;
  const id = { id: ids['case'] ?? '' };
  const part = { id: ids['part'] ?? '' };
  await api.call('POST /api/v1/consultations/{id}/hearing', part, { readyForMatching: false });
  await referral(story, part);
  await api.call('POST /api/v1/consultations/{id}/answer', { id: ids['other'] ?? '' });
  await settled(story);
  await survey(story, id.id);
  await api.call('PUT /api/v1/consultations/{id}/publication', id);
  await api.call(
    'POST /api/v1/reports/examples',
    {},
    { receiptNumber: await numberOf(story, id.id) },
  );
  await api.call('POST /api/v1/reports/snapshots', {}, { from: '2026-04-01', to: '2026-12-31' });
  const hold = await api.call<{ id: string }>('POST /api/v1/consultations/{id}/holds', id, {
    kind: 'audit',
  });
  await api.call('DELETE /api/v1/consultations/{id}/holds/{holdId}', { ...id, holdId: hold.id });
  await corrections(story);
  await api.call(
    'POST /api/v1/consultations/{id}/transitions',
    { id: ids['late'] ?? '' },
    { to: 'withdrawn' },
  );
  await api.call('POST /api/v1/consultations/{id}/close', id);
  await rights(story);
  await settled(story);
}

/** A referral that somebody else has to agree to, once refused and once agreed. */
async function referral(story: Story, id: { id: string }): Promise<void> {
  const { api, ids } = story;
  for (const decision of ['refuse', 'approve']) {
    const organisationId = ids['organisation'];
    await api.call(
      'POST /api/v1/consultations/{id}/referrals',
      id,
      { organisationId },
      { as: 'staff' },
    );
    const [made] = await rows<{ id: string }>(
      story,
      `SELECT id FROM referral WHERE consultation_id = $1 AND state = 'requested'`,
      [id.id],
    );
    const referralId = { id: made?.id ?? '' };
    await api.call('POST /api/v1/referrals/{id}/decision', referralId, { decision });
    if (decision === 'refuse') continue;
    await api.call('POST /api/v1/referrals/{id}/outcome', referralId, { outcome: 'helped' });
  }
}

async function survey(story: Story, id: string): Promise<void> {
  const { api } = story;
  const [asked] = await rows<{ id: string }>(
    story,
    `SELECT id FROM survey_invitation WHERE consultation_id = $1`,
    [id],
  );
  const page = await linkTo(story, 'survey', asked?.id ?? '');
  const person = story.browser();
  await person.fill(page, page, {
    choice: 'not_useful',
    why: 'yes',
    comment: story.words.plant('POST /s/:token comment'),
  });
  await person.fill(`${page}/thanks`, `${page}/comment`, {
    'q.speed': 'quick',
    'q.clear': '3',
    publish: 'yes',
  });
  await settled(story);
  const { items: comments = [] } = await api.call<{ items?: { answerId: string }[] }>(
    'GET /api/v1/surveys/comments',
  );
  await api.call('PUT /api/v1/surveys/comments/{id}/publication', {
    id: comments[0]?.answerId ?? '',
  });
  const { items = [] } = await api.call<{ items?: { id: string }[] }>(
    'GET /api/v1/surveys/follow-ups',
  );
  await api.call('POST /api/v1/surveys/follow-ups/{id}/completion', { id: items[0]?.id ?? '' });
  const byPhone = { choice: 'useful', channel: 'phone', replies: { free: WORD } };
  await api.call(
    'PUT /api/v1/consultations/{id}/survey',
    { id: story.ids['other'] ?? '' },
    byPhone,
  );
}

/** A month was closed, and then something in it changed. */
async function corrections(story: Story): Promise<void> {
  const { api, ids } = story;
  const late = await api.call<{ id: string }>(
    'POST /api/v1/consultations',
    {},
    {
      requester: { type: 'citizen', municipality: '242012' },
      channel: 'phone',
      consents: { purpose: true, shareWithSupporters: true },
      receivedAt: '2026-10-10T10:00:00+09:00',
      proxy: {},
    },
  );
  ids['late'] = late.id;
  await settled(story);
  await api.call('POST /api/v1/kpi/closings', {}, { period: '2026-10' });
  await api.call(
    'PUT /api/v1/consultations/{id}/triage',
    { id: late.id },
    { requesterType: 'business', contentType: 'training', themes: ['2-8'] },
  );
  await settled(story);
  const [correction] = await rows<{ id: string }>(story, 'SELECT id FROM kpi_correction LIMIT 1');
  await api.call('POST /api/v1/kpi/closings/{period}/corrections/{id}/note', {
    period: '2026-10',
    id: correction?.id ?? '',
  });
}

/** What requesters do about their data, and staff about persons. */
async function rights(story: Story): Promise<void> {
  const { api, ids } = story;
  for (const name of ['other', 'case']) {
    const tracking = await linkTo(story, 'tracking', ids[name] ?? '');
    await story.browser().fill(tracking, `${tracking}/erasure`);
    await story.browser().fill(tracking, `${tracking}/stop-sharing`);
  }
  const refused = { anyStatus: true };
  await api.call('POST /api/v1/persons/find', {}, {}, refused);
  await api.call('POST /api/v1/persons/export', {}, {}, refused);
  await api.call('POST /api/v1/persons/find', {}, { phone: OMIT }, refused);
  await api.call('POST /api/v1/persons/export', {}, { phone: OMIT }, refused);
}

export const numberOf = async (story: Story, id: string): Promise<string> =>
  (
    await rows<{ n: string }>(story, 'SELECT receipt_number AS n FROM consultation WHERE id = $1', [
      id,
    ])
  )[0]?.n ?? '';

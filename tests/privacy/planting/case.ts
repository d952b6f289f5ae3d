import { OMIT } from './schemas.js';
import { support } from './support.js';
import { linkTo, rows, settled, type Story } from './story.js';

const CONSENTS = { purpose: true, shareWithSupporters: true, publishCase: true };
const INTAKE = {
  requester: { type: 'business', municipality: '242012' },
  themes: ['2-8'],
  consents: CONSENTS,
  deadline: '2027-03-31',
};
const BYTES = Buffer.from('架空の書類');

interface Receipt {
  id: string;
  receiptNumber: string;
}

/** One person's case from the first word to the last, with all that anybody writes on the way. */
export async function aCase(story: Story): Promise<Receipt> {
  const { api, ids } = story;
  const made = await api.call<Receipt>(
    'POST /api/v1/consultations',
    {},
    { ...INTAKE, channel: 'phone', proxy: {} },
  );
  ids['case'] = made.id;
  const id = { id: made.id };
  await settled(story);
  await api.call('PATCH /api/v1/consultations/{id}', id, {});
  await api.call('PUT /api/v1/consultations/{id}/triage', id, {
    requesterType: 'business',
    contentType: 'problem',
    themes: ['2-8'],
  });
  await api.call(
    'POST /api/v1/consultations/{id}/messages',
    id,
    { visibility: 'staff' },
    {
      headers: {
        'idempotency-key': story.words.plant(
          'POST /api/v1/consultations/{id}/messages ?Idempotency-Key',
        ),
      },
    },
  );
  await api.call(
    'POST /api/v1/consultations/{id}/files',
    id,
    {},
    {
      payload: BYTES,
      headers: {
        'x-filename': encodeURIComponent(
          `${story.words.plant('POST /api/v1/consultations/{id}/files ?X-Filename', 'word')}.txt`,
        ),
      },
    },
  );
  await api.call('POST /api/v1/consultations/{id}/hearing', id, { readyForMatching: true });
  await settled(story);
  await related(story, made);
  await offers(story, made.id);
  await settled(story);
  return made;
}

/** Cases of other people, and what was written about both. */
async function related(story: Story, { id, receiptNumber }: Receipt): Promise<void> {
  const { api, ids } = story;
  const other = await api.call<Receipt>(
    'POST /api/v1/consultations',
    {},
    { ...INTAKE, channel: 'web', proxy: OMIT },
  );
  const twice = await api.call<Receipt>(
    'POST /api/v1/consultations',
    {},
    { ...INTAKE, channel: 'web', proxy: OMIT },
  );
  ids['other'] = other.id;
  ids['twice'] = twice.id;
  await api.call('POST /api/v1/consultations/{id}/links', { id }, { to: other.receiptNumber });
  await api.call(
    'POST /api/v1/consultations/{id}/merge',
    { id: twice.id },
    { into: receiptNumber, sameRequester: true },
  );
  await api.call('POST /api/v1/consultations/{id}/split', { id });
  const [part] = await rows<{ id: string }>(
    story,
    `SELECT to_id AS id FROM case_link WHERE from_id = $1 AND kind = 'split'`,
    [id],
  );
  ids['part'] = part?.id ?? '';
}

async function offers(story: Story, id: string): Promise<void> {
  const { api, ids } = story;
  const lecture = { from: '10:00', to: '11:00', date: '2026-12-20' };
  const marks = { id, supporterId: ids['second'] ?? '' };
  await api.call('POST /api/v1/consultations/{id}/masked-phrases', { id });
  await api.call('POST /api/v1/consultations/{id}/offer-preview', { id }, { lecture });
  await api.call('PUT /api/v1/consultations/{id}/shortlist/marks/{supporterId}', marks, {
    kind: 'pinned',
  });
  const declined = await api.call<{ id: string }>(
    'POST /api/v1/consultations/{id}/offers',
    { id },
    { supporterId: ids['second'], kind: 'lecture', lecture },
  );
  await settled(story);
  const decliner = story.browser();
  await decliner.fill(
    await linkTo(story, 'offer', declined.id),
    `${await linkTo(story, 'offer', declined.id)}/decline`,
    { reason: 'other' },
  );
  await api.call(
    'POST /api/v1/consultations/{id}/candidates',
    { id },
    { supporterIds: [ids['third']], kind: 'lecture', lecture },
  );
  const offered =
    (
      await rows<{ id: string }>(
        story,
        `SELECT id FROM engagement WHERE consultation_id = $1 AND state = 'offered'`,
        [id],
      )
    )[0] ??
    (await api.call<{ id: string }>(
      'POST /api/v1/consultations/{id}/offers',
      { id },
      { supporterId: ids['third'], kind: 'advice', lecture: OMIT },
    ));
  await api.call('POST /api/v1/engagements/{id}/withdraw', { id: offered.id });
  const taken = await api.call<{ id: string }>(
    'POST /api/v1/consultations/{id}/offers',
    { id },
    { supporterId: ids['first'], kind: 'lecture', lecture },
  );
  ids['engagement'] = taken.id;
  await settled(story);
  const supporter = story.browser();
  await supporter.fill(
    await linkTo(story, 'offer', taken.id),
    `${await linkTo(story, 'offer', taken.id)}/accept`,
  );
  await api.call('PUT /api/v1/engagements/{id}/lecture', { id: taken.id }, lecture);
  await settled(story);
  await support(story, supporter, id, taken.id);
}

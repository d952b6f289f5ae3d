import { ApiKeys } from '../../server/identity/index.js';
import type { StaffRole } from '../../server/platform/core/actor.js';
import { newId } from '../../server/platform/core/ids.js';
import { heardCase } from '../consultations/consultations-fixture.js';
import { pdf } from '../files/samples.js';
import { seminarsFixture } from '../seminars/seminars-fixture.js';
import type { TestApp } from '../support/app.js';
import { sql } from '../support/database.js';
import { signedIn, type KeyHolder } from './access-fixture.js';
import { ownedCase } from './outsiders.js';

type Headers = Map<KeyHolder, Record<string, string>>;

/** One real record of every kind an address can name: its id by the kind's name in route rules. */
export async function oneOfEach(app: TestApp, keys: Headers): Promise<Record<string, string>> {
  const owned = await ownedCase(app);
  const call = async (role: StaffRole, url: string, payload: object, headers = {}) => {
    const answer = await app.inject({
      method: 'POST',
      url: `/api/v1/${url}`,
      headers: { ...keys.get(role), ...headers },
      payload,
    });
    if (answer.statusCode > 299) throw new Error(`${url}: ${answer.body}`);
    return answer.json<{ id: string }>().id;
  };
  const organisation = await call('staff', 'support-organisations', {
    name: '架空 支援機関',
    services: '経営の相談',
    contact: '架空 窓口',
  });
  const referred = await heardCase(app);
  const referral = await call('staff', `consultations/${referred}/referrals`, {
    organisationId: organisation,
    reason: '専門の機関へ',
    consent: true,
    consentNote: '電話で同意',
  });
  return {
    consultation: owned.consultationId,
    engagement: owned.engagementId,
    meeting: owned.meetingId,
    supporter: owned.supporter.id,
    account: (await signedIn(app, 'staff')).id,
    'api-key': await apiKey(app),
    file: await sentFile(app, owned.consultationId, keys),
    'case-link': await caseLink(app, owned.consultationId, referred),
    'support-organisation': organisation,
    referral,
    'reply-template': await call('staff', 'reply-templates', { name: '受付', body: '承りました' }),
    ...(await seminar(app, owned.supporter.id)),
    ...(await rows(app, owned.supporter.id)),
  };
}

async function apiKey(app: TestApp): Promise<string> {
  const id = newId();
  await app.get(ApiKeys).create('架空 連携', 'staff', { id });
  return id;
}

async function sentFile(app: TestApp, caseId: string, keys: Headers): Promise<string> {
  const answer = await app.inject({
    method: 'POST',
    url: `/api/v1/consultations/${caseId}/files`,
    headers: {
      ...keys.get('staff'),
      'content-type': 'application/octet-stream',
      'x-filename': 'a.pdf',
    },
    payload: pdf(),
  });
  return answer.json<{ id: string }>().id;
}

/** Two cases said to belong together. */
async function caseLink(app: TestApp, fromId: string, toId: string): Promise<string> {
  const id = newId();
  await insert(app, 'case_link', {
    id,
    kind: 'related',
    from_id: fromId,
    to_id: toId,
    reason: '同じ会社',
    made_by_name: '架空 職員',
    made_at: NOW,
  });
  return id;
}

async function seminar(app: TestApp, supporterId: string): Promise<Record<string, string>> {
  const office = seminarsFixture(() => app);
  const id = await office.published();
  const { id: registration } = await office.register(id);
  const [series, slot] = [newId(), newId()];
  await insert(app, 'seminar_series', {
    id: series,
    kind: 'series',
    title: '架空の連続講座',
    fiscal_year: 2026,
    created_at: NOW,
    updated_at: NOW,
  });
  await insert(app, 'seminar_slot', {
    id: slot,
    seminar_id: id,
    supporter_id: supporterId,
    supporter_name: '架空 支援者',
    starts_at: '2026-12-05T07:00:00Z',
    ends_at: '2026-12-05T07:30:00Z',
    mode: 'onsite',
    state: 'open',
    created_at: NOW,
    updated_at: NOW,
  });
  return { seminar: id, registration, 'seminar-series': series, slot };
}

/** Rows that only jobs, mails or other people make: written as they would be. */
async function rows(app: TestApp, supporterId: string): Promise<Record<string, string>> {
  const ids = {
    delivery: newId(),
    'inbound-mail': newId(),
    suppression: newId(),
    'supporter-change': newId(),
    'lexicon-word': newId(),
  };
  await insert(app, 'delivery', {
    id: ids.delivery,
    event_id: 900_001,
    event_type: 'account.invited',
    template: 'staff-invitation',
    recipient_kind: 'staff',
    recipient_id: 'x',
    payload: '{}',
    message_id: 'm',
    state: 'delivered',
    next_attempt_at: NOW,
    created_at: NOW,
  });
  await insert(app, 'inbound_mail', {
    id: ids['inbound-mail'],
    message_key: 'k',
    raw: Buffer.from('Subject: x'),
    source: 'webhook',
    state: 'set-aside',
    received_at: NOW,
  });
  await insert(app, 'mail_suppression', {
    id: ids.suppression,
    address_digest: 'd',
    reason: 'bounced',
    created_at: NOW,
  });
  await insert(app, 'supporter_change', {
    id: ids['supporter-change'],
    supporter_id: supporterId,
    state: 'waiting',
    wanted: '{}',
    before: '{}',
    requested_at: NOW,
  });
  await insert(app, 'lexicon_word', {
    id: ids['lexicon-word'],
    concept_id: 'mobility',
    word: '架空号',
    kind: 'wording',
    source: 'desk',
    by_id: newId(),
    by_name: '架空 職員',
    at: NOW,
  });
  return ids;
}

const NOW = '2026-11-21T01:00:00Z';

async function insert(app: TestApp, table: string, row: Record<string, unknown>): Promise<void> {
  const names = Object.keys(row);
  await sql(
    app.database.ownerUrl,
    `INSERT INTO ${table} (${names.map((name) => `"${name}"`).join(', ')})
     VALUES (${names.map((_, at) => `$${String(at + 1)}`).join(', ')})`,
    Object.values(row),
  );
}

import { newId } from '../../../server/platform/core/ids.js';
import { packModel } from '../../../server/triage/db/model-bytes.js';
import { AXES } from '../../../server/triage/domain/rules.js';
import type { LearnedAxes } from '../../../server/triage/domain/train.js';
import { OMIT, WORD } from './schemas.js';
import { rows, type Story } from './story.js';

const MUNICIPALITY = '242012';

/** What the office writes for itself: people, organisations, sentences, rules, figures. */
export async function office(story: Story): Promise<void> {
  const { api, ids } = story;
  await people(story);
  await supporters(story);
  const template = await api.call<{ id: string }>('POST /api/v1/reply-templates');
  await api.call('PUT /api/v1/reply-templates/{id}', { id: template.id });
  const organisation = await api.call<{ id: string }>('POST /api/v1/support-organisations');
  await api.call('PUT /api/v1/support-organisations/{id}', { id: organisation.id });
  ids['organisation'] = organisation.id;
  await lexicon(story);
  await triageRules(story);
  await ranking(story);
  await surveyDefinition(story);
  await figures(story);
}

async function people({ api, ids }: Story): Promise<void> {
  const account = await api.call<{ id: string }>('POST /api/v1/accounts', {}, { role: 'staff' });
  ids['account'] = account.id;
  await api.call('PATCH /api/v1/accounts/{id}', { id: account.id });
  await api.call('PATCH /auth/account');
  const refused = { anyStatus: true };
  await api.call('POST /auth/session', {}, {}, refused);
  await api.call('POST /auth/session/second-factor', {}, { passkey: OMIT }, refused);
  await api.call('POST /auth/session/confirmation', {}, { passkey: OMIT }, refused);
  await api.call('POST /auth/password', {}, {}, refused);
  await api.call('POST /auth/password-reset', {}, {}, refused);
  await api.call('POST /auth/factors/totp/confirmation', {}, {}, refused);
}

async function supporters(story: Story): Promise<void> {
  const { api, ids } = story;
  const coded = { regions: [MUNICIPALITY], themes: ['2-8'], methods: ['online'], status: 'active' };
  for (const name of ['first', 'second', 'third']) {
    const made = await api.call<{ id: string }>(
      'POST /api/v1/supporters',
      {},
      { ...coded, kind: name === 'third' ? 'partner' : 'adviser' },
    );
    ids[name] = made.id;
  }
  await api.call('PATCH /api/v1/supporters/{id}', { id: ids['first'] ?? '' }, coded);
  await api.call(
    'PUT /api/v1/supporters/{id}/terms',
    { id: ids['third'] ?? '' },
    {
      weekly: [{ weekday: 1, from: '09:00', to: '12:00' }],
      away: [{ from: '2027-01-04', to: '2027-01-05' }],
      published: true,
    },
  );
}

async function lexicon({ api }: Story): Promise<void> {
  const concept = await api.call<{ id: string }>(
    'POST /api/v1/lexicon/concepts',
    {},
    { themes: ['2-8'] },
  );
  await api.call('POST /api/v1/lexicon/words', {}, { conceptId: concept.id ?? 'mobility' });
  await api.call('POST /api/v1/lexicon/dismissals');
}

const METRICS = { current: { score: 0.4, number: null }, model: {}, rules: {} };

async function triageRules(story: Story): Promise<void> {
  const { api } = story;
  const { current } = await api.call<{ current: Record<string, unknown> }>(
    'GET /api/v1/triage/rules',
  );
  const { sureFrom, temperature, version } = current;
  const rule = {
    axis: 'themes',
    value: '2-8',
    weight: 1,
    declared: { requesterType: [WORD], contentType: [WORD] },
  };
  const rules = { sureFrom, ...(temperature ? { temperature } : {}), rules: [rule] };
  await api.call('POST /api/v1/triage/rules/preview', {}, { rules });
  await api.call('POST /api/v1/triage/rules', {}, { basedOn: version, rules });
  await api.call('POST /api/v1/triage/rules/{number}/restoration', { number: '1' });
  // A learned model that says nothing, chosen and taken back.
  const silent = { regression: null, examples: new Map(), rulesWeigh: 1, temperature: 1 };
  const axes = Object.fromEntries(AXES.map((axis) => [axis, silent])) as unknown as LearnedAxes;
  await rows(
    story,
    `INSERT INTO triage_model (id, number, trained_at, trained_on, judged_on, labels_until,
       rules_version, score, metrics, verdict, weights)
     VALUES ($1, 1, $2, 1, 1, $2, '1', 0.5, $4, 'better', $3)`,
    [newId(), story.app.clock.now(), packModel(axes), JSON.stringify(METRICS)],
  );
  await api.call('POST /api/v1/triage/models/promotions', {}, { number: 1 });
  await api.call('POST /api/v1/triage/models/promotions', {}, { number: null });
}

async function ranking({ api }: Story): Promise<void> {
  const { items = [] } = await api.call<{ items?: { version: string; weights: object }[] }>(
    'GET /api/v1/ranking/weights',
  );
  const weights = items[0]?.weights ?? {};
  const saved = await api.call<{ items: { version: string }[] }>(
    'POST /api/v1/ranking/weights',
    {},
    { weights },
  );
  const version = saved.items[0]?.version ?? '';
  await api.call('POST /api/v1/ranking/weights/{version}/activation', { version });
}

/** With a question of its own that is answered in words. */
async function surveyDefinition({ api }: Story): Promise<void> {
  type Definition = {
    supportType: string;
    versions: {
      version: number;
      content: { choices: { value: string; positive: boolean }[] };
      policy: object;
    }[];
  };
  const { items = [] } = await api.call<{ items?: Definition[] }>(
    'GET /api/v1/surveys/definitions',
  );
  for (const supportType of ['consultation', 'seminar']) {
    const current = items.find((item) => item.supportType === supportType)?.versions[0];
    if (!current) continue;
    const { content, policy, version } = current;
    await api.call(
      'POST /api/v1/surveys/definitions/{supportType}',
      { supportType },
      {
        basedOn: version,
        policy: {
          ...policy,
          delayHours: 0,
          enabled: true,
          followUpFrom: 'not_very_useful',
          onceWithinDays: 0,
        },
        content: {
          choices: content.choices.map(({ value, positive }) => ({ value, positive })),
          questions: [
            { kind: 'text', id: 'free', required: false },
            {
              kind: 'choice',
              id: 'speed',
              required: false,
              options: [{ value: 'quick' }, { value: 'slow' }],
            },
            { kind: 'scale', id: 'clear', required: false },
          ],
        },
      },
    );
  }
}

async function figures(story: Story): Promise<void> {
  const { api } = story;
  const key = await entryKey(story);
  const entry = await api.call<{ id: string }>(
    'POST /api/v1/kpi/entries',
    {},
    { key, occurredOn: '2026-11-01', amount: 3 },
  );
  await api.call('POST /api/v1/kpi/entries/{id}/cancellation', { id: entry.id });
  await api.call('POST /api/v1/reports/snapshots', {}, { from: '2026-04-01', to: '2026-10-31' });
}

const entryKey = (_: Story): Promise<string> => Promise.resolve('digital_talent_participants');

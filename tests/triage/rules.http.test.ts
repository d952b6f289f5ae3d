import { ApiKeys } from '../../server/identity/index.js';
import type { StaffRole } from '../../server/platform/core/actor.js';
import type { RulesPreview } from '../../server/triage/queries/preview-rules.js';
import type { RulesView } from '../../server/triage/queries/list-rules.js';
import { auditOf, submitCase } from '../consultations/consultations-fixture.js';
import { testApp, type TestApp } from '../support/app.js';
import { confirmedCase, KINDS } from './support.js';

let app: TestApp;
const keys = new Map<StaffRole, string>();
beforeAll(async () => {
  app = await testApp();
  for (const role of ['staff', 'manager'] as const) {
    keys.set(role, await app.get(ApiKeys).create(role, role));
  }
  for (let i = 0; i < 3; i += 1) await confirmedCase(app, KINDS[0]);
});
afterAll(() => app.close());

function call(path: string, payload?: object, role: StaffRole = 'manager') {
  return app.inject({
    method: payload === undefined ? 'GET' : 'POST',
    url: `/api/v1/${path}`,
    headers: { authorization: `Bearer ${keys.get(role) ?? ''}` },
    ...(payload === undefined ? {} : { payload }),
  });
}

const current = async () => (await call('triage/rules')).json<RulesView>();

/** The rules of now and one more. */
async function withRule(over: object = {}) {
  const { current: now } = await current();
  const { version, ...table } = now;
  const rule = { id: 'moko', axis: 'themes', value: '1-5', weight: 3, any: ['もこもこ'], ...over };
  return { basedOn: version, rules: { ...table, rules: [...table.rules, rule] } };
}

const themeOf = async () => {
  const { id } = await submitCase(app, { title: KINDS[0].title, body: KINDS[0].body });
  const answer = await call(`consultations/${id}/triage`);
  return answer.json<{ themes: { value: string }[] }>().themes[0]?.value;
};

test('a rule is tried on confirmed cases before it is saved, and changes nothing by that', async () => {
  const { rules } = await withRule();
  const answer = await call('triage/rules/preview', { rules });
  expect(answer.json()).not.toHaveProperty('errors');
  const { cases, axes, changes } = answer.json<RulesPreview>();
  expect(cases).toBe(3);
  const themes = axes.find(({ axis }) => axis === 'themes');
  expect(themes?.before.macroF1).toBe(0);
  expect(themes?.after.macroF1).toBe(1);
  expect(changes[0]).toMatchObject({ axis: 'themes', after: '1-5', confirmed: '1-5' });
  expect((await current()).versions).toEqual([]);
  expect(await auditOf(app, 'preview')).toContain('triage-rules.previewed');
});

test('a saved version counts at once, an earlier one comes back, all of them stay', async () => {
  const before = await themeOf();
  expect(before).not.toBe('1-5');
  const saved = await call('triage/rules', { ...(await withRule()), note: 'もこもこは交通です' });
  expect(saved.statusCode).toBe(201);
  expect(saved.json<RulesView>().current.version).toBe('1.1');
  expect(await themeOf()).toBe('1-5');
  expect(await auditOf(app, '1.1')).toContain('triage-rules.saved');
  const restored = await call('triage/rules/0/restoration', {});
  expect(restored.json<RulesView>().versions.map(({ restoredFrom }) => restoredFrom)).toEqual([
    '1',
    null,
  ]);
  expect(await themeOf()).toBe(before);
  expect((await call('triage/rules/1/restoration', {})).statusCode).toBe(200);
  expect(await themeOf()).toBe('1-5');
  expect((await call('triage/rules/77/restoration', {})).statusCode).toBe(404);
});

test('nobody overwrites what somebody else saved meanwhile', async () => {
  const stale = { ...(await withRule({ id: 'moko-2' })), basedOn: '1', note: '古い版から' };
  expect((await call('triage/rules', stale)).statusCode).toBe(409);
});

test('rules for values the centre does not have, named twice or beyond all measure are refused', async () => {
  for (const over of [{ value: '9-9' }, { id: 'declared-citizen' }, { weight: 99 }]) {
    const body = { ...(await withRule({ id: 'odd', ...over })), note: 'だめなルール' };
    const answer = await call('triage/rules', body);
    expect(answer.statusCode).toBe(422);
  }
});

test('staff see the rules and do not change them', async () => {
  expect((await call('triage/rules', undefined, 'staff')).statusCode).toBe(200);
  const body = { ...(await withRule({ id: 'x' })), note: '変えたい' };
  expect((await call('triage/rules', body, 'staff')).statusCode).toBe(403);
});

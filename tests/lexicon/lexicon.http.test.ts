import { ApiKeys } from '../../server/identity/index.js';
import type { LexiconView } from '../../server/lexicon/queries/show-lexicon.js';
import type { StaffRole } from '../../server/platform/core/actor.js';
import type { WordSuggestions } from '../../server/triage/queries/suggest-words.js';
import { Ranking } from '../../server/matching/index.js';
import { submitCase } from '../consultations/consultations-fixture.js';
import { newSupporter } from '../matching/people.js';
import { request } from '../matching/support.js';
import { testApp, type TestApp } from '../support/app.js';
import { confirmedCase } from '../triage/support.js';

let app: TestApp;
const keys = new Map<StaffRole, string>();
beforeAll(async () => {
  app = await testApp();
  for (const role of ['staff', 'auditor'] as const) {
    keys.set(role, await app.get(ApiKeys).create(role, role));
  }
});
afterAll(() => app.close());

function call(
  method: 'GET' | 'POST' | 'DELETE',
  path: string,
  payload?: object,
  role: StaffRole = 'staff',
) {
  return app.inject({
    method,
    url: `/api/v1/${path}`,
    headers: { authorization: `Bearer ${keys.get(role) ?? ''}` },
    ...(payload === undefined ? {} : { payload }),
  });
}

const shown = async (q: string) =>
  (await call('GET', `lexicon?q=${encodeURIComponent(q)}`)).json<LexiconView>();

const firstTheme = async () => {
  const { id } = await submitCase(app, {
    title: 'ぴかぴか号',
    body: 'ぴかぴか号のことで困っています。',
  });
  const answer = await call('GET', `consultations/${id}/triage`);
  return answer.json<{ themes: { value: string; evidence: string[] }[] }>().themes[0];
};

test('the file’s concepts are there, by any of their words, 全角 and ひらがな alike', async () => {
  const { items, concepts } = await shown('てれわーく');
  expect(concepts).toBeGreaterThan(100);
  expect(items.map(({ id }) => id)).toContain('telework');
});

test('a word added at the desk is understood at once, and forgotten when taken back', async () => {
  expect((await firstTheme())?.value).not.toBe('1-5');
  const added = await call('POST', 'lexicon/words', {
    conceptId: 'mobility',
    words: ['ぴかぴか号'],
  });
  expect(added.statusCode).toBe(204);
  expect(await firstTheme()).toMatchObject({ value: '1-5', evidence: ['ぴかぴか号'] });
  const [word] = (await shown('ぴかぴか')).items[0]?.added ?? [];
  expect(word).toMatchObject({ word: 'ぴかぴか号', kind: 'wording', source: 'desk' });
  expect((await call('DELETE', `lexicon/words/${word?.id ?? ''}`)).statusCode).toBe(204);
  expect((await firstTheme())?.evidence).not.toContain('ぴかぴか号');
});

test('a concept of the desk’s own takes words like any other', async () => {
  const made = await call('POST', 'lexicon/concepts', { label: 'ふわふわ機', themes: ['1-5'] });
  expect(made.statusCode).toBe(201);
  const { id } = made.json<{ id: string }>();
  await call('POST', 'lexicon/words', { conceptId: id, words: ['ぴかぴか号'] });
  expect((await firstTheme())?.value).toBe('1-5');
  expect((await shown('ふわふわ')).items[0]).toMatchObject({ id, own: true });
  const again = await call('POST', 'lexicon/concepts', { label: 'ふわふわ機', themes: ['1-5'] });
  expect(again.statusCode).toBe(422);
});

test('words of confirmed cases that no concept knows are suggested, taken with one press, or never again', async () => {
  for (let i = 0; i < 3; i += 1) {
    await confirmedCase(app, {
      title: '鰒鯥籠の相談',
      body: 'ヌルポンガと鰒鯥籠の数え方に困っています。',
      theme: '2-2',
    });
  }
  for (let i = 0; i < 4; i += 1) {
    await confirmedCase(app, { title: '別の件', body: 'こまっています。', theme: '3-1' });
  }
  const suggestions = async () =>
    (await call('GET', 'triage/word-suggestions')).json<WordSuggestions>().items;
  const found = await suggestions();
  const catfish = found.find(({ word }) => word === '鰒鯥籠');
  expect(catfish).toMatchObject({ theme: '2-2', cases: 3, elsewhere: 0 });
  await call('POST', 'lexicon/words', {
    conceptId: catfish?.conceptId,
    words: ['鰒鯥籠'],
    source: 'suggested',
  });
  await call('POST', 'lexicon/dismissals', { word: 'ヌルポンガ' });
  const words = (await suggestions()).map(({ word }) => word);
  expect(words).not.toContain('鰒鯥籠');
  expect(words).not.toContain('ヌルポンガ');
});

test('what makes no sense is refused, and auditors only look', async () => {
  const add = (body: object, role?: StaffRole) => call('POST', 'lexicon/words', body, role);
  expect((await add({ conceptId: 'nothing', words: ['なにか'] })).statusCode).toBe(422);
  expect((await add({ conceptId: 'mobility', words: ['~紙'] })).statusCode).toBe(422);
  expect((await add({ conceptId: 'mobility', words: ['なにか'] }, 'auditor')).statusCode).toBe(403);
  expect((await call('GET', 'lexicon', undefined, 'auditor')).statusCode).toBe(200);
  expect((await call('POST', 'lexicon/concepts', { label: 'x', themes: ['9-9'] })).statusCode).toBe(
    422,
  );
});

test('ranking hears a new word without a restart', async () => {
  const { id: supporterId } = await newSupporter(app, { specialities: ['デマンド交通'] });
  const ranking = app.get(Ranking);
  const best = async () => {
    const present = await ranking.refresh();
    const { items } = ranking.rank(
      request({ title: 'ころころ便', text: 'ころころ便を走らせたい。' }),
      present,
      { refusals: new Map() },
    );
    return items.find((item) => item.supporterId === supporterId)?.parts.fit ?? 0;
  };
  const before = await best();
  await call('POST', 'lexicon/words', { conceptId: 'mobility', words: ['ころころ便'] });
  expect(await best()).toBeGreaterThan(before + 0.1);
});

import { ApiKeys } from '../../server/identity/index.js';
import { UnitOfWork } from '../../server/database/unit-of-work.js';
import { newId } from '../../server/platform/core/ids.js';
import { PostMessage } from '../../server/conversations/index.js';
import { PersonalData } from '../../server/platform/core/personal-data.js';
import { SearchDocumentRepository } from '../../server/search/db/search-document.repository.js';
import { documentOf } from '../../server/search/domain/document.js';
import { IndexWords } from '../../server/search/index.js';
import { searchKey } from '../../server/text/search-key.js';
import { staff, submitCase } from '../consultations/consultations-fixture.js';
import { testApp, type TestApp } from '../support/app.js';
import { eventually } from '../support/eventually.js';

interface Found {
  items: {
    recordType: string;
    recordId: string;
    consultationId: string | null;
    excerpt: { text: string; marks: { start: number; end: number }[] };
  }[];
  total: number;
  totalCapped: boolean;
}

let office: TestApp;
let key: string;
beforeAll(async () => {
  office = await testApp({ work: true });
  key = await office.get(ApiKeys).create('staff', 'staff');
});
afterAll(() => office.close());

const get = (query: Record<string, string>) =>
  office.inject({
    method: 'GET',
    url: '/api/v1/search',
    query,
    headers: { authorization: `Bearer ${key}` },
  });
const find = async (q: string, more = {}): Promise<Found> => (await get({ q, ...more })).json();
const ids = ({ items }: Found) => items.map(({ recordId }) => recordId);

test('a case is found a moment after it came in, by two characters, and gone when erased', async () => {
  const { id } = await submitCase(office, { title: '紙の台帳', body: '齋藤が倉庫のｻｰﾊﾞｰを数える' });
  const found = await eventually(async () => {
    const answer = await find('サーバ 斉藤');
    return answer.total > 0 ? answer : null;
  });
  expect(ids(found)).toEqual([id]);
  const [{ text, marks }] = found.items.map(({ excerpt }) => excerpt) as [
    Found['items'][number]['excerpt'],
  ];
  expect(marks.map(({ start, end }) => text.slice(start, end))).toEqual(['齋藤', 'ｻｰﾊﾞ']);
  expect(ids(await find('台帳'))).toEqual([id]);
  const holder = office.get(PersonalData).all();
  const copy = holder.find(({ name }) => name === 'search-document');
  const tx = office.get(UnitOfWork).read;
  expect(await copy?.erase(tx, { consultationId: id, addresses: [] })).toBe(1);
  expect((await find('台帳')).total).toBe(0);
});

test('messages and notes are found under their case, and types narrow', async () => {
  const { id } = await submitCase(office, { title: '予約のこと', body: '蜜柑の直売所です' });
  const body = '蜜柑狩りの予約表';
  await office.get(PostMessage).execute({ consultationId: id, visibility: 'staff', body }, staff());
  await office.get(IndexWords).ofCase(id);
  expect((await find('蜜柑')).items.map(({ consultationId }) => consultationId)).toEqual([id, id]);
  const first = await find('蜜柑', { perPage: '1' });
  expect([first.items.length, first.total]).toEqual([1, 2]);
  const messages = await find('蜜柑', { type: 'message' });
  expect(messages.items.map(({ recordType }) => recordType)).toEqual(['message']);
  expect((await get({ q: '蜜柑', type: 'account' })).statusCode).toBe(422);
  expect((await get({ q: ' ' })).statusCode).toBe(422);
});

test('a period narrows, day by day as in Japan', async () => {
  const { id } = await submitCase(office, { title: '蛍光灯の交換', body: '公民館' });
  await office.get(IndexWords).ofCase(id);
  const within = async (from: string, to: string) => (await find('蛍光灯', { from, to })).total;
  expect(await within('2026-11-21', '2026-11-21')).toBe(1);
  expect(await within('2026-11-22', '2026-11-30')).toBe(0);
  expect((await get({ q: '蛍光灯', from: 'gestern' })).statusCode).toBe(422);
});

test('seminars are found by their speakers', async () => {
  const db = office.get(UnitOfWork);
  const id = newId();
  await db.query(
    `INSERT INTO seminar (id, code, kind, state, fiscal_year, title, format, uid, created_at, updated_at)
     VALUES ($1, 'S-1', 'seminar', 'published', 2026, '生成AIの使い方', 'onsite', 's-1', now(), now())`,
    [id],
  );
  await db.query(
    `INSERT INTO seminar_speaker (id, seminar_id, position, name, talk)
     VALUES ($1, $1, 1, '架空 講師', '文章づくりの近道')`,
    [id],
  );
  await office.get(IndexWords).ofSeminar(id);
  expect((await find('近道', { type: 'seminar' })).items).toMatchObject([{ recordId: id }]);
});

test('records that no event told of are caught up with', async () => {
  const { id } = await submitCase(office, { title: '置き薬の補充', body: '訪問の記録' });
  const tx = office.get(UnitOfWork).read;
  await tx.query('DELETE FROM search_document');
  expect(await office.get(IndexWords).ofForgotten()).toBeGreaterThan(0);
  expect(ids(await find('置き薬'))).toEqual([id]);
});

test('finds exactly what a naive scan finds, whatever the words', async () => {
  const db = office.get(UnitOfWork);
  await db.query('DELETE FROM search_document');
  const alphabet = Array.from('紙家働機械止まカタサーバアプリ髙高齋斉ＡａＢ１1・%_\\ 、。𠮷吉');
  let state = 20_261_121;
  const draw = (n: number) => (state = (state * 1_103_515_245 + 12_345) % 2 ** 31) % n;
  const word = (length: number) =>
    Array.from({ length }, () => alphabet[draw(alphabet.length)] ?? '').join('');
  const documents = Array.from({ length: 400 }, () =>
    documentOf({
      recordType: 'report',
      recordId: newId(),
      consultationId: null,
      at: new Date(),
      title: word(3),
      text: word(2 + draw(60)),
    }),
  );
  await new SearchDocumentRepository().saveAll(db.read, documents, new Date());
  for (let i = 0; i < 120; i += 1) {
    const q = word(1 + draw(3));
    const wanted = searchKey(q).key;
    const words = q
      .split(/\s+/u)
      .map((one) => searchKey(one).key)
      .filter(Boolean);
    if (wanted === '' || q.trim() === '') continue;
    const naive = documents.filter((searchDocument) =>
      words.every(
        (word) =>
          searchKey(searchDocument.title).key.includes(word) ||
          searchKey(searchDocument.text).key.includes(word),
      ),
    );
    const found: string[] = [];
    for (let page = 1; found.length < naive.length && page < 5; page += 1) {
      found.push(...ids(await find(q, { type: 'report', page: String(page), perPage: '100' })));
    }
    expect({ q, found: found.sort() }).toEqual({
      q,
      found: naive.map(({ recordId }) => recordId).sort(),
    });
  }
}, 60_000);

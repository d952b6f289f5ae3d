import { UnitOfWork } from '../../server/database/unit-of-work.js';
import { newId } from '../../server/platform/core/ids.js';
import { submitCase } from '../consultations/consultations-fixture.js';
import { testApp, type TestApp } from '../support/app.js';

let office: TestApp;
beforeAll(async () => {
  office = await testApp();
  const consents = { purpose: true, shareWithSupporters: true, publishCase: true };
  const { id } = await submitCase(office, { title: '家で働く', body: '社員が家で', consents });
  const texts = {
    ja: {
      title: '家で働けるようにしたい',
      question: '社員が家で働けるようにするには、何から始めますか。',
      answer: 'まず、家でできる仕事を分けましょう。<b>',
    },
    easy: null,
    en: { title: 'Working from home', question: 'Where to begin?', answer: 'Sort the work first.' },
  };
  await office.get(UnitOfWork).query(
    `INSERT INTO published_answer (id, consultation_id, texts, themes, state, author_id, author_name,
       updated_at, approver_id, approver_name, approved_at)
     VALUES ($1, $2, $3, '{}', 'approved', $1, '架空 職員', now(), $1, '架空 管理職', now())`,
    [newId(), id, JSON.stringify(texts)],
  );
});
afterAll(() => office.close());

const page = async (path: string, cookie = '') =>
  office.inject({ method: 'GET', url: path, headers: { cookie } });

test('anybody reads what was asked and answered, in their language, and nothing about who asked', async () => {
  const answer = await page('/answers');
  expect(answer.statusCode).toBe(200);
  expect(answer.body).toContain('家で働けるようにしたい');
  expect(answer.body).toContain('&lt;b&gt;');
  expect(answer.body).not.toContain('架空 職員');
  expect(answer.body).not.toContain('noindex');
  expect((await page('/answers?lang=en')).body).toContain('Sort the work first.');
  // Where nobody wrote the easy words, the Japanese ones are there and say so.
  expect((await page('/answers?lang=easy')).body).toContain('家で働けるようにしたい');
});

test('words lead to like ones; words that lead nowhere say so kindly', async () => {
  expect((await page(`/answers?q=${encodeURIComponent('家で仕事')}`)).body).toContain(
    '近い相談が1件',
  );
  const none = await page(`/answers?q=${encodeURIComponent('<script>真珠')}`);
  expect(none.body).toContain('そのままご相談ください');
  expect(none.body).not.toContain('<script>');
});

import { ApiKeys } from '../../server/identity/index.js';
import { UnitOfWork } from '../../server/database/unit-of-work.js';
import { WithdrawConsent } from '../../server/privacy/index.js';
import { PublishedAnswers } from '../../server/search/index.js';
import { auditOf, staff, submitCase } from '../consultations/consultations-fixture.js';
import { testApp, type TestApp } from '../support/app.js';

let office: TestApp;
let author: string;
let approver: string;
beforeAll(async () => {
  office = await testApp();
  author = await office.get(ApiKeys).create('staff one', 'staff');
  approver = await office.get(ApiKeys).create('staff two', 'staff');
});
afterAll(() => office.close());

const call = (key: string, method: 'GET' | 'PUT' | 'POST', url: string, payload?: object) =>
  office.inject({
    method,
    url: `/api/v1/consultations/${url}`,
    headers: { authorization: `Bearer ${key}` },
    ...(payload && { payload }),
  });

const ja = {
  title: '家で働けるようにしたい',
  question: '小さな会社です。社員が家で働けるようにするには、何から始めますか。',
  answer: 'まず、家でできる仕事とできない仕事を分けましょう。',
};

async function finished(publishCase: boolean): Promise<string> {
  const consents = { purpose: true, shareWithSupporters: true, publishCase };
  const { id } = await submitCase(office, { title: ja.title, body: ja.question, consents });
  await office
    .get(UnitOfWork)
    .query(`UPDATE consultation SET state = 'answered' WHERE id = $1`, [id]);
  return id;
}

const published = async () =>
  (await office.get(PublishedAnswers).list()).map(({ texts }) => texts.ja);

test('an answer is published when a second person approves it, and gone with the consent', async () => {
  const id = await finished(true);
  const kept = await call(author, 'PUT', `${id}/publication`, { texts: { ja } });
  expect(kept.statusCode).toBe(200);
  expect(kept.json()).toMatchObject({ allowed: true, publication: { state: 'draft', version: 1 } });
  expect(await published()).toEqual([]);

  const approve = (key: string, version: number) =>
    call(key, 'POST', `${id}/publication/state`, { state: 'approved', version });
  expect((await approve(author, 1)).statusCode).toBe(409);
  expect((await approve(approver, 7)).statusCode).toBe(409);
  expect((await approve(approver, 1)).json()).toMatchObject({
    publication: { state: 'approved', approverName: 'staff two' },
  });
  expect(await published()).toEqual([ja]);
  const like = await office.get(PublishedAnswers).like('家で働きたい社員がいます', [], 3);
  expect(like.map(({ texts }) => texts.ja.title)).toEqual([ja.title]);
  // Nothing that leads to the case.
  expect(JSON.stringify(like)).not.toContain(id);
  expect(await auditOf(office, id)).toEqual(
    expect.arrayContaining(['publication.kept', 'publication.approved']),
  );

  await office.get(WithdrawConsent).execute({ consultationId: id, kind: 'publishCase' }, staff());
  expect(await published()).toEqual([]);
  expect(await office.get(PublishedAnswers).like('家で働きたい', [], 3)).toEqual([]);
});

test('rewritten words are a draft again; taken back is taken back', async () => {
  const id = await finished(true);
  await call(author, 'PUT', `${id}/publication`, { texts: { ja } });
  await call(approver, 'POST', `${id}/publication/state`, { state: 'approved', version: 1 });
  expect(await published()).toHaveLength(1);
  const easy = { ...ja, title: '家で はたらきたい' };
  await call(approver, 'PUT', `${id}/publication`, { texts: { ja, easy } });
  expect(await published()).toEqual([]);
  await call(author, 'POST', `${id}/publication/state`, { state: 'approved', version: 3 });
  expect(await published()).toHaveLength(1);
  await call(author, 'POST', `${id}/publication/state`, { state: 'withdrawn', version: 4 });
  expect(await published()).toEqual([]);
});

test('no consent, an open case, or words that tell who asked: refused', async () => {
  const without = await finished(false);
  expect((await call(author, 'PUT', `${without}/publication`, { texts: { ja } })).statusCode).toBe(
    409,
  );
  const open = await submitCase(office, {
    consents: { purpose: true, shareWithSupporters: true, publishCase: true },
  });
  expect((await call(author, 'PUT', `${open.id}/publication`, { texts: { ja } })).statusCode).toBe(
    409,
  );

  const id = await finished(true);
  const db = office.get(UnitOfWork);
  await db.query(
    `UPDATE consultation SET name = '渡邉 花子', organisation = '架空水産', phone = '059-224-2000'
     WHERE id = $1`,
    [id],
  );
  for (const telling of [
    '渡辺さんの会社',
    '架空水産では',
    'ｶｸｳ水産 → 架空 水産',
    '電話 ０５９（２２４）２０００',
  ]) {
    const texts = { ja: { ...ja, question: telling } };
    const refused = await call(author, 'PUT', `${id}/publication`, { texts });
    expect({ telling, status: refused.statusCode }).toEqual({ telling, status: 422 });
    expect(refused.body).not.toContain('2242000');
  }
});

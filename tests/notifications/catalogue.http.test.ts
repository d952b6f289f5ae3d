import { ApiKeys } from '../../server/identity/index.js';
import { occasionsOf, unworded } from '../../server/notifications/domain/occasions.js';
import { CATALOGUE, MAIL_EVENTS } from '../../server/notifications/mails/catalogue.js';
import { testApp, type TestApp } from '../support/app.js';

let office: TestApp;
let key: string;
beforeAll(async () => {
  office = await testApp();
  key = await office.get(ApiKeys).create('staff', 'staff');
});
afterAll(() => office.close());

const get = (path: string) =>
  office.inject({
    url: `/api/v1/mail-catalogue${path}`,
    headers: { authorization: `Bearer ${key}` },
  });

it('shows every mail there is, to whom and when it goes', async () => {
  const { items } = (await get('')).json<{
    items: { id: string; occasions: string[]; languages: string[] }[];
  }>();
  const shown = items.map(({ id }) => id).sort();
  expect(shown).toEqual(
    CATALOGUE.map(({ template }) => template as string)
      .filter((value) => value !== 'mail-test')
      .sort(),
  );
  expect(items.filter(({ occasions }) => occasions.length === 0)).toEqual([]);
  expect(items.find(({ id }) => id === 'receipt')?.languages).toEqual(['ja', 'easy', 'en']);
  expect(items.find(({ id }) => id === 'offer')?.languages).toEqual(['ja']);
});

it('has words for every occasion', () => {
  expect(unworded(MAIL_EVENTS)).toEqual([]);
  expect(occasionsOf(['offer.made', 'offer.made'])).toEqual(['打診したとき']);
});

it('shows a mail as it leaves, in each language', async () => {
  const preview = async (language: string) =>
    (await get(`/receipt?language=${language}`)).json<{
      subject: string;
      text: string;
      html: string;
    }>();
  expect((await preview('ja')).subject).toBe(
    '【みえDXセンター】ご相談を受け付けました（R8-00042）',
  );
  expect((await preview('en')).text).toContain('You can also simply reply to this mail.');
  expect((await preview('easy')).html).toContain('<!doctype html>');
  expect((await get('/no-such-mail')).statusCode).toBe(404);
  expect((await get('/receipt?language=fr')).statusCode).toBe(422);
});

it('sends a test only to a person with an address of their own', async () => {
  const answer = await office.inject({
    method: 'POST',
    url: '/api/v1/mail-catalogue/receipt/test',
    headers: { authorization: `Bearer ${key}` },
    payload: { language: 'ja' },
  });
  expect(answer.json()).toMatchObject({ status: 409, code: 'no-address' });
});

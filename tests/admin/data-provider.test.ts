import { HttpError } from 'ra-core';
import type { Supporter } from '../../admin/src/api/types.js';
import { dataProvider } from '../../admin/src/providers/data-provider.js';
import { answerWith } from './fixtures/fetch.js';
import { FakeApi } from './fixtures/fake-api.js';
import { session } from './fixtures/centre.js';

const SORT = { field: 'receivedAt', order: 'DESC' } as const;
const all = { pagination: { page: 1, perPage: 25 }, sort: SORT };

describe('data provider', () => {
  let calls: string[];
  beforeEach(() => {
    calls = answerWith(new FakeApi({ signedIn: true }));
  });

  it('lists cases with their total', async () => {
    const page = await dataProvider.getList('consultations', { ...all, filter: { open: true } });
    expect(page.data.map(({ state }: { state: string }) => state)).not.toContain('closed');
    expect(page.total).toBe(page.data.length);
  });

  it('asks for my cases by my id', async () => {
    await dataProvider.getList('consultations', { ...all, filter: { assignee: 'me' } });
    expect(calls.at(-1)).toContain(`assignee=${session.id}`);
  });

  it('saves a supporter on the version that was read', async () => {
    const { data: list } = await dataProvider.getList<Supporter>('supporters', {
      ...all,
      filter: {},
    });
    const before = list[0]!;
    const { data } = await dataProvider.update<Supporter>('supporters', {
      id: before.id,
      data: { ...before, headline: '新しい紹介' },
      previousData: before,
    });
    expect(data).toMatchObject({ headline: '新しい紹介', version: 2 });
  });

  it('shows the other candidates when one supporter is gone', async () => {
    const known = '00000000-0000-7000-8000-000000000201';
    const { data } = await dataProvider.getMany<Supporter>('supporters', { ids: [known, 'gone'] });
    expect(data.map(({ id }) => id)).toEqual([known]);
  });

  it('maps refusals to the fields of the form', async () => {
    const sent = dataProvider.create('consultations', {
      data: { title: 'x', requester: { name: '' } },
    });
    const error = await sent.catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(HttpError);
    expect((error as HttpError).body).toMatchObject({
      errors: { requester: { name: 'お名前を入力してください。' } },
    });
  });
});

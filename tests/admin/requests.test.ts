import { isPending, pendingOf } from '../../admin/src/api/pending.js';
import { ifMatch, rememberVersion } from '../../admin/src/api/versions.js';
import { changesOf } from '../../admin/src/providers/data-provider.js';
import { listQuery } from '../../admin/src/providers/list-query.js';

describe('list query', () => {
  it('turns filters into what the API knows and leaves empty and unknown ones out', () => {
    const query = listQuery('consultations', {
      pagination: { page: 2, perPage: 25 },
      sort: { field: 'replyBy', order: 'ASC' },
      filter: { state: ['received', 'hearing'], q: ' 介護 ', theme: '', open: true, other: 1 },
    });
    expect(query).toEqual({
      page: 2,
      perPage: 25,
      sort: 'replyBy',
      order: 'ASC',
      state: 'received,hearing',
      q: '介護',
      open: true,
    });
  });

  it('asks only for orders the API offers', () => {
    const sort = { field: 'title', order: 'ASC' } as const;
    expect(listQuery('consultations', { sort, filter: {} })).not.toHaveProperty('sort');
  });
});

describe('pending answers', () => {
  const answer = (status: number, retryAfter?: string) =>
    new Response(null, { status, headers: retryAfter ? { 'Retry-After': retryAfter } : {} });

  it('are a 404 that says when to ask again', () => {
    const pending = pendingOf(answer(404, '2'));
    expect(isPending(pending)).toBe(true);
    expect(pending?.retryAfter).toBe(2000);
  });

  it('are not a record that does not exist, nor a refusal', () => {
    expect(pendingOf(answer(404))).toBeUndefined();
    expect(pendingOf(answer(429, '2'))).toBeUndefined();
  });

  it('never lead to a busy loop or an endless wait', () => {
    expect(pendingOf(answer(404, '0'))?.retryAfter).toBe(500);
    expect(pendingOf(answer(404, '99999'))?.retryAfter).toBe(30_000);
  });
});

describe('versions', () => {
  it('come from the record on the screen, else from the last ETag', () => {
    rememberVersion('consultations', 'a', new Response(null, { headers: { ETag: '"7"' } }));
    expect(ifMatch('consultations', 'a')).toBe('"7"');
    expect(ifMatch('consultations', 'a', 5)).toBe('"5"');
  });

  it('a change carries only what changed', () => {
    const before = { name: 'a', tags: ['x'], email: null };
    expect(changesOf({ name: 'b', tags: ['x'], email: null }, before)).toEqual({ name: 'b' });
  });
});

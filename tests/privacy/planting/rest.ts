import { newId } from '../../../server/platform/core/ids.js';
import { fileOf, multipart } from '../../support/multipart.js';
import { rows, settled, type Story } from './story.js';

/** What no schema speaks of: headers, files sent on pages, a passkey's name; and what is only read. */
export async function rest(story: Story): Promise<void> {
  await headers(story);
  await passkey(story);
  await plan(story);
  await reads(story);
  await settled(story);
}

/** Words in a request's own headers and address, on a page and on an operation that writes. */
async function headers({ app, words, pages }: Story): Promise<void> {
  const word = (name: string): string => words.plant(`header ${name}`, 'ascii');
  for (const url of ['/', '/track', '/api/v1/seminars']) {
    await app.inject({
      url: `${url}?${word(`unknown query of ${url}`)}=${word(`its value at ${url}`)}`,
      headers: {
        'user-agent': word('User-Agent'),
        referer: `https://example.jp/${word('Referer')}`,
        'x-request-id': word('X-Request-Id'),
        'x-forwarded-for': '192.0.2.7',
        'accept-language': word('Accept-Language'),
        cookie: `${word('Cookie')}=${word('Cookie value')}`,
      },
    });
  }
  const report = Object.fromEntries(
    ['document-uri', 'blocked-uri', 'referrer', 'violated-directive', 'script-sample', 'other'].map(
      (name) => [name, `https://example.jp/${words.plant(`CSP report ${name}`, 'ascii')}`],
    ),
  );
  await app.inject({
    method: 'POST',
    url: '/csp-reports',
    headers: { 'content-type': 'application/csp-report' },
    payload: JSON.stringify({ 'csp-report': report }),
  });
  pages.add('POST /csp-reports');
  await app.inject({ url: `/${word('an address that is none')}` });
  await app.inject({ url: `/c/${word('a link that is none')}` });
}

async function passkey({ app, api, ids, words }: Story): Promise<void> {
  const field = 'POST /auth/factors/passkeys /name';
  await rows(
    { app },
    `INSERT INTO passkey (id, account_id, credential_id, public_key, counter, name, created_at)
     VALUES ($1::uuid, $2, $1::text, '\\x00', 0, $3, $4)`,
    [newId(), ids['account'], words.plant(field), app.clock.now()],
  );
  api.taken.add(field);
}

async function plan({ api, ids }: Story): Promise<void> {
  const [requestId, supporterId] = [ids['other'], ids['first']];
  await api.call(
    'POST /api/v1/assignments/plan',
    {},
    {
      slots: [{ id: 'a', places: 1 }],
      supporters: [{ id: supporterId, slots: ['a'], capacity: 1 }],
      requests: [{ id: requestId, slots: ['a'] }],
      forbidden: [{ requestId, supporterId }],
    },
  );
}

/** Files sent on the pages of a case, by either side, while it goes on. */
export async function filesOnPages(story: Story, page: string, cookie = ''): Promise<void> {
  const name = `POST ${page.startsWith('/c/') ? '/c/:token/files' : '/desk/cases/:id/files'}`;
  const word = (part: string): string => story.words.plant(`${name} ${part}`, 'word');
  const form = multipart([
    { name: 'body', value: word('body') },
    fileOf(`${word('file name')}.txt`, Buffer.from(word('file content'))),
  ]);
  const answer = await story.app.inject({
    method: 'POST',
    url: page,
    payload: form.payload,
    headers: { accept: 'text/html', cookie, ...form.headers },
  });
  if (answer.statusCode !== 303) story.api.refused.push(`${name}: ${String(answer.statusCode)}`);
  story.pages.add(name);
}

/** Questions leave no trace. */
async function reads({ api, words, ids }: Story): Promise<void> {
  const questions = api.operations.filter(({ method }) => method === 'GET');
  for (const { path, query } of questions) {
    for (const name of Object.keys(query)) {
      const field = `GET ${path} ?${name}`;
      if (!api.fields().includes(field)) continue;
      const address = path.replace(
        '{id}',
        ids[path.includes('seminars') ? 'seminar' : 'case'] ?? '',
      );
      await api.look(`${address}?${name}=${encodeURIComponent(words.plant(field, 'word'))}`);
      api.taken.add(field);
    }
  }
}

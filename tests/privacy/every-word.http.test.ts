import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { testApp, type TestApp } from '../support/app.js';
import { aCase } from './planting/case.js';
import { ending } from './planting/ending.js';
import { aMonthLater, erasePeople } from './planting/erasing.js';
import { searchEverywhere, type Search } from './planting/everywhere.js';
import { FORMS_WITHOUT_WORDS, NEVER, NOT_TAKEN, STAYS } from './planting/expected.js';
import { pagesTaking } from './planting/forms.js';
import { imports } from './planting/imports.js';
import { captureLog } from './planting/log.js';
import { office } from './planting/office.js';
import { portal } from './planting/portal.js';
import { INBOUND_SECRET, post } from './planting/post.js';
import { rest } from './planting/rest.js';
import { seminars } from './planting/seminars.js';
import { newStory, rows, settled, type Story } from './planting/story.js';
import { Words } from './planting/words.js';

/*
 * A word of its own in every free-text field that any operation, page, mail or import takes; the fields
 * are found from the schemas and the pages, so that a new one joins by itself. Then everybody is erased,
 * as the product erases, and every place is searched.
 */

const CHAPTERS = [office, aCase, post, portal, ending, seminars, imports, rest];
const words = new Words();
const log = captureLog();
let app: TestApp;
let story: Story;
let folders: string[];
let before: Search;

beforeAll(async () => {
  folders = [await mkdtemp(join(tmpdir(), 'dxc-a-')), await mkdtemp(join(tmpdir(), 'dxc-b-'))];
  const [data = '', scratch = ''] = folders;
  app = await testApp({
    work: true,
    env: {
      DATA_DIR: data,
      LOG_LEVEL: 'debug',
      MAIL_REPLY_DOMAIN: 'reply.example.jp',
      INBOUND_MAIL_SECRET: INBOUND_SECRET,
    },
  });
  story = newStory(app, words, data, scratch);
  for (const chapter of CHAPTERS) await chapter(story);
  await story.api.refuse(Object.keys(NOT_TAKEN));
  await settled(story);
  before = await search();
}, 600_000);
afterAll(async () => {
  log.stop();
  await app.close();
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
});

const search = (): Promise<Search> => searchEverywhere(app, story.folder, log.text(), words);
const fieldOf = (number: number): string => words.planted[number]?.field ?? '';
/** `message.body: POST /c/:token/messages body`, for each find that `allowed` does not allow. */
function findsBut({ finds }: Search, allowed: (place: string, field: string) => boolean): string[] {
  return [...finds].flatMap(([place, numbers]) =>
    [...numbers]
      .map(fieldOf)
      .filter((field) => !allowed(place, field))
      .map((field) => `${place}: ${field}`),
  );
}

const mayStay = (place: string, field: string): boolean =>
  STAYS.some(({ in: places, from }) => {
    const whole = place.replace(/\.\w+$/u, '.*');
    return (places.includes(place) || places.includes(whole)) && from.test(field);
  });

test('every field took a word, or is listed with the reason why it takes none', () => {
  expect([...story.api.refused, ...story.forms.flatMap(({ refused }) => refused)]).toEqual([]);
  const fields = story.api.fields();
  const open = fields.filter((field) => !story.api.taken.has(field) && !(field in NOT_TAKEN));
  expect(open).toEqual([]);
  expect(Object.keys(NOT_TAKEN).filter((field) => !fields.includes(field))).toEqual([]);
  const sent = new Set([...story.pages, ...story.forms.flatMap((form) => [...form.sent])]);
  const unsent = pagesTaking(app).filter(
    (value) => !sent.has(value) && !(value in FORMS_WITHOUT_WORDS),
  );
  expect(unsent).toEqual([]);
  const onPages = new Set(story.forms.flatMap(({ taken }) => [...taken]));
  process.stdout.write(
    `planted: ${String(words.planted.length)} words in ${String(new Set(words.planted.map(({ field }) => field)).size)} fields ` +
      `(${String(fields.length)} of the API, ${String(onPages.size)} of pages, mails, files and headers); ` +
      `${String(Object.keys(NOT_TAKEN).length)} fields take no words\n`,
  );
});

test('while everybody is there their words are found, and none in logs, queues or the audit log', () => {
  const found = new Set([...before.finds.values()].flatMap((numbers) => [...numbers]));
  process.stdout.write(
    `before: ${String(found.size)} words stand in ${String(before.finds.size)} of ${String(before.columns)} columns ` +
      `(${String(before.tables)} tables, ${String(before.rows)} rows) and ${String(before.files)} files\n`,
  );
  expect(found.size).toBeGreaterThan(words.planted.length / 2);
  expect(findsBut(before, (place) => !NEVER.test(place))).toEqual([]);
});

test('when people are erased no word of theirs stands anywhere, and no link to them opens', async () => {
  const links = await linksSent();
  const erased = await erasePeople(story);
  const after = await search();
  expect(story.api.refused).toEqual([]);
  const left = [...after.finds.values()].reduce((sum, numbers) => sum + numbers.size, 0);
  const others = findsBut(after, mayStay);
  process.stdout.write(
    `erased: ${JSON.stringify(erased)}; searched ${String(after.columns)} columns of ${String(after.tables)} tables, ` +
      `${String(after.files)} files, ${String(log.text().length)} characters of log; ` +
      `${String(left - others.length)} finds of what stays, ${String(others.length)} of what must not\n`,
  );
  expect(others).toEqual([]);
  const open: string[] = [];
  for (const url of links) {
    const { statusCode } = await app.inject({ url: new URL(url).pathname });
    if (statusCode !== 404) open.push(`${String(statusCode)} ${url}`);
  }
  process.stdout.write(
    `links: ${String(links.length)} were mailed, ${String(open.length)} still open\n`,
  );
  expect(open).toEqual([]);
});

test('a month after somebody left the office, what they came in by is gone', async () => {
  await aMonthLater(story);
  const kept = (place: string, field: string): boolean =>
    mayStay(place, field) &&
    !['former_address', 'passkey'].some((value) => place.startsWith(value));
  expect(findsBut(await search(), kept)).toEqual([]);
});

/** Addresses in mails that open something of one person. */
async function linksSent(): Promise<string[]> {
  const mails = await rows<{ links: string[] }>(story, 'SELECT links FROM captured_mail');
  return [...new Set(mails.flatMap(({ links }) => links))].filter((url) =>
    /\/(?:c|s|o|r|l)\/[\w-]+/u.test(new URL(url).pathname),
  );
}

test('what stays is listed where an auditor reads it', async () => {
  const text = await readFile(join(process.cwd(), 'docs/security.md'), 'utf8');
  const [, section = ''] = text.split('## What erasure leaves');
  const tables = new Set(STAYS.flatMap((stay) => stay.in).map((value) => value.split('.')[0]));
  expect([...tables].filter((table) => !section.includes(`\`${table ?? ''}\``))).toEqual([]);
});

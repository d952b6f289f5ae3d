import { readFileSync } from 'node:fs';
import type { ApiDocument, Schema } from './api-document.js';
import { breakingChanges } from './breaking-changes.js';
import { DELIBERATE, LAST_VERSION } from './last-version.js';

const read = (path: string) => JSON.parse(readFileSync(path, 'utf8')) as ApiDocument;

test(`nothing that programs of ${LAST_VERSION} rely on is gone from openapi.json, but for what is listed with its reason`, () => {
  const found = breakingChanges(
    read(`tests/upgrade/${LAST_VERSION}/openapi.json`),
    read('openapi.json'),
  );
  const listed = Object.keys(DELIBERATE);
  const unlisted = found.filter((change) => !listed.includes(change));
  expect({ unlisted, listedButNot: listed.filter((change) => !found.includes(change)) }).toEqual({
    unlisted: [],
    listedButNot: [],
  });
});

const REQUEST: Schema = {
  type: 'object',
  additionalProperties: false,
  required: ['title'],
  properties: {
    title: { type: 'string', maxLength: 100 },
    state: { $ref: '#/components/schemas/State' },
    note: { type: ['string', 'null'] },
    parts: { type: 'array', items: { type: 'object', properties: { n: { type: 'integer' } } } },
  },
};
const ANSWER: Schema = {
  type: 'object',
  required: ['id', 'count'],
  properties: {
    id: { type: 'string' },
    count: { type: 'integer' },
    state: { $ref: '#/components/schemas/State' },
    next: { $ref: '#/components/schemas/Node' },
  },
};

type Json = Record<string, unknown>;

/** A small document that has everything once; each change sets (or removes) what a path of keys leads to. */
function api(...changes: [path: string, value?: unknown][]): ApiDocument {
  const document = {
    paths: {
      '/things': {
        post: {
          parameters: [
            { $ref: '#/components/parameters/page' },
            { name: 'id', in: 'path', required: true, schema: { type: 'string' } },
          ],
          requestBody: { required: true, content: { json: { schema: REQUEST } } },
          responses: { 200: { content: { json: { schema: ANSWER } } }, 404: {} },
          security: [{ bearer: [] }, { session: [] }],
        },
        get: { responses: { 200: {} }, security: [] },
      },
    },
    components: {
      schemas: {
        State: { type: 'string', enum: ['open', 'closed'] },
        Node: {
          type: 'object',
          required: ['value'],
          properties: { value: { type: 'string' }, next: { $ref: '#/components/schemas/Node' } },
        },
      },
      parameters: { page: { name: 'page', in: 'query', schema: { type: 'integer' } } },
    },
  };
  const copy: Json = structuredClone(document);
  for (const [path, value] of changes) {
    const keys = path.split(' ');
    const last = keys.pop() ?? '';
    const target = keys.reduce((it, key) => it[key] as Json, copy);
    if (value === undefined) Reflect.deleteProperty(target, last);
    else target[last] = value;
  }
  return copy as unknown as ApiDocument;
}

const POST = 'paths /things post';
const SENT = `${POST} requestBody content json schema`;
const ANSWERED = `${POST} responses 200 content json schema`;
const STRING = { type: 'string' };

test('a document does not break itself', () => {
  expect(breakingChanges(api(), api())).toEqual([]);
});

test.each<[what: string, path: string, value: unknown, sentence: string]>([
  ['a path that is gone', 'paths /things', undefined, 'GET /things: the operation is gone'],
  ['a method that is gone', 'paths /things get', undefined, 'GET /things: the operation is gone'],
  ['an answer that is gone', `${POST} responses 404`, undefined, 'the answer 404 is gone'],
  ['a parameter that is gone', `${POST} parameters`, [], 'the parameter query page is gone'],
  ['an answered member that is gone', `${ANSWERED} properties id`, undefined, '200/id: the member'],
  [
    'a sent member that is refused',
    `${SENT} properties note`,
    undefined,
    'request/note: the member',
  ],
  ['a sent value that is refused', 'components schemas State enum', ['open'], 'closed is refused'],
  ['a sent type that is refused', `${SENT} properties note type`, 'string', 'null became string'],
  [
    'a member that is gone deep down',
    'components schemas Node properties value',
    undefined,
    'answered Node/value',
  ],
  ['a member that may be missing', `${ANSWERED} required`, ['id'], '200/count: it may be missing'],
  [
    'a credential that is refused',
    `${POST} security`,
    [{ session: [] }],
    'bearer does not open it',
  ],
  ['what was public', 'paths /things get security', [{ bearer: [] }], 'it was public'],
  ['a media type that is gone', `${POST} requestBody content`, {}, 'json is gone'],
  [
    'a member that must be sent',
    `${SENT} required`,
    ['title', 'note'],
    'request/note: it is required',
  ],
  [
    'a new member that must be sent',
    `${SENT} required`,
    ['title', 'new'],
    'request/new: it is required',
  ],
  ['a parameter that must be given', 'components parameters page required', true, 'query page is'],
  [
    'a new parameter that must be',
    `${POST} parameters 2`,
    { name: 'q', in: 'query', required: true },
    'query q is new',
  ],
  ['a shorter text', `${SENT} properties title maxLength`, 50, 'maxLength is 50 instead of 100'],
  ['a shorter list', `${SENT} properties parts maxItems`, 3, 'maxItems is 3 instead of open'],
  ['a pattern', `${SENT} properties note pattern`, '^a', 'the pattern is another one'],
  ['a list of values', `${SENT} properties title enum`, ['a'], 'what is not listed is refused'],
  ['another type', `${ANSWERED} properties count type`, 'string', 'integer became string'],
  ['null in an answer', `${ANSWERED} properties id type`, ['string', 'null'], 'became null'],
  ['another type in a list', `${SENT} properties parts items properties n`, STRING, 'parts/*/n'],
  [
    'other members refused',
    `${SENT} properties parts items additionalProperties`,
    false,
    'refused',
  ],
  ['a body that must be sent', 'paths /things get requestBody', { required: true }, 'a body is'],
])('%s is found', (_, path, value, sentence) => {
  expect(breakingChanges(api(), api([path, value])).join('\n')).toContain(sentence);
});

test.each<[what: string, path: string, value: unknown]>([
  ['an operation', 'paths /new', { get: {} }],
  ['an optional parameter', `${POST} parameters 2`, { name: 'q', in: 'query' }],
  ['an optional member', `${SENT} properties more`, STRING],
  ['a member of an answer', `${ANSWERED} properties more`, STRING],
  ['a value', 'components schemas State enum', ['open', 'closed', 'paused']],
  ['a longer text', `${SENT} properties title maxLength`, 200],
  ['a wider number', `${SENT} properties parts items properties n type`, 'number'],
  ['a promise', `${ANSWERED} required`, ['id', 'count', 'state']],
  ['anyOf for a list of types', `${SENT} properties note`, { anyOf: [STRING, { type: 'null' }] }],
])('%s breaks nothing', (_, path, value) => {
  expect(breakingChanges(api(), api([path, value]))).toEqual([]);
});

test('a schema that gets a name breaks nothing', () => {
  const named = api(
    ['components schemas Sent', REQUEST],
    [SENT, { $ref: '#/components/schemas/Sent' }],
  );
  expect(breakingChanges(api(), named)).toEqual([]);
});

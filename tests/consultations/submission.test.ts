import fc from 'fast-check';
import { BODY_MAX, Intake, Submission, TITLE_MAX } from '../../server/consultations/index.js';
import type { Problem } from '../../server/platform/core/problems.js';
import { parse } from '../../server/platform/validation/validation.js';
import { submission } from '../support/submissions.js';

function errorsOf(value: unknown): Record<string, string> {
  try {
    parse(Submission, value);
    return {};
  } catch (error) {
    const { errors = [] } = error as Problem;
    return Object.fromEntries(errors.map(({ pointer, code }) => [pointer, code]));
  }
}

const withRequester = (over: Record<string, unknown>) =>
  submission({ requester: { ...(submission().requester as object), ...over } });

test('the smallest submission is enough, and what is left out is empty', () => {
  const least = {
    requester: { type: 'citizen', name: '架空 太郎', phone: '059-000-0000' },
    title: '教えてください',
    body: 'スマートフォンの使い方',
    consents: { purpose: true },
  };
  expect(parse(Submission, least)).toMatchObject({
    contentType: null,
    themes: [],
    preferredMethods: [],
    language: 'ja',
    goal: null,
    requester: { email: null, municipality: null, industry: null, employees: null },
    consents: { shareWithSupporters: false, publishCase: false },
  });
});

test('everything that is missing is said at once', () => {
  expect(errorsOf({ requester: { type: 'citizen' }, consents: {} })).toEqual({
    '/requester/name': 'required',
    '/requester/email': 'rule',
    '/title': 'required',
    '/body': 'required',
    '/consents/purpose': 'required',
  });
});

test.each([
  ['neither address nor number', { email: null, phone: null }, { '/requester/email': 'rule' }],
  ['blank ones', { email: ' ', phone: '' }, { '/requester/email': 'rule' }],
  ['a broken address', { email: 'hanako@' }, { '/requester/email': 'rule' }],
  ['a short number', { phone: '0590' }, { '/requester/phone': 'rule' }],
  ['an unknown type', { type: 'company' }, { '/requester/type': 'choice' }],
  ['a name of spaces', { name: '　 ' }, { '/requester/name': 'rule' }],
  ['a name with a line break', { name: '架空\n花子' }, { '/requester/name': 'rule' }],
  ['a NUL', { name: '架空\u0000花子' }, { '/requester/name': 'rule' }],
  ['half a character', { name: '架空\ud800' }, { '/requester/name': 'rule' }],
  ['an unknown field', { nickname: 'hana' }, { '/requester/nickname': 'unknown-field' }],
])('%s is refused at its place', (_what, over, expected) => {
  expect(errorsOf(withRequester(over))).toEqual(expected);
});

test.each([
  ['title', { title: 'あ'.repeat(TITLE_MAX + 1) }, 'too-long'],
  ['body', { body: 'あ'.repeat(BODY_MAX + 1) }, 'too-long'],
  ['contentType', { contentType: 'Gossip!' }, 'format'],
  ['channel', { channel: 'phone' }, 'unknown-field'],
  ['state', { state: 'closed' }, 'unknown-field'],
  ['language', { language: 'fr' }, 'choice'],
])('/%s: %j is refused', (field, over, code) => {
  expect(errorsOf(submission(over))).toEqual({ [`/${field}`]: code });
});

test('the longest allowed texts pass', () => {
  const over = { title: 'あ'.repeat(TITLE_MAX), body: 'あ'.repeat(BODY_MAX) };
  expect(errorsOf(submission(over))).toEqual({});
});

test('what is typed in 全角 is understood; the phone number stays as it was typed', () => {
  const full = withRequester({
    email: ' ｈａｎａｋｏ＠ｅｘａｍｐｌｅ．ｊｐ ',
    phone: '０５９（０００）００００',
  });
  expect(parse(Submission, full).requester).toMatchObject({
    email: 'hanako@example.jp',
    phone: '０５９（０００）００００',
  });
});

test('the desk may say channel, time and proxy too', () => {
  const said = { channel: 'phone', receivedAt: '2026-11-20T09:00:00+09:00', proxy: { note: null } };
  expect(parse(Intake, submission(said))).toMatchObject({ channel: 'phone' });
});

test('every error has a pointer and a Japanese sentence, whatever is sent', () => {
  fc.assert(
    fc.property(fc.anything(), (value) => {
      try {
        parse(Submission, value);
      } catch (error) {
        const { status, errors = [] } = error as Problem;
        expect(status).toBe(422);
        expect(errors.length).toBeGreaterThan(0);
        for (const { detail } of errors) expect(detail).toMatch(/[ぁ-ん]/);
      }
    }),
  );
});

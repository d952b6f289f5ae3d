import { rubyParts, withoutRuby } from '../../../server/centre/domain/ruby.js';
import { Submission } from '../../../server/consultations/domain/submission.js';
import {
  fillPlaces,
  unknownPlaceholders,
} from '../../../server/conversations/domain/placeholders.js';
import { violationsIn } from '../../../server/health/services/csp-report.js';
import { mailboxKey } from '../../../server/identity/domain/mailbox-key.js';
import { refusePassword } from '../../../server/identity/domain/password-policy.js';
import { networkOf } from '../../../server/identity/domain/source.js';
import { cleanLine, isBlank, visible } from '../../../server/platform/validation/characters.js';
import { parseForm, parseJson } from '../../../server/platform/http/body-parser.js';
import { nameOf, withoutHost } from '../../../server/platform/http/hosts.js';
import { nfc, nfd, nfkc } from '../../../server/platform/validation/normal-form.js';
import { parse } from '../../../server/platform/validation/validation.js';
import { holdsAddress } from '../../../server/platform/core/web-addresses.js';
import { readSpans } from '../../../server/portal/supporter/forms/hours-form.js';
import { profileInput } from '../../../server/portal/supporter/forms/profile-form.js';
import { readTime } from '../../../server/portal/forms/times-form.js';
import { readDate } from '../../../server/portal/journeys/typed-date.js';
import { fill } from '../../../server/portal/text/index.js';
import type { Row } from './growth.js';
import { shapeRow, textRows } from './rows.js';

/** What is wrong is the answer here. */
const orNothing = (read: () => unknown): unknown => {
  try {
    return read();
  } catch {
    return null;
  }
};

const submission = (text: string): unknown =>
  orNothing(() =>
    parse(Submission, {
      requester: { type: 'business', name: text, kana: text, email: text, phone: text },
      title: text,
      body: text,
      needs: [text],
      wishes: text,
    }),
  );

const bytes: Readonly<Record<string, (size: number) => string>> = {
  'one field many times': (size) => 'a=&'.repeat(size / 3),
  'many fields': (size) => Array.from({ length: size / 8 }, (_, at) => `f${at}=1`).join('&'),
  'many signs &': (size) => '&'.repeat(size),
  'many signs =': (size) => '='.repeat(size),
  'signs in percent': (size) => `a=${'%E3%81%82'.repeat(size / 9)}`,
  'line ends in percent': (size) => `a=${'%0D%0A'.repeat(size / 6)}`,
};
const json: Readonly<Record<string, (size: number) => string>> = {
  'a list of numbers': (size) => `[${'1,'.repeat(size / 2)}1]`,
  'a list of lists': (size) => `[${'[],'.repeat(size / 3)}1]`,
  'a list of wrong fields': (size) => `{"needs":[${'1,'.repeat(size / 2)}1]}`,
  'unknown fields': (size) =>
    `{${Array.from({ length: size / 8 }, (_, at) => `"${at}":1`).join(',')}}`,
  'wrong people': (size) => `{"coRequesters":[${'{"x":1},'.repeat(size / 8)}{}]}`,
  'a long text': (size) => `{"title":"${'\\u3042'.repeat(size / 6)}"}`,
  'deep lists': (size) => '['.repeat(size),
  'open quotes': (size) => `["${'\\"'.repeat(size / 2)}`,
};

/** What requests carry, and what pages do with text. */
export const pageRows = (): Row[] => [
  ...Object.entries(bytes).map(([input, shape]) =>
    shapeRow(
      'form of a page',
      input,
      (size, salt) => Buffer.from(shape(size) + `&s=${salt}`),
      (body) => orNothing(() => parseForm(body)),
    ),
  ),
  ...Object.entries(json).map(([input, shape]) =>
    shapeRow(
      'JSON of a request',
      input,
      (size) => Buffer.from(shape(size)),
      (body) => orNothing(() => parse(Submission, parseJson(body))),
    ),
  ),
  ...textRows('a consultation, every field', submission, { few: true }),
  ...textRows('normal forms', (text) => [nfc(text), nfd(text), nfkc(text)], { few: true }),
  ...textRows('invisible characters', (text) => [visible(text), isBlank(text), cleanLine(text)], {
    few: true,
  }),
  ...textRows('addresses in names', holdsAddress, { few: true }),
  ...textRows('readings (ruby)', (text) => [rubyParts(text), withoutRuby(text), fill(text)], {
    few: true,
  }),
  ...textRows('reply templates', (text) => [unknownPlaceholders(text), fillPlaces(text, {})], {
    few: true,
  }),
  ...textRows(
    'dates, times and hours',
    (text) => [readDate(text), readTime(text), readSpans(text)],
    { few: true },
  ),
  ...textRows(
    'profile form',
    (text) =>
      profileInput({
        ...{ name: text, affiliation: text, email: text, headline: text, biography: text },
        ...{ specialities: text, sectors: text, languages: text, themes: [], regions: [] },
        ...{ methods: [], capacityMonthly: text, capacityAtOnce: text },
      }),
    { few: true },
  ),
  ...textRows(
    'who asks: networks, hosts, mailboxes',
    (text) => [networkOf(text), nameOf(text), withoutHost(text), mailboxKey(text)],
    { few: true },
  ),
  ...textRows(
    'a new password',
    (text) =>
      refusePassword(text, {
        secondFactor: false,
        common: new Set(),
        context: [text.slice(0, 100)],
      }),
    { few: true },
  ),
  ...textRows(
    'reports of browsers',
    (text) =>
      violationsIn({
        'csp-report': {
          'effective-directive': 'img',
          'blocked-uri': text,
          'document-uri': `https://${text}`,
        },
      }),
    { few: true },
  ),
];

import { dictionary } from '@zxcvbn-ts/language-common';
import fc from 'fast-check';
import { commonPasswords } from '../../../server/identity/services/accounts/common-passwords.js';
import { leetKey } from '../../../server/identity/domain/password-keys.js';
import {
  ALONE_MIN,
  PASSWORD_MAX,
  personalWords,
  refusePassword,
  WITH_FACTOR_MIN,
} from '../../../server/identity/domain/password-policy.js';

let common: ReadonlySet<string>;
const context = [
  'みえDXセンター',
  'みえ',
  'DX',
  'センター',
  'mie',
  '三重',
  ...personalWords('架空 花子', 'hanako.kakuu@example.jp'),
];

beforeAll(async () => {
  common = await commonPasswords();
});

const judge = (password: string, secondFactor = false) =>
  refusePassword(password, { secondFactor, common, context })?.code ?? null;

describe('length', () => {
  it('asks for 15 characters alone and 8 beside a second factor', () => {
    expect(judge('春霞にゆれる竹林と石橋の')).toBe('too-short');
    expect(judge('春霞にゆれる竹林と石橋の音を聞く')).toBeNull();
    expect(judge('竹林の石橋を渡る', true)).toBeNull();
    expect(judge('竹林の石橋を渡', true)).toBe('too-short');
  });

  it('takes up to 1,000 characters and says so beyond', () => {
    const words = Array.from({ length: 400 }, (_, at) => `語${at * 7919}`).join('、');
    expect(judge(words.slice(0, PASSWORD_MAX))).toBeNull();
    expect(judge(words.slice(0, PASSWORD_MAX + 1))).toBe('too-long');
  });

  it('asks for no kinds of characters', () => {
    expect(judge('umbrella violin granite teapot')).toBeNull();
  });
});

describe('common passwords', () => {
  it('knows far more than the 3,000 commonest', () => {
    expect(dictionary['passwords-common'].length).toBeGreaterThan(3_000);
    const missing = dictionary['passwords-common']
      .slice(0, 3_000)
      .filter((word) => !common.has(leetKey(word)));
    expect(missing).toEqual([]);
  });

  it('refuses each of the 3,000 commonest, long enough or not', () => {
    const taken = dictionary['passwords-common']
      .slice(0, 3_000)
      .filter((word) => judge(word) === null);
    expect(taken).toEqual([]);
  });

  it('refuses their usual variants: leet, case, full width, digits and signs around, repetition', () => {
    const word = fc.constantFrom(
      ...dictionary['passwords-common']
        .slice(0, 3_000)
        .filter((value) => /^[a-z]{6,}$/.test(value)),
    );
    const variant = fc.constantFrom<(value: string) => string>(
      (value) => value.toUpperCase(),
      (value) => value.replaceAll('a', '@').replaceAll('o', '0').replaceAll('e', '3'),
      (value) => value.replaceAll('s', '$').replaceAll('i', '1'),
      (value) => Array.from(value, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)).join(''),
      (value) => value.repeat(3),
    );
    const tail = fc.stringMatching(/^[0-9!?.#-]{9,14}$/);
    fc.assert(
      fc.property(word, variant, tail, fc.boolean(), (value, change, extra, before) => {
        const password = before ? extra + change(value) : change(value) + extra;
        expect(judge(password)).not.toBeNull();
      }),
    );
  });
});

describe('patterns', () => {
  it.each([
    'aaaaaaaaaaaaaaaaaa',
    'abcdefghijklmnopqr',
    '98765432109876543210',
    'abcabcabcabcabcabc',
  ])('refuses %s', (password) => expect(judge(password)).not.toBeNull());
});

describe('context words', () => {
  it.each([
    'みえDXセンター2026年11月',
    'みえdxセンターみえdxセンター',
    'hanako.kakuu@example.jp',
    '架空花子 架空花子 2026!!!!',
    'M1e-DX-2026-2026-2026',
  ])('refuses %s, in words that help', (password) => {
    const refusal = refusePassword(password, { secondFactor: false, common, context });
    expect(refusal?.code).toMatch(/context|pattern/);
    expect(refusal?.detail).toMatch(/ください。$/);
  });

  it('does not mind such a word in a sentence of its own', () => {
    expect(judge('みえの海辺で拾った貝がらを三つ並べる')).toBeNull();
  });

  it('refuses whatever is put together from them', () => {
    const parts = fc.array(fc.constantFrom(...context, '2026', '-', '!', '1'), {
      minLength: 3,
      maxLength: 8,
    });
    fc.assert(
      fc.property(parts, (some) => {
        const password = some.join('');
        fc.pre(some.some((part) => context.includes(part)) && password.length < 60);
        expect(judge(password)).not.toBeNull();
      }),
    );
  });
});

test('properties: short is refused, the second factor never makes it stricter, nothing throws', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 1_100 }), (password) => {
      const alone = judge(password);
      const withFactor = judge(password, true);
      const length = Array.from(password.normalize('NFC')).length;
      if (length < ALONE_MIN) expect(alone).toBe('too-short');
      if (length < WITH_FACTOR_MIN) expect(withFactor).toBe('too-short');
      if (alone === null) expect(withFactor).toBeNull();
    }),
  );
});

import fc from 'fast-check';
import { z } from 'zod';
import {
  email,
  isoDate,
  line,
  optional,
  phone,
  phoneDigits,
  requiredLine,
  text,
} from '../../server/platform/validation/fields.js';
import type { Problem } from '../../server/platform/core/problems.js';
import { describeIssues, parse, pointerOf } from '../../server/platform/validation/validation.js';

const Form = z.strictObject({
  name: requiredLine(10),
  kind: z.enum(['a', 'b']).default('a'),
  tags: z.array(line(5)).max(2).default([]),
  inner: z.strictObject({ n: z.number().int().min(1).max(9) }).optional(),
  agreed: z.literal(true, '同意が必要です。').optional(),
});
const problemOf = (value: unknown): Problem => {
  try {
    parse(Form, value);
  } catch (error) {
    return error as Problem;
  }
  throw new Error('nothing was wrong');
};
const wrong = (value: unknown) => problemOf(value).errors ?? [];

describe('what is wrong with a form', () => {
  it.each([
    [{}, '/name', 'required', '必須の項目です。入力してください。'],
    [{ name: '  ' }, '/name', 'rule', '必須の項目です。入力してください。'],
    [{ name: 'あ'.repeat(11) }, '/name', 'too-long', '10文字以内で入力してください。'],
    [{ name: 7 }, '/name', 'type', '文字で入力してください。'],
    [{ name: 'x', kind: 'c' }, '/kind', 'choice', '次のなかから選んでください: a、b'],
    [{ name: 'x', agreed: false }, '/agreed', 'required', '同意が必要です。'],
    [{ name: 'x', tags: ['1', '2', '3'] }, '/tags', 'too-long', '2件以内で入力してください。'],
    [{ name: 'x', tags: ['123456'] }, '/tags/0', 'too-long', '5文字以内で入力してください。'],
    [{ name: 'x', inner: { n: 0 } }, '/inner/n', 'too-small', '1以上で入力してください。'],
    [{ name: 'x', inner: { n: '1' } }, '/inner/n', 'type', '数値で入力してください。'],
    [
      { name: 'x', colour: 1 },
      '/colour',
      'unknown-field',
      'この項目は受け付けていません。項目名をご確認のうえ、取り除いてください。',
    ],
    [{ name: 'x\ny' }, '/name', 'rule', '改行は使えません。1行で入力してください。'],
    [
      { name: 'x\u0000' },
      '/name',
      'rule',
      '使えない文字（制御文字）が含まれています。取り除いてください。',
    ],
    [
      { name: '\ud800' },
      '/name',
      'rule',
      '使えない文字（制御文字）が含まれています。取り除いてください。',
    ],
  ])('%j is said at %s', (value, pointer, code, detail) => {
    expect(wrong(value)).toContainEqual({ pointer, code, detail });
  });

  it('is said once a field, as a 422 that counts them', () => {
    const problem = problemOf({ name: '', kind: 'z', x: 1 });
    expect(problem.status).toBe(422);
    expect(problem.errors).toHaveLength(3);
    expect(problem.detail).toBe('3か所をご確認ください。');
    expect(new Set(problem.errors!.map(({ pointer }) => pointer)).size).toBe(3);
  });

  it('is always a pointer and a Japanese sentence, whatever is sent', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        const result = Form.safeParse(value);
        if (result.success) return;
        for (const { pointer, detail } of describeIssues(result.error.issues)) {
          expect(pointer).toMatch(/^(?:\/(?:[^~/]|~[01])*)*$/);
          expect(detail).toMatch(/[ぁ-ん]/);
        }
      }),
    );
  });

  it('points as RFC 6901 does', () => {
    expect(pointerOf(['a/b', 'm~n', 0, { key: 'x' }])).toBe('/a~1b/m~0n/0/x');
    expect(pointerOf([])).toBe('');
  });
});

describe('fields', () => {
  it('keep a text as it was written, old kanji included', () => {
    const name = '神\uFA19社 塚\uFA10 ①㈱';
    expect(text(100).parse(name)).toBe(name);
  });

  it.each([
    ['ｈａｎａｋｏ＠ｅｘａｍｐｌｅ．ｊｐ', 'hanako@example.jp'],
    [' hanako@example.jp ', 'hanako@example.jp'],
  ])('read the address %j as meant', (typed, meant) => {
    expect(email.parse(typed)).toBe(meant);
  });

  it.each([
    'a@b',
    'a b@example.jp',
    'a@example.jp,b@example.jp',
    'a@example.jp\r\nBcc: x@y.jp',
    '',
  ])('refuse the address %j', (typed) => expect(email.safeParse(typed).success).toBe(false));

  it.each([
    '059-224-2000',
    '０５９－２２４－２０００',
    '(059) 224 2000',
    '+81 59 224 2000',
    '090ー1234ー5678',
  ])('take the number %s as it is written', (typed) => {
    expect(phone.parse(typed)).toBe(typed);
    expect(phoneDigits(typed)).toMatch(/^\+?\d{10,12}$/);
  });

  it.each(['119', '059-224', 'call me', '0592242000; DROP'])('refuse the number %s', (typed) => {
    expect(phone.safeParse(typed).success).toBe(false);
  });

  it('take blank for nothing where nothing is asked for', () => {
    const schema = optional(isoDate);
    for (const blank of ['', '  ', null, undefined]) expect(schema.parse(blank)).toBeNull();
    expect(schema.parse('2026-11-21')).toBe('2026-11-21');
    expect(schema.safeParse('2026-02-30').success).toBe(false);
  });
});

import fc from 'fast-check';

/** Texts that have broken some program before; none of them may break ours. */
const TEXTS = [
  '',
  ' ',
  '　',
  '\u0000',
  'a\u0000b',
  '\u0007\u001b[31m',
  '\ud800',
  'a\udfff',
  '\u202e架空',
  '\ufeff',
  'e\u0301'.repeat(50),
  "' OR '1'='1",
  "'; DROP TABLE consultation; --",
  '" UNION SELECT 1,2,3 --',
  '%',
  '_',
  '\\',
  '%00',
  '$1',
  '{{7*7}}',
  '${7*7}',
  '=HYPERLINK("http://evil.example","x")',
  '+1',
  '-1',
  '@SUM(A1)',
  '<script>alert(1)</script>',
  'javascript:alert(1)',
  'data:text/html,<script>',
  '../../../../etc/passwd',
  'a\r\nBcc: someone@example.jp',
  'someone@example.jp\r\nBcc: other@example.jp',
  '__proto__',
  'constructor',
  'toString',
  'NaN',
  'null',
  'true',
  '1e309',
  '0x10',
  '١٢٣',
  '2147483648',
  '9223372036854775808',
  '-99999999999999999999',
  '0000-00-00',
  '0000-01-01',
  '-000001-01-01',
  '9999-12-31',
  '+275760-09-13',
  '2026-02-30',
  '0001-01-01T00:00:00+23:59',
  '9999-12-31T23:59:59-23:59',
  '00000000-0000-0000-0000-000000000000',
  'ffffffff-ffff-ffff-ffff-ffffffffffff',
  'あ'.repeat(5_000),
  '𠮷'.repeat(300),
  'a'.repeat(100_000),
] as const;

export const hostileText: fc.Arbitrary<string> = fc.oneof(
  { arbitrary: fc.constantFrom<string>(...TEXTS), weight: 3 },
  { arbitrary: fc.string({ unit: 'binary', maxLength: 40 }), weight: 1 },
);

const NUMBERS = [
  0,
  -1,
  -0,
  0.1,
  1e-7,
  2_147_483_647,
  2_147_483_648,
  -2_147_483_649,
  2 ** 53,
  1e21,
  1e308,
  -1e308,
];

const deep = (levels: number): unknown =>
  Array.from({ length: levels }).reduce<unknown>((inner) => [inner], 'x');
const deepObject = (levels: number): unknown =>
  Array.from({ length: levels }).reduce<unknown>((inner) => ({ a: inner }), 1);

/** Any JSON value of the wrong type, size or content. */
export const hostileValue: fc.Arbitrary<unknown> = fc.oneof(
  { arbitrary: hostileText, weight: 4 },
  { arbitrary: fc.constantFrom(...NUMBERS), weight: 2 },
  {
    arbitrary: fc.constantFrom<unknown>(
      null,
      true,
      false,
      [],
      {},
      [null],
      [[]],
      deep(50),
      deep(1_000),
      deepObject(1_000),
      { length: 1e9 },
      { toString: 1, valueOf: 2, then: 3 },
      { constructor: { prototype: { admin: true } } },
      Array.from({ length: 2_000 }, () => 'x'),
    ),
    weight: 2,
  },
  { arbitrary: fc.jsonValue({ maxDepth: 3 }), weight: 1 },
);

/** Field names that parsers stumble over, or that a record would rather keep for itself. */
export const hostileKey: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    '__proto__',
    'constructor',
    'prototype',
    'hasOwnProperty',
    'toString',
    'then',
    'toJSON',
    '',
    '0',
    'a[b]',
    'a[]',
    'a.b',
    '$where',
    '\u0000',
    '\ud800',
    'id',
    'version',
    'state',
    'role',
    'fictitious',
  ),
  fc.string({ unit: 'binary', maxLength: 20 }),
);

/** Bytes of a body that no well-meaning client sends. */
export const hostileBytes: fc.Arbitrary<Buffer> = fc.oneof(
  fc.uint8Array({ maxLength: 60 }).map((bytes) => Buffer.from(bytes)),
  fc.constantFrom(
    Buffer.from([0xff, 0xfe, 0x7b, 0x7d]),
    Buffer.from('{"title":"\u00e3\u0081"}', 'latin1'),
    Buffer.from('{"a":'),
    Buffer.from('{"__proto__":{"admin":true}}'),
    Buffer.from('{"\\u0000":"\\ud800"}'),
    Buffer.from('['.repeat(100_000)),
    Buffer.from('['.repeat(60_000) + ']'.repeat(60_000)),
    Buffer.from(`{"body":${'['.repeat(20_000)}${']'.repeat(20_000)}}`),
    Buffer.from('{"a":'.repeat(40_000)),
    Buffer.from('1'.repeat(200_000)),
    Buffer.from('a=%FF&b=%'),
    Buffer.from('__proto__=1&constructor=2&toString=3&a[b][c]=4&=5'),
    Buffer.from('a=1&'.repeat(30_000)),
    Buffer.from('--x\r\nContent-Disposition: form-data; name="__proto__"\r\n\r\n1\r\n--x--\r\n'),
    Buffer.from('--x\r\nContent-Disposition: form-data; name="toString"\r\n\r\n1\r\n--x--\r\n'),
    Buffer.from('--x\r\nContent-Disposition: form-data; name=\r\n\r\n'),
    Buffer.alloc(300_000, 0x20),
  ),
);

export const CONTENT_TYPES = [
  'application/json',
  'application/json; charset=shift_jis',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'multipart/form-data',
  'application/octet-stream',
  'text/plain',
  'application/json, text/html',
  'x',
] as const;

/** Printable characters only: a header with others never passes HTTP's own parser. */
const headerSafe = (text: string): string =>
  text.replace(/[^\u0020-\u007e\u0080-\u00ff]/g, '?').slice(0, 4_000);

/** Headers the product reads, with values it does not expect. */
export const hostileHeaders: fc.Arbitrary<Record<string, string>> = fc.dictionary(
  fc.constantFrom(
    'if-match',
    'if-none-match',
    'idempotency-key',
    'accept',
    'accept-language',
    'accept-encoding',
    'cookie',
    'range',
    'referer',
    'user-agent',
    'x-forwarded-for',
    'x-forwarded-host',
    'x-forwarded-proto',
    'x-http-method-override',
    'x-remote-user',
    'x-request-id',
  ),
  fc.oneof(
    hostileText.map(headerSafe),
    fc.constantFrom('"1"', 'text/html', '%E3%81', 'dxc-staff=%FF', 'dxc-supporter=__proto__', '*'),
  ),
  { maxKeys: 3 },
);

/** One part of an address, already encoded, whether or not it decodes to text. */
export const hostilePathPart: fc.Arbitrary<string> = fc.oneof(
  hostileText.filter((text) => text.length < 500).map(percentEncode),
  fc.constantFrom(
    '%',
    '%zz',
    '%FF',
    '%E3%81',
    '%00',
    '%2e%2e%2f',
    '..%5c',
    '%c0%ae',
    '~',
    '0',
    ';',
  ),
);

/** Percent-encodes also what encodeURIComponent refuses (lone surrogates, as their WTF-8 bytes). */
export function percentEncode(text: string): string {
  return Array.from(text, (character) => {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0xd800 || code > 0xdfff) return encodeURIComponent(character);
    const bytes = [0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63)];
    return bytes.map((byte) => `%${byte.toString(16)}`).join('');
  }).join('');
}

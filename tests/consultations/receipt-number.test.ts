import fc from 'fast-check';
import {
  readReceiptNumber,
  receiptNumber,
} from '../../server/consultations/domain/receipt-number.js';

test.each([
  [2026, 42, 'R8-00042'],
  [2019, 1, 'R1-00001'],
  [2018, 7, 'H30-00007'],
  [2026, 123_456, 'R8-123456'],
])('fiscal year %d, number %d → %s', (year, sequence, expected) => {
  expect(receiptNumber(year, sequence)).toBe(expected);
});

test.each([
  ['R8-00042', 'R8-00042'],
  ['ｒ８－０００４２', 'R8-00042'],
  [' r8 – 00042 ', 'R8-00042'],
  ['R8ー00042', 'R8-00042'],
  ['R800042', 'R8-00042'],
])('%s is read as %s', (typed, expected) => {
  expect(readReceiptNumber(typed)).toBe(expected);
});

test.each(['', '42', 'R8-42', '令和8-00042', 'R8-00042x', 'R8-00042; DROP'])(
  '%j is no receipt number',
  (typed) => {
    expect(readReceiptNumber(typed)).toBeNull();
  },
);

test('every number we give is read back, however wide it is typed', () => {
  const wide = (text: string) =>
    text.replace(/[!-~]/g, (sign) => String.fromCodePoint(sign.charCodeAt(0) + 0xfee0));
  fc.assert(
    fc.property(
      fc.integer({ min: 2019, max: 2068 }),
      fc.integer({ min: 1, max: 999_999_999 }),
      (year, sequence) => {
        const number = receiptNumber(year, sequence);
        expect(readReceiptNumber(number)).toBe(number);
        expect(readReceiptNumber(wide(number).toLowerCase())).toBe(number);
      },
    ),
  );
});

test('whatever is typed, reading it neither fails nor invents', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (typed) => {
      expect(readReceiptNumber(typed) ?? 'R8-00001').toMatch(/^[A-Z]\d{1,2}-\d{5,9}$/);
    }),
  );
});

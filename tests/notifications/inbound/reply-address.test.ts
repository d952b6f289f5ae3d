import fc from 'fast-check';
import {
  isReplyToken,
  REPLY_PARTIES,
  replyAddress,
  replyTokenIn,
} from '../../../server/notifications/domain/reply-address.js';

const SECRET = 'an invented secret of thirty-two letters';
const party = fc.constantFrom(...REPLY_PARTIES);
const base = fc.constantFrom('reply.example.jp', 'soudan@example.jp');

function readReplyAddress(secret: string, at: string, address: string, issue?: number) {
  const token = replyTokenIn(at, address);
  if (!token || !isReplyToken(secret, token, issue)) return null;
  return { party: token.party, recordId: token.recordId };
}

test('an address is read back, whatever case it comes in, and is one a mail server takes', () => {
  fc.assert(
    fc.property(fc.uuid(), party, base, (id, who, at) => {
      const address = replyAddress(SECRET, at, who, id);
      expect(address.split('@')[0]!.length).toBeLessThanOrEqual(64);
      expect(address).toMatch(/^[a-z0-9+]+@[a-z.]+$/);
      for (const spelled of [address, address.toUpperCase()]) {
        expect(readReplyAddress(SECRET, at, spelled)).toEqual({ party: who, recordId: id });
      }
    }),
  );
});

test('an issue is good as itself only', () => {
  fc.assert(
    fc.property(fc.uuid(), party, base, fc.nat(30), fc.nat(30), (id, who, at, issue, other) => {
      const address = replyAddress(SECRET, at, who, id, issue + 1);
      const read = readReplyAddress(SECRET, at, address, other + 1);
      expect(read).toEqual(issue === other ? { party: who, recordId: id } : null);
    }),
  );
});

test('one letter more, less or other, and it is nobody’s', () => {
  fc.assert(
    fc.property(
      fc.uuid(),
      party,
      fc.nat(52),
      fc.constantFrom('a', 'b', 'x', 'z', '2', '3', '7'),
      (id, who, n, letter) => {
        const address = replyAddress(SECRET, 'reply.example.jp', who, id);
        const other = address.slice(0, n) + letter + address.slice(n + 1);
        fc.pre(other !== address);
        const read = (value: string) => readReplyAddress(SECRET, 'reply.example.jp', value);
        expect(read(other)).toBeNull();
        expect(read(address.slice(0, n) + address.slice(n + 1))).toBeNull();
        expect(read(address.slice(0, n) + letter + address.slice(n))).toBeNull();
      },
    ),
  );
});

test('another secret, another domain, any address at all', () => {
  const id = '01900000-0000-7000-8000-000000000001';
  const address = replyAddress(SECRET, 'reply.example.jp', 'r', id);
  expect(readReplyAddress('another', 'reply.example.jp', address)).toBeNull();
  expect(readReplyAddress(SECRET, 'example.jp', address)).toBeNull();
  fc.assert(
    fc.property(fc.string(), (any) => {
      expect(readReplyAddress(SECRET, 'reply.example.jp', any)).toBeNull();
      expect(readReplyAddress(SECRET, 'a@example.jp', any)).toBeNull();
    }),
  );
});

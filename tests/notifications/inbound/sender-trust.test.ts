import { isSenderConfirmed } from '../../../server/notifications/domain/inbound/sender-trust.js';

const TRUSTED = ['mx.example.jp'];
const RECEIVED = 'Received: from mail.sender.jp by mx.example.jp; Sat, 21 Nov 2026 10:00:00 +0900';
const FROM = 'From: 架空 花子 <hanako@sender.jp>';

const confirmed = (lines: string[], trusted = TRUSTED) =>
  isSenderConfirmed(Buffer.from(`${lines.join('\r\n')}\r\n\r\nAuthentication-Results: x`), trusted);
const results = (value: string) => `Authentication-Results: ${value}`;
const judged = (value: string, from = FROM) => confirmed([results(value), RECEIVED, from]);

test.each([
  ['DMARC', 'mx.example.jp; dmarc=pass (p=REJECT) header.from=sender.jp'],
  ['DMARC, without the domain', 'mx.example.jp; spf=pass smtp.mailfrom=x.jp; dmarc=pass'],
  ['DMARC, with a version', 'MX.example.jp 1; dmarc=PASS header.from=Sender.jp'],
  [
    'DMARC, folded and spaced',
    'mx.example.jp;\r\n\tdkim=fail;\r\n dmarc = pass\r\n\theader.from = sender.jp',
  ],
  ['a signature of the domain', 'mx.example.jp; dkim=pass header.d=sender.jp header.s=k1'],
  ['a signature of an identity', 'mx.example.jp; dkim=pass header.i=@sender.jp'],
  ['the envelope', 'mx.example.jp; spf=pass smtp.mailfrom=bounce@sender.jp'],
  [
    'one of two signatures',
    'mx.example.jp; dkim=fail header.d=sender.jp; dkim=pass header.d=sender.jp',
  ],
  ['a reason with a semicolon', 'mx.example.jp; spf=fail reason="a; dmarc=fail"; dmarc=pass'],
])('%s of a trusted server is believed', (_what, value) => {
  expect(judged(value)).toBe(true);
});

test.each([
  ['nothing', 'mx.example.jp; none'],
  ['another server', 'mx.evil.example; dmarc=pass header.from=sender.jp'],
  ['a name that begins like it', 'mx.example.jp.evil.example; dmarc=pass header.from=sender.jp'],
  ['a name that ends like it', 'xmx.example.jp; dmarc=pass header.from=sender.jp'],
  ['its name in a comment', '(mx.example.jp) mx.evil.example; dmarc=pass header.from=sender.jp'],
  ['an unknown version', 'mx.example.jp 2; dmarc=pass header.from=sender.jp'],
  ['a failure', 'mx.example.jp; dmarc=fail header.from=sender.jp'],
  ['a failure beside a good signature', 'mx.example.jp; dkim=pass header.d=sender.jp; dmarc=fail'],
  ['two verdicts', 'mx.example.jp; dmarc=pass; dmarc=fail'],
  ['another sender', 'mx.example.jp; dmarc=pass header.from=evil.example'],
  [
    'pass in a comment',
    'mx.example.jp; spf=fail (dmarc=pass; dmarc=pass) smtp.mailfrom=x@sender.jp',
  ],
  ['pass in quotes', 'mx.example.jp; spf=fail reason="x; dmarc=pass" smtp.mailfrom=x@sender.jp'],
  ['pass in a comment inside a comment', 'mx.example.jp; spf=fail (a (b) dmarc=pass; dmarc=pass)'],
  ['something like pass', 'mx.example.jp; dmarc=passed; dmarc=bestguesspass'],
  ['a signature of somebody else', 'mx.example.jp; dkim=pass header.d=evil.example'],
  ['a signature of a longer name', 'mx.example.jp; dkim=pass header.d=xsender.jp'],
  ['a signature of one below', 'mx.example.jp; dkim=pass header.d=shop.sender.jp'],
  ['a signature of the whole country', 'mx.example.jp; dkim=pass header.d=jp'],
  ['an envelope of somebody else', 'mx.example.jp; spf=pass smtp.mailfrom=sender.jp@evil.example'],
  ['only the name of the greeting', 'mx.example.jp; spf=pass smtp.helo=sender.jp'],
])('%s is not believed', (_what, value) => {
  expect(judged(value)).toBe(false);
});

const GOOD = results('mx.example.jp; dmarc=pass header.from=sender.jp');
const BAD = results('mx.example.jp; dmarc=fail header.from=sender.jp');

test('what a sender writes in the trusted server’s name lies below, and does not count', () => {
  expect(confirmed([BAD, RECEIVED, GOOD, FROM])).toBe(false);
  expect(confirmed([BAD, GOOD, RECEIVED, FROM])).toBe(false);
  expect(confirmed([results('mx.example.jp; none'), GOOD, RECEIVED, FROM])).toBe(false);
  expect(confirmed([GOOD, RECEIVED, BAD, FROM])).toBe(true);
  // A server inside, which nobody named, may have written above.
  expect(confirmed([results('inside.example.jp; none'), GOOD, RECEIVED, FROM])).toBe(true);
});

test('headers end where the text begins', () => {
  expect(confirmed([RECEIVED, FROM, '', GOOD])).toBe(false);
  const raw = Buffer.from(`${FROM}\n\n${GOOD}\n`);
  expect(isSenderConfirmed(raw, TRUSTED)).toBe(false);
});

test.each([
  ['two senders', ['From: a@sender.jp, b@evil.example']],
  ['two lines', [FROM, 'From: b@evil.example']],
  ['none', []],
  ['an address in the name', ['From: "hanako@sender.jp" <x@evil.example>']],
  ['an address in a comment', ['From: x@evil.example (hanako@sender.jp)']],
])('%s in From is not confirmed by what holds for one', (_what, from) => {
  expect(confirmed([GOOD, RECEIVED, ...from])).toBe(false);
});

test('without a trusted server nobody is believed', () => {
  expect(confirmed([GOOD, RECEIVED, FROM], [])).toBe(false);
  expect(confirmed([results('; dmarc=pass'), RECEIVED, FROM], [])).toBe(false);
});

test('a header that is all parentheses, quotes or folds is read in a moment', () => {
  for (const filler of ['(', '"', '\\', ' =', ';', ' \r\n ', 'a=', '@']) {
    const value = `mx.example.jp; ${filler.repeat(100_000)}`;
    expect(judged(value, `From: ${filler.repeat(50_000)}`)).toBe(false);
  }
});

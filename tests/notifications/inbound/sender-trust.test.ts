import { readMail } from '../../../server/notifications/domain/inbound/read-mail.js';
import { isSenderConfirmed } from '../../../server/notifications/domain/inbound/sender-trust.js';

const TRUSTED = ['mx.example.jp'];
const RECEIVED = 'Received: from mail.sender.jp by mx.example.jp; Sat, 21 Nov 2026 10:00:00 +0900';
const FROM = 'From: 架空 花子 <hanako@sender.jp>';

async function confirmed(lines: string[], trusted = TRUSTED): Promise<boolean> {
  const raw = Buffer.from(`${lines.join('\r\n')}\r\n\r\nAuthentication-Results: x`);
  return isSenderConfirmed((await readMail(raw)).origin, trusted);
}
const results = (value: string) => `Authentication-Results: ${value}`;
const judged = (value: string, from = FROM) => confirmed([results(value), RECEIVED, from]);

test.each([
  ['DMARC', 'mx.example.jp; dmarc=pass (p=REJECT) header.from=sender.jp'],
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
  [
    'a reason with a semicolon',
    'mx.example.jp; spf=fail reason="a; dmarc=fail"; dmarc=pass header.from=sender.jp',
  ],
  ['a name in quotes', '"mx.example.jp"; dmarc=pass header.from="sender.jp"'],
  [
    'comments everywhere',
    '(a)mx.example.jp(b)1(c);(d)dmarc(e)=(f)pass(g)header.from(h)=(i)sender.jp',
  ],
  ['a comment with signs', 'mx.example.jp; dmarc=pass (p="\\) x; =(y)") header.from=sender.jp'],
  ['a version of the method', 'mx.example.jp; dmarc / 1 = pass header.from=sender.jp'],
  ['an address as domain', 'mx.example.jp; dmarc=pass header.from=<hanako@sender.jp.>'],
  ['a signature without a policy', 'mx.example.jp; dmarc=none; dkim=pass header.d=sender.jp'],
  ['an envelope in quotes', 'mx.example.jp; spf=pass smtp.mailfrom="a; b= c"@sender.jp'],
  ['an envelope with signs', 'mx.example.jp; spf=pass smtp.mailfrom=srs0=x=y@sender.jp'],
])('%s of a trusted server is believed', async (_what, value) => {
  expect(await judged(value)).toBe(true);
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
  ['two verdicts', 'mx.example.jp; dmarc=pass header.from=sender.jp; dmarc=fail'],
  ['a verdict about nobody', 'mx.example.jp; dmarc=pass'],
  ['a verdict about two', 'mx.example.jp; dmarc=pass header.from=x.jp header.from=sender.jp'],
  ['two signers of one signature', 'mx.example.jp; dkim=pass header.d=x.jp header.d=sender.jp'],
  [
    'an error beside a good signature',
    'mx.example.jp; dkim=pass header.d=sender.jp; dmarc=temperror',
  ],
  ['a method of another version', 'mx.example.jp; dmarc/2=pass header.from=sender.jp'],
  ['a method in quotes', 'mx.example.jp; "dmarc"=pass header.from=sender.jp'],
  ['a property in quotes', 'mx.example.jp; dmarc=pass "header.from"=sender.jp'],
  [
    'a property in quotes, after a reason',
    'mx.example.jp; dmarc=pass reason=x "header.from"=sender.jp',
  ],
  ['a verdict after another word', 'mx.example.jp; x dmarc=pass header.from=sender.jp'],
  ['a comment that never ends', 'mx.example.jp; dmarc=pass header.from=sender.jp (x'],
  ['a comment that never began', 'mx.example.jp; dmarc=pass header.from=sender.jp )'],
  ['quotes that never end', 'mx.example.jp; dmarc=pass header.from=sender.jp reason="x'],
  ['no name of a server', 'dmarc=pass header.from=sender.jp'],
  ['two names of servers', 'mx.example.jp 1 mx.evil.example; dmarc=pass header.from=sender.jp'],
  [
    'a name inside the envelope',
    'mx.example.jp; spf=pass smtp.mailfrom="x@sender.jp"@evil.example',
  ],
  [
    'an envelope with two signs',
    'mx.example.jp; spf=pass smtp.mailfrom=x@sender.jp,y@evil.example',
  ],
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
])('%s is not believed', async (_what, value) => {
  expect(await judged(value)).toBe(false);
});

const GOOD = results('mx.example.jp; dmarc=pass header.from=sender.jp');
const BAD = results('mx.example.jp; dmarc=fail header.from=sender.jp');

test.each([
  ['a failure', [BAD, RECEIVED, GOOD, FROM]],
  ['a failure beside it', [BAD, GOOD, RECEIVED, FROM]],
  ['nothing found', [results('mx.example.jp; none'), GOOD, RECEIVED, FROM]],
  ['nothing that can be read', [results('mx.example.jp; spf=fail (a ; x'), GOOD, FROM]],
  ['another version', [results('mx.example.jp 2; dmarc=fail'), GOOD, FROM]],
  ['only its name', [results('mx.example.jp'), GOOD, FROM]],
])('what lies below a trusted server’s own header does not count: %s', async (_what, lines) => {
  expect(await confirmed(lines)).toBe(false);
});

test('the topmost of a trusted server counts, whatever others wrote above or below', async () => {
  expect(await confirmed([GOOD, RECEIVED, BAD, FROM])).toBe(true);
  // A server inside, which nobody named, may have written above.
  expect(await confirmed([results('inside.example.jp; none'), GOOD, RECEIVED, FROM])).toBe(true);
  const both = ['mx.example.jp', 'mx2.example.jp'];
  const other = results('mx2.example.jp; dmarc=pass header.from=sender.jp');
  expect(await confirmed([other, FROM], both)).toBe(true);
  expect(await confirmed([BAD, RECEIVED, other, FROM], both)).toBe(false);
});

test('other headers that look alike count for nothing', async () => {
  const value = 'mx.example.jp; dmarc=pass header.from=sender.jp';
  for (const name of [
    'ARC-Authentication-Results: i=1',
    'X-Authentication-Results:',
    'Authentication-Results-Original:',
    'Received-SPF: pass',
    'ARC-Seal: i=1',
  ]) {
    expect(await confirmed([`${name}; ${value}`, RECEIVED, FROM])).toBe(false);
    expect(await confirmed([`${name} ${value}`, RECEIVED, FROM])).toBe(false);
  }
});

test('headers end where the text begins', async () => {
  expect(await confirmed([RECEIVED, FROM, '', GOOD])).toBe(false);
  const { origin } = await readMail(Buffer.from(`${FROM}\n\n${GOOD}\n`));
  expect(isSenderConfirmed(origin, TRUSTED)).toBe(false);
});

test.each([
  ['two senders', ['From: a@sender.jp, b@evil.example']],
  ['two senders, the other first', ['From: b@evil.example, a@sender.jp']],
  ['two of one domain', ['From: a@sender.jp, b@sender.jp']],
  ['a group', ['From: x: a@sender.jp, b@evil.example;']],
  ['two lines', [FROM, 'From: b@evil.example']],
  ['two lines, the other first', ['From: b@evil.example', FROM]],
  ['none', []],
  ['an address in the name', ['From: "hanako@sender.jp" <x@evil.example>']],
  ['an address in a name without quotes', ['From: hanako@sender.jp <x@evil.example>']],
  ['an address in a comment', ['From: x@evil.example (hanako@sender.jp)']],
  ['an address in an address', ['From: <"hanako@sender.jp"@evil.example>']],
  ['a domain that begins like it', ['From: hanako@sender.jp.evil.example']],
  ['a domain below it', ['From: hanako@shop.sender.jp']],
])('%s in From is not confirmed by what holds for one', async (_what, from) => {
  expect(await confirmed([GOOD, RECEIVED, ...from])).toBe(false);
});

test('a domain in Japanese is the same in either spelling', async () => {
  const said = results('mx.example.jp; dmarc=pass header.from=xn--wgv71a119e.jp');
  expect(await confirmed([said, 'From: a@日本語.jp'])).toBe(true);
  expect(await confirmed([said, 'From: a@日本人.jp'])).toBe(false);
});

test('without a trusted server nobody is believed', async () => {
  expect(await confirmed([GOOD, RECEIVED, FROM], [])).toBe(false);
  expect(await confirmed([results('; dmarc=pass header.from=sender.jp'), FROM], [''])).toBe(false);
});

test('a header that is all parentheses, quotes or folds is read in a moment', async () => {
  for (const filler of ['(', '"', '\\', ' =', ';', ' \r\n ', 'a=', '@', 'a ', '/ ']) {
    const value = `mx.example.jp; ${filler.repeat(200_000 / filler.length)}`;
    expect(await judged(value)).toBe(false);
  }
  const many = Array.from({ length: 3_000 }, () => results('inside.example.jp; none'));
  expect(await confirmed([...many, GOOD, FROM])).toBe(false);
});

import { InboundFixture } from './inbound-fixture.js';
import { plainMail } from './mails.js';

/* Who can hand in a mail (or replay one) must not be able to choose whose answer it is. */

const OWN = 'soudan@reply.example.jp';
const OTHER = 'hoka@reply.example.jp';

let post: InboundFixture;
beforeAll(async () => {
  post = await InboundFixture.start();
});
afterAll(() => post.stop());
beforeEach(() => post.sql('DELETE FROM inbound_mail'));

const stored = async () =>
  (await post.sql<{ envelope_to: string | null }>('SELECT envelope_to FROM inbound_mail')).map(
    (row) => row.envelope_to,
  );
const joined = (...parts: (string | Buffer)[]): Buffer =>
  Buffer.concat(parts.map((part) => Buffer.from(part as string)));

/** The same mail as bytes and as JSON. */
const FORMS = [
  ['bytes', (raw: Buffer) => ({ payload: raw, content: raw })],
  [
    'JSON',
    (raw: Buffer) => ({
      payload: { raw: raw.toString('base64') },
      content: raw.toString('base64'),
    }),
  ],
] as const;

describe.each(FORMS)('a mail handed in as %s', (_form, form) => {
  const signedFor = (recipient: string, content: string | Buffer, timestamp = post.stamp()) => ({
    timestamp,
    signature: post.sign(timestamp, joined(recipient, '.', content)),
  });

  it('is taken with a signature over its recipient', async () => {
    const { payload, content } = form(plainMail({}));
    const answer = await post.call(payload, { ...signedFor(OWN, content), recipient: OWN });
    expect(answer.statusCode).toBe(202);
    expect(await stored()).toEqual([OWN]);
  });

  it('is refused with a recipient that the signature does not cover', async () => {
    const { payload, content } = form(plainMail({}));
    const timestamp = post.stamp();
    const earlier = { timestamp, signature: post.sign(timestamp, content) };
    for (const call of [
      { ...earlier, recipient: OWN },
      { ...earlier, recipient: '' },
      { ...signedFor(OWN, content), recipient: OTHER },
      { ...signedFor(OWN, content), recipient: OWN.toUpperCase() },
      { ...signedFor(OWN, content), recipient: `${OWN}, ${OTHER}` },
      // The signed recipient taken away.
      signedFor(OWN, content),
      // The dot moved.
      { ...signedFor('soudan@reply', joined('example.jp.', content)), recipient: OTHER },
    ]) {
      expect((await post.call(payload, call)).statusCode).toBe(401);
    }
    expect(await stored()).toEqual([]);
  });

  it('is taken without a recipient as before, and nothing unsigned names one', async () => {
    const { payload, content } = form(plainMail({}));
    const timestamp = post.stamp();
    const signature = post.sign(timestamp, content);
    const headers = {
      'x-original-to': OTHER,
      'delivered-to': OTHER,
      'x-forwarded-to': OTHER,
      'envelope-to': OTHER,
      to: OTHER,
    };
    const query = `?recipient=${OTHER}&x-inbound-recipient=${OTHER}`;
    await post.call(payload, { timestamp, signature, headers, query });
    expect((await post.call(payload, { timestamp, signature, headers })).statusCode).toBe(202);
    expect(await stored()).toEqual([null]);
  });

  it('with something as recipient that is no address is told so, signed or not', async () => {
    const { payload, content } = form(plainMail({}));
    for (const recipient of ['', 'soudan', 'a@b.example, c@d.example', `${'a'.repeat(320)}@b.jp`]) {
      const answer = await post.call(payload, { ...signedFor(recipient, content), recipient });
      expect(answer.statusCode).toBe(422);
      expect(answer.json()).toMatchObject({ errors: [{ pointer: '/recipient' }] });
    }
    expect(await stored()).toEqual([]);
  });
});

describe('a recipient inside the body', () => {
  const raw = plainMail({}).toString('base64');

  it('is covered by the signature too', async () => {
    const timestamp = post.stamp();
    const before = { timestamp, signature: post.sign(timestamp, raw) };
    const now = { timestamp, signature: post.sign(timestamp, `${OWN}.${raw}`) };
    expect((await post.call({ raw, recipient: OWN }, before)).statusCode).toBe(401);
    expect((await post.call({ raw, recipient: OTHER }, now)).statusCode).toBe(401);
    expect((await post.call({ raw }, now)).statusCode).toBe(401);
    expect((await post.call({ raw, recipient: OWN }, now)).statusCode).toBe(202);
    expect(await stored()).toEqual([OWN]);
  });

  it('that is another than the header’s is refused, whichever of them was signed', async () => {
    const timestamp = post.stamp();
    for (const signed of [OWN, OTHER]) {
      const signature = post.sign(timestamp, `${signed}.${raw}`);
      const answer = await post.call(
        { raw, recipient: OWN },
        { timestamp, signature, recipient: OTHER },
      );
      expect(answer.statusCode).toBe(401);
    }
    expect(await stored()).toEqual([]);
  });
});

it('a signed call is not read in another way: its recipient never becomes a part of the mail', async () => {
  const timestamp = post.stamp();
  const mail = plainMail({ to: OTHER });
  const signature = post.sign(timestamp, joined(OWN, '.', mail));
  // Without its recipient, which has become the name of the mail's first header.
  const bare = await post.call(joined(OWN, '.', mail), { timestamp, signature });
  // With a part of it.
  const cut = await post.call(joined('example.jp.', mail), {
    timestamp,
    signature,
    recipient: 'soudan@reply',
  });
  expect([bare.statusCode, cut.statusCode]).toEqual([401, 401]);
  expect(await stored()).toEqual([]);
});

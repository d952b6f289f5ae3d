import { newTotpSecret } from '../../server/identity/domain/totp.js';
import { Links } from '../../server/identity/index.js';
import { SecondFactors } from '../../server/identity/services/factors/second-factors.js';
import { ReplyAddresses } from '../../server/notifications/inbound/reply-addresses.js';
import type { Facts } from '../../server/notifications/mails/composers/facts.js';
import { UnitOfWork } from '../../server/database/unit-of-work.js';
import type { Config } from '../../server/platform/config/config.js';
import { newId } from '../../server/platform/core/ids.js';
import { testApp, testConfig, type TestApp } from '../support/app.js';
import { newAccount, totp } from './accounts/support.js';

const key = (n: number) => `${String(n)} an invented key of thirty-two letters and more`;
const OLD = { LINK_SECRET: key(1), SESSION_SECRET: key(2), MAIL_REPLY_DOMAIN: 'reply.example.jp' };
const NEW = { ...OLD, LINK_SECRET: key(3), SESSION_SECRET: key(4) };
const WITH_FORMER = { ...NEW, LINK_SECRET_PREVIOUS: key(1), SESSION_SECRET_PREVIOUS: key(2) };

/** The same desk before a change of keys, while the former ones are accepted, and after that. */
const [before, between, after] = [OLD, WITH_FORMER, NEW].map((env) => testConfig(env)) as [
  Config,
  Config,
  Config,
];

let office: TestApp;
beforeAll(async () => {
  office = await testApp();
});
afterAll(() => office.close());

describe('links', () => {
  const links = (config: Config) => new Links(config, office.get(UnitOfWork), office.clock);
  const tokenOf = (url: string) => url.split('/').at(-1) ?? '';

  it('of the former key open while it is accepted, and new ones are made with the new key', async () => {
    const id = newId();
    const old = tokenOf(links(before).firstUrl('tracking', id));
    expect(await links(between).open('tracking', old)).toBe(id);
    expect(await links(after).open('tracking', old)).toBeNull();
    const fresh = tokenOf(links(between).firstUrl('tracking', id));
    expect(fresh).not.toBe(old);
    expect(await links(after).open('tracking', fresh)).toBe(id);
  });

  it('that were revoked stay so', async () => {
    const id = newId();
    const old = tokenOf(links(before).firstUrl('tracking', id));
    await links(before).revoke('tracking', id);
    expect(await links(between).open('tracking', old)).toBeNull();
  });

  it('so do the addresses that answers come back to', async () => {
    const addresses = (config: Config) => new ReplyAddresses(config, {} as Facts, links(config));
    const id = newId();
    const old = addresses(before).forReports(id) ?? '';
    const read = (config: Config) => addresses(config).read([old]);
    expect([await read(between), await read(after)]).toEqual([
      { party: 'b', recordId: id, former: false },
      null,
    ]);
  });
});

describe('second factors', () => {
  const factors = (config: Config) =>
    new SecondFactors(config, office.get(UnitOfWork), office.clock);
  const tx = () => office.get(UnitOfWork).read;

  /** Somebody with an authenticator app, set up before the keys changed, and their next codes. */
  async function somebody() {
    const { id } = await newAccount(office);
    const secret = newTotpSecret();
    await factors(before).propose(tx(), id, secret);
    expect(await factors(before).adopt(tx(), id, totp(office, secret))).toBe(true);
    const next = () => {
      office.clock.advance(60_000);
      return totp(office, secret);
    };
    return { id, next };
  }

  it('an app works on, and is sealed anew with the first code, so that the former key can go', async () => {
    const { id, next } = await somebody();
    expect(await factors(after).useTotp(id, next())).toBe(false);
    expect(await factors(between).useTotp(id, next())).toBe(true);
    expect(await factors(after).useTotp(id, next())).toBe(true);
  });

  it('a new app that was taken on while the old one showed its code is not undone', async () => {
    const { id, next } = await somebody();
    const fresh = newTotpSecret();
    const old = next();
    await factors(before).propose(tx(), id, fresh);
    const slow = new SecondFactors(before, office.get(UnitOfWork), office.clock);
    // Between what the slow sign-in reads and what it writes, the new app is confirmed.
    const read = office.get(UnitOfWork).read.query.bind(office.get(UnitOfWork).read);
    const query = jest.spyOn(office.get(UnitOfWork).read, 'query');
    query.mockImplementationOnce(async (...asked) => {
      const found: unknown = await read(...asked);
      await read('UPDATE totp_factor SET secret = pending_secret WHERE account_id = $1', [id]);
      return found;
    });
    expect(await slow.useTotp(id, old)).toBe(false);
    query.mockRestore();
    office.clock.advance(60_000);
    expect(await slow.useTotp(id, totp(office, fresh))).toBe(true);
  });

  it('a recovery code works once', async () => {
    const { id } = await somebody();
    const [first = '', second = ''] = await factors(before).renewRecoveryCodes(tx(), id);
    expect(await factors(after).useRecoveryCode(id, first)).toBe(false);
    expect(await factors(between).useRecoveryCode(id, first)).toBe(true);
    expect(await factors(between).useRecoveryCode(id, first)).toBe(false);
    const [fresh = ''] = await factors(between).renewRecoveryCodes(tx(), id);
    expect(await factors(between).useRecoveryCode(id, second)).toBe(false);
    expect(await factors(after).useRecoveryCode(id, fresh)).toBe(true);
  });
});

it('a weak former key is refused like a weak one of now', () => {
  expect(() => testConfig({ LINK_SECRET_PREVIOUS: 'short' })).toThrow(/LINK_SECRET_PREVIOUS/);
});

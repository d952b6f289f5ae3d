import { Links, MailCodes, Sessions, SignIn, SignInLinks } from '../../server/identity/index.js';
import { UnitOfWork } from '../../server/database/unit-of-work.js';
import { newId } from '../../server/platform/core/ids.js';
import { testApp, type TestApp } from '../support/app.js';
import { sql } from '../support/database.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

let office: TestApp;
beforeAll(async () => {
  office = await testApp();
});
afterAll(() => office.close());

describe('tracking and survey links', () => {
  const tokenOf = (url: string) => url.split('/').at(-1)!;

  it('open their record again and again, without a row for each', async () => {
    const id = newId();
    const token = tokenOf(office.get(Links).firstUrl('tracking', id));
    expect(await office.get(Links).open('tracking', token)).toBe(id);
    expect(await office.get(Links).open('tracking', token)).toBe(id);
    expect(await office.get(Links).open('survey', token)).toBeNull();
    expect(await sql(office.database.url, 'SELECT 1 FROM link_issue')).toEqual([]);
  });

  it('are void once re-issued or revoked, and the new one opens', async () => {
    const id = newId();
    const links = office.get(Links);
    const first = tokenOf(links.firstUrl('tracking', id));
    const second = tokenOf(await links.reissue('tracking', id));
    expect(await links.open('tracking', first)).toBeNull();
    expect(await links.open('tracking', second)).toBe(id);
    expect(tokenOf(await links.url('tracking', id))).toBe(second);
    await links.revoke('tracking', id);
    expect(await links.open('tracking', second)).toBeNull();
    const third = tokenOf(await links.reissue('tracking', id));
    expect(await links.open('tracking', third)).toBe(id);
    expect(await links.open('tracking', second)).toBeNull();
  });
});

describe('a sign-in link', () => {
  const issue = () => office.get(SignInLinks).issue('supporter', newId());

  it('lets in once', async () => {
    const { id } = await issue();
    expect(await office.get(SignIn).withLink(id)).not.toBeNull();
    expect(await office.get(SignIn).withLink(id)).toBeNull();
  });

  it('lets in one of many who press the button at once', async () => {
    const { id } = await issue();
    const tries = await Promise.all(
      Array.from({ length: 12 }, () => office.get(SignInLinks).use(id)),
    );
    expect(tries.filter((link) => link !== null)).toHaveLength(1);
  });

  it('is not used up by being looked at, as mail scanners do', async () => {
    const { id, url } = await issue();
    const { pathname } = new URL(url);
    for (let visit = 0; visit < 3; visit += 1)
      await office.inject({ method: 'GET', url: pathname });
    expect(await office.get(SignInLinks).usable(id)).not.toBeNull();
  });

  it('is over after ten minutes', async () => {
    const { id } = await issue();
    const now = office.clock.now();
    office.clock.advance(10 * MINUTE - 1);
    expect(await office.get(SignInLinks).usable(id)).not.toBeNull();
    office.clock.advance(1);
    expect(await office.get(SignInLinks).usable(id)).toBeNull();
    expect(await office.get(SignInLinks).use(id)).toBeNull();
    office.clock.set(now);
  });

  it('that makes the first administrator lets nobody in', async () => {
    const { id } = await office.get(SignInLinks).issue('setup', newId());
    expect(await office.get(SignIn).withLink(id)).toBeNull();
    expect(await office.get(SignInLinks).usable(id)).not.toBeNull();
  });
});

describe('a session', () => {
  it.each([
    ['account', 30 * MINUTE, 12 * HOUR],
    ['supporter', 12 * HOUR, 24 * HOUR],
  ] as const)(
    'of kind %s ends when idle, and at last in any case',
    async (kind, idle, absolute) => {
      const sessions = office.get(Sessions);
      const subject = newId();
      const start = office.clock.now();
      const quiet = await sessions.start(kind, subject);
      office.clock.advance(idle - 1);
      expect(await sessions.find(kind, quiet)).toMatchObject({ subjectId: subject });
      office.clock.advance(idle + 1);
      expect(await sessions.find(kind, quiet)).toBeNull();

      office.clock.set(start);
      const busy = await sessions.start(kind, subject);
      const step = Math.min(idle - MINUTE, 6 * HOUR);
      while (office.clock.now().getTime() + step < start.getTime() + absolute) {
        office.clock.advance(step);
        expect(await sessions.find(kind, busy)).not.toBeNull();
      }
      office.clock.set(new Date(start.getTime() + absolute));
      expect(await sessions.find(kind, busy)).toBeNull();
      office.clock.set(start);
    },
  );

  it('is of one kind, and ends when asked', async () => {
    const sessions = office.get(Sessions);
    const token = await sessions.start('supporter', newId());
    expect(await sessions.find('account', token)).toBeNull();
    await sessions.end(token);
    expect(await sessions.find('supporter', token)).toBeNull();
  });

  it('ends everywhere at once, for one person only', async () => {
    const sessions = office.get(Sessions);
    const [one, other] = [newId(), newId()];
    const tokens = [await sessions.start('account', one), await sessions.start('account', one)];
    const others = await sessions.start('account', other);
    await sessions.endAll('account', one);
    for (const token of tokens) expect(await sessions.find('account', token)).toBeNull();
    expect(await sessions.find('account', others)).not.toBeNull();
  });

  it('keeps no token in the database', async () => {
    const token = await office.get(Sessions).start('account', newId());
    const rows = await sql<{ row: string }>(
      office.database.url,
      'SELECT session::text AS row FROM session',
    );
    for (const { row } of rows) {
      expect(row).not.toContain(token);
      expect(row).not.toContain(Buffer.from(token, 'base64url').toString('hex'));
    }
  });
});

describe('a mail code', () => {
  const issue = (consultationId: string) =>
    office.get(UnitOfWork).run((tx) => office.get(MailCodes).issue(tx, consultationId));
  const otherThan = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0');

  it('is six digits, opens its own case, once', async () => {
    const [own, other] = [newId(), newId()];
    const code = office.get(MailCodes).codeOf(await issue(own));
    expect(code).toMatch(/^\d{6}$/);
    expect(await office.get(MailCodes).redeem(other, code)).toBe(false);
    expect(await office.get(MailCodes).redeem(own, code)).toBe(true);
    expect(await office.get(MailCodes).redeem(own, code)).toBe(false);
  });

  it('stands four wrong guesses and no fifth', async () => {
    const id = newId();
    const code = office.get(MailCodes).codeOf(await issue(id));
    for (let n = 0; n < 4; n += 1) await office.get(MailCodes).redeem(id, otherThan(code));
    expect(await office.get(MailCodes).redeem(id, code)).toBe(true);

    const second = newId();
    const late = office.get(MailCodes).codeOf(await issue(second));
    for (let n = 0; n < 5; n += 1) await office.get(MailCodes).redeem(second, otherThan(late));
    expect(await office.get(MailCodes).redeem(second, late)).toBe(false);
  });

  it('counts guesses that race', async () => {
    const id = newId();
    const code = office.get(MailCodes).codeOf(await issue(id));
    const guesses = [...Array.from({ length: 20 }, () => otherThan(code)), code];
    await Promise.all(guesses.slice(0, 20).map((guess) => office.get(MailCodes).redeem(id, guess)));
    expect(await office.get(MailCodes).redeem(id, code)).toBe(false);
    const [row] = await sql(
      office.database.url,
      'SELECT attempts FROM mail_code WHERE consultation_id = $1',
      [id],
    );
    expect(row).toEqual({ attempts: 5 });
  });

  it('ends with the next one, and after half an hour', async () => {
    const id = newId();
    const codes = office.get(MailCodes);
    const first = codes.codeOf(await issue(id));
    office.clock.advance(1_000);
    const second = codes.codeOf(await issue(id));
    if (first !== second) expect(await codes.redeem(id, first)).toBe(false);
    office.clock.advance(30 * MINUTE);
    expect(await codes.redeem(id, second)).toBe(false);
  });

  it.each(['12345', '１２３４５６', 'abcdef', '', '1234567'])('%j is none', async (guess) => {
    const id = newId();
    await issue(id);
    expect(await office.get(MailCodes).redeem(id, guess)).toBe(false);
  });
});

import fc from 'fast-check';
import { nextAttempt, STUCK_MS } from '../../server/notifications/domain/back-off.js';
import {
  DELIVERY_MOVES,
  DELIVERY_STATES,
  deliveryMove,
  SETTLED_STATES,
} from '../../server/notifications/domain/delivery-states.js';
import { columnsOf, COLUMNS, wrap } from '../../server/notifications/domain/line-length.js';
import { isOneAddress } from '../../server/notifications/domain/mail-address.js';
import { takeApart } from '../../server/notifications/mails/centre-text.js';
import { smtpFailure } from '../../server/notifications/delivery/transport/smtp-failure.js';

describe('the life of a delivery', () => {
  it('reaches every state from created', () => {
    const reached = new Set(['created']);
    for (let round = 0; round < DELIVERY_STATES.length; round += 1) {
      for (const { from, to } of DELIVERY_MOVES) if (reached.has(from)) reached.add(to);
    }
    expect([...reached].sort()).toEqual([...DELIVERY_STATES].sort());
  });

  it('has a way out of every state that is not settled, and only a person out of those', () => {
    for (const state of DELIVERY_STATES) {
      const causes = DELIVERY_MOVES.filter(({ from }) => from === state).map(({ cause }) => cause);
      // A report that comes back is the reader's server speaking, late.
      const ours = causes.filter((cause) => cause !== 'bounced' && cause !== 'returned');
      if (SETTLED_STATES.includes(state)) expect(ours).toEqual(['resend']);
      else expect(causes.length).toBeGreaterThan(0);
    }
  });

  it('has one answer to each cause in each state', () => {
    const keys = DELIVERY_MOVES.map(({ from, cause }) => `${from} ${cause}`);
    expect(new Set(keys).size).toBe(keys.length);
    expect(deliveryMove('delivered', 'claim')).toBeNull();
    expect(deliveryMove('created', 'claim')).toBe('sending');
  });
});

describe('back-off', () => {
  const now = new Date('2026-11-21T01:00:00Z');
  it('waits longer each time, and gives up after about two days', () => {
    const waits: number[] = [];
    for (let attempts = 1; ; attempts += 1) {
      const next = nextAttempt(attempts, now);
      if (next === null) break;
      waits.push(next.getTime() - now.getTime());
    }
    expect(waits).toEqual([...waits].sort((a, b) => a - b));
    const whole = waits.reduce((sum, wait) => sum + wait, 0) / 3_600_000;
    expect(whole).toBeGreaterThan(24);
    expect(whole).toBeLessThan(72);
  });

  it('has more patience with a mail in hand than any SMTP dialogue takes', () => {
    expect(STUCK_MS).toBeGreaterThan(2 * 120_000);
  });
});

describe('an address', () => {
  it.each([
    'hanako@example.jp',
    'a.b+c@sub.example.co.jp',
    "o'neil@example.jp",
    'x_y@1.example.jp',
  ])('%s is one', (address) => expect(isOneAddress(address)).toBe(true));

  it.each([
    'a@b',
    'a..b@example.jp',
    '.a@example.jp',
    'a@-example.jp',
    'あ@example.jp',
    '"a b"@example.jp',
  ])('%s is none', (address) => expect(isOneAddress(address)).toBe(false));

  it('never holds what a header or a list of addresses is made of', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (noise) => {
        const address = `a${noise}@example.jp`;
        if (!isOneAddress(address)) return;
        expect(address).not.toMatch(/[\s,;:<>()"\\\p{Cc}]/u);
        expect(address.split('@')).toHaveLength(2);
      }),
    );
  });
});

describe('lines of a mail', () => {
  it('puts one Japanese sentence on a line', () => {
    expect(wrap('ありがとうございます。番号です。')).toEqual([
      'ありがとうございます。',
      '番号です。',
    ]);
  });

  it('breaks long lines where the sentence pauses, and loses nothing', () => {
    const letters = fc.constantFrom('あ', '、', '。', 'a', ' ', '相', '！');
    fc.assert(
      fc.property(fc.array(letters, { maxLength: 300 }), (pieces) => {
        const text = pieces.join('');
        const lines = wrap(text);
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
        for (const line of lines) {
          if (columnsOf(line) > COLUMNS) expect(line.trim().slice(0, -1)).not.toMatch(/[、 ]/);
        }
      }),
    );
  });

  it('counts a Japanese letter as two columns', () => {
    expect(columnsOf('みえDX')).toBe(6);
  });
});

describe("the centre's own texts", () => {
  it('are taken apart at their link, without greeting, signature and the name in the subject', () => {
    const body = '架空 様\n\n前の文。\n\n件名：題\n\nhttps://x.example/o/1\n\n後の文。\n\n窓口';
    expect(takeApart('【窓口】お願い（R8-1）', body, 'https://x.example/o/1')).toEqual({
      subject: 'お願い（R8-1）',
      before: ['前の文。', '件名：題'],
      after: ['後の文。'],
    });
  });

  it('keep their words when the link is missing', () => {
    const { before, after } = takeApart(
      '[desk] Hello',
      'Dear\n\nwords\n\nDesk',
      'https://x.example',
    );
    expect({ before, after }).toEqual({ before: ['words'], after: [] });
  });
});

describe('what a mail server says', () => {
  it('is remembered as codes, never as words', () => {
    const said = {
      code: 'EENVELOPE',
      command: 'RCPT TO',
      responseCode: 550,
      response: '550 5.1.1 <a@b.jp>: no',
    };
    expect(smtpFailure(said).reason).not.toContain('@');
    expect(smtpFailure(said)).toMatchObject({ permanent: true });
  });

  it('is our own trouble, not the mail’s, when it will not let us in', () => {
    expect(smtpFailure({ code: 'EAUTH', command: 'AUTH PLAIN', responseCode: 535 })).toMatchObject({
      permanent: false,
    });
    expect(smtpFailure({ code: 'EPROTOCOL', command: 'CONN', responseCode: 554 })).toMatchObject({
      permanent: false,
    });
    expect(smtpFailure(new Error('anything'))).toMatchObject({ permanent: false });
  });
});

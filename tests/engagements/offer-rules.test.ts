import fc from 'fast-check';
import { CONSULTATION_STATES } from '../../server/consultations/domain/states.js';
import { offerOver } from '../../server/engagements/domain/decided.js';
import { withoutContact } from '../../server/engagements/domain/masking.js';
import { offerObstacleIn } from '../../server/engagements/domain/offer-rules.js';
import { ENGAGEMENT_STATES } from '../../server/engagements/domain/states.js';
import { ENGAGEMENT_KINDS } from '../../server/engagements/domain/vocabulary.js';

describe('what stands in the way of an offer', () => {
  const fine = {
    state: 'hearing',
    kind: 'advice',
    heard: true,
    mayShare: true,
    alreadyOffered: false,
  } as const;

  test.each([
    ['nothing', {}, null],
    ['no consent', { mayShare: false }, 'consent-needed'],
    ['no hearing', { heard: false }, 'hearing-needed'],
    ['no hearing of a fresh case', { heard: false, state: 'received' }, 'hearing-needed'],
    ['asked already', { alreadyOffered: true }, 'already-offered'],
    ['an end', { state: 'closed' }, 'not-open-for-offers'],
    ['a wait', { state: 'awaiting_requester' }, 'not-open-for-offers'],
  ])('%s', (_what, over, code) => {
    expect(offerObstacleIn({ ...fine, ...over })?.code ?? null).toBe(code);
  });

  test('plain information may be asked for without a hearing', () => {
    const information = { ...fine, kind: 'information', heard: false } as const;
    expect(offerObstacleIn({ ...information, state: 'received' })).toBeNull();
    expect(offerObstacleIn(information)).toBeNull();
  });

  test('without consent nothing is ever offered, and every refusal says what to do', () => {
    fc.assert(
      fc.property(
        fc.record({
          state: fc.constantFrom(...CONSULTATION_STATES),
          kind: fc.constantFrom(...ENGAGEMENT_KINDS),
          heard: fc.boolean(),
          mayShare: fc.boolean(),
          alreadyOffered: fc.boolean(),
        }),
        (situation) => {
          const obstacle = offerObstacleIn(situation);
          if (!situation.mayShare) expect(obstacle).not.toBeNull();
          if (obstacle) expect(obstacle.detail).toMatch(/(ください|ります)。$/);
        },
      ),
    );
  });
});

describe('whether an offer can still be decided', () => {
  const deadline = new Date('2026-11-27T00:00:00+09:00');
  const before = new Date(deadline.getTime() - 1);

  test('until the last instant of its last day, and not at midnight', () => {
    expect(offerOver({ state: 'offered', deadline }, before)).toBeNull();
    const over = offerOver({ state: 'offered', deadline }, deadline);
    expect(over).toMatchObject({ status: 410, code: 'offer-expired' });
    expect(over?.detail).toContain('令和8年11月26日（木） 23:59');
  });

  test('only while it is offered; every end has a sentence of its own', () => {
    const sentences = ENGAGEMENT_STATES.filter((state) => state !== 'offered').map((state) => {
      const over = offerOver({ state, deadline }, before);
      expect([409, 410]).toContain(over?.status);
      return over?.detail;
    });
    expect(new Set(sentences).size).toBe(4);
  });
});

describe('texts before acceptance', () => {
  test.each([
    ['連絡は hanako.k+dx@mail.example.jp まで', 'hanako.k+dx@mail.example.jp'],
    ['ＴＥＬ：０５９－０００－００００', '０５９－０００－００００'],
    ['090-0000-0000に電話を', '090-0000-0000'],
    ['(059)000-0000', '059)000-0000'],
    ['電話0590000000です', '0590000000'],
    ['架空 花子と申します', '架空 花子'],
    ['架空花子です', '架空花子'],
    ['架空製作所の者です', '架空製作所'],
  ])('%s', (text, secret) => {
    const masked = withoutContact(text, ['架空　花子', null, '架空製作所']);
    expect(masked).not.toContain(secret);
    expect(masked).toContain('（お引き受け後に表示します）');
  });

  test.each([
    'パソコン20台を2026-11-21までに導入し、月10,000,000円の売上を目指す',
    '商品コード 4901234567894 の在庫',
    '森の管理',
  ])('keeps what only looks like it: %s', (text) => {
    expect(withoutContact(text, ['森'])).toBe(text);
  });

  test('never fails on a name made of signs', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 3 }), fc.string(), (name, text) => {
        expect(() => withoutContact(text, [name])).not.toThrow();
      }),
    );
  });
});

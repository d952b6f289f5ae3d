import fc from 'fast-check';
import {
  mergeObstacle,
  OBSTACLE_SENTENCES,
  type CaseToMerge,
} from '../../server/consultations/domain/case-links.js';
import { CONSULTATION_STATES } from '../../server/consultations/domain/states.js';

const made = (over: Partial<CaseToMerge> = {}): CaseToMerge => ({
  id: 'a',
  state: 'received',
  waitingFrom: null,
  mergedInto: null,
  emailDigest: 'x',
  phoneDigest: null,
  ...over,
});
const CHECKED = { sameRequester: false, survivorOfOthers: false };
const between = (from: Partial<CaseToMerge>, into: Partial<CaseToMerge> = {}, over = CHECKED) =>
  mergeObstacle(made(from), made({ id: 'b', ...into }), over);

test.each([
  ['nothing against it', {}, {}, null],
  ['the case itself', {}, { id: 'a' }, 'itself'],
  ['merged already', { mergedInto: 'c' }, {}, 'merged'],
  ['a survivor that is merged', {}, { mergedInto: 'c' }, 'survivor-merged'],
  ['support has begun', { state: 'advising' }, {}, 'helped'],
  [
    'support waits for the requester',
    { state: 'awaiting_requester', waitingFrom: 'advising' },
    {},
    'helped',
  ],
  ['an answer was given', { state: 'answered' }, {}, 'helped'],
  ['the survivor is over', {}, { state: 'withdrawn' }, 'survivor-over'],
  ['somebody else asked', {}, { emailDigest: 'y' }, 'other-requester'],
  ['nothing known of either', { emailDigest: null }, { emailDigest: null }, 'other-requester'],
  ['one telephone', { emailDigest: null, phoneDigest: 'p' }, { phoneDigest: 'p' }, null],
] as const)('%s', (_what, from, into, obstacle) => {
  expect(between(from, into)).toBe(obstacle);
});

test('the desk may say that it is one person, and no case becomes part of a chain', () => {
  expect(between({}, { emailDigest: 'y' }, { ...CHECKED, sameRequester: true })).toBeNull();
  expect(between({}, {}, { ...CHECKED, survivorOfOthers: true })).toBe('survivor-of-others');
});

test('what has been counted or is set aside is never merged away, and every refusal is a sentence', () => {
  const any = fc.record({
    id: fc.constantFrom('a', 'b'),
    state: fc.constantFrom(...CONSULTATION_STATES),
    waitingFrom: fc.constantFrom(
      null,
      'hearing' as const,
      'matching' as const,
      'advising' as const,
    ),
    mergedInto: fc.constantFrom(null, 'c'),
    emailDigest: fc.constantFrom(null, 'x', 'y'),
    phoneDigest: fc.constantFrom(null, 'p'),
  });
  fc.assert(
    fc.property(any, any, fc.boolean(), fc.boolean(), (from, into, sameRequester, others) => {
      const found = mergeObstacle(from, into, { sameRequester, survivorOfOthers: others });
      if (found !== null) return expect(OBSTACLE_SENTENCES[found]).toMatch(/。$/);
      expect(['answered', 'closed', 'advising', 'spam']).not.toContain(from.state);
      expect([from.mergedInto, into.mergedInto]).toEqual([null, null]);
    }),
  );
});

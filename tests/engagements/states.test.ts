import fc from 'fast-check';
import { following } from '../../server/engagements/domain/follow.js';
import {
  ACCESS_STATES,
  ENGAGEMENT_LABELS,
  ENGAGEMENT_MOVES,
  ENGAGEMENT_STATES,
  LIVE_STATES,
  mayMove,
  TAKEN_STATES,
  WORKING_STATES,
  type EngagementState,
} from '../../server/engagements/domain/states.js';
import { CONSULTATION_STATES } from '../../server/consultations/domain/states.js';

const FINAL = ['completed', 'declined', 'expired', 'withdrawn'];
const state = fc.constantFrom(...ENGAGEMENT_STATES);

function reachable(from: EngagementState): Set<EngagementState> {
  const seen = new Set([from]);
  for (const at of seen) for (const to of ENGAGEMENT_MOVES[at]) seen.add(to);
  return seen;
}

test('every state can be reached from a proposal, and has a label', () => {
  expect([...reachable('proposed')].sort()).toEqual([...ENGAGEMENT_STATES].sort());
  expect(Object.keys(ENGAGEMENT_LABELS).sort()).toEqual([...ENGAGEMENT_STATES].sort());
});

test('four states are final; every other one has a way out and leads to an end', () => {
  fc.assert(
    fc.property(state, (from) => {
      expect(ENGAGEMENT_MOVES[from].length === 0).toBe(FINAL.includes(from));
      expect([...reachable(from)].some((to) => FINAL.includes(to))).toBe(true);
    }),
  );
});

test('the way of an engagement, and the second meeting', () => {
  const way = ['proposed', 'offered', 'accepted', 'active', 'reported', 'completed'] as const;
  way.slice(1).forEach((to, at) => {
    expect(mayMove(way[at]!, to)).toBe(true);
  });
  expect(mayMove('reported', 'active')).toBe(true);
});

test.each([
  ['declined', 'accepted'],
  ['expired', 'accepted'],
  ['withdrawn', 'offered'],
  ['offered', 'active'],
  ['accepted', 'declined'],
  ['reported', 'withdrawn'],
  ['completed', 'active'],
] as const)('%s → %s does not exist', (from, to) => {
  expect(mayMove(from, to)).toBe(false);
});

test('live, working, taken and open to the supporter mean what they say', () => {
  expect([...LIVE_STATES].sort()).toEqual(
    ENGAGEMENT_STATES.filter((engagementState) => !FINAL.includes(engagementState)).sort(),
  );
  expect(LIVE_STATES).toEqual(expect.arrayContaining([...WORKING_STATES]));
  for (const gone of ['declined', 'expired', 'withdrawn', 'proposed'] as const) {
    expect(ACCESS_STATES).not.toContain(gone);
    expect(TAKEN_STATES).not.toContain(gone);
  }
  expect(TAKEN_STATES).not.toContain('offered');
});

describe('following the case', () => {
  const caseState = fc.constantFrom(...CONSULTATION_STATES);
  const OVER = ['closed', 'withdrawn', 'referred', 'out_of_scope', 'spam'];

  test('only makes moves that exist, and none twice', () => {
    fc.assert(
      fc.property(state, caseState, caseState, (from, to, cameFrom) => {
        const end = following(from, to, cameFrom);
        if (end === null) return;
        expect(mayMove(from, end)).toBe(true);
        expect(following(end, to, cameFrom)).toBeNull();
      }),
    );
  });

  test('nobody is left at work or asked when a case is over', () => {
    fc.assert(
      fc.property(state, fc.constantFrom(...OVER), caseState, (from, to, cameFrom) => {
        const end = following(from, to, cameFrom) ?? from;
        expect(FINAL).toContain(end);
      }),
    );
  });

  test('only words that were said are completed', () => {
    fc.assert(
      fc.property(state, caseState, caseState, (from, to, cameFrom) => {
        expect(following(from, to, cameFrom) === 'completed').toBe(
          from === 'reported' && OVER.includes(to),
        );
      }),
    );
  });

  test('an answered case needs no more answers to offers, but lets a second adviser finish', () => {
    expect(following('offered', 'answered', 'advising')).toBe('withdrawn');
    expect(following('active', 'answered', 'advising')).toBeNull();
  });

  test('looking for another supporter releases the one at work, a new offer does not', () => {
    expect(following('active', 'matching', 'advising')).toBe('withdrawn');
    expect(following('active', 'matching', 'hearing')).toBeNull();
    expect(following('offered', 'matching', 'advising')).toBeNull();
  });
});

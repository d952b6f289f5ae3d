import fc from 'fast-check';
import {
  CONSULTATION_STATES,
  FINAL_STATES,
  moveBetween,
  MOVES,
  OPEN_STATES,
  staffMoves,
  type ConsultationState,
} from '../../server/consultations/domain/states.js';
import { STATE_LABELS } from '../../server/consultations/queries/timeline-text.js';

/** States that can be reached from one, itself included. */
function reachable(from: ConsultationState): Set<ConsultationState> {
  const seen = new Set([from]);
  for (const state of seen) {
    for (const move of MOVES) if (move.from === state) seen.add(move.to);
  }
  return seen;
}

const state = fc.constantFrom(...CONSULTATION_STATES);

test('every state can be reached from a fresh case', () => {
  expect([...reachable('received')].sort()).toEqual([...CONSULTATION_STATES].sort());
});

test('every state that is not final has a way out, and leads to an end', () => {
  fc.assert(
    fc.property(state, (from) => {
      expect(FINAL_STATES.includes(from) || MOVES.some((move) => move.from === from)).toBe(true);
      expect(FINAL_STATES.some((end) => reachable(from).has(end))).toBe(true);
    }),
  );
});

test('no move is listed twice, and none stands still', () => {
  const keys = MOVES.map(({ from, to }) => `${from} ${to}`);
  expect(new Set(keys).size).toBe(keys.length);
  expect(MOVES.filter(({ from, to }) => from === to)).toEqual([]);
});

test('a walk of any length along the table stays on it, and staff never see another move', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(), { maxLength: 40 }), (steps) => {
      let at: ConsultationState = 'received';
      let waitingFrom: ConsultationState | null = null;
      for (const step of steps) {
        const offered = staffMoves(at, waitingFrom);
        for (const { to } of offered) expect(moveBetween(at, to)).toBeDefined();
        const ways = MOVES.filter(
          (move) =>
            move.from === at && (at !== 'awaiting_requester' || isBack(move.to, waitingFrom)),
        );
        const way = ways[step % Math.max(ways.length, 1)];
        if (!way) break;
        waitingFrom = way.to === 'awaiting_requester' ? at : null;
        at = way.to;
      }
      expect(CONSULTATION_STATES).toContain(at);
    }),
  );
});

const isBack = (to: ConsultationState, from: ConsultationState | null): boolean =>
  to === from || to === 'withdrawn';

test('a waiting case goes back where it came from, and nowhere else', () => {
  fc.assert(
    fc.property(fc.constantFrom('hearing', 'matching', 'advising'), (from) => {
      const back = staffMoves('awaiting_requester', from);
      expect(back.map(({ to }) => to).sort()).toEqual([from, 'withdrawn'].sort());
    }),
  );
});

test.each([
  ['hearing', 'answered'],
  ['matching', 'advising'],
  ['advising', 'answered'],
] as const)('%s → %s happens by its use case, never by a button', (from, to) => {
  expect(moveBetween(from, to)?.by).toBe('case');
  expect(staffMoves(from, null).map((move) => move.to)).not.toContain(to);
});

test.each([
  ['answered', 'advising'],
  ['closed', 'hearing'],
  ['received', 'out_of_scope'],
  ['hearing', 'withdrawn'],
] as const)('%s → %s asks for a reason', (from, to) => {
  expect(moveBetween(from, to)?.reasonRequired).toBe(true);
});

test.each([
  ['received', 'answered'],
  ['received', 'closed'],
  ['closed', 'answered'],
  ['spam', 'closed'],
] as const)('%s → %s does not exist', (from, to) => {
  expect(moveBetween(from, to)).toBeUndefined();
});

test('open states and labels speak of states that exist', () => {
  expect(CONSULTATION_STATES).toEqual(expect.arrayContaining([...OPEN_STATES]));
  expect(Object.keys(STATE_LABELS).sort()).toEqual([...CONSULTATION_STATES].sort());
});

import {
  MEETING_MOVES,
  MEETING_STATES,
  mayChoose,
  overlap,
  timesProblem,
} from '../../server/engagements/domain/meeting.js';
import { requireWithinLimit } from '../../server/engagements/domain/meeting-rules.js';

const NOW = new Date('2026-11-21T10:00:00+09:00');
const times = (start: string, end: string) => ({
  startsAt: new Date(`2026-11-${start}:00+09:00`),
  endsAt: new Date(`2026-11-${end}:00+09:00`),
});

describe('the life of a meeting', () => {
  test('every state is reached from the first', () => {
    const reached = new Set(['proposed']);
    for (const state of MEETING_STATES) {
      for (const next of MEETING_MOVES[state]) reached.add(next);
    }
    expect([...reached].sort()).toEqual([...MEETING_STATES].sort());
  });

  test('what was held, missed or called off stays so', () => {
    for (const end of ['held', 'no_show', 'cancelled'] as const) {
      expect(MEETING_MOVES[end]).toEqual([]);
    }
  });
});

describe('the times of a meeting', () => {
  test.each([
    ['in the past', '20T10:00', '20T11:00', 'startsAt', '今より後'],
    ['right now', '21T10:00', '21T11:00', 'startsAt', '今より後'],
    ['ending before it begins', '24T11:00', '24T10:00', 'endsAt', '開始より後'],
    ['all day long', '24T09:00', '24T17:01', 'endsAt', '8時間'],
  ])('%s are refused', (_what, start, end, field, words) => {
    const problem = timesProblem(times(start, end), NOW);
    expect(problem?.field).toBe(field);
    expect(problem?.detail).toContain(words);
  });

  test('of an hour next week are fine', () => {
    expect(timesProblem(times('24T10:00', '24T11:00'), NOW)).toBeNull();
  });

  test('more than a year away are a slip of the keyboard', () => {
    const far = {
      startsAt: new Date('2028-11-24T10:00:00+09:00'),
      endsAt: new Date('2028-11-24T11:00:00+09:00'),
    };
    expect(timesProblem(far, NOW)?.detail).toContain('1年以内');
  });

  test('overlap when one begins before the other ends; back to back they do not', () => {
    const meeting = times('24T10:00', '24T11:00');
    expect(overlap(meeting, times('24T10:59', '24T12:00'))).toBe(true);
    expect(overlap(meeting, times('24T09:00', '24T12:00'))).toBe(true);
    expect(overlap(meeting, times('24T11:00', '24T12:00'))).toBe(false);
  });
});

test('nobody agrees to their own proposal, except the desk that asks both', () => {
  expect(mayChoose('requester', { by: 'requester' })).toBe(false);
  expect(mayChoose('requester', { by: 'supporter' })).toBe(true);
  expect(mayChoose('supporter', { by: 'staff' })).toBe(true);
  expect(mayChoose('staff', { by: 'staff' })).toBe(true);
});

describe('the limit', () => {
  const ask = (counted: number, reason: string | null, isManager: boolean) => () =>
    requireWithinLimit(counted, 3, reason, isManager, isManager ? 'staff' : 'supporter');

  test('lets three through, and a fourth with a manager’s reason', () => {
    expect(ask(2, null, false)).not.toThrow();
    expect(ask(3, '事業の節目のため', true)).not.toThrow();
  });

  test('stops a fourth without a manager, and without a reason', () => {
    expect(ask(3, '事業の節目のため', false)).toThrow('メッセージで窓口に');
    expect(ask(3, null, true)).toThrow('理由を入力すると');
  });
});

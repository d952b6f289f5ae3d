import fc from 'fast-check';
import { inMovingOrder, talksMovedBy } from '../../server/seminars/domain/slots-move.js';

const at = (time: string) => new Date(`2026-12-05T${time}:00+09:00`);
const talks = (from: string | null, to: string | null) => ({
  slotsFrom: from === null ? null : at(from),
  slotsTo: to === null ? null : at(to),
});

describe('how far the talks were moved', () => {
  const before = talks('15:30', '16:30');

  it.each([
    ['both ends by the same', talks('16:00', '17:00'), 30],
    ['earlier', talks('14:30', '15:30'), -60],
    ['not at all', talks('15:30', '16:30'), 0],
    ['made longer', talks('15:30', '17:00'), 0],
    ['made shorter on both sides', talks('15:45', '16:15'), 0],
    ['taken off', talks(null, null), 0],
  ])('%s', (_, after, minutes) => {
    expect(talksMovedBy(before, after)).toBe(minutes * 60_000);
  });

  it('nothing moves that had no time before', () => {
    expect(talksMovedBy(talks(null, null), before)).toBe(0);
  });
});

test('moved one by one in this order, no slot ever lies on one that still waits to be moved', () => {
  const day = fc
    .array(fc.record({ length: fc.integer({ min: 1, max: 60 }), gap: fc.nat(60) }), {
      maxLength: 12,
    })
    .map((pieces) => {
      let minute = 0;
      return pieces.map(({ length, gap }) => {
        const slot = { startsAt: new Date(minute), endsAt: new Date(minute + length) };
        minute += length + gap;
        return slot;
      });
    });
  const shift = fc.integer({ min: -500, max: 500 }).filter((by) => by !== 0);
  fc.assert(
    fc.property(day, shift, fc.nat(), (slots, by, turn) => {
      const given = [...slots.slice(turn % 12), ...slots.slice(0, turn % 12)];
      const order = inMovingOrder(given, by);
      for (const [index, { startsAt, endsAt }] of order.entries()) {
        const [from, to] = [startsAt.getTime() + by, endsAt.getTime() + by];
        const inTheWay = order
          .slice(index + 1)
          .filter((it) => it.startsAt.getTime() < to && from < it.endsAt.getTime());
        expect(inTheWay).toEqual([]);
      }
    }),
  );
});

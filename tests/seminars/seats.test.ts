import fc from 'fast-check';
import {
  freeSeats,
  otherModeFor,
  placeFor,
  positionIn,
  whoMovesUp,
} from '../../server/seminars/domain/seats.js';

const queue = fc
  .array(fc.integer({ min: 1, max: 20 }), { maxLength: 40 })
  .map((sizes) => sizes.map((seats, at) => ({ id: String(at), seats, queueNo: at + 1 })));
const free = fc.integer({ min: 0, max: 60 });

test('never more move up than there are seats, and nobody who would still fit is left waiting', () => {
  fc.assert(
    fc.property(free, queue, (seats, waiting) => {
      const up = whoMovesUp(seats, waiting);
      const taken = up.reduce((sum, waiting) => sum + waiting.seats, 0);
      expect(taken).toBeLessThanOrEqual(seats);
      const left = waiting.filter((it) => !up.includes(it));
      expect(left.every((it) => it.seats > seats - taken)).toBe(true);
    }),
  );
});

test('nobody is overtaken by somebody who needs as many seats or more', () => {
  fc.assert(
    fc.property(free, queue, (seats, waiting) => {
      const up = new Set(whoMovesUp(seats, waiting));
      for (const it of up) {
        const before = waiting.filter((one) => one.queueNo < it.queueNo && !up.has(one));
        expect(before.every((one) => one.seats > it.seats)).toBe(true);
      }
    }),
  );
});

test('the order of asking does not matter, only the order of the queue', () => {
  fc.assert(
    fc.property(free, queue, (seats, waiting) => {
      const ids = (list: typeof waiting) => whoMovesUp(seats, list).map(({ id }) => id);
      expect(ids([...waiting].reverse())).toEqual(ids(waiting));
    }),
  );
});

test('whatever is registered, cancelled and resized: seats never exceed the capacity, positions are 1, 2, 3 …', () => {
  const step = fc.oneof(
    fc.record({ what: fc.constant('come' as const), seats: fc.integer({ min: 1, max: 4 }) }),
    fc.record({ what: fc.constant('leave' as const), who: fc.nat(50) }),
    fc.record({ what: fc.constant('grow' as const), by: fc.integer({ min: 1, max: 5 }) }),
  );
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 10 }),
      fc.array(step, { maxLength: 60 }),
      (capacity, steps) => {
        const room = { capacity, booked: 0 };
        const seated = new Map<string, number>();
        let waiting: { id: string; seats: number; queueNo: number }[] = [];
        let last = 0;
        const fill = (): void => {
          for (const it of whoMovesUp(freeSeats(room), waiting)) {
            room.booked += it.seats;
            seated.set(it.id, it.seats);
            waiting = waiting.filter((one) => one !== it);
          }
        };
        for (const step of steps) {
          last += 1;
          if (step.what === 'grow') room.capacity += step.by;
          else if (step.what === 'leave') {
            const id = [...seated.keys()][step.who % Math.max(1, seated.size)];
            if (id !== undefined) {
              room.booked -= seated.get(id) ?? 0;
              seated.delete(id);
            }
          } else if (placeFor(room, step.seats) === 'confirmed') {
            room.booked += step.seats;
            seated.set(String(last), step.seats);
          } else waiting.push({ id: String(last), seats: step.seats, queueNo: last });
          fill();
          expect(room.booked).toBeLessThanOrEqual(room.capacity);
          expect(room.booked).toBe([...seated.values()].reduce((sum, seats) => sum + seats, 0));
          const positions = waiting.map(({ queueNo }) => positionIn(waiting, queueNo));
          expect(positions).toEqual(waiting.map((_, at) => at + 1));
        }
      },
    ),
  );
});

test('no limit is room for everybody; the other mode is offered only where it has room', () => {
  expect(placeFor({ capacity: null, booked: 9_999 }, 20)).toBe('confirmed');
  const seats = [
    { mode: 'onsite' as const, capacity: 20, booked: 20 },
    { mode: 'online' as const, capacity: 2, booked: 1 },
  ];
  expect(otherModeFor('onsite', 1, seats)).toBe('online');
  expect(otherModeFor('onsite', 2, seats)).toBeNull();
  expect(otherModeFor('online', 1, seats)).toBeNull();
});

import fc from 'fast-check';
import { RepeatedViews } from '../../server/identity/services/sessions/repeated-views.js';

const MINUTE = 60_000;

test('a page that reloads itself is noted once in ten minutes', () => {
  const views = new RepeatedViews();
  const asked = Array.from({ length: 25 }, (_, minute) => views.isNews('a', minute * MINUTE));
  expect(asked.flatMap((news, minute) => (news ? [minute] : []))).toEqual([0, 10, 20]);
});

test('another person, record or address is another view', () => {
  const views = new RepeatedViews();
  expect(['a', 'b', 'a'].map((view) => views.isNews(view, 0))).toEqual([true, true, false]);
});

test('every view is noted at least once in any ten minutes in which it happens', () => {
  const step = fc.record({ view: fc.constantFrom('a', 'b', 'c'), wait: fc.nat(8 * MINUTE) });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const views = new RepeatedViews();
      const last = new Map<string, number>();
      let now = 0;
      for (const { view, wait } of steps) {
        now += wait;
        if (views.isNews(view, now)) last.set(view, now);
        expect(now - (last.get(view) ?? -Infinity)).toBeLessThan(10 * MINUTE);
      }
    }),
  );
});

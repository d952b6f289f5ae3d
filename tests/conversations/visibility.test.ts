import fc from 'fast-check';
import {
  AUTHOR_KINDS,
  partyOf,
  readableBy,
  VISIBILITIES,
} from '../../server/conversations/domain/visibility.js';
import type { Actor } from '../../server/platform/core/actor.js';

const party = fc.constantFrom(...AUTHOR_KINDS);

test('each party reads what the one further out reads, and the desk reads everything', () => {
  const [requester, supporter, staff] = (['requester', 'supporter', 'staff'] as const).map(
    (who) => new Set(readableBy(who)),
  );
  expect(requester).toEqual(new Set(['everyone']));
  expect(supporter).toEqual(new Set(['everyone', 'support']));
  expect(staff).toEqual(new Set(VISIBILITIES));
});

test('everybody reads what is for everyone, only the desk its notes', () => {
  fc.assert(
    fc.property(party, (who) => {
      expect(readableBy(who)).toContain('everyone');
      expect(readableBy(who).includes('staff')).toBe(who === 'staff' || who === 'system');
    }),
  );
});

test.each<[Actor, string | null]>([
  [{ kind: 'anonymous' }, null],
  [{ kind: 'link', link: 'survey', id: '1' }, null],
  [{ kind: 'link', link: 'offer', id: '1' }, null],
  [{ kind: 'requester', id: '1' }, 'requester'],
  [{ kind: 'supporter', id: '1', name: 'x' }, 'supporter'],
])('%j speaks for %s', (actor, expected) => {
  expect(partyOf(actor)).toBe(expected);
});

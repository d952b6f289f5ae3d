import {
  mayBecome,
  SUPPORTER_STATUSES,
  SUPPORTER_TRANSITIONS,
} from '../../server/supporters/domain/states.js';
import {
  nameKey,
  offerObstacle,
  searchKey,
  searchTextOf,
} from '../../server/supporters/domain/supporter.js';
import { changed, joined, planRoster } from '../../server/supporters/domain/roster-plan.js';

const at = new Date('2026-11-21T01:00:00Z');
const defaults = { capacityMonthly: 4, capacityAtOnce: 3 };
const [hanako] = planRoster(
  [],
  [{ kind: 'adviser', name: '架空 花子', values: { specialities: ['テレワーク'] } }],
  defaults,
).added.map((details) => joined(details, 'id-1', at));
if (!hanako) throw new Error('no one joined');

test('every status is reachable and none is a dead end', () => {
  const reachable = new Set(Object.values(SUPPORTER_TRANSITIONS).flat());
  expect([...reachable].sort()).toEqual([...SUPPORTER_STATUSES].sort());
  for (const status of SUPPORTER_STATUSES)
    expect(SUPPORTER_TRANSITIONS[status]).not.toHaveLength(0);
  expect(mayBecome('retired', 'paused')).toBe(false);
  expect(mayBecome('paused', 'paused')).toBe(true);
});

test('an offer needs an active supporter with a mail address, and the obstacle says what to do', () => {
  expect(offerObstacle({ status: 'active', email: 'a@example.jp' })).toBeNull();
  expect(offerObstacle({ status: 'active', email: null })).toMatchObject({ code: 'no-email' });
  expect(offerObstacle({ status: 'paused', email: 'a@example.jp' })?.reason).toContain('休止中');
});

test('a name is one name in every width and spacing', () => {
  expect(nameKey('架空　花子')).toBe(nameKey('架空 花子'));
  expect(nameKey('㈱架空')).toBe(nameKey('(株)架空'));
});

test('the search box finds words in any width, case and kana', () => {
  expect(searchTextOf(hanako)).toContain(searchKey('てれわーく'));
  expect(searchTextOf(hanako)).toContain(searchKey('架空花子'));
});

describe('loading a roster again', () => {
  test('changes only what the file says, and keeps what it does not have', () => {
    const known = { ...hanako, email: 'hanako@example.jp', biography: '長い経歴' };
    const plan = planRoster(
      [known],
      [{ kind: 'adviser', name: '架空 花子', values: { headline: '働き方' } }],
      defaults,
    );
    expect(plan.updated).toEqual([{ before: known, changes: { headline: '働き方' } }]);
    expect(changed(known, { headline: '働き方' }, at)).toMatchObject({
      email: 'hanako@example.jp',
      biography: '長い経歴',
      version: 2,
    });
  });

  test('leaves alone whom it says nothing new of, and never writes what only newcomers are given', () => {
    const again = {
      kind: 'adviser' as const,
      name: '架空 花子',
      values: {},
      initial: { themes: ['2-3'] },
    };
    expect(planRoster([hanako], [again], defaults).unchanged).toEqual([hanako]);
    expect(planRoster([], [again], defaults).added[0]?.themes).toEqual(['2-3']);
  });

  test('takes a company of the same name for someone else', () => {
    const plan = planRoster(
      [hanako],
      [{ kind: 'partner', name: '架空 花子', values: {} }],
      defaults,
    );
    expect(plan.added).toHaveLength(1);
  });
});

test('who carries 架空 in the name is marked as invented', () => {
  expect(hanako.fictitious).toBe(true);
  expect(joined({ ...hanako, name: '実在 太郎' }, 'id-2', at).fictitious).toBe(false);
});

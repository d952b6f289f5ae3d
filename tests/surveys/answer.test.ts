import fc from 'fast-check';
import { Centre } from '../../server/centre/index.js';
import { Problem } from '../../server/platform/core/problems.js';
import { parse } from '../../server/platform/validation/validation.js';
import {
  CHOICES,
  COMMENT_MAX,
  StaffAnswerBody,
  editableUntil,
  SurveyAnswerBody,
} from '../../server/surveys/domain/answer.js';
import {
  INVITATION_MOVES,
  INVITATION_STATES,
  type InvitationState,
} from '../../server/surveys/domain/states.js';

const pointers = (work: () => unknown): string[] => {
  try {
    work();
    return [];
  } catch (error) {
    if (error instanceof Problem) return (error.errors ?? []).map(({ pointer }) => pointer);
    throw error;
  }
};

test.each(['mie', 'shizuoka'])('the choices are those %s shows', (key) => {
  const centre = Centre.load(process.cwd(), key);
  expect(centre.profile.survey.choices.map(({ value }) => value)).toEqual([...CHOICES]);
});

test('every invitation starts as waiting, asked or spared, and ends answered or superseded', () => {
  const reachable = new Set<InvitationState>(['waiting', 'spared']);
  for (const state of reachable) for (const to of INVITATION_MOVES[state]) reachable.add(to);
  expect([...reachable].sort()).toEqual([...INVITATION_STATES].sort());
  expect(INVITATION_MOVES.answered).toEqual([]);
  expect(INVITATION_MOVES.superseded).toEqual([]);
});

test('an answer is one of the four, with words or without', () => {
  expect(parse(SurveyAnswerBody, { choice: 'useful', comment: ' ' })).toEqual({
    choice: 'useful',
    comment: null,
  });
  fc.assert(
    fc.property(fc.string(), (choice) => {
      fc.pre(!CHOICES.some((known) => known === choice));
      expect(pointers(() => parse(SurveyAnswerBody, { choice }))).toEqual(['/choice']);
    }),
  );
});

test.each([
  [{}, ['/choice']],
  [{ choice: null }, ['/choice']],
  [{ choice: 'useful', comment: 'あ'.repeat(COMMENT_MAX + 1) }, ['/comment']],
  [{ choice: 'useful', comment: 'a\u0000b' }, ['/comment']],
  [{ choice: 'useful', score: 5 }, ['/score']],
  [{ choice: 'useful', channel: 'phone' }, ['/channel']],
])('%j is refused', (body, expected) => {
  expect(pointers(() => parse(SurveyAnswerBody, body))).toEqual(expected);
});

test('the desk says how the answer came, and never that it came by web', () => {
  expect(pointers(() => parse(StaffAnswerBody, { choice: 'useful' }))).toEqual(['/channel']);
  expect(pointers(() => parse(StaffAnswerBody, { choice: 'useful', channel: 'web' }))).toEqual([
    '/channel',
  ]);
});

test('an answer can be changed for twelve hours', () => {
  expect(editableUntil(new Date('2026-03-31T20:00:00+09:00'))).toEqual(
    new Date('2026-04-01T08:00:00+09:00'),
  );
});

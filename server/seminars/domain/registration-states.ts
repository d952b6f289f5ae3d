/** The life of a registration (申込み) as a table. Issue 6 points 2, 3 and 5. */
export const REGISTRATION_STATES = [
  'confirmed',
  'waitlisted',
  'asked',
  'cancelled',
  'attended',
  'no_show',
] as const;
export type RegistrationState = (typeof REGISTRATION_STATES)[number];

export const REGISTRATION_LABELS: Readonly<Record<RegistrationState, string>> = {
  confirmed: '参加できます',
  waitlisted: 'キャンセル待ち',
  asked: '参加するかおたずね中',
  cancelled: '取消し',
  attended: '出席',
  no_show: '欠席',
};

/**
 * A move that is not listed does not exist. Whoever cancelled stays cancelled: nobody is invited back
 * whom we have already let go; they may register anew.
 */
export const REGISTRATION_MOVES: Readonly<Record<RegistrationState, readonly RegistrationState[]>> =
  {
    waitlisted: ['confirmed', 'asked', 'cancelled'],
    asked: ['confirmed', 'cancelled'],
    // Back to the queue only by changing to a mode that is full.
    confirmed: ['attended', 'no_show', 'cancelled'],
    attended: ['confirmed', 'no_show'],
    no_show: ['attended', 'confirmed'],
    cancelled: [],
  };

/** These hold a seat: a question that is open keeps the seat it asks about. */
export const SEATED_STATES: readonly RegistrationState[] = ['confirmed', 'asked', 'attended'];

/** Whoever is to be told of changes. */
export const NOTIFIED_STATES: readonly RegistrationState[] = ['confirmed', 'waitlisted', 'asked'];

export function mayMoveRegistration(from: RegistrationState, to: RegistrationState): boolean {
  return REGISTRATION_MOVES[from].includes(to);
}

/** Why a registration ended, for the desk's list. */
export const CANCEL_CAUSES = [
  'person',
  'desk',
  'no_answer',
  'declined',
  'seminar_cancelled',
] as const;
export type CancelCause = (typeof CANCEL_CAUSES)[number];

export const CANCEL_LABELS: Readonly<Record<CancelCause, string>> = {
  person: 'ご本人',
  desk: '窓口',
  no_answer: '期限までに返事なし',
  declined: '繰り上げを辞退',
  seminar_cancelled: 'セミナーの中止',
};

import type { Centre } from '../../centre/index.js';
import { wrongAnswers, type RegistrationBody } from '../domain/registration-schema.js';
import type { LockedSeminar } from './seating.js';

type FieldError = ReturnType<typeof wrongAnswers>[number];

/** What does not fit this seminar or this centre, each with what to do; empty when all is well. */
export function registrationErrors(
  { seminar, seats }: LockedSeminar,
  { mode, answers, slotWish }: RegistrationBody,
  centre: Centre,
): FieldError[] {
  const errors = wrongAnswers(seminar.questions, answers);
  if (!seats.some((seat) => seat.mode === mode)) {
    const detail = `次のなかから選んでください: ${seats.map((seat) => seat.mode).join('、')}`;
    errors.push({ pointer: '/mode', code: 'choice', detail });
  }
  if (slotWish && seminar.slotsFrom === null) {
    const detail = 'このセミナーには個別相談会がありません。取り除いてください。';
    errors.push({ pointer: '/slotWish', code: 'rule', detail });
  }
  for (const [index, code] of (slotWish?.themes ?? []).entries()) {
    if (centre.theme(code)) continue;
    const detail = 'この分野はありません。一覧から選んでください。';
    errors.push({ pointer: `/slotWish/themes/${String(index)}`, code: 'choice', detail });
  }
  if (slotWish?.municipality && !centre.municipality(slotWish.municipality)) {
    const detail = '県内の市町を選んでください。県外の方は空欄（null）にしてください。';
    errors.push({ pointer: '/slotWish/municipality', code: 'choice', detail });
  }
  return errors;
}

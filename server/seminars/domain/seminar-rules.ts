import type { FieldError } from '../../platform/core/problems.js';
import { modesOf, type Format } from './seats.js';

/** What the rules of a seminar look at. */
export interface SeminarPlan {
  title: string;
  startsAt: Date | null;
  endsAt: Date | null;
  format: Format;
  applyFrom: Date | null;
  applyBy: Date | null;
  venueName: string | null;
  slotsFrom: Date | null;
  slotsTo: Date | null;
  questions: readonly { kind: 'text' | 'choice'; options: readonly string[] }[];
}

const LONGEST_MS = 14 * 24 * 3_600_000;

/** What contradicts itself, whatever the state; each with the field it is about. */
export function contradictions(plan: SeminarPlan): FieldError[] {
  const { startsAt, endsAt, applyFrom, applyBy, slotsFrom, slotsTo } = plan;
  const errors: FieldError[] = [];
  const add = (pointer: string, detail: string): void => {
    errors.push({ pointer, code: 'rule', detail });
  };
  if ((startsAt === null) !== (endsAt === null)) {
    add(startsAt ? '/endsAt' : '/startsAt', '開始と終了の両方を入力してください。');
  }
  if (startsAt && endsAt && endsAt <= startsAt) {
    add('/endsAt', '終了には、開始より後の日時を入力してください。');
  } else if (startsAt && endsAt && endsAt.getTime() - startsAt.getTime() > LONGEST_MS) {
    add('/endsAt', '開始から14日以内の日時を入力してください。');
  }
  if (applyFrom && applyBy && applyBy <= applyFrom) {
    add('/applyBy', '申込みの締切には、受付開始より後の日時を入力してください。');
  }
  if (startsAt && applyFrom && applyFrom >= startsAt) {
    add('/applyFrom', '申込みの受付開始には、開催より前の日時を入力してください。');
  }
  if (endsAt && applyBy && applyBy > endsAt) {
    add('/applyBy', '申込みの締切には、終了より前の日時を入力してください。');
  }
  if (
    (slotsFrom === null) !== (slotsTo === null) ||
    (slotsFrom && slotsTo && slotsTo <= slotsFrom)
  ) {
    add('/slotsTo', '個別相談会の開始と、それより後の終了を入力してください。');
  }
  plan.questions.forEach(({ kind, options }, index) => {
    if (kind === 'choice' && options.length < 2) {
      add(`/questions/${String(index)}/options`, '選択肢を2つ以上入力してください。');
    }
  });
  return errors;
}

/** What is missing before people may see it and apply. */
export function missingToPublish(
  plan: SeminarPlan,
  speakers: readonly { name: string; consentAt: Date | null }[],
): FieldError[] {
  const errors = contradictions(plan);
  if (plan.startsAt === null) {
    errors.push({ pointer: '/startsAt', code: 'required', detail: '開催日時を入力してください。' });
  }
  speakers.forEach(({ name, consentAt }, index) => {
    if (consentAt !== null) return;
    errors.push({
      pointer: `/speakers/${String(index)}/consented`,
      code: 'consent-needed',
      detail: `講師「${name}」さんから、名前を公開する同意をまだ受けていません。`,
    });
  });
  return errors;
}

/** The capacities a format has: a mode that is not offered has none. */
export function capacitiesOf(
  format: Format,
  onsite: number | null,
  online: number | null,
): { mode: 'onsite' | 'online'; capacity: number | null }[] {
  return modesOf(format).map((mode) => ({ mode, capacity: mode === 'onsite' ? onsite : online }));
}

import type { NewSeminar, Seminar } from '../../api/seminars.js';
import { notifiedCount } from '../seats.js';
import { talksMove } from './following.js';
import { changedIn, type SeminarForm, toForm } from './seminar-form.js';

/** Changes of these are mailed to everybody who registered. */
const NOTIFIED_FIELDS = [
  'startsAt',
  'endsAt',
  'format',
  'venueName',
  'venueAddress',
  'onlineTool',
  'onlineUrl',
] as const;

/** What saving tells, and whom; people may have registered since the seminar was read. */
export const notifiedChanges = (form: SeminarForm, read: Seminar, seminar = read): string => {
  const changes = changedIn(form, read);
  if (Object.keys(changes).length === 0) return 'まだ何も変えていません。';
  return mailOf(changes, seminar) + talksOf(form, toForm(read));
};

/** What becomes of the slots of the 個別相談会. */
const talksOf = (form: SeminarForm, start: SeminarForm): string => {
  if (talksMove(form, start)) {
    return '個別相談の枠も同じだけ動かし、予約した方と相談相手に新しい日時をお知らせします。';
  }
  const alone = form.startsAt !== start.startsAt && form.slotsFrom === start.slotsFrom;
  return alone && start.slotsFrom !== '' ? '個別相談会の日時は元のままです。' : '';
};

const mailOf = (changes: Partial<NewSeminar>, seminar: Seminar): string => {
  const live = seminar.state === 'published' || seminar.state === 'closed';
  const told = live ? notifiedCount(seminar) : 0;
  if (told > 0 && NOTIFIED_FIELDS.some((name) => name in changes)) {
    return `保存すると、申込み済み・キャンセル待ちの方全員（${String(told)}人分）に、変わったことをメールでお知らせします。`;
  }
  return told > 0
    ? '日時・会場・案内先の変更がないため、お知らせは送りません。'
    : '誰にも知らせません。';
};

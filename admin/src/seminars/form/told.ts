import type { Seminar } from '../../api/seminars.js';
import { toldCount } from '../seats.js';
import { changedIn, type SeminarForm } from './seminar-form.js';

/** Changes of these are mailed to everybody who registered. */
const TOLD = [
  'startsAt',
  'endsAt',
  'format',
  'venueName',
  'venueAddress',
  'onlineTool',
  'onlineUrl',
] as const;

/** What saving tells, and whom; people may have registered since the seminar was read. */
export const toldBy = (form: SeminarForm, read: Seminar, seminar = read): string => {
  const changes = changedIn(form, read);
  if (Object.keys(changes).length === 0) return 'まだ何も変えていません。';
  const live = seminar.state === 'published' || seminar.state === 'closed';
  const told = live ? toldCount(seminar) : 0;
  if (told > 0 && TOLD.some((name) => name in changes)) {
    return `保存すると、申込み済み・キャンセル待ちの方全員（${String(told)}人分）に、変わったことをメールでお知らせします。`;
  }
  return told > 0
    ? '日時・会場・案内先の変更がないため、お知らせは送りません。'
    : '誰にも知らせません。';
};

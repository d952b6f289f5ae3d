import { formatDay, formatLastDay } from '../../platform/time/era.js';

/** How a reply-by date came about. */
export interface ReplyByExplanation {
  businessDays: number;
  /** Days that were not counted, with the reason (土曜日, 勤労感謝の日, 年末年始). */
  skipped: { date: string; reason: string }[];
  /** The whole in a sentence. */
  text: string;
}

/**
 * Says in Japanese why a reply is due then: the first one to a new case, or the next one to a requester
 * who has written again (`again`). `skipped` are the days the desk is closed between.
 */
export function explainReplyBy(
  from: Date,
  replyBy: Date,
  businessDays: number,
  skipped: ReplyByExplanation['skipped'],
  again = false,
): ReplyByExplanation {
  const off = skipped.map(({ date, reason }) => {
    const [, month, day] = date.split('-').map(Number);
    return `${String(month)}月${String(day)}日（${reason}）`;
  });
  const without = off.length === 0 ? '' : `${off.join('、')}は数えません。`;
  return {
    businessDays,
    skipped,
    text:
      `${formatDay(from)}に${again ? '相談者から連絡があり' : '受け付け'}、${String(businessDays)}営業日後の` +
      `${formatLastDay(replyBy)}が${again ? '返信' : '最初の連絡'}の期限です。${without}`,
  };
}

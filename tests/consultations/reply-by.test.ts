import { Centre } from '../../server/centre/index.js';
import { explainReplyBy } from '../../server/consultations/domain/reply-by.js';

const { calendar } = Centre.load(process.cwd(), 'mie');

test('a reply-by date says which days were not counted, and why', () => {
  const received = new Date('2026-11-20T16:00:00+09:00');
  const replyBy = calendar.deadlineAfter(received, 3);
  const skipped = calendar.closedBetween(received, replyBy);
  expect(skipped).toEqual([
    { date: '2026-11-21', reason: '土曜日' },
    { date: '2026-11-22', reason: '日曜日' },
    { date: '2026-11-23', reason: '勤労感謝の日' },
  ]);
  expect(explainReplyBy(received, replyBy, 3, skipped).text).toBe(
    '令和8年11月20日（金）に受け付け、3営業日後の令和8年11月26日（木）が最初の連絡の期限です。' +
      '11月21日（土曜日）、11月22日（日曜日）、11月23日（勤労感謝の日）は数えません。',
  );
});

test('without closed days there is nothing to explain away', () => {
  const received = new Date('2026-11-24T10:00:00+09:00');
  const replyBy = calendar.deadlineAfter(received, 2);
  expect(calendar.closedBetween(received, replyBy)).toEqual([]);
  expect(explainReplyBy(received, replyBy, 2, []).text).not.toContain('数えません');
});

import { Layout } from '../../components/layout.js';
import { timeText } from '../../text/dates.js';
import { MeetingState } from '../../components/meetings/parts.js';
import type { MeetingItem } from '../../components/meetings/view.js';

/** A meeting with the case it belongs to. */
export type MyMeeting = MeetingItem & { path: string; caseTitle: string; receiptNumber: string };

interface Props {
  open: readonly MyMeeting[];
  past: readonly MyMeeting[];
  feedUrl: string;
  notice: string | null;
}

/** `/desk/meetings`: everything a supporter has arranged, and the address for their own calendar. */
export function MyMeetingsPage({ open, past, feedUrl, notice }: Props) {
  return (
    <Layout title="面談の予定" area="desk" wide>
      {notice !== null && (
        <div className="notice good" role="status">
          <p>{notice}</p>
        </div>
      )}
      <h1>面談の予定</h1>
      {open.length === 0 ? (
        <p>予定している面談はありません。</p>
      ) : (
        <List meetings={open} heading="h2" />
      )}
      {past.length > 0 && (
        <section aria-labelledby="past">
          <h2 id="past">これまでの面談</h2>
          <List meetings={past} heading="h3" />
        </section>
      )}
      <section className="card" aria-labelledby="feed">
        <h2 id="feed">予定表と連携する</h2>
        <p>
          次のアドレスを、お使いの予定表（Google
          カレンダー、Outlook、iPhoneなど）の「URLで追加」に入れると、面談の予定が自動で表示されます。
        </p>
        <p className="paper">
          <code className="address">{feedUrl}</code>
        </p>
        <p className="hint">
          このアドレスを知っている人は、誰でも予定を見られます。ほかの人に知られたときは、新しいアドレスに替えてください。
        </p>
        <form method="post" action="/desk/meetings/feed">
          <p className="actions">
            <button className="button second" type="submit">
              新しいアドレスに替える
            </button>
          </p>
        </form>
      </section>
    </Layout>
  );
}

function List(props: { meetings: readonly MyMeeting[]; heading: 'h2' | 'h3' }) {
  const { meetings, heading: Heading } = props;
  return (
    <ul className="cards">
      {meetings.map((meeting) => (
        <li key={meeting.id} className="card">
          <Heading className="goes">
            <a href={meeting.path}>
              {meeting.startsAt === null ? '日時を決めています' : timeText('ja', meeting.startsAt)}
            </a>
          </Heading>
          <p>
            <MeetingState meeting={meeting} /> {meeting.methodLabel}
          </p>
          <p className="by">
            {`${meeting.caseTitle}（${meeting.receiptNumber}）・第${String(meeting.number)}回`}
          </p>
        </li>
      ))}
    </ul>
  );
}

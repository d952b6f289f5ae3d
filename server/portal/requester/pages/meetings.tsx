import { ErrorSummary, type Errors } from '../../components/form.js';
import { useWords } from '../../components/frame.js';
import { Layout } from '../../components/layout.js';
import type { TextKey } from '../../text/index.js';
import {
  CalendarLink,
  Cancel,
  Choices,
  MeetingFacts,
  MeetingState,
  TimesFields,
} from '../../components/meetings/parts.js';
import {
  EMPTY_TIMES,
  type MeetingItem,
  type MeetingsView,
  type TimesForm,
} from '../../components/meetings/view.js';

interface Props {
  view: MeetingsView;
  errors: Errors;
  /** Candidate times that could not be sent, and the meeting they were for. */
  typed: { group: string; times: TimesForm } | null;
  notice: TextKey | null;
}

/** `/c/:token/meetings`: the requester settles, proposes and calls off, without signing in. */
export function RequesterMeetingsPage({ view, errors, typed, notice }: Props) {
  const { t, tx } = useWords();
  const wrong = Object.keys(errors).length > 0;
  return (
    <Layout title={`${wrong ? t('form.errorPrefix') : ''}${t('meet.title')}`}>
      <ErrorSummary errors={errors} />
      {notice !== null && (
        <div className="notice good" role="status">
          <p>{tx(notice)}</p>
        </div>
      )}
      <h1>{tx('meet.title')}</h1>
      <p>{tx(view.meetings.length === 0 ? 'meet.none' : 'meet.lead')}</p>
      {view.meetings.map((meeting) => (
        <Item
          key={meeting.id}
          meeting={meeting}
          path={view.path}
          errors={errors}
          times={typed?.group === groupOf(meeting) ? typed.times : EMPTY_TIMES}
        />
      ))}
      <p>
        <a href={view.back}>{tx('meet.back')}</a>
      </p>
    </Layout>
  );
}

/** Fields of two meetings on one page must not share a name. */
export const groupOf = ({ number }: Pick<MeetingItem, 'number'>): string => `m${String(number)}-`;

function Item(props: { meeting: MeetingItem; path: string; errors: Errors; times: TimesForm }) {
  const { meeting, path, errors, times } = props;
  const { tx } = useWords();
  const heading = `meeting-${String(meeting.number)}`;
  const open = meeting.state === 'proposed' || meeting.state === 'scheduled';
  return (
    <section className="card" aria-labelledby={heading}>
      <h2 id={heading}>{tx('meet.number', { n: meeting.number })}</h2>
      <p>
        <MeetingState meeting={meeting} />
      </p>
      {meeting.state === 'proposed' && <Choices meeting={meeting} path={path} />}
      <MeetingFacts meeting={meeting} />
      <CalendarLink meeting={meeting} path={path} />
      {meeting.state === 'proposed' && (
        <details className="more" open={Object.keys(errors).length > 0}>
          <summary>{tx('meet.others')}</summary>
          <form method="post" action={`${path}/${meeting.id}/proposals`} noValidate>
            <TimesFields group={groupOf(meeting)} times={times} errors={errors} />
            <p className="actions">
              <button className="button" type="submit">
                {tx('meet.send')}
              </button>
            </p>
          </form>
        </details>
      )}
      {open && <Cancel meeting={meeting} path={path} />}
    </section>
  );
}

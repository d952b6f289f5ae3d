import { TextField, TextArea, type Errors } from '../form.js';
import { useWords } from '../frame.js';
import { isTextKey } from '../../text/index.js';
import { timeText } from '../../text/dates.js';
import type { MeetingItem, TimesForm } from './view.js';

/** When, how and where; the online address is a link. */
export function MeetingFacts({ meeting }: { meeting: MeetingItem }) {
  const { language, tx } = useWords();
  const { startsAt, methodLabel, place, url, phone, supporterName } = meeting;
  return (
    <dl className="facts">
      {startsAt !== null && (
        <div>
          <dt>{tx('meet.when')}</dt>
          <dd>
            <time dateTime={startsAt.toISOString()}>{timeText(language, startsAt)}</time>
          </dd>
        </div>
      )}
      <div>
        <dt>{tx('meet.how')}</dt>
        <dd>{methodLabel}</dd>
      </div>
      {place !== null && (
        <div>
          <dt>{tx('meet.place')}</dt>
          <dd>{place}</dd>
        </div>
      )}
      {url !== null && (
        <div>
          <dt>{tx('meet.url')}</dt>
          <dd>
            <a href={url} rel="noreferrer">
              {url}
            </a>
          </dd>
        </div>
      )}
      {phone !== null && (
        <div>
          <dt>{tx('meet.phone')}</dt>
          <dd>{phone}</dd>
        </div>
      )}
      {supporterName !== '' && (
        <div>
          <dt>{tx('meet.with')}</dt>
          <dd>{supporterName}</dd>
        </div>
      )}
    </dl>
  );
}

/** 「日時が決まりました」 in the reader's language. */
export function MeetingState({ meeting }: { meeting: MeetingItem }) {
  const { tx } = useWords();
  const key = `meet.state.${meeting.state}`;
  return <span className="tag now">{isTextKey(key) ? tx(key) : meeting.state}</span>;
}

/** One button a time; pressing it settles the meeting. */
export function Choices({ meeting, path }: { meeting: MeetingItem; path: string }) {
  const { language, tx } = useWords();
  return (
    <>
      {meeting.choices.length > 0 && (
        <form method="post" action={`${path}/${meeting.id}/choose`} className="votes">
          <p>{tx('meet.choose')}</p>
          {meeting.choices.map(({ id, startsAt }) => (
            <button key={id} className="button vote" type="submit" name="proposal" value={id}>
              <span>{timeText(language, startsAt)}</span>
            </button>
          ))}
        </form>
      )}
      {meeting.own.length > 0 && (
        <>
          <p>{tx('meet.own')}</p>
          <ul>
            {meeting.own.map(({ id, startsAt }) => (
              <li key={id}>{timeText(language, startsAt)}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

/** Up to three candidate times and the length of the meeting. */
export function TimesFields(props: { group: string; times: TimesForm; errors: Errors }) {
  const { group, times, errors } = props;
  const { tx } = useWords();
  return (
    <>
      {times.rows.map(({ date, time }, at) => {
        const n = at + 1;
        const [day, start] = [`${group}date${String(n)}`, `${group}time${String(n)}`];
        return (
          <div key={day} className="group">
            <TextField
              id={day}
              label={tx('meet.dateN', { n })}
              type="date"
              size="medium"
              required={n === 1}
              value={date}
              error={errors[day]}
            />
            <TextField
              id={start}
              label={tx('meet.timeN', { n })}
              hint={tx('meet.timeHint')}
              size="short"
              required={n === 1}
              value={time}
              error={errors[start]}
              autoComplete="off"
            />
          </div>
        );
      })}
      <TextField
        id={`${group}minutes`}
        label={tx('meet.minutes')}
        inputMode="numeric"
        size="short"
        value={times.minutes}
        error={errors[`${group}minutes`]}
        autoComplete="off"
      />
    </>
  );
}

/** Folded away, so that nobody calls a meeting off by accident. */
export function Cancel({ meeting, path }: { meeting: MeetingItem; path: string }) {
  const { tx } = useWords();
  return (
    <details className="more">
      <summary>{tx('meet.cancelOpen')}</summary>
      <form method="post" action={`${path}/${meeting.id}/cancel`} noValidate>
        <TextArea id={`reason-${meeting.id}`} label={tx('meet.cancelReason')} value="" rows={2} />
        <p className="actions">
          <button className="button danger" type="submit">
            {tx('meet.cancel')}
          </button>
        </p>
      </form>
    </details>
  );
}

/** Download for a calendar. */
export function CalendarLink({ meeting, path }: { meeting: MeetingItem; path: string }) {
  const { tx } = useWords();
  if (meeting.state !== 'scheduled') return null;
  return (
    <p>
      <a href={`${path}/${meeting.id}/calendar.ics`}>{tx('meet.calendar')}</a>
    </p>
  );
}

import type { ReactNode } from 'react';
import { useJapaneseLang, useWords } from '../../../components/frame.js';
import type { SeatsView, SeminarSummary } from '../../../../seminars/index.js';
import { spanText } from '../../../text/dates.js';

/** 令和8年12月5日（土） 13:30〜15:15, or what is known of the date so far. */
export function When({
  seminar,
}: {
  seminar: Pick<SeminarSummary, 'startsAt' | 'endsAt' | 'plannedFor'>;
}) {
  const { language, tx } = useWords();
  const { startsAt, endsAt, plannedFor } = seminar;
  if (startsAt === null || endsAt === null) {
    return plannedFor === null ? null : tx('sem.planned', { when: plannedFor });
  }
  return (
    <time dateTime={startsAt}>{spanText(language, new Date(startsAt), new Date(endsAt))}</time>
  );
}

/** Free seats in words: 「会場：あと3席」. */
export function Seats({ seats }: { seats: readonly SeatsView[] }) {
  const { t, tx } = useWords();
  return (
    <ul className="plain">
      {seats.map(({ mode, capacity, free, waiting }) => {
        const params = { mode: t(`sem.mode.${mode}`) };
        return (
          <li key={mode}>
            {capacity === null
              ? tx('sem.freeMany', params)
              : free === 0
                ? tx('sem.full', { ...params, n: waiting })
                : tx('sem.free', { ...params, n: free ?? 0 })}
          </li>
        );
      })}
    </ul>
  );
}

/** One fact of a description list; nothing where there is nothing to say. */
export function Fact({ label, children }: { label: ReactNode; children: ReactNode }) {
  if (children === null || children === undefined || children === '') return null;
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** The centre's own Japanese words on any page. */
export function Japanese({ text }: { text: string | null }) {
  const lang = useJapaneseLang();
  if (text === null || text === '') return null;
  return (
    <span lang={lang} className="prose">
      {text}
    </span>
  );
}

import { useJapaneseLang, useWords } from '../../components/frame.js';
import { Layout } from '../../components/layout.js';
import type { SeminarSummary } from '../../../seminars/index.js';
import { Seats, When } from './parts.js';

interface Props {
  upcoming: readonly SeminarSummary[];
  past: readonly SeminarSummary[];
}

/** `/seminars`: what is coming up, and what is left of what was. */
export function SeminarsPage({ upcoming, past }: Props) {
  const { t, tx } = useWords();
  return (
    <Layout title={t('sem.title')} wide>
      <h1>{tx('sem.title')}</h1>
      <p className="lead">{tx('sem.lead')}</p>
      <h2>{tx('sem.upcoming')}</h2>
      {upcoming.length === 0 ? <p>{tx('sem.noneUpcoming')}</p> : <Cards seminars={upcoming} />}
      {past.length > 0 && (
        <>
          <h2>{tx('sem.past')}</h2>
          <Cards seminars={past} />
        </>
      )}
      <p>
        <a href="/seminars/calendar.ics">{tx('sem.ics')}</a>
        {' ／ '}
        <a href="/seminars/feed.rss">{tx('sem.rss')}</a>
      </p>
    </Layout>
  );
}

function Cards({ seminars }: { seminars: readonly SeminarSummary[] }) {
  const { tx } = useWords();
  const japanese = useJapaneseLang();
  return (
    <ul className="cards">
      {seminars.map((seminar) => (
        <li key={seminar.id} className="card">
          <p>
            <span className={seminar.open ? 'tag now' : 'tag'}>
              {tx(`sem.state.${seminar.state}`)}
            </span>
          </p>
          <h3 className="goes" lang={japanese}>
            <a href={`/seminars/${seminar.id}`}>{seminar.title}</a>
          </h3>
          <p>
            <When seminar={seminar} />
          </p>
          <p>{tx(`sem.format.${seminar.format}`)}</p>
          {seminar.open && <Seats seats={seminar.seats} />}
          {seminar.fictitious && <p className="by">{tx('sem.fictitious')}</p>}
        </li>
      ))}
    </ul>
  );
}

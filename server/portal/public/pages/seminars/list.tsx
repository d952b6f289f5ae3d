import { useWords } from '../../../components/frame.js';
import { Layout } from '../../../components/layout.js';
import type { SeminarSummary } from '../../../../seminars/index.js';
import { SeminarCards } from './cards.js';

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
      {upcoming.length === 0 ? (
        <p>{tx('sem.noneUpcoming')}</p>
      ) : (
        <SeminarCards heading="h3" seminars={upcoming} />
      )}
      {past.length > 0 && (
        <>
          <h2>{tx('sem.past')}</h2>
          <SeminarCards heading="h3" seminars={past} />
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

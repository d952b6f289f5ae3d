import type { PublishedAnswer } from '../../../../search/index.js';
import { useWords } from '../../../components/frame.js';
import { Layout } from '../../../components/layout.js';
import { AnswerItem } from './answer.js';

interface AnswersPageProps {
  answers: readonly PublishedAnswer[];
  /** What was searched for; empty: everything is shown. */
  q: string;
}

/** `/answers`: what was asked before, and what the desk answered. */
export function AnswersPage({ answers, q }: AnswersPageProps) {
  const { t, tx } = useWords();
  return (
    <Layout title={t('answers.title')}>
      <h1>{tx('answers.title')}</h1>
      <p className="lead">{tx('answers.lead')}</p>
      <form method="get" action="/answers" role="search" className="search field">
        <label htmlFor="q">{tx('answers.search')}</label>
        <div className="search-row">
          <input id="q" name="q" type="search" maxLength={100} defaultValue={q} />
          <button className="button" type="submit">
            {tx('answers.searchButton')}
          </button>
        </div>
      </form>
      {q !== '' && (
        <p role="status">
          {tx(answers.length > 0 ? 'answers.found' : 'answers.none', { q, n: answers.length })}{' '}
          <a href="/answers">{tx('answers.all')}</a>
        </p>
      )}
      {q === '' && answers.length === 0 && <p>{tx('answers.empty')}</p>}
      <ul className="cards">
        {answers.map((answer) => (
          <AnswerItem key={answer.id} answer={answer} />
        ))}
      </ul>
      <p className="actions">
        <a className="button" href="/consult">
          {tx('answers.start')}
        </a>
      </p>
    </Layout>
  );
}

import type { PublishedAnswer } from '../../../../search/index.js';
import { useWords } from '../../../components/frame.js';
import { AnswerItem } from './answer.js';

/** What was answered to questions like the one about to be sent; nothing when there are none. */
export function SimilarAnswers({ answers }: { answers: readonly PublishedAnswer[] }) {
  const { tx } = useWords();
  if (answers.length === 0) return null;
  return (
    <section aria-labelledby="similar">
      <h2 id="similar">{tx('answers.similarTitle')}</h2>
      <p>{tx('answers.similarLead')}</p>
      <ul className="cards">
        {answers.map((answer) => (
          <AnswerItem key={answer.id} answer={answer} />
        ))}
      </ul>
    </section>
  );
}

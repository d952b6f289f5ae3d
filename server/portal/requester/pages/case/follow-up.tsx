import { useWords } from '../../../components/frame.js';
import { Layout } from '../../../components/layout.js';
import { isTextKey, plain } from '../../../text/index.js';

interface Props {
  path: string;
  /** Null: nothing is asked at the moment. */
  asked: { answer: string | null } | null;
  thanks: boolean;
}

const ANSWERS = ['done', 'partly', 'not_yet'] as const;

/** `/c/:token/follow-up`: one question, three buttons; reading the page changes nothing. */
export function FollowUpPage({ path, asked, thanks }: Props) {
  const { language, t, tx } = useWords();
  const key = `follow.${asked?.answer ?? ''}`;
  return (
    <Layout title={t('follow.title')}>
      {thanks && (
        <div className="notice good" role="status">
          <p>{tx('follow.thanks')}</p>
        </div>
      )}
      <h1>{tx(asked === null ? 'follow.title' : 'follow.question')}</h1>
      {asked === null ? (
        <p>{tx('follow.none')}</p>
      ) : (
        <>
          <p>{tx('follow.lead')}</p>
          {isTextKey(key) && (
            <p>
              <strong>{tx('follow.current', { answer: plain(language, key) })}</strong>
            </p>
          )}
          <form method="post" action={path} className="votes">
            {ANSWERS.map((answer) => (
              <button
                key={answer}
                className="button vote"
                type="submit"
                name="answer"
                value={answer}
              >
                <span>{tx(`follow.${answer}`)}</span>
              </button>
            ))}
          </form>
        </>
      )}
      <p>{tx('follow.help')}</p>
    </Layout>
  );
}

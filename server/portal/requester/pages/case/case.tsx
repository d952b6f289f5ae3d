import { ErrorSummary, TextArea, type Errors } from '../../../components/form.js';
import { useWords } from '../../../components/frame.js';
import { Layout } from '../../../components/layout.js';
import { OnceKey } from '../../../components/once-key.js';
import { dayText, lastDayText } from '../../../text/dates.js';
import { isTextKey } from '../../../text/index.js';
import { Advice } from './advice.js';
import { Progress } from './progress.js';
import { Rights } from './rights.js';
import { SurveyButtons } from './survey.js';
import { Talk } from '../../../components/talk.js';
import type { CaseNotice, CaseView } from '../../../components/case-view.js';

interface CasePageProps {
  view: CaseView;
  errors: Errors;
  /** What was typed into the message field when it could not be sent. */
  draft?: string | undefined;
  /** What has just happened, said at the top. */
  notice: CaseNotice | null;
}

/** `/c/:token`: one case in plain words. */
export function CasePage({ view, errors, draft, notice }: CasePageProps) {
  const { t, tx } = useWords();
  const stateKey = `state.${view.state}`;
  const prefix = Object.keys(errors).length > 0 ? t('form.errorPrefix') : '';
  return (
    <Layout title={`${prefix}${t('case.title')}（${view.receiptNumber}）`}>
      <ErrorSummary errors={errors} />
      {notice !== null && (
        <div className="notice good" role="status">
          <p>{tx(notice)}</p>
        </div>
      )}
      <h1>{tx('case.title')}</h1>
      <p className="lead">{tx(isTextKey(stateKey) ? stateKey : 'state.other')}</p>
      <Progress state={view.stage} />
      {view.advice.map((advice) => (
        <Advice key={advice.id} advice={advice} />
      ))}
      {view.meetings > 0 && (
        <p>
          <a className="button second" href={`${view.path}/meetings`}>
            {tx('meet.open')}
          </a>
        </p>
      )}
      <section aria-labelledby="messages">
        <h2 id="messages">{tx('case.messages')}</h2>
        <Talk messages={view.messages} path={view.path} />
        <p>
          <a className="button second" href={`${view.path}/files`}>
            {tx('files.title')}
          </a>
        </p>
        {view.mayWrite ? (
          <form method="post" action={`${view.path}/messages`} noValidate>
            <OnceKey />
            <TextArea
              id="body"
              label={tx('case.write')}
              hint={tx('case.writeHint')}
              value={draft}
              error={errors['body']}
              required
              rows={5}
            />
            <p className="actions">
              <button className="button" type="submit">
                {tx('case.send')}
              </button>
            </p>
          </form>
        ) : (
          <p>{tx('case.closedToMessages')}</p>
        )}
      </section>
      {/* Asked after the answer has been read, not before. */}
      {view.survey !== null && (
        <section className="card warm ask" aria-labelledby="survey">
          <h2 id="survey">{tx('survey.title')}</h2>
          <p>{tx('survey.lead')}</p>
          <SurveyButtons survey={view.survey} />
        </section>
      )}
      <Request view={view} />
      {view.mayWithdraw && <Withdraw path={view.path} />}
      <Rights path={view.path} rights={view.rights} />
    </Layout>
  );
}

function Request({ view }: { view: CaseView }) {
  const { language, tx } = useWords();
  return (
    <section aria-labelledby="request">
      <h2 id="request">{tx('case.yourRequest')}</h2>
      <dl className="facts">
        <div>
          <dt>{tx('case.receipt')}</dt>
          <dd>{view.receiptNumber}</dd>
        </div>
        <div>
          <dt>{tx('case.received')}</dt>
          <dd>{dayText(language, view.receivedAt)}</dd>
        </div>
        {view.replyBy !== null && (
          <div>
            <dt>{tx(view.state === 'received' ? 'case.replyBy' : 'case.nextReplyBy')}</dt>
            <dd>{lastDayText(language, view.replyBy)}</dd>
          </div>
        )}
      </dl>
      <h3>{view.title}</h3>
      <p className="prose">{view.body}</p>
    </section>
  );
}

function Withdraw({ path }: { path: string }) {
  const { tx } = useWords();
  return (
    <details className="more">
      <summary>{tx('case.withdrawOpen')}</summary>
      <p>{tx('case.withdrawLead')}</p>
      <form method="post" action={`${path}/withdraw`} noValidate>
        <TextArea id="reason" label={tx('case.withdrawReason')} value="" rows={2} />
        <p className="actions">
          <button className="button danger" type="submit">
            {tx('case.withdraw')}
          </button>
        </p>
      </form>
    </details>
  );
}

import type { ReactNode } from 'react';
import { withoutRuby } from '../../../../centre/index.js';
import { ErrorSummary, TextArea, type Errors } from '../../../components/form.js';
import { Ruby, useWords } from '../../../components/frame.js';
import { Layout } from '../../../components/layout.js';
import { timeText } from '../../../text/dates.js';
import { PublishConsent, Questions, type QuestionView } from './survey-questions.js';
import type { SurveyForm } from '../../../components/case-view.js';

export interface SurveyView extends SurveyForm {
  title: string;
  /** null where the support belongs to no case: a seminar. */
  receiptNumber: string | null;
  question: string;
  /** What the desk would like to hear in the comment. */
  commentHint: string;
  comment: string;
  questions: readonly QuestionView[];
  publishConsent: boolean;
  /** Until when the answer may be changed; null while there is none. */
  editableUntil: Date | null;
  locked: boolean;
  /** Not answered in time. */
  expired: boolean;
}

/** Four buttons, each a complete answer: reading the mail's page changes nothing, pressing one does. */
export function SurveyButtons({ survey, children }: { survey: SurveyForm; children?: ReactNode }) {
  return (
    <form method="post" action={survey.path} className="votes">
      {survey.choices.map(({ value, label }) => (
        <button
          key={value}
          className="button vote"
          type="submit"
          name="choice"
          value={value}
          aria-pressed={survey.current === null ? undefined : survey.current === value}
        >
          <span>
            <Ruby text={label} />
          </span>
        </button>
      ))}
      {children}
    </form>
  );
}

/** The chosen label without readings: it is filled into a sentence. */
const labelOf = (view: SurveyForm) =>
  withoutRuby(view.choices.find(({ value }) => value === view.current)?.label ?? '');

/** `/s/:token` */
export function SurveyPage({ view }: { view: SurveyView }) {
  const { t, tx } = useWords();
  if (view.locked) return <LockedPage />;
  if (view.expired) return <LockedPage expired />;
  return (
    <Layout title={t('survey.title')}>
      <h1>
        <Ruby text={view.question} />
      </h1>
      <p className="hint">
        {view.receiptNumber === null
          ? view.title
          : tx('survey.about', { title: view.title, receipt: view.receiptNumber })}
      </p>
      <p>{tx('survey.lead')}</p>
      {view.current !== null && (
        <p>
          <strong>{tx('survey.current', { choice: labelOf(view) })}</strong>
        </p>
      )}
      <SurveyButtons survey={view}>
        <details className="more">
          <summary>{tx('survey.withWords')}</summary>
          <TextArea
            id="comment"
            label={tx('survey.comment')}
            hint={<Ruby text={view.commentHint} />}
            value={view.comment}
            rows={4}
          />
        </details>
      </SurveyButtons>
      <p className="hint">{tx('survey.privacy')}</p>
    </Layout>
  );
}

/** A low answer the desk wants to understand: it counts once it comes with a word. */
export function WhyPage(props: { view: SurveyView; choice: string; errors: Errors }) {
  const { view, choice, errors } = props;
  const { t, tx } = useWords();
  const label = labelOf({ ...view, current: choice });
  return (
    <Layout title={t('survey.whyTitle')}>
      <ErrorSummary errors={errors} />
      <h1>{tx('survey.whyTitle')}</h1>
      <p>{tx('survey.whyLead', { choice: label })}</p>
      <form method="post" action={view.path} noValidate>
        <input type="hidden" name="choice" value={choice} />
        <input type="hidden" name="why" value="yes" />
        <TextArea
          id="comment"
          label={tx('survey.comment')}
          required
          hint={<Ruby text={view.commentHint} />}
          value={view.comment}
          error={errors['comment']}
          rows={5}
        />
        <p className="actions">
          <button className="button" type="submit">
            {tx('survey.whySend')}
          </button>
          <a href={view.path}>{tx('survey.change')}</a>
        </p>
      </form>
    </Layout>
  );
}

function LockedPage({ expired = false }: { expired?: boolean }) {
  const { t, tx } = useWords();
  return (
    <Layout title={t('survey.lockedTitle')}>
      <h1>{tx('survey.lockedTitle')}</h1>
      <p>{tx(expired ? 'survey.expired' : 'survey.locked')}</p>
      <p>{tx('survey.unsolved')}</p>
    </Layout>
  );
}

/** After an answer: thanks, how long it may be changed, and room for a comment. */
export function ThanksPage(props: {
  view: SurveyView;
  errors: Errors;
  commented: boolean;
  draft?: string | undefined;
}) {
  const { view, errors, commented, draft } = props;
  const { language, t, tx } = useWords();
  return (
    <Layout title={t('survey.thanksTitle')}>
      <ErrorSummary errors={errors} />
      <div className="panel" role="status">
        <h1>{tx('survey.thanksTitle')}</h1>
        <p>{tx('survey.thanks', { choice: labelOf(view) })}</p>
      </div>
      {commented && (
        <div className="notice good">
          <p>{tx('survey.commentSaved')}</p>
        </div>
      )}
      {!view.locked && (
        <>
          <h2>{tx(view.questions.length > 0 ? 'survey.moreTitle' : 'survey.commentTitle')}</h2>
          <form method="post" action={`${view.path}/comment`} noValidate>
            <Questions questions={view.questions} errors={errors} />
            <TextArea
              id="comment"
              label={tx('survey.comment')}
              hint={<Ruby text={view.commentHint} />}
              value={draft ?? view.comment}
              error={errors['comment']}
              rows={5}
            />
            <PublishConsent checked={view.publishConsent} />
            <p className="actions">
              <button className="button" type="submit">
                {tx('survey.commentSend')}
              </button>
            </p>
          </form>
          {view.editableUntil !== null && (
            <p>
              {tx('survey.editable', { until: timeText(language, view.editableUntil) })}{' '}
              <a href={view.path}>{tx('survey.change')}</a>
            </p>
          )}
        </>
      )}
      <p>{tx('survey.unsolved')}</p>
    </Layout>
  );
}

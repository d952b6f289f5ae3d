import type { ReactNode } from 'react';
import { ErrorSummary, StepText, type Errors } from '../../../components/form.js';
import { useWords } from '../../../components/frame.js';
import { Honeypot } from '../../../components/honeypot.js';
import { Layout } from '../../../components/layout.js';
import type { Answers } from '../../../journeys/journey.js';
import type { TextKey } from '../../../text/index.js';

/** What every step of the journey is shown with. */
export interface StepView {
  answers: Answers;
  errors: Errors;
  step: { n: number; total: number };
  /** Address of the step before, or null on the first. */
  back: string | null;
  /** Whether the person came from the check page to change one answer. */
  changing: boolean;
}

interface StepPageProps extends StepView {
  /** Last part of the address the form posts to. */
  action: string;
  title: TextKey;
  /** Whether the page's content brings the h1 itself (a legend). */
  ownHeading?: boolean;
  submit?: TextKey;
  intro?: ReactNode;
  /** Said after the button. */
  footnote?: ReactNode;
  children: ReactNode;
}

/** Frame of one step: back link, error summary, step text, heading, form, one button. */
export function StepPage(props: StepPageProps) {
  const { action, title, ownHeading = false, errors, step, back, changing, children } = props;
  const { t, tx } = useWords();
  const wrong = Object.keys(errors).length > 0;
  const prefix = wrong ? t('form.errorPrefix') : '';
  return (
    <Layout title={`${prefix}${t(title)}（${t('step.of', { ...step })}）`}>
      {back !== null && (
        <p className="back">
          <a href={back}>{tx('form.back')}</a>
        </p>
      )}
      <ErrorSummary errors={errors} />
      <StepText {...step} />
      {!ownHeading && <h1>{tx(title)}</h1>}
      {props.intro}
      <form method="post" action={`/consult/${action}`} noValidate>
        {changing && <input type="hidden" name="from" value="check" />}
        <Honeypot />
        {children}
        <p className="actions">
          <button className="button" type="submit">
            {tx(changing ? 'form.saveChange' : (props.submit ?? 'form.next'))}
          </button>
        </p>
      </form>
      {props.footnote}
      {back !== null && (
        <form method="post" action="/consult/discard">
          <button className="button quiet" type="submit">
            {tx('consult.discard')}
          </button>
        </form>
      )}
    </Layout>
  );
}

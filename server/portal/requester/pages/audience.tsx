import { AUDIENCE_CHOICES } from '../../../engagements/index.js';
import { Radios } from '../../components/choices.js';
import { ErrorSummary, TextArea, type Errors } from '../../components/form.js';
import { useWords } from '../../components/frame.js';
import { Layout } from '../../components/layout.js';

interface Props {
  path: string;
  topic: string | null;
  speaker: string;
  errors: Errors;
  typed: { choice: string | undefined; comment: string | undefined };
}

/** `/l/:code`: one question, read off a slide's QR code; nobody is asked who they are. */
export function AudiencePage({ path, topic, speaker, errors, typed }: Props) {
  const { t, tx } = useWords();
  const wrong = Object.keys(errors).length > 0;
  return (
    <Layout title={`${wrong ? t('form.errorPrefix') : ''}${t('lecture.title')}`}>
      <ErrorSummary errors={errors} />
      <h1>{topic ?? tx('lecture.title')}</h1>
      <p>{tx('lecture.speaker', { name: speaker })}</p>
      <p>{tx('lecture.lead')}</p>
      <form method="post" action={path} noValidate>
        <Radios
          id="choice"
          legend={tx('lecture.question')}
          required
          value={typed.choice}
          error={errors['choice']}
          options={AUDIENCE_CHOICES.map((value) => ({ value, label: tx(`audience.${value}`) }))}
        />
        <TextArea
          id="comment"
          label={tx('lecture.comment')}
          value={typed.comment}
          error={errors['comment']}
          rows={4}
        />
        <p className="actions">
          <button className="button" type="submit">
            {tx('lecture.send')}
          </button>
        </p>
      </form>
    </Layout>
  );
}

export function AudienceThanksPage() {
  const { t, tx } = useWords();
  return (
    <Layout title={t('lecture.thanks')}>
      <div className="panel" role="status">
        <h1>{tx('lecture.thanks')}</h1>
      </div>
    </Layout>
  );
}

import { ErrorSummary, TextField, type Errors } from '../../components/form.js';
import { useWords } from '../../components/frame.js';
import { Layout } from '../../components/layout.js';

/** `/track`: the receipt number, to which a code is mailed. */
export function TrackPage({ receipt, errors }: { receipt: string; errors: Errors }) {
  const { t, tx } = useWords();
  const prefix = Object.keys(errors).length > 0 ? t('form.errorPrefix') : '';
  return (
    <Layout title={prefix + t('track.title')}>
      <ErrorSummary errors={errors} />
      <h1>{tx('track.title')}</h1>
      <p>{tx('track.lead')}</p>
      <p>{tx('track.leadLink')}</p>
      <form method="post" action="/track" noValidate>
        <TextField
          id="receipt"
          label={tx('track.receipt')}
          hint={tx('track.receiptHint')}
          value={receipt}
          error={errors['receipt']}
          required
          size="medium"
          autoComplete="off"
          spellCheck={false}
        />
        <p className="actions">
          <button className="button" type="submit">
            {tx('track.send')}
          </button>
        </p>
      </form>
      <p>
        <a href="/track/code">{tx('track.haveCode')}</a>
      </p>
      <p className="hint">{tx('track.noMail')}</p>
    </Layout>
  );
}

/** The code from the mail. It says the same whether or not such a case exists. */
export function CodePage({ receipt, errors }: { receipt: string; errors: Errors }) {
  const { t, tx } = useWords();
  const prefix = Object.keys(errors).length > 0 ? t('form.errorPrefix') : '';
  return (
    <Layout title={prefix + t('code.title')}>
      <ErrorSummary errors={errors} />
      <h1>{tx('code.title')}</h1>
      <p>{tx('code.lead')}</p>
      <p>{tx('code.wait')}</p>
      <form method="post" action="/track/code" noValidate>
        <TextField
          id="receipt"
          label={tx('track.receipt')}
          value={receipt}
          error={errors['receipt']}
          required
          size="medium"
          autoComplete="off"
          spellCheck={false}
        />
        <TextField
          id="code"
          label={tx('code.code')}
          hint={tx('code.codeHint')}
          value=""
          error={errors['code']}
          required
          size="short"
          inputMode="numeric"
          autoComplete="one-time-code"
          spellCheck={false}
        />
        <p className="actions">
          <button className="button" type="submit">
            {tx('code.open')}
          </button>
        </p>
      </form>
      <p>
        <a href="/track">{tx('code.again')}</a>
      </p>
    </Layout>
  );
}

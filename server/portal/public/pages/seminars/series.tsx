import { Radios } from '../../../components/choices.js';
import { ErrorSummary, TextArea, type Errors } from '../../../components/form.js';
import { useJapaneseLang, useWords } from '../../../components/frame.js';
import { Honeypot } from '../../../components/honeypot.js';
import { Layout } from '../../../components/layout.js';
import { OnceKey } from '../../../components/once-key.js';
import type { SeminarSummary, SeriesView } from '../../../../seminars/index.js';
import { SeminarCards } from './cards.js';
import { PurposeBox, WhoFields } from './form-parts.js';

interface Props {
  series: SeriesView;
  seminars: readonly SeminarSummary[];
  typed: Readonly<Record<string, string>>;
  errors: Errors;
  /** Numbers given, once it was sent. */
  receipts: readonly { title: string; number: string; url: string; waits: boolean }[];
  /** Some of the mails wait for their turn. */
  mailsLater?: boolean;
}

/** `/seminar-series/:id`: all seminars of a series, and one form for those that are open. */
export function SeriesPage(props: Props) {
  const { series, seminars, typed, errors, receipts, mailsLater = false } = props;
  const { t, tx } = useWords();
  const japanese = useJapaneseLang();
  const open = seminars.filter((seminar) => seminar.open);
  const prefix = Object.keys(errors).length > 0 ? t('form.errorPrefix') : '';
  return (
    <Layout title={`${prefix}${series.title}`} wide>
      <ErrorSummary errors={errors} />
      <h1 lang={japanese}>{series.title}</h1>
      {receipts.length > 0 && <Receipts receipts={receipts} mailsLater={mailsLater} />}
      {series.description !== '' && <p lang={japanese}>{series.description}</p>}
      <SeminarCards heading="h2" seminars={seminars} />
      {open.length > 0 && receipts.length === 0 && (
        <SeriesForm
          path={`/seminar-series/${series.id}`}
          n={open.length}
          typed={typed}
          errors={errors}
        />
      )}
      <p>
        <a href="/seminars">{tx('sem.back')}</a>
      </p>
    </Layout>
  );
}

function Receipts({ receipts, mailsLater }: Pick<Props, 'receipts' | 'mailsLater'>) {
  const { tx } = useWords();
  const japanese = useJapaneseLang();
  return (
    <div className="notice good" role="status">
      <p>{tx('reg.done.registered')}</p>
      {mailsLater && <p>{tx('reg.done.mailsLater')}</p>}
      <ul>
        {receipts.map(({ title, number, url, waits }) => (
          <li key={number}>
            <a href={url}>
              <span lang={japanese}>{title}</span>
              {`（${number}）`}
            </a>{' '}
            {tx(waits ? 'reg.state.waitlisted' : 'reg.state.confirmed')}
          </li>
        ))}
      </ul>
    </div>
  );
}

function SeriesForm(props: { path: string; n: number } & Pick<Props, 'typed' | 'errors'>) {
  const { path, n, typed, errors } = props;
  const { tx } = useWords();
  const field = (id: string) => ({ id, value: typed[id], error: errors[id] });
  return (
    <section aria-labelledby="all">
      <h2 id="all">{tx('series.apply')}</h2>
      <p>{tx('series.lead', { n })}</p>
      <form method="post" action={path} noValidate>
        <OnceKey />
        <Honeypot />
        <WhoFields typed={typed} errors={errors} />
        <Radios
          id="mode"
          legend={tx('sem.mode')}
          required
          error={errors['mode']}
          value={typed['mode']}
          options={[
            { value: 'onsite', label: tx('sem.mode.onsite') },
            { value: 'online', label: tx('sem.mode.online') },
          ]}
        />
        <TextArea {...field('needs')} label={tx('sem.needs')} hint={tx('sem.needsHint')} rows={3} />
        <PurposeBox typed={typed} errors={errors} />
        <p className="actions">
          <button className="button large" type="submit">
            {tx('series.send')}
          </button>
        </p>
      </form>
    </section>
  );
}

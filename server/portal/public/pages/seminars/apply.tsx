import { Checkboxes, Radios } from '../../../components/choices.js';
import {
  ErrorSummary,
  SelectField,
  TextArea,
  TextField,
  type Errors,
} from '../../../components/form.js';
import { useJapaneseLang, useWords } from '../../../components/frame.js';
import { Honeypot } from '../../../components/honeypot.js';
import { Layout } from '../../../components/layout.js';
import { OnceKey } from '../../../components/once-key.js';
import type { SeminarView } from '../../../../seminars/index.js';
import { PurposeBox, WhoFields } from './form-parts.js';
import { Seats, When } from './parts.js';

interface Props {
  seminar: SeminarView;
  /** What was typed, by field; lists joined by line breaks. */
  typed: Readonly<Record<string, string>>;
  errors: Errors;
  requesterTypes: readonly { value: string; label: string }[];
}

/** `/seminars/:id/apply`: one short page; only the name, an address and the mode are needed. */
export function ApplyPage({ seminar, typed, errors, requesterTypes }: Props) {
  const { t, tx } = useWords();
  const japanese = useJapaneseLang();
  const prefix = Object.keys(errors).length > 0 ? t('form.errorPrefix') : '';
  const field = (id: string) => ({ id, value: typed[id], error: errors[id] });
  const [first] = seminar.seats;
  return (
    <Layout title={`${prefix}${t('sem.applyTitle')}`}>
      <ErrorSummary errors={errors} />
      <h1>{tx('sem.applyTitle')}</h1>
      <div className="card">
        <p lang={japanese}>
          <strong>{seminar.title}</strong>
        </p>
        <p>
          <When seminar={seminar} />
        </p>
        <Seats seats={seminar.seats} />
      </div>
      <form method="post" action={`/seminars/${seminar.id}/apply`} noValidate>
        <OnceKey />
        <Honeypot />
        <WhoFields typed={typed} errors={errors} />
        <TextField {...field('phone')} label={tx('sem.phone')} inputMode="tel" autoComplete="tel" />
        <Radios
          id="mode"
          legend={tx('sem.mode')}
          required
          error={errors['mode']}
          value={typed['mode'] ?? (seminar.seats.length === 1 ? first?.mode : undefined)}
          options={seminar.seats.map(({ mode }) => ({
            value: mode,
            label: tx(`sem.mode.${mode}`),
          }))}
        />
        <TextArea
          {...field('companions')}
          label={tx('sem.companions')}
          hint={tx('sem.companionsHint')}
          rows={3}
        />
        <TextArea {...field('needs')} label={tx('sem.needs')} hint={tx('sem.needsHint')} rows={3} />
        {seminar.questions.map(({ id, label, kind, options, required }) => {
          const one = {
            ...field(`q-${id}`),
            label: <span lang={japanese}>{label}</span>,
            required,
          };
          return kind === 'choice' ? (
            <SelectField
              key={id}
              {...one}
              options={options.map((value) => ({ value, label: value }))}
            />
          ) : (
            <TextArea key={id} {...one} rows={3} />
          );
        })}
        {seminar.slotsFrom !== null && (
          <details
            className="more"
            open={(typed['wishTitle'] ?? '') !== '' || hasWishError(errors)}
          >
            <summary>{tx('sem.wish')}</summary>
            <p className="hint">{tx('sem.wishHint')}</p>
            <TextField {...field('wishTitle')} label={tx('sem.wishTitle')} />
            <TextArea {...field('wishBody')} label={tx('sem.wishBody')} rows={5} />
            <SelectField
              {...field('wishType')}
              label={tx('sem.wishWho')}
              options={requesterTypes}
            />
            <Checkboxes
              id="wishShare"
              legend={tx('sem.shareTitle')}
              error={errors['wishShare']}
              values={typed['wishShare'] ? ['yes'] : []}
              options={[{ value: 'yes', label: tx('sem.wishShare') }]}
            />
          </details>
        )}
        <PurposeBox typed={typed} errors={errors} />
        <p className="actions">
          <button className="button large" type="submit">
            {tx('sem.send')}
          </button>
        </p>
      </form>
      <p>
        <a href={`/seminars/${seminar.id}`}>{tx('sem.backToSeminar')}</a>
      </p>
    </Layout>
  );
}

const hasWishError = (errors: Errors): boolean =>
  Object.keys(errors).some((field) => field.startsWith('wish'));

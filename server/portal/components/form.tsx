import type { ReactNode } from 'react';
import { useWords } from './frame.js';

/** Error messages by field name, in the order in which the fields stand on the page. */
export type Errors = Readonly<Record<string, string>>;

/** 「全5ステップ中2」 */
export function StepText({ n, total }: { n: number; total: number }) {
  const { tx } = useWords();
  return (
    <div className="step">
      <p>{tx('step.of', { n, total })}</p>
      <span className="dots" aria-hidden="true">
        {Array.from({ length: total }, (_, at) => (
          <span key={at} className={at < n ? 'on' : undefined} />
        ))}
      </span>
    </div>
  );
}

/** Everything wrong, above the h1, each line a link to its field. It takes the focus when shown. */
export function ErrorSummary({ errors }: { errors: Errors }) {
  const { tx } = useWords();
  const entries = Object.entries(errors);
  if (entries.length === 0) return null;
  return (
    <div className="summary" role="alert" aria-labelledby="errors" tabIndex={-1} autoFocus>
      <h2 id="errors">{tx('form.errorTitle', { n: entries.length })}</h2>
      <p>{tx('form.errorLead')}</p>
      <ul>
        {entries.map(([field, message]) => (
          <li key={field}>
            <a href={`#${field}`}>{message}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** ※必須 or ※任意, in words and never by colour alone. */
export function Need({ required }: { required: boolean }) {
  const { tx } = useWords();
  return (
    <span className={required ? 'need must' : 'need'}>
      {tx(required ? 'form.required' : 'form.optional')}
    </span>
  );
}

export function FieldError({ id, message }: { id: string; message: string | undefined }) {
  const { tx } = useWords();
  if (message === undefined) return null;
  return (
    <p className="wrong" id={`${id}-error`}>
      <span className="aside">{tx('form.errorPrefix')}</span>
      {message}
    </p>
  );
}

/** ids of the hint and the error, for `aria-describedby`. */
export function describedBy(id: string, hint: ReactNode, error: string | undefined) {
  const ids = [
    ...(hint === undefined ? [] : [`${id}-hint`]),
    ...(error === undefined ? [] : [`${id}-error`]),
  ];
  return ids.length === 0 ? undefined : ids.join(' ');
}

interface FieldProps {
  id: string;
  label: ReactNode;
  required?: boolean;
  hint?: ReactNode;
  error?: string | undefined;
  children: (aria: {
    'aria-describedby': string | undefined;
    'aria-invalid': true | undefined;
  }) => ReactNode;
}

/** A label, its hint, its error and one control. */
export function Field({ id, label, required = false, hint, error, children }: FieldProps) {
  return (
    <div className={error === undefined ? 'field' : 'field bad'}>
      <label htmlFor={id}>
        {label} <Need required={required} />
      </label>
      {hint !== undefined && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <FieldError id={id} message={error} />
      {children({
        'aria-describedby': describedBy(id, hint, error),
        'aria-invalid': error === undefined ? undefined : true,
      })}
    </div>
  );
}

interface InputProps extends Omit<FieldProps, 'children'> {
  value: string | undefined;
  type?: 'text' | 'email' | 'tel' | 'password' | 'date' | 'number';
  /** `email` and `tel` are asked of the phone's keyboard only: the browser must not judge what is typed. */
  inputMode?: 'text' | 'email' | 'tel' | 'numeric';
  autoComplete?: string;
  size?: 'short' | 'medium';
  spellCheck?: boolean;
}

export function TextField(props: InputProps) {
  const { id, value, type = 'text', inputMode, autoComplete, size, spellCheck } = props;
  return (
    <Field {...props}>
      {(aria) => (
        <input
          {...aria}
          id={id}
          name={id}
          type={type}
          inputMode={inputMode}
          autoComplete={autoComplete}
          spellCheck={spellCheck}
          className={size}
          defaultValue={value ?? ''}
        />
      )}
    </Field>
  );
}

export function TextArea(
  props: Omit<FieldProps, 'children'> & { value: string | undefined; rows?: number },
) {
  const { id, value, rows = 6 } = props;
  return (
    <Field {...props}>
      {(aria) => <textarea {...aria} id={id} name={id} rows={rows} defaultValue={value ?? ''} />}
    </Field>
  );
}

export interface Option {
  value: string;
  label: ReactNode;
  hint?: ReactNode;
}

export function SelectField(
  props: Omit<FieldProps, 'children'> & { value: string | undefined; options: readonly Option[] },
) {
  const { t } = useWords();
  const { id, value, options } = props;
  return (
    <Field {...props}>
      {(aria) => (
        <select {...aria} id={id} name={id} defaultValue={value ?? ''}>
          <option value="">{t('form.choose')}</option>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

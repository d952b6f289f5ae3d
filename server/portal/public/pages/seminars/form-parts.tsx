import { Checkboxes } from '../../../components/choices.js';
import { TextField, type Errors } from '../../../components/form.js';
import { useWords } from '../../../components/frame.js';

export interface Filled {
  /** What was typed, by field; lists joined by line breaks. */
  typed: Readonly<Record<string, string>>;
  errors: Errors;
}

/** Who registers: for one seminar or for a whole series. */
export function WhoFields({ typed, errors }: Filled) {
  const { tx } = useWords();
  const field = (id: string) => ({ id, value: typed[id], error: errors[id] });
  return (
    <>
      <TextField {...field('name')} label={tx('sem.name')} required autoComplete="name" />
      <TextField {...field('kana')} label={tx('sem.kana')} hint={tx('sem.kanaHint')} />
      <TextField
        {...field('organisation')}
        label={tx('sem.organisation')}
        autoComplete="organization"
      />
      <TextField
        {...field('email')}
        label={tx('sem.email')}
        hint={tx('sem.emailHint')}
        required
        inputMode="email"
        autoComplete="email"
        spellCheck={false}
      />
    </>
  );
}

/** The purpose of collection, agreed to by a tick. */
export function PurposeBox({ typed, errors }: Filled) {
  const { tx } = useWords();
  return (
    <Checkboxes
      id="purpose"
      legend={tx('sem.purposeTitle')}
      hint={tx('sem.purposeLead')}
      required
      error={errors['purpose']}
      values={typed['purpose'] ? ['yes'] : []}
      options={[{ value: 'yes', label: tx('sem.purpose') }]}
    />
  );
}

import { one, type Answers } from '../journeys/journey.js';
import { useWords } from './frame.js';

const FIELD = 'homepage';

/** A field no person sees or reaches; programs that fill in everything give themselves away. */
export function Honeypot() {
  const { t } = useWords();
  return (
    <div className="trap" aria-hidden="true">
      <label htmlFor={FIELD}>{t('form.honeypot')}</label>
      <input id={FIELD} name={FIELD} type="text" tabIndex={-1} autoComplete="off" />
    </div>
  );
}

/** Whether a program filled in the form. */
export const trappedBy = (form: Answers): boolean => one(form, FIELD) !== undefined;

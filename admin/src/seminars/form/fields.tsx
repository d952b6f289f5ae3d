import { Fields } from '../../ui/inputs.js';
import { Line } from '../../ui/Line.js';
import type { MistakeAt } from '../seats.js';
import { followingStart } from './following.js';
import type { NumberField, SeminarForm, TimeField, WordField } from './seminar-form.js';

export interface SectionProps {
  form: SeminarForm;
  /** As it was read. */
  start: SeminarForm;
  set: (changes: Partial<SeminarForm>) => void;
  mistake: MistakeAt;
  /** Held or called off: dates, seats, format and questions stay as they were. */
  settled: boolean;
}

interface OneProps extends SectionProps {
  label: string;
  helper?: string;
}
export const Words = ({ name, rows, ...it }: OneProps & { name: WordField; rows?: number }) => (
  <Line
    label={it.label}
    value={it.form[name]}
    mistake={it.mistake(name)}
    helper={it.helper}
    onChange={(value) => it.set({ [name]: value })}
    {...(rows === undefined ? {} : { rows })}
  />
);
export const Time = ({ name, ...it }: OneProps & { name: TimeField }) => (
  <Line
    label={it.label}
    type="datetime-local"
    value={it.form[name]}
    mistake={it.mistake(name)}
    helper={it.helper}
    onChange={(value) =>
      it.set(name === 'startsAt' ? followingStart(it.start, it.form, value) : { [name]: value })
    }
  />
);
export const Count = ({ name, ...it }: OneProps & { name: NumberField }) => (
  <Line
    label={it.label}
    type="number"
    value={it.form[name]}
    mistake={it.mistake(name)}
    helper={it.helper}
    onChange={(value) => it.set({ [name]: value })}
    htmlInput={{ min: 0, inputMode: 'numeric' }}
  />
);

/** Fields that can be shut together; the browser tells people and screen readers alike. */
export const Fieldset = (props: { disabled: boolean; children: React.ReactNode }) => (
  <fieldset
    disabled={props.disabled}
    style={{ margin: 0, padding: 0, border: 0, minWidth: 0, opacity: props.disabled ? 0.75 : 1 }}
  >
    <Fields>{props.children}</Fields>
  </fieldset>
);

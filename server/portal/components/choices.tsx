import type { ReactNode } from 'react';
import { describedBy, FieldError, Need, type Option } from './form.js';

interface ChoicesProps {
  id: string;
  /** Name of the controls where it differs from the id (one field in several groups). */
  name?: string;
  legend: ReactNode;
  options: readonly Option[];
  required?: boolean;
  hint?: ReactNode;
  error?: string | undefined;
  /** The legend is the page's h1 when the page asks one thing only. */
  heading?: boolean;
}

/** One answer out of several. */
export function Radios(props: ChoicesProps & { value: string | undefined }) {
  return (
    <Group {...props}>
      {props.options.map((option, at) => (
        <Choice
          key={option.value}
          type="radio"
          id={choiceId(props.id, at)}
          name={props.name ?? props.id}
          option={option}
          checked={props.value === option.value}
        />
      ))}
    </Group>
  );
}

/** Any number of answers. */
export function Checkboxes(props: ChoicesProps & { values: readonly string[] }) {
  return (
    <Group {...props}>
      {props.options.map((option, at) => (
        <Choice
          key={option.value}
          type="checkbox"
          id={choiceId(props.id, at)}
          name={props.name ?? props.id}
          option={option}
          checked={props.values.includes(option.value)}
        />
      ))}
    </Group>
  );
}

/** The first control carries the field's id, so that the error summary's link finds it. */
const choiceId = (id: string, at: number) => (at === 0 ? id : `${id}.${String(at + 1)}`);

function Group(props: ChoicesProps & { children: ReactNode }) {
  const { id, legend, required = false, hint, error, heading = false, children } = props;
  const title = (
    <>
      {legend} <Need required={required} />
    </>
  );
  return (
    <fieldset
      className={error === undefined ? 'field' : 'field bad'}
      aria-describedby={describedBy(id, hint, error)}
    >
      <legend>{heading ? <h1>{title}</h1> : title}</legend>
      {hint !== undefined && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <FieldError id={id} message={error} />
      <div className="choices">{children}</div>
    </fieldset>
  );
}

export function Choice(props: {
  type: 'radio' | 'checkbox';
  id: string;
  name: string;
  option: Option;
  checked: boolean;
}) {
  const { type, id, name, option, checked } = props;
  const hinted = option.hint !== undefined;
  return (
    <div className="choice">
      <input
        type={type}
        id={id}
        name={name}
        value={option.value}
        defaultChecked={checked}
        aria-describedby={hinted ? `${id}-note` : undefined}
      />
      <label htmlFor={id}>{option.label}</label>
      {hinted && (
        <p className="hint" id={`${id}-note`}>
          {option.hint}
        </p>
      )}
    </div>
  );
}

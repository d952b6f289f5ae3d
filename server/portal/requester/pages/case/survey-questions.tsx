import { Radios } from '../../../components/choices.js';
import { TextArea, type Errors, type Option } from '../../../components/form.js';
import { Ruby, useWords } from '../../../components/frame.js';

/** A further question in the reader's language, with what was answered so far. */
export interface QuestionView {
  /** Name of its field. */
  field: string;
  kind: 'choice' | 'text' | 'scale';
  label: string;
  required: boolean;
  options: readonly { value: string; label: string }[];
  value: string | undefined;
}

/** What is asked besides the four steps. */
export function Questions({
  questions,
  errors,
}: {
  questions: readonly QuestionView[];
  errors: Errors;
}) {
  return questions.map((question) => (
    <Question key={question.field} question={question} error={errors[question.field]} />
  ));
}

function Question(props: { question: QuestionView; error: string | undefined }) {
  const { question, error } = props;
  const { field, kind, required, value } = question;
  const label = <Ruby text={question.label} />;
  if (kind === 'text') {
    return (
      <TextArea id={field} label={label} required={required} value={value} error={error} rows={3} />
    );
  }
  const options = question.options.map((option): Option => ({
    value: option.value,
    label: <Ruby text={option.label} />,
  }));
  return (
    <Radios
      id={field}
      legend={label}
      required={required}
      options={options}
      value={value}
      error={error}
    />
  );
}

/** May the words be shown to others? Nothing is ticked before somebody ticks it. */
export function PublishConsent({ checked }: { checked: boolean }) {
  const { tx } = useWords();
  return (
    <div className="choices">
      <div className="choice">
        <input type="checkbox" id="publish" name="publish" value="yes" defaultChecked={checked} />
        <label htmlFor="publish">{tx('survey.publish')}</label>
        <p className="hint">{tx('survey.publishHint')}</p>
      </div>
    </div>
  );
}

import { Checkboxes, Radios } from '../../../components/choices.js';
import { TextArea, TextField } from '../../../components/form.js';
import { Ruby, useWords } from '../../../components/frame.js';
import { UNKNOWN } from '../../journeys/consult/special-values.js';
import { many, one } from '../../../journeys/journey.js';
import { valueLabel } from '../../../text/index.js';
import type { ConsultChoices } from './choices.js';
import { StepPage, type StepView } from './step-page.js';

/** Step 3: どんなことを相談したいですか */
export function RequestPage(props: StepView & { choices: ConsultChoices }) {
  const { language, tx } = useWords();
  const { answers, errors, choices } = props;
  const contentTypes = [
    ...choices.contentTypes,
    { value: UNKNOWN, label: undefined, description: undefined },
  ];
  return (
    <StepPage {...props} action="request" title="request.title">
      <TextField
        id="title"
        value={one(answers, 'title')}
        error={errors['title']}
        label={tx('request.subject')}
        hint={tx('request.subjectHint')}
        required
      />
      <TextArea
        id="body"
        value={one(answers, 'body')}
        error={errors['body']}
        label={tx('request.body')}
        hint={tx('request.bodyHint')}
        required
        rows={8}
      />
      <Radios
        id="contentType"
        legend={tx('request.contentType')}
        error={errors['contentType']}
        value={one(answers, 'contentType')}
        options={contentTypes.map(({ value, label, description }) => ({
          value,
          label: <Ruby text={valueLabel(language, 'contentType', value, label)} />,
          hint: <Ruby text={valueLabel(language, 'contentTypeHint', value, description)} />,
        }))}
      />
      {/* The fields' names exist in Japanese only; other readers are spared 23 lines they cannot read. */}
      {language === 'ja' && <Themes {...props} />}
    </StepPage>
  );
}

function Themes({ answers, errors, choices }: StepView & { choices: ConsultChoices }) {
  const { tx } = useWords();
  const chosen = many(answers, 'themes');
  const fields = [...new Set(choices.themes.map(({ field }) => field))];
  return (
    <details className="more" open={chosen.length > 0 || errors['themes'] !== undefined}>
      <summary>{tx('request.themesOpen')}</summary>
      <p className="hint">{tx('request.themesHint')}</p>
      {fields.map((name, at) => (
        <Checkboxes
          key={name}
          id={at === 0 ? 'themes' : `themes-${String(at + 1)}`}
          name="themes"
          legend={name}
          error={at === 0 ? errors['themes'] : undefined}
          values={chosen}
          options={choices.themes
            .filter(({ field }) => field === name)
            .map((theme) => ({ value: theme.code, label: theme.name }))}
        />
      ))}
    </details>
  );
}

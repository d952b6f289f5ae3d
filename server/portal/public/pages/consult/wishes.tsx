import { Checkboxes, Radios } from '../../../components/choices.js';
import { TextArea, TextField } from '../../../components/form.js';
import { Ruby, useWords } from '../../../components/frame.js';
import { many, one } from '../../../journeys/journey.js';
import { valueLabel } from '../../../text/index.js';
import { centreText, type ConsultChoices } from './choices.js';
import { StepPage, type StepView } from './step-page.js';

/** Step 4: ご希望と、同意の確認 */
export function WishesPage(props: StepView & { choices: ConsultChoices }) {
  const { language, tx } = useWords();
  const { answers, errors, choices } = props;
  const field = (id: string) => ({ id, value: one(answers, id), error: errors[id] });
  return (
    <StepPage {...props} action="wishes" title="wishes.title">
      <Checkboxes
        id="methods"
        legend={tx('wishes.methods')}
        hint={tx('wishes.methodsHint')}
        error={errors['methods']}
        values={many(answers, 'methods')}
        options={choices.methods.map(({ value, label }) => ({
          value,
          label: <Ruby text={valueLabel(language, 'method', value, label)} />,
        }))}
      />
      <TextArea
        {...field('goal')}
        label={tx('wishes.goal')}
        hint={tx('wishes.goalHint')}
        rows={3}
      />
      <TextField
        {...field('deadline')}
        label={tx('wishes.deadline')}
        hint={tx('wishes.deadlineHint')}
        size="medium"
      />
      <TextArea
        {...field('wishes')}
        label={tx('wishes.wishes')}
        hint={tx('wishes.wishesHint')}
        rows={3}
      />
      <Consents {...props} />
    </StepPage>
  );
}

/** The purpose of use is shown before the consent, never behind a link. */
function Consents({ answers, errors, choices }: StepView & { choices: ConsultChoices }) {
  const { language, tx } = useWords();
  const { purposeOfUse, shareWithSupporters, publishCase } = choices.consents;
  return (
    <section aria-labelledby="consents" className="group">
      <h2 id="consents">{tx('wishes.consentTitle')}</h2>
      <div className="paper">
        {centreText(language, purposeOfUse.body)
          .split('\n')
          .map((line, at) => (
            <p key={at}>
              <Ruby text={line} />
            </p>
          ))}
      </div>
      <Checkboxes
        id="purpose"
        legend={tx('wishes.purpose')}
        required
        error={errors['purpose']}
        values={many(answers, 'purpose')}
        options={[
          { value: 'yes', label: <Ruby text={centreText(language, purposeOfUse.label)} /> },
        ]}
      />
      <Radios
        id="share"
        legend={<Ruby text={centreText(language, shareWithSupporters.label)} />}
        hint={<Ruby text={centreText(language, shareWithSupporters.body)} />}
        required
        error={errors['share']}
        value={one(answers, 'share')}
        options={[
          { value: 'yes', label: tx('wishes.shareYes') },
          { value: 'no', label: tx('wishes.shareNo') },
        ]}
      />
      <Checkboxes
        id="publish"
        legend={tx('wishes.publish')}
        error={errors['publish']}
        values={many(answers, 'publish')}
        options={[
          {
            value: 'yes',
            label: <Ruby text={centreText(language, publishCase.label)} />,
            hint: <Ruby text={centreText(language, publishCase.body)} />,
          },
        ]}
      />
    </section>
  );
}

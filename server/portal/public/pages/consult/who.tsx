import { Radios } from '../../../components/choices.js';
import { Ruby, useWords } from '../../../components/frame.js';
import { one } from '../../../journeys/journey.js';
import { valueLabel } from '../../../text/index.js';
import type { ConsultChoices } from './choices.js';
import { StepPage, type StepView } from './step-page.js';

/** Step 1: どなたのご相談ですか */
export function WhoPage(props: StepView & { choices: ConsultChoices }) {
  const { language, tx } = useWords();
  return (
    <StepPage
      {...props}
      action="who"
      title="who.title"
      ownHeading
      footnote={<p className="note">{tx('consult.keepNote')}</p>}
    >
      <Radios
        id="type"
        heading
        legend={tx('who.title')}
        hint={tx('who.hint')}
        required
        error={props.errors['type']}
        value={one(props.answers, 'type')}
        options={props.choices.requesterTypes.map(({ value, label, description }) => ({
          value,
          label: <Ruby text={valueLabel(language, 'requesterType', value, label)} />,
          hint: <Ruby text={valueLabel(language, 'requesterTypeHint', value, description)} />,
        }))}
      />
    </StepPage>
  );
}

import type { ReactNode } from 'react';
import type { PublishedAnswer } from '../../../../search/index.js';
import { useWords } from '../../../components/frame.js';
import { consultJourney } from '../../journeys/consult/index.js';
import type { TextKey } from '../../../text/index.js';
import { SimilarAnswers } from '../answers/similar.js';
import { answerText } from './answer-text.js';
import type { ConsultChoices } from './choices.js';
import { labelKey } from './labels.js';
import { StepPage, type StepView } from './step-page.js';

const SECTIONS: readonly { title: TextKey; questions: readonly string[] }[] = [
  { title: 'check.sectionWho', questions: ['who', 'contact'] },
  { title: 'check.sectionRequest', questions: ['request'] },
  { title: 'check.sectionWishes', questions: ['wishes'] },
];

/** Step 5: everything entered, each with a link to change it. */
export function CheckPage(
  props: StepView & { choices: ConsultChoices; similar?: readonly PublishedAnswer[] },
) {
  const { tx } = useWords();
  return (
    <StepPage
      {...props}
      action="check"
      title="check.title"
      submit="check.submit"
      intro={<p className="lead">{tx('check.lead')}</p>}
      footnote={<SimilarAnswers answers={props.similar ?? []} />}
    >
      {SECTIONS.map(({ title, questions }) => (
        <section key={title} className="review">
          <h2>{tx(title)}</h2>
          <dl>
            {questions.map((key) => (
              <Rows key={key} question={key} {...props} />
            ))}
          </dl>
        </section>
      ))}
    </StepPage>
  );
}

function Rows(props: StepView & { choices: ConsultChoices; question: string }): ReactNode {
  const { question, answers, choices } = props;
  const { language, t, tx } = useWords();
  const fields = consultJourney.find(question, answers)?.fields(answers) ?? [];
  return fields
    .filter((field) => field !== 'themes' || language === 'ja')
    .map((field) => {
      const key = labelKey(
        field,
        typeof answers['type'] === 'string' ? answers['type'] : undefined,
      );
      const text = answerText(language, field, answers, choices);
      return (
        <div key={field}>
          <dt>{tx(key)}</dt>
          <dd className="answer">
            {text === '' ? <span className="hint">{tx('form.notEntered')}</span> : text}
          </dd>
          <dd className="change">
            <a href={`/consult/${question}?from=check#${field}`}>
              {tx('form.change')}
              <span className="aside">{`（${t(key)}）`}</span>
            </a>
          </dd>
        </div>
      );
    });
}

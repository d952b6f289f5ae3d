import { EMPLOYEES } from '../../../../consultations/index.js';
import { SelectField, TextField } from '../../../components/form.js';
import { useWords } from '../../../components/frame.js';
import { contact } from '../../journeys/consult/contact.js';
import { one } from '../../../journeys/journey.js';
import { OUTSIDE } from '../../journeys/consult/special-values.js';
import { municipalityLabel, type ConsultChoices } from './choices.js';
import { organisationKey } from './labels.js';
import { StepPage, type StepView } from './step-page.js';

/** Step 2: お名前と連絡先 */
export function ContactPage(props: StepView & { choices: ConsultChoices }) {
  const { language, t, tx } = useWords();
  const { answers, errors, choices } = props;
  const asked = contact.fields(answers);
  const field = (id: string) => ({ id, value: one(answers, id), error: errors[id] });
  return (
    <StepPage {...props} action="contact" title="contact.title">
      <TextField {...field('name')} label={tx('contact.name')} required autoComplete="name" />
      <TextField {...field('kana')} label={tx('contact.kana')} spellCheck={false} />
      {asked.includes('organisation') && (
        <TextField
          {...field('organisation')}
          label={tx(organisationKey(one(answers, 'type')))}
          autoComplete="organization"
        />
      )}
      {asked.includes('department') && (
        <TextField {...field('department')} label={tx('contact.department')} />
      )}
      {asked.includes('industry') && (
        <TextField
          {...field('industry')}
          label={tx('contact.industry')}
          hint={tx('contact.industryHint')}
        />
      )}
      {asked.includes('employees') && (
        <SelectField
          {...field('employees')}
          label={tx('contact.employees')}
          options={EMPLOYEES.map((value) => ({ value, label: t(`employees.${value}`) }))}
        />
      )}
      <SelectField
        {...field('municipality')}
        label={tx('contact.municipality')}
        options={[
          ...choices.municipalities.map((place) => ({
            value: place.code,
            label: municipalityLabel(language, place),
          })),
          { value: OUTSIDE, label: t('contact.outside') },
        ]}
      />
      <section aria-labelledby="reach" className="group">
        <h2 id="reach">{tx('contact.reachTitle')}</h2>
        <p>{tx('contact.reachHint')}</p>
        <TextField
          {...field('email')}
          label={tx('contact.email')}
          hint={tx('contact.emailHint')}
          inputMode="email"
          autoComplete="email"
          spellCheck={false}
        />
        <TextField
          {...field('phone')}
          label={tx('contact.phone')}
          hint={tx('contact.phoneHint')}
          inputMode="tel"
          autoComplete="tel"
          size="medium"
        />
      </section>
    </StepPage>
  );
}

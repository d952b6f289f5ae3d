import { CheckboxGroupInput, DateInput } from 'react-admin';
import { word } from '../../i18n/words.js';
import { useProfile } from '../../providers/use-profile.js';
import { Choice, Fields, Pair, Tick, Words } from '../../ui/inputs.js';
import { Panel } from '../../ui/Panel.js';
import { METHODS } from './intake.js';

/** What is asked, in the requester's own words as far as possible. */
export const CaseFields = () => {
  const { data: profile } = useProfile();
  const kinds = profile?.contentTypes ?? [];
  return (
    <Panel title="相談">
      <Fields>
        <Words source="title" label="件名" must />
        <Words source="body" label="相談の内容" must multiline minRows={5} />
        <Pair>
          <Choice
            source="contentType"
            label="相談内容の種類"
            emptyText="わからない"
            choices={kinds.map(({ value, label }) => ({ id: value, name: label }))}
          />
          <DateInput
            source="deadline"
            label="いつまでに"
            helperText={false}
            fullWidth
            variant="outlined"
            margin="none"
            size="small"
          />
        </Pair>
        <Words source="goal" label="めざす姿" multiline minRows={2} />
        <CheckboxGroupInput
          source="preferredMethods"
          label="希望する方法"
          choices={METHODS.map((id) => ({ id, name: word('method', id) }))}
          translateChoice={false}
          helperText={false}
        />
      </Fields>
    </Panel>
  );
};

/** What staff have told the requester and what they agreed to. */
export const ConsentFields = () => (
  <Panel title="同意">
    <>
      <Tick source="consents.purpose" label="個人情報の利用目的を説明し、同意を得た ※" />
      <Tick
        source="consents.shareWithSupporters"
        label="アドバイザー・パートナーへの共有に同意を得た（打診に必要です）"
      />
      <Tick source="consents.publishCase" label="事例として公開することに同意を得た" />
    </>
  </Panel>
);

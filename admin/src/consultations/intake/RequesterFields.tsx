import { DateTimeInput } from 'react-admin';
import { word } from '../../i18n/words.js';
import { useProfile } from '../../providers/use-profile.js';
import { Choice, Fields, Pair, Words } from '../../ui/inputs.js';
import { Panel } from '../../ui/Panel.js';
import { STAFF_CHANNELS, EMPLOYEES } from './intake.js';

/** How and when it came, and what staff want to note about it. */
export const ReceptionFields = () => (
  <Panel title="受付">
    <Fields>
      <Pair>
        <Choice
          source="channel"
          label="受付方法"
          must
          choices={STAFF_CHANNELS.map((id) => ({ id, name: word('channel', id) }))}
        />
        <DateTimeInput
          source="receivedAt"
          label="受け付けた日時"
          helperText={false}
          fullWidth
          variant="outlined"
          margin="none"
          size="small"
        />
      </Pair>
      <Words source="proxy.note" label="受付の記録（聞き取った状況など）" multiline minRows={2} />
    </Fields>
  </Panel>
);

/** Who asks. A name and one way to reach them are enough. */
export const RequesterFields = () => {
  const { data: profile } = useProfile();
  const types = profile?.requesterTypes ?? [];
  const places = profile?.municipalities ?? [];
  return (
    <Panel title="相談者">
      <Fields>
        <Pair>
          <Choice
            source="requester.type"
            label="区分"
            must
            choices={types.map(({ value, label }) => ({ id: value, name: label }))}
          />
          <Choice
            source="requester.municipality"
            label="市町"
            emptyText="県外・不明"
            choices={places.map(({ code, name }) => ({ id: code, name }))}
          />
          <Words source="requester.name" label="お名前" must />
          <Words source="requester.kana" label="ふりがな" />
          <Words source="requester.organisation" label="団体・会社" />
          <Words source="requester.department" label="部署" />
          <Words
            source="requester.phone"
            label="電話番号"
            type="tel"
            helperText="電話かメールのどちらかを入力してください"
          />
          <Words source="requester.email" label="メールアドレス" type="email" />
          <Words source="requester.industry" label="業種" />
          <Choice
            source="requester.employees"
            label="従業員数"
            emptyText="未確認"
            choices={EMPLOYEES.map((id) => ({ id, name: `${id}人` }))}
          />
        </Pair>
      </Fields>
    </Panel>
  );
};

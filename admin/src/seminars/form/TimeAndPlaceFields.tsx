import { choicesOf } from '../../i18n/words.js';
import { Fields, Pair } from '../../ui/inputs.js';
import { NativeSelect } from '../../ui/NativeSelect.js';
import { EmptyNote } from '../../ui/messages.js';
import { Panel } from '../../ui/Panel.js';
import { Count, Fieldset, type SectionProps, Time, Words } from './fields.js';
import type { SeminarForm } from './seminar-form.js';

export const TimeFields = (props: SectionProps) => (
  <Panel title="日時と申込み">
    {props.settled && <EmptyNote>終わったセミナーの日時は変えられません。</EmptyNote>}
    <Fieldset disabled={props.settled}>
      <Pair>
        <Time
          {...props}
          name="startsAt"
          label="開始"
          helper="日本の時刻です。動かすと、終了と個別相談会も同じだけ動きます"
        />
        <Time {...props} name="endsAt" label="終了" />
      </Pair>
      <Words
        {...props}
        name="plannedFor"
        label="日時が決まっていないときの予定"
        helper="例：12月中旬"
      />
      <Pair>
        <Time
          {...props}
          name="applyFrom"
          label="申込みの受付開始"
          helper="空欄：公開したときから"
        />
        <Time {...props} name="applyBy" label="申込みの締切" helper="空欄：開始まで" />
      </Pair>
    </Fieldset>
    <Fields>
      <Pair>
        <Time
          {...props}
          name="slotsFrom"
          label="個別相談会の開始"
          helper="しないときは空欄。終了と同じだけ動かすと、枠と予約も動きます"
        />
        <Time {...props} name="slotsTo" label="個別相談会の終了" />
      </Pair>
      <NativeSelect
        label="個別相談の決め方"
        value={props.form.slotBooking}
        choices={choicesOf('slotBooking')}
        onChange={(value) => props.set({ slotBooking: value as SeminarForm['slotBooking'] })}
      />
    </Fields>
  </Panel>
);

export const PlaceFields = (props: SectionProps) => {
  const { form, set, settled } = props;
  return (
    <Panel title="会場・オンライン・定員">
      <Fieldset disabled={settled}>
        <NativeSelect
          label="形式 ※"
          value={form.format}
          choices={choicesOf('seminarFormat')}
          onChange={(format) => set({ format: format as SeminarForm['format'] })}
          mistake={props.mistake('format')}
        />
        <Pair>
          {form.format !== 'online' && (
            <Count
              {...props}
              name="onsiteCapacity"
              label="会場の定員（人）"
              helper="空欄：定員なし"
            />
          )}
          {form.format !== 'onsite' && (
            <Count
              {...props}
              name="onlineCapacity"
              label="オンラインの定員（人）"
              helper="空欄：定員なし"
            />
          )}
        </Pair>
      </Fieldset>
      <Fields>
        {form.format !== 'online' && (
          <>
            <Pair>
              <Words {...props} name="venueName" label="会場の名前" />
              <Words {...props} name="venueAddress" label="会場の住所" />
            </Pair>
            <Words
              {...props}
              name="venueAccess"
              label="行き方"
              rows={2}
              helper="駅からの道順、駐車場など"
            />
            <Words
              {...props}
              name="venueAccessibility"
              label="バリアフリーの案内"
              rows={2}
              helper="段差、エレベーター、多目的トイレ、手話・要約筆記、補助犬など"
            />
          </>
        )}
        {form.format !== 'onsite' && (
          <>
            <Words {...props} name="onlineTool" label="使う道具" helper="例：ビデオ会議の名前" />
            <Words
              {...props}
              name="onlineUrl"
              label="参加の案内先（アドレス）"
              helper="https:// で始まるアドレス。公開ページには出ません。前日からのメールと申込者のページに出ます"
            />
          </>
        )}
      </Fields>
    </Panel>
  );
};

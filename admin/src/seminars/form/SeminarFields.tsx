import { useQuery } from '@tanstack/react-query';
import { readSeriesList } from '../../api/seminars.js';
import { choicesOf } from '../../i18n/words.js';
import { ThemePicker } from '../../consultations/case/triage/ThemePicker.js';
import { Fields, Pair } from '../../ui/inputs.js';
import { Line } from '../../ui/Line.js';
import { NativeSelect } from '../../ui/NativeSelect.js';
import { EmptyNote } from '../../ui/notes.js';
import { Panel } from '../../ui/Panel.js';
import type { MistakeAt } from '../seats.js';
import { followingStart } from './following.js';
import type { NumberField, SeminarForm, TimeField, WordField } from './seminar-form.js';

export interface SectionProps {
  form: SeminarForm;
  /** As it was read. */
  start: SeminarForm;
  set: (changes: Partial<SeminarForm>) => void;
  mistake: MistakeAt;
  /** Held or called off: dates, seats, format and questions stay as they were. */
  settled: boolean;
}

interface OneProps extends SectionProps {
  label: string;
  helper?: string;
}
const Words = ({ name, rows, ...it }: OneProps & { name: WordField; rows?: number }) => (
  <Line
    label={it.label}
    value={it.form[name]}
    mistake={it.mistake(name)}
    helper={it.helper}
    onChange={(value) => it.set({ [name]: value })}
    {...(rows === undefined ? {} : { rows })}
  />
);
const Time = ({ name, ...it }: OneProps & { name: TimeField }) => (
  <Line
    label={it.label}
    type="datetime-local"
    value={it.form[name]}
    mistake={it.mistake(name)}
    helper={it.helper}
    onChange={(value) =>
      it.set(name === 'startsAt' ? followingStart(it.start, it.form, value) : { [name]: value })
    }
  />
);
const Count = ({ name, ...it }: OneProps & { name: NumberField }) => (
  <Line
    label={it.label}
    type="number"
    value={it.form[name]}
    mistake={it.mistake(name)}
    helper={it.helper}
    onChange={(value) => it.set({ [name]: value })}
    htmlInput={{ min: 0, inputMode: 'numeric' }}
  />
);

export const AboutFields = (props: SectionProps) => {
  const { form, set, mistake } = props;
  const series = useQuery({ queryKey: ['seminar-series'], queryFn: readSeriesList });
  return (
    <Panel title="内容">
      <Fields>
        <Words {...props} name="title" label="題名 ※" />
        <Pair>
          <NativeSelect
            label="種類"
            value={form.kind}
            choices={choicesOf('seminarKind')}
            onChange={(kind) => set({ kind: kind as SeminarForm['kind'] })}
          />
          <NativeSelect
            label="シリーズ"
            value={form.seriesId}
            emptyText="なし"
            choices={(series.data ?? []).map(({ id, title }) => ({ id, name: title }))}
            onChange={(seriesId) => set({ seriesId })}
            mistake={mistake('seriesId')}
          />
        </Pair>
        <Pair>
          <Count {...props} name="numberInSeries" label="シリーズの第何回か" />
          <Words {...props} name="audience" label="対象" helper="例：県内の中小企業の方" />
        </Pair>
        <ThemePicker value={form.themes} onChange={(themes) => set({ themes })} />
        <Words {...props} name="description" label="紹介文" rows={5} />
      </Fields>
    </Panel>
  );
};

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

export const AfterFields = (props: SectionProps) => (
  <Fields>
    <Words
      {...props}
      name="recordingUrl"
      label="録画のアドレス"
      helper="開催済みになると、誰でも見られます"
    />
    <Words
      {...props}
      name="digest"
      label="要約"
      rows={5}
      helper="開催済みになると、公開ページに載ります"
    />
  </Fields>
);

/** Fields that can be shut together; the browser tells people and screen readers alike. */
export const Fieldset = (props: { disabled: boolean; children: React.ReactNode }) => (
  <fieldset
    disabled={props.disabled}
    style={{ margin: 0, padding: 0, border: 0, minWidth: 0, opacity: props.disabled ? 0.75 : 1 }}
  >
    <Fields>{props.children}</Fields>
  </fieldset>
);

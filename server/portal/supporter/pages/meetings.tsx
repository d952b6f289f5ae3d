import { Radios } from '../../components/choices.js';
import { ErrorSummary, TextArea, TextField, type Errors } from '../../components/form.js';
import { Layout } from '../../components/layout.js';
import { ChangeMeetingForm, type ChangeForm } from '../../components/meetings/change-meeting.js';
import {
  CalendarLink,
  Cancel,
  Choices,
  MeetingFacts,
  MeetingState,
  TimesFields,
} from '../../components/meetings/parts.js';
import type { MeetingItem, MeetingsView, TimesForm } from '../../components/meetings/view.js';

/** A new meeting as typed. */
export interface MeetingForm extends TimesForm {
  method: string;
  place: string;
  url: string;
  phone: string;
}

interface Props {
  view: MeetingsView & { title: string; methods: readonly { value: string; label: string }[] };
  form: MeetingForm;
  errors: Errors;
  notice: string | null;
  /** New times and places as typed, by meeting; what stands where nothing was. */
  changes: ReadonlyMap<string, ChangeForm>;
}

/** `/desk/cases/:id/meetings`: the supporter arranges and records the meetings of one case. */
export function SupporterMeetingsPage({ view, form, errors, notice, changes }: Props) {
  const wrong = Object.keys(errors).length > 0;
  return (
    <Layout title={`${wrong ? 'エラー：' : ''}面談｜${view.title}`} area="desk" wide>
      <p className="back">
        <a href={view.back}>ご相談に戻る</a>
      </p>
      <ErrorSummary errors={errors} />
      {notice !== null && (
        <div className="notice good" role="status">
          <p>{notice}</p>
        </div>
      )}
      <h1>{`面談：${view.title}`}</h1>
      {view.meetings.map((meeting) => (
        <Item
          key={meeting.id}
          meeting={meeting}
          path={view.path}
          change={changes.get(meeting.id)}
          errors={errors}
        />
      ))}
      {view.mayPropose && <NewMeeting view={view} form={form} errors={errors} />}
    </Layout>
  );
}

function Item(props: {
  meeting: MeetingItem;
  path: string;
  change: ChangeForm | undefined;
  errors: Errors;
}) {
  const { meeting, path, change, errors } = props;
  const heading = `meeting-${String(meeting.number)}`;
  const open = meeting.state === 'proposed' || meeting.state === 'scheduled';
  return (
    <section className="card" aria-labelledby={heading}>
      <h2 id={heading}>{`第${String(meeting.number)}回の面談`}</h2>
      <p>
        <MeetingState meeting={meeting} />
      </p>
      {meeting.state === 'proposed' && <Choices meeting={meeting} path={path} />}
      <MeetingFacts meeting={meeting} />
      {meeting.notes !== '' && <p className="prose">{meeting.notes}</p>}
      <CalendarLink meeting={meeting} path={path} />
      {meeting.state === 'scheduled' && meeting.begun && <Outcome meeting={meeting} path={path} />}
      {meeting.state === 'scheduled' && !meeting.begun && change && (
        <ChangeMeetingForm meeting={meeting} path={path} form={change} errors={errors} />
      )}
      {open && !meeting.begun && <Cancel meeting={meeting} path={path} />}
    </section>
  );
}

/** Two buttons say what came of it; the need for another one is asked at the same time. */
function Outcome({ meeting, path }: { meeting: MeetingItem; path: string }) {
  const id = (name: string): string => `${name}-${meeting.id}`;
  return (
    <form method="post" action={`${path}/${meeting.id}/outcome`} noValidate>
      <h3>面談はいかがでしたか</h3>
      <TextArea id={id('notes')} label="メモ（相談者には届きません）" value="" rows={3} />
      <Radios
        id={id('needNext')}
        legend="次の面談が必要ですか"
        value={undefined}
        options={[
          { value: 'yes', label: '必要' },
          { value: 'no', label: '必要ない' },
        ]}
      />
      <p className="actions">
        <button className="button" type="submit" name="outcome" value="held">
          実施した
        </button>
        <button className="button second" type="submit" name="outcome" value="no_show">
          相手が現れなかった
        </button>
      </p>
    </form>
  );
}

function NewMeeting({ view, form, errors }: Omit<Props, 'notice' | 'changes'>) {
  const field = (name: 'place' | 'url' | 'phone') => ({
    id: name,
    value: form[name],
    error: errors[name],
  });
  return (
    <section aria-labelledby="new" className="group">
      <h2 id="new">面談の日時を提案する</h2>
      <p className="hint">
        候補を送ると、相談者にメールが届きます。相談者がボタンを押すと、日時が決まります。
      </p>
      <form method="post" action={view.path} noValidate>
        <Radios
          id="method"
          legend="方法"
          required
          value={form.method}
          error={errors['method']}
          options={view.methods}
        />
        <TextField {...field('url')} label="会議のアドレス（オンラインのとき）" />
        <TextField {...field('place')} label="場所（対面のとき）" />
        <TextField {...field('phone')} label="電話番号（電話のとき）" inputMode="tel" />
        <TimesFields group="" times={form} errors={errors} />
        <p className="actions">
          <button className="button" type="submit" name="intent" value="propose">
            候補を送る
          </button>
          <button className="button second" type="submit" name="intent" value="agreed">
            相談者と決めた日時として登録する
          </button>
        </p>
      </form>
    </section>
  );
}

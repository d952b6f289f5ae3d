import { ErrorSummary, TextField, type Errors } from '../../components/form.js';
import { Layout } from '../../components/layout.js';
import { WEEKDAY_LABELS } from '../../../supporters/index.js';
import type { ContactsForm, HoursForm } from './profile-view.js';

/** `/desk/profile/hours`: one line a weekday, and the days on which nobody is there. */
export function HoursPage({ form, errors }: { form: HoursForm; errors: Errors }) {
  const wrong = Object.keys(errors).length > 0;
  return (
    <Layout title={`${wrong ? 'エラー：' : ''}時間と不在の予定`} area="desk">
      <p className="back">
        <a href="/desk/profile">登録内容に戻る</a>
      </p>
      <ErrorSummary errors={errors} />
      <h1>対応できる時間と不在の予定</h1>
      <form method="post" action="/desk/profile/hours" noValidate>
        <section aria-labelledby="weekly" className="group">
          <h2 id="weekly">毎週の時間</h2>
          <p className="hint">
            対応できる時間を「9:00〜12:00」のように書いてください。2つ以上あるときは「、」で区切ります。対応できない曜日は、何も書かないでください。
          </p>
          {WEEKDAY_LABELS.map((day, at) => {
            const id = `day${String(at + 1)}`;
            return (
              <TextField
                key={id}
                id={id}
                label={`${day}曜日`}
                value={form.days[at]}
                error={errors[id]}
                autoComplete="off"
              />
            );
          })}
        </section>
        <section aria-labelledby="away" className="group">
          <h2 id="away">不在の予定</h2>
          <p className="hint">
            この期間は、新しいお願いの候補から外れます。なくなった予定は、日付を消してください。
          </p>
          {form.away.map(({ from, to, note }, at) => {
            const n = String(at + 1);
            return (
              <fieldset key={n} className="field">
                <legend>{`予定${n}`}</legend>
                <TextField
                  id={`from${n}`}
                  label="いつから"
                  type="date"
                  size="medium"
                  value={from}
                  error={errors[`from${n}`]}
                />
                <TextField
                  id={`to${n}`}
                  label="いつまで"
                  type="date"
                  size="medium"
                  value={to}
                  error={errors[`to${n}`]}
                />
                <TextField
                  id={`note${n}`}
                  label="ひとこと（窓口だけが見ます）"
                  value={note}
                  error={errors[`note${n}`]}
                />
              </fieldset>
            );
          })}
        </section>
        <p className="actions">
          <button className="button" type="submit">
            保存する
          </button>
        </p>
      </form>
    </Layout>
  );
}

/** `/desk/profile/contacts`: whom the desk writes to at a partner company. */
export function ContactsPage({ form, errors }: { form: ContactsForm; errors: Errors }) {
  const wrong = Object.keys(errors).length > 0;
  const fields = [
    ['name', 'お名前'],
    ['department', '部署'],
    ['email', 'メールアドレス'],
    ['phone', '電話'],
  ] as const;
  return (
    <Layout title={`${wrong ? 'エラー：' : ''}連絡担当者`} area="desk">
      <p className="back">
        <a href="/desk/profile">登録内容に戻る</a>
      </p>
      <ErrorSummary errors={errors} />
      <h1>連絡担当者</h1>
      <p>窓口から連絡するときの、会社のご担当者です。外すときは、お名前を消してください。</p>
      <form method="post" action="/desk/profile/contacts" noValidate>
        {form.map((contact, at) => {
          const n = String(at + 1);
          return (
            <fieldset key={n} className="group">
              <legend>{`担当者${n}`}</legend>
              {fields.map(([field, label]) => (
                <TextField
                  key={field}
                  id={`${field}${n}`}
                  label={label}
                  value={contact[field]}
                  error={errors[`${field}${n}`]}
                />
              ))}
            </fieldset>
          );
        })}
        <p className="actions">
          <button className="button" type="submit">
            保存する
          </button>
        </p>
      </form>
    </Layout>
  );
}

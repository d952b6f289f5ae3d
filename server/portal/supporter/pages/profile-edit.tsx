import { Checkboxes } from '../../components/choices.js';
import { ErrorSummary, TextArea, TextField, type Errors } from '../../components/form.js';
import { Layout } from '../../components/layout.js';
import type { ProfileChoices, ProfileForm } from './profile-view.js';

interface Props {
  form: ProfileForm;
  choices: ProfileChoices;
  errors: Errors;
}

/** `/desk/profile/edit`: one form; what the centre vouches for is looked at before it counts. */
export function ProfileEditPage({ form, choices, errors }: Props) {
  const wrong = Object.keys(errors).length > 0;
  const text = (id: Exclude<keyof ProfileForm, 'themes' | 'regions' | 'methods'>) => ({
    id,
    value: form[id],
    error: errors[id],
  });
  return (
    <Layout title={`${wrong ? 'エラー：' : ''}登録内容を変える`} area="desk">
      <p className="back">
        <a href="/desk/profile">登録内容に戻る</a>
      </p>
      <ErrorSummary errors={errors} />
      <h1>登録内容を変える</h1>
      <form method="post" action="/desk/profile/edit" noValidate>
        <section className="group" aria-labelledby="checked">
          <h2 id="checked">窓口で確認してから変わるもの</h2>
          <TextField {...text('name')} label="お名前・名称" required autoComplete="name" />
          <TextField {...text('affiliation')} label="所属・役職" />
          <TextField
            {...text('email')}
            label="メールアドレス"
            hint="お願いのメールが届くアドレスです。"
            type="email"
            inputMode="email"
            autoComplete="email"
          />
          <TextField {...text('headline')} label="ひとこと紹介" />
          <TextArea {...text('biography')} label="経歴・紹介文" rows={8} />
          <TextArea
            {...text('specialities')}
            label="得意なこと"
            hint="1行に1つずつ書いてください。"
            rows={6}
          />
          <TextArea
            {...text('sectors')}
            label="詳しい業種"
            hint="1行に1つずつ書いてください。"
            rows={3}
          />
          <Checkboxes
            id="themes"
            legend="分野・取組方向"
            options={choices.themes}
            values={form.themes}
            error={errors['themes']}
          />
        </section>
        <section className="group" aria-labelledby="own">
          <h2 id="own">すぐに変わるもの</h2>
          <Checkboxes
            id="methods"
            legend="対応できる方法"
            options={choices.methods}
            values={form.methods}
            error={errors['methods']}
          />
          <TextArea
            {...text('languages')}
            label="対応できる言語"
            hint="1行に1つずつ書いてください。"
            rows={2}
          />
          <TextField
            {...text('capacityMonthly')}
            label="1か月に受けられる件数"
            inputMode="numeric"
            size="short"
            autoComplete="off"
          />
          <TextField
            {...text('capacityAtOnce')}
            label="同時に受けられる件数"
            inputMode="numeric"
            size="short"
            autoComplete="off"
          />
          <Checkboxes
            id="regions"
            legend="活動できる地域"
            options={choices.regions}
            values={form.regions}
            error={errors['regions']}
          />
        </section>
        <p className="actions">
          <button className="button" type="submit">
            この内容で申し出る
          </button>
        </p>
      </form>
    </Layout>
  );
}

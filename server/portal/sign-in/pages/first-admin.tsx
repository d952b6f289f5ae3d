import { ErrorSummary, TextField, type Errors } from '../../components/form.js';
import { Layout } from '../../components/layout.js';
import { PasswordField } from './set-password.js';

interface FirstAdminProps {
  path: string;
  name: string;
  email: string;
  minimum: number;
  errors: Errors;
}

/** The set-up link of an empty centre: makes the first administrator. */
export function FirstAdminPage({ path, name, email, minimum, errors }: FirstAdminProps) {
  const wrong = Object.keys(errors).length > 0;
  return (
    <Layout title={`${wrong ? 'エラー：' : ''}最初の管理者の登録`} area="desk">
      <ErrorSummary errors={errors} />
      <h1>最初の管理者の登録</h1>
      <p>この窓口を管理する方の情報を入力してください。このリンクは1回だけ使えます。</p>
      <form method="post" action={path} noValidate>
        <TextField
          id="name"
          label="お名前"
          value={name}
          error={errors['name']}
          required
          autoComplete="name"
        />
        <TextField
          id="email"
          label="メールアドレス"
          value={email}
          error={errors['email']}
          required
          inputMode="email"
          autoComplete="username"
          spellCheck={false}
        />
        <PasswordField minimum={minimum} error={errors['password']} />
        <p className="actions">
          <button className="button" type="submit">
            登録してサインインする
          </button>
        </p>
      </form>
    </Layout>
  );
}

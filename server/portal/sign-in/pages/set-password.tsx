import { ErrorSummary, TextField, type Errors } from '../../components/form.js';
import { Layout } from '../../components/layout.js';

interface SetPasswordProps {
  path: string;
  /** An invited person's first password, or a forgotten one replaced. */
  kind: 'invitation' | 'password-reset';
  minimum: number;
  errors: Errors;
}

/** An invitation's and a reset's landing: the link proves who it is, the form sets the password. */
export function SetPasswordPage({ path, kind, minimum, errors }: SetPasswordProps) {
  const title = kind === 'invitation' ? 'パスワードを決める' : '新しいパスワードを決める';
  const wrong = Object.keys(errors).length > 0;
  return (
    <Layout title={`${wrong ? 'エラー：' : ''}${title}`} area="desk">
      <ErrorSummary errors={errors} />
      <h1>{title}</h1>
      {kind === 'invitation' && (
        <p>職員として招待されています。はじめにパスワードを決めてください。</p>
      )}
      <p>このリンクは1回だけ使えます。</p>
      <form method="post" action={path} noValidate>
        <PasswordField minimum={minimum} error={errors['password']} />
        <p className="actions">
          <button className="button" type="submit">
            このパスワードにする
          </button>
        </p>
      </form>
    </Layout>
  );
}

export function PasswordField({ minimum, error }: { minimum: number; error: string | undefined }) {
  return (
    <TextField
      id="password"
      label="パスワード"
      hint={`${String(minimum)}文字以上。関係のない言葉をいくつか並べると、覚えやすく安全です。`}
      value=""
      error={error}
      required
      type="password"
      autoComplete="new-password"
    />
  );
}

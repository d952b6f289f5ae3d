import { ErrorSummary, TextField, type Errors } from '../../components/form.js';
import { Layout } from '../../components/layout.js';

/** `/desk/sign-in`: supporters have no password; a link comes by mail. */
export function SignInPage({
  email,
  errors,
  to,
}: {
  email: string;
  errors: Errors;
  /** The page that was asked for; null: the list of cases. */
  to: string | null;
}) {
  const wrong = Object.keys(errors).length > 0;
  return (
    <Layout title={`${wrong ? 'エラー：' : ''}支援者のサインイン`} area="desk">
      <ErrorSummary errors={errors} />
      <h1>支援者のサインイン</h1>
      <p>
        登録されているメールアドレスに、サインイン用のリンクをお送りします。パスワードはいりません。
      </p>
      <form method="post" action="/desk/sign-in" noValidate>
        {to !== null && <input type="hidden" name="to" value={to} />}
        <TextField
          id="email"
          label="メールアドレス"
          value={email}
          error={errors['email']}
          required
          inputMode="email"
          autoComplete="email"
          spellCheck={false}
        />
        <p className="actions">
          <button className="button" type="submit">
            リンクを送る
          </button>
        </p>
      </form>
      <p className="hint">
        職員の方は <a href="/admin/">管理画面</a> からサインインしてください。
      </p>
    </Layout>
  );
}

/** For those who came by an offer's link, on every page that link does not open. */
export function SignInToSeePage({ engagementId, to }: { engagementId: string; to: string | null }) {
  const path = `/desk/cases/${engagementId}`;
  return (
    <Layout title="サインインが必要です" area="desk">
      <h1>このページを見るには、サインインしてください</h1>
      <p className="lead">
        メールのリンクから開けるのは、そのお願いのご相談だけです。ほかのご相談や登録内容は、サインインするとご覧いただけます。
      </p>
      <form method="post" action={`${path}/sign-in`}>
        {to !== null && <input type="hidden" name="to" value={to} />}
        <p className="actions">
          <button className="button" type="submit">
            登録されているメールアドレスに、サインイン用のリンクを送る
          </button>
        </p>
      </form>
      <p>
        <a href={path}>お引き受けいただいたご相談に戻る</a>
      </p>
    </Layout>
  );
}

/** The same whether or not the address belongs to a supporter. */
export function LinkSentPage() {
  return (
    <Layout title="メールをご確認ください" area="desk">
      <div className="panel" role="status">
        <h1>メールをご確認ください</h1>
        <p>
          登録されているアドレスであれば、サインイン用のリンクをお送りしました。リンクは10分間、1回だけ使えます。
        </p>
      </div>
      <p>
        届かないときは、迷惑メールの中を見るか、<a href="/desk/sign-in">もう一度送って</a>
        ください。
      </p>
    </Layout>
  );
}

/** `/auth/link/:token`: opening the link changes nothing (mail scanners open links too); the button does. */
export function LinkLandingPage({ path }: { path: string }) {
  return (
    <Layout title="サインイン" area="desk">
      <h1>サインイン</h1>
      <p>下のボタンを押すと、サインインします。このリンクは1回だけ使えます。</p>
      <form method="post" action={path}>
        <p className="actions">
          <button className="button large" type="submit">
            サインインする
          </button>
        </p>
      </form>
    </Layout>
  );
}

/** A spent or expired sign-in link, and how to get a new one. */
export function LinkOverPage({ detail }: { detail: string }) {
  return (
    <Layout title="このリンクは使えなくなりました" area="desk">
      <h1>このリンクは使えなくなりました</h1>
      <p className="lead">{detail}</p>
      <p className="actions">
        <a className="button" href="/desk/sign-in">
          支援者：新しいリンクを受け取る
        </a>
        <a className="button second" href="/admin/">
          職員：管理画面でサインインする
        </a>
      </p>
    </Layout>
  );
}

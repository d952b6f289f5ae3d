import { Layout } from '../../components/layout.js';

export interface CapturedMail {
  to: string;
  subject: string;
  text: string;
  links: readonly string[];
}

/** `/dev/mailbox`: what would have been sent, newest first. Embedded profile on loopback only. */
export function MailboxPage({ mails }: { mails: readonly CapturedMail[] }) {
  return (
    <Layout title="送信されたメール（試用）" area="desk">
      <h1>送信されたメール（試用）</h1>
      <p>この画面は、試用のときだけ見られます。メールは外には送られていません。</p>
      <p>
        <a href="/dev/mailbox">新しいメールを確かめる</a>
      </p>
      {mails.length === 0 && <p>まだメールはありません。</p>}
      {mails.map((mail, at) => (
        <article key={at} className="card mailbox">
          <h2>{mail.subject}</h2>
          <p className="by">宛先：{mail.to}</p>
          <pre>{mail.text}</pre>
          {mail.links.length > 0 && (
            <ul>
              {mail.links.map((link) => (
                <li key={link}>
                  <a href={safeLink(link)}>{link}</a>
                </li>
              ))}
            </ul>
          )}
        </article>
      ))}
    </Layout>
  );
}

/** Only addresses a browser opens as a page; anything else becomes a dead link. */
const safeLink = (link: string) => (/^https?:\/\//.test(link) ? link : '#main');

import { MailNotSent } from './mail-transport.js';

/** The members of nodemailer's errors this file reads. */
interface SmtpError {
  code?: string;
  command?: string;
  responseCode?: number;
  response?: string;
}

const KINDS: Record<string, string> = {
  ECONNECTION: 'サーバーにつながりません',
  ESOCKET: 'サーバーとの接続が切れました',
  ETIMEDOUT: 'サーバーが時間内に答えません',
  EDNS: 'サーバーの名前が見つかりません',
  EAUTH: 'サーバーがユーザー名・パスワードを受け付けません',
  ETLS: '暗号化した接続ができません',
  EPROTOCOL: 'サーバーの答えが読み取れません',
};

/** Steps of the dialogue in which a 5xx is about this mail, not about our being there at all. */
const ABOUT_THE_MAIL = new Set(['MAIL FROM', 'RCPT TO', 'DATA']);

/**
 * What went wrong and whether to try again (RFC 5321 §4.2.1: 4yz later, 5yz never). A 5xx at sign-in or
 * greeting is our own configuration: the mail waits until somebody has mended it.
 */
export function smtpFailure(error: unknown): MailNotSent {
  const { code = '', command = '', responseCode, response } = (error ?? {}) as SmtpError;
  const aboutMail = ABOUT_THE_MAIL.has(command) && responseCode !== undefined;
  if (aboutMail) {
    const permanent = responseCode >= 500;
    const kind = permanent ? '受け取りを断られました' : '今は受け取れないと言われました';
    const status = enhancedOf(response);
    const told = `${kind}（${statusOf(responseCode, response)}）`;
    return new MailNotSent(told, permanent, 'receiver', status);
  }
  const kind = KINDS[code] ?? 'サーバーに渡せませんでした';
  return new MailNotSent(
    responseCode === undefined ? kind : `${kind}（${statusOf(responseCode, response)}）`,
    false,
    'ours',
  );
}

/** The codes of an answer (550 5.1.1) without its words, which may repeat the address. */
function statusOf(code: number, response?: string): string {
  const enhanced = enhancedOf(response);
  return enhanced ? `${String(code)} ${enhanced}` : String(code);
}

const enhancedOf = (response = ''): string | null =>
  /^\d{3}[ -](\d\.\d{1,3}\.\d{1,3})\b/.exec(response)?.[1] ?? null;

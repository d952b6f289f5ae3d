import type { Config } from '../platform/config/config.js';
import { isLoopback } from '../platform/config/loopback.js';

/** A one-time sign-in link and whom it lets in. */
export interface PrintedLink {
  label: string;
  url: string;
}

const ROLE_LABELS: Record<string, string> = {
  staff: '担当者 staff',
  manager: '管理職 manager',
  admin: 'システム管理者 admin',
  auditor: '監査担当 auditor',
  supporter: '登録者 supporter',
  setup: '最初の管理者 first administrator',
};

/** How a role is called on the terminal. */
export function roleLabel(role: string, name?: string): string {
  const label = ROLE_LABELS[role] ?? role;
  return name === undefined ? label : `${label}（${name}）`;
}

/** What start-up prints last: where to go, and how to get in; `mailbox` with its token, if there is one. */
export function greeting(
  config: Pick<Config, 'publicUrl' | 'host' | 'capturesMail'>,
  mailbox: string | null,
  links: readonly PrintedLink[],
  seconds: number,
): string {
  const at = config.publicUrl;
  return [
    '',
    `みえDXセンター 相談管理 が動いています（${seconds.toFixed(1)} 秒、Ctrl-C で止まります / Ctrl-C stops it）`,
    '',
    `  相談の窓口 portal        ${at}/`,
    `  管理画面 back office     ${at}/admin/`,
    ...(mailbox === null ? [] : [`  送ったメール mailbox     ${mailbox}`]),
    ...(links.length > 0
      ? ['', '  サインインのリンク（1回だけ・24時間有効） one-time sign-in links:']
      : []),
    ...links.map(({ label, url }) => `    ${label}\n      ${url}`),
    ...hints(config, mailbox),
    '',
  ].join('\n');
}

/** What does not work as the desk was started, and what to set. */
function hints(
  config: Pick<Config, 'publicUrl' | 'host' | 'capturesMail'>,
  mailbox: string | null,
) {
  const here = isLoopback(new URL(config.publicUrl).hostname);
  return [
    ...(config.capturesMail && mailbox === null
      ? [
          '  メールは送られず、ここでも読めません。SMTP_URL を指定してください。',
          '  (mails are neither sent nor shown: set SMTP_URL)',
        ]
      : []),
    ...(!isLoopback(config.host) && here
      ? [
          '  ほかの機械から開くには、PUBLIC_URL=http://（この機械の名前）:（ポート） を指定してください。',
          '  (other machines get in under the name in PUBLIC_URL only)',
        ]
      : []),
  ];
}

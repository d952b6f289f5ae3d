/** Mails as they arrive. */

export interface MailParts {
  from?: string;
  to?: string;
  subject?: string;
  body?: string;
  messageId?: string;
  /** Further headers, one a line. */
  headers?: readonly string[];
}

let mails = 0;

/** A plain mail in UTF-8. */
export function plainMail(parts: MailParts): Buffer {
  mails += 1;
  const {
    from = '架空 花子 <hanako@example.jp>',
    to = 'desk@example.jp',
    subject = 'Re: ご相談にメッセージが届きました',
    body = 'ありがとうございます。',
    messageId = `<mail-${String(mails)}@example.jp>`,
    headers = [],
  } = parts;
  return Buffer.from(
    [
      `From: ${encoded(from)}`,
      `To: ${to}`,
      `Subject: ${encoded(subject)}`,
      `Message-ID: ${messageId}`,
      'Date: Sat, 21 Nov 2026 10:00:00 +0900',
      'MIME-Version: 1.0',
      ...headers,
      ...(headers.some((header) => /^content-type/i.test(header))
        ? []
        : ['Content-Type: text/plain; charset=utf-8', 'Content-Transfer-Encoding: 8bit']),
      '',
      body,
    ].join('\r\n'),
  );
}

/** RFC 2047, where a header is not ASCII. */
const encoded = (value: string): string =>
  value.replace(
    // eslint-disable-next-line no-control-regex
    /[^\x00-\x7f]+/gu,
    (words) => `=?utf-8?B?${Buffer.from(words).toString('base64')}?=`,
  );

/** One part of a multipart mail. */
export const part = (headers: readonly string[], body: string): string =>
  [...headers, '', body].join('\r\n');

export function multipart(
  type: string,
  parts: readonly string[],
): { header: string; body: string } {
  const boundary = 'b0undary';
  return {
    header: `Content-Type: ${type}; boundary="${boundary}"`,
    body: `${parts.map((it) => `--${boundary}\r\n${it}`).join('\r\n')}\r\n--${boundary}--\r\n`,
  };
}

/** A report (RFC 3464) that a mail did not arrive. */
export function bounceMail(it: {
  to: string;
  status: string;
  action?: string;
  messageId?: string;
  headers?: readonly string[];
}): Buffer {
  const { header, body } = multipart('multipart/report; report-type=delivery-status', [
    part(['Content-Type: text/plain'], 'Your message could not be delivered.'),
    part(
      ['Content-Type: message/delivery-status'],
      [
        'Reporting-MTA: dns; mx.example.jp',
        '',
        'Final-Recipient: rfc822; hanako@example.jp',
        `Action: ${it.action ?? 'failed'}`,
        `Status: ${it.status}`,
        `Diagnostic-Code: smtp; 550 ${it.status} <hanako@example.jp>:`,
        '  user unknown',
        '',
      ].join('\r\n'),
    ),
    part(
      ['Content-Type: message/rfc822'],
      `Message-ID: ${it.messageId ?? '<none@example.jp>'}\r\nSubject: x\r\n\r\nx`,
    ),
  ]);
  return plainMail({
    from: 'MAILER-DAEMON@mx.example.jp',
    to: it.to,
    subject: 'Undelivered Mail Returned to Sender',
    headers: ['Auto-Submitted: auto-replied', ...(it.headers ?? []), header],
    body,
  });
}

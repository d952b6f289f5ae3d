/** Headers of a mail, names in lower case, as they came. */
export type MailHeaders = readonly { key: string; value: string }[];

const SUBJECT =
  /^\s*【?(?:自動返信|自動応答|自動回答|不在通知|不在のお知らせ|外出中|休暇中)(?:メール)?(?:[】:：\s]|$)|^\s*(?:automatic reply|auto(?:matic)?[ -]?(?:reply|response)|auto\s*[:：]|out of (?:the )?office|vacation reply|abwesenheit)/iu;

const MACHINES = /^(?:mailer-daemon|postmaster|no-?reply|do-?not-?reply|bounces?)(?:[+.-].*)?@/iu;

export const headerOf = (headers: MailHeaders, name: string): string | null =>
  headers.find(({ key }) => key === name)?.value.trim() ?? null;

/**
 * Why this mail was written by a program and not by a person, or null. RFC 3834 and what programs in use
 * do instead of it. Such mails are kept and never answered, so that two programs cannot talk for ever.
 */
export function autoReplyOf(mail: {
  headers: MailHeaders;
  subject: string;
  from: string | null;
}): string | null {
  const { headers, subject, from } = mail;
  const submitted = headerOf(headers, 'auto-submitted');
  if (submitted !== null && !/^no\b/iu.test(submitted)) return 'auto-submitted';
  for (const name of ['x-autoreply', 'x-autorespond', 'x-autoresponder', 'x-auto-reply']) {
    const value = headerOf(headers, name);
    if (value !== null && !/^(?:no|false)$/iu.test(value)) return name;
  }
  const precedence = headerOf(headers, 'precedence');
  if (precedence !== null && /^(?:bulk|junk|list|auto_reply)$/iu.test(precedence)) {
    return 'precedence';
  }
  if (headerOf(headers, 'list-id') !== null) return 'list-id';
  if (headerOf(headers, 'return-path') === '<>') return 'empty-return-path';
  if (from === null || MACHINES.test(from)) return 'machine-sender';
  return SUBJECT.test(subject) ? 'subject' : null;
}

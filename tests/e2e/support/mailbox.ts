import { MailboxAccess } from '../../../server/portal/index.js';
import { eventually } from '../../support/eventually.js';
import type { TestApp } from '../../support/app.js';

export interface Mail {
  to: string;
  subject: string;
  text: string;
  links: string[];
}

/** What the embedded profile's mailbox shows, newest first. */
export async function mailbox(office: TestApp): Promise<Mail[]> {
  const answer = await fetch(
    `${office.origin}/dev/mailbox.json?token=${office.get(MailboxAccess).token}`,
  );
  return (await answer.json()) as Mail[];
}

/** The newest mail to somebody whose subject or text holds these words, once it has arrived. */
export async function mailTo(office: TestApp, to: string, words: string): Promise<Mail> {
  return eventually(async () => {
    const found = (await mailbox(office)).find(
      (mail) => mail.to === to && (mail.subject + mail.text).includes(words),
    );
    if (!found) throw new Error(`no mail to ${to} with 「${words}」 yet`);
    return found;
  });
}

/** The mail's own link of a kind: `/c/` tracking, `/o/` offer, `/s/` survey, `/auth/` sign-in. */
export function linkIn(mail: Mail, kind: '/c/' | '/o/' | '/s/' | '/auth/'): string {
  const link = mail.links.find((candidate) => candidate.includes(kind));
  if (link === undefined) throw new Error(`no ${kind} link in 「${mail.subject}」`);
  return link;
}

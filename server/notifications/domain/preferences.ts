/** How a member of staff wants to be told: at once, once a day, or not by mail. */
export const MAIL_MODES = ['immediate', 'digest', 'off'] as const;
export type MailMode = (typeof MAIL_MODES)[number];

/** Mails staff may choose about. What lets somebody in, and the digest itself, is not among them. */
export const CHOOSABLE_MAILS = [
  'staff-new-consultation',
  'staff-message',
  'staff-offer-decided',
  'staff-report-submitted',
  'staff-nobody-suits',
  'staff-escalation',
  'staff-roster',
] as const;
export type ChoosableMail = (typeof CHOOSABLE_MAILS)[number];

export const isChoosable = (template: string): template is ChoosableMail =>
  (CHOOSABLE_MAILS as readonly string[]).includes(template);

/** Mails somebody waits for at this very moment: no quiet hour delays them. */
const AWAITED: ReadonlySet<string> = new Set([
  'mail-code',
  'sign-in-link',
  'staff-sign-in-link',
  'staff-invitation',
  'staff-password-reset',
  'staff-credentials-changed',
  'staff-api-key',
  'staff-account-attacked',
  'receipt',
  'seminar-registration',
  'link-replaced',
  'mail-test',
]);

export const isAwaited = (template: string): boolean => AWAITED.has(template);

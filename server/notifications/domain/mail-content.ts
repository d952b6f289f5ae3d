import { wrap } from './line-length.js';

export type MailLanguage = 'ja' | 'easy' | 'en';

/** What a mail of the catalogue says, before it is laid out. */
export interface MailContent {
  /** Without the centre's name, which every subject begins with. */
  subject: string;
  greeting: string;
  /** Paragraphs; a line break inside one stays. */
  before: readonly string[];
  /** The one thing to do; null only where nothing is to be done. */
  action: { label: string; url: string } | null;
  after: readonly string[];
  /** Why this mail was sent to this person. */
  why: string;
  /** A calendar entry to go with it (RFC 5545). */
  calendar?: CalendarPart;
}

/** A calendar file as it is attached: its iTIP method and its text. */
export interface CalendarPart {
  method: 'REQUEST' | 'CANCEL' | 'PUBLISH';
  filename: string;
  content: string;
}

/** Who writes. */
export interface Sender {
  name: string;
  office: string;
  hours: string;
  email: string;
  phone: string | null;
  /** The centre's own, for the button: `#0b5c8a`. */
  colour: string;
}

/** A mail as it leaves. */
export interface Mail {
  subject: string;
  text: string;
  html: string;
  links: string[];
  calendar?: CalendarPart;
}

const ANSWERABLE: Record<MailLanguage, string> = {
  ja: 'このメールにそのまま返信しても、窓口に届きます。',
  easy: 'この メールに 返信しても、窓口に 届きます。',
  en: 'You can also simply reply to this mail.',
};

/** Readable on a phone; Japanese breaks between phrases where the program knows how. */
const BODY_STYLE =
  'font-family:sans-serif;font-size:16px;line-height:1.7;max-width:36em;margin:0 auto;' +
  'padding:16px;color:#1a1a1a;overflow-wrap:anywhere;word-break:auto-phrase';

const RULE = '────────────────';

/** Lays a letter out as subject, plain text (the one that counts) and simple HTML. */
export function layOut(
  written: MailContent,
  sender: Sender,
  language: MailLanguage,
  answerable = false,
): Mail {
  const mailContent = answerable
    ? { ...written, after: [...written.after, ANSWERABLE[language]] }
    : written;
  const { action } = mailContent;
  return {
    subject: oneLine(`【${sender.name}】${mailContent.subject}`),
    text: plainText(mailContent, sender, language),
    html: html(mailContent, sender, language),
    links: action ? [action.url] : [],
    ...(mailContent.calendar && { calendar: mailContent.calendar }),
  };
}

function plainText(mailContent: MailContent, sender: Sender, language: MailLanguage): string {
  const { greeting, before, action, after, why } = mailContent;
  const blocks = [
    [greeting],
    ...before.map(wrap),
    ...(action ? [[`▼ ${action.label}`, action.url]] : []),
    ...after.map(wrap),
    [RULE, ...wrap(why), ...signature(sender, language)],
  ];
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function html(mailContent: MailContent, sender: Sender, language: MailLanguage): string {
  const { greeting, before, action, after, why } = mailContent;
  const paragraph = (text: string): string => `<p>${escapeHtml(text).replaceAll('\n', '<br>')}</p>`;
  const button = action
    ? `<p><a href="${escapeHtml(action.url)}" style="display:inline-block;padding:12px 20px;` +
      `background:${sender.colour};color:#ffffff;border-radius:6px;font-weight:bold;` +
      `text-decoration:none">` +
      `${escapeHtml(action.label)}</a></p>`
    : '';
  const small = (lines: readonly string[]): string =>
    `<p style="font-size:14px;color:#4d4d4d;margin:12px 0">` +
    `${escapeHtml(lines.join('\n')).replaceAll('\n', '<br>')}</p>`;
  return (
    `<!doctype html><html lang="${language === 'en' ? 'en' : 'ja'}"><head>` +
    `<meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
    `<title>${escapeHtml(mailContent.subject)}</title></head><body style="${BODY_STYLE}">` +
    `<p style="margin:0 0 20px;padding-bottom:8px;border-bottom:3px solid ${sender.colour};` +
    `color:${sender.colour};font-weight:bold">${escapeHtml(sender.name)}</p>` +
    [greeting, ...before].map(paragraph).join('') +
    button +
    after.map(paragraph).join('') +
    `<hr style="border:0;border-top:1px solid #b3b3b3;margin:24px 0 0">` +
    `${small([why])}${small(signature(sender, language))}</body></html>`
  );
}

function signature(sender: Sender, language: MailLanguage): string[] {
  const asked = {
    ja: 'お問い合わせ',
    easy: 'わからない とき',
    en: 'Questions',
  }[language];
  return [
    sender.office,
    `${asked}: ${sender.email}`,
    ...(sender.phone === null ? [] : [`TEL: ${sender.phone}`]),
    sender.hours,
  ];
}

/** A subject is one line whatever it was made of. */
const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

import { formatDay } from '../../platform/time/era.js';
import { TIME_ZONE } from '../../platform/time/zone.js';
import type { MailLanguage } from './mail.js';

/** One of three, by the reader's language. */
export const inLanguage = <T>(language: MailLanguage, words: Record<MailLanguage, T>): T =>
  words[language];

const ENGLISH_DAY = new Intl.DateTimeFormat('en-GB', {
  timeZone: TIME_ZONE,
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});

/** 令和8年11月26日（木） / Thursday, 26 November 2026 */
export function dayIn(at: Date, language: MailLanguage): string {
  return language === 'en' ? ENGLISH_DAY.format(at) : formatDay(at);
}

/** The last day of a deadline, in the reader's language: the instant itself is already past it. */
export function lastDayIn(deadline: Date, language: MailLanguage): string {
  return dayIn(new Date(deadline.getTime() - 1), language);
}

/** Without a name: to an address nobody has confirmed. */
const TO_READER = {
  ja: 'このメールを受け取られた方へ',
  easy: 'この メールを 読んで いる 人へ',
  en: 'Hello,',
};

export function greeting(name: string, language: MailLanguage): string {
  if (name === '') return inLanguage(language, TO_READER);
  return inLanguage(language, { ja: `${name} 様`, easy: `${name} さん`, en: `Dear ${name},` });
}

/** Why a requester gets mails about their case. */
export function whyRequester(receiptNumber: string, language: MailLanguage): string {
  return inLanguage(language, {
    ja: `このメールは、ご相談（${receiptNumber}）をされた方にお送りしています。`,
    easy: `この メールは、相談（${receiptNumber}）を した 人に 送って います。`,
    en: `You receive this mail because you sent us consultation ${receiptNumber}.`,
  });
}

/** The link opens the case without a password: say so once, kindly. */
export function linkAdvice(language: MailLanguage): string {
  return inLanguage(language, {
    ja: 'このページは、あなただけのものです。\nリンクをほかの人に送らないようお願いします。',
    easy: 'この ページは、あなただけの ページです。\nほかの 人に 送らないで ください。',
    en: 'This page is only for you.\nPlease do not pass the link on.',
  });
}

export const WHY_SUPPORTER =
  'このメールは、支援者として登録されている方にお送りしています。\n登録の変更や停止は、窓口までご連絡ください。';

export const WHY_STAFF =
  'このメールは、相談の担当者に自動で送っています。\n担当が決まる前は、窓口の共有アドレスに届きます。';

/** How the desk's mails name a case. */
export const caseLine = (view: { receiptNumber: string; title: string }): string =>
  `受付番号：${view.receiptNumber}\n件名：${view.title}`;

import { defineMail } from './mail.js';
import { greeting, linkAdvice, inLanguage, whyRequester, WHY_SUPPORTER } from './wording.js';

/** What a new link opens. `portal` is no link of its own: the address a supporter signs in with changed. */
export type ReplacedLink = 'tracking' | 'survey' | 'offer' | 'registration' | 'calendar' | 'portal';

export interface LinkReplacedView {
  name: string;
  what: ReplacedLink;
  /** Receipt or registration number; empty where there is none. */
  number: string;
  url: string;
  cause: 'replaced' | 'address-changed' | 'merged';
}

const WORDS: Record<ReplacedLink, Record<'ja' | 'easy' | 'en', { page: string; label: string }>> = {
  tracking: {
    ja: { page: 'ご相談のようすを見るページ', label: 'ご相談のようすを見る' },
    easy: { page: '相談の ページ', label: '相談の ページを 見る' },
    en: { page: 'the page of your consultation', label: 'See your consultation' },
  },
  survey: {
    ja: { page: 'アンケートのページ', label: 'アンケートに答える' },
    easy: { page: 'アンケートの ページ', label: 'アンケートに 答える' },
    en: { page: 'the survey', label: 'Answer the survey' },
  },
  registration: {
    ja: { page: 'セミナーのお申し込みのページ', label: 'お申し込みの内容を見る' },
    easy: { page: 'セミナーの 申し込みの ページ', label: '申し込みを 見る' },
    en: { page: 'your seminar registration', label: 'See your registration' },
  },
  offer: {
    ja: { page: '支援のお願いのページ', label: 'お願いの内容を見る' },
    easy: { page: '支援の お願いの ページ', label: 'お願いを 見る' },
    en: { page: 'our request for support', label: 'See the request' },
  },
  calendar: {
    ja: { page: '面談の予定表', label: '予定表のアドレス' },
    easy: { page: '面談の 予定表', label: '予定表の アドレス' },
    en: { page: 'your calendar of meetings', label: 'Address of the calendar' },
  },
  portal: {
    ja: { page: '支援者のページ', label: 'サインインする' },
    easy: { page: '支援者の ページ', label: 'サインインする' },
    en: { page: 'the supporters’ pages', label: 'Sign in' },
  },
};

/** To whoever a link belongs to: the former one has ended, and this is the one that works now. */
export const linkReplaced = defineMail({
  template: 'link-replaced',
  name: '新しいリンクのお知らせ',
  to: 'requester',
  on: ['access-link.replaced', 'supporter.address-changed'],
  write({ name, what, number, url, cause }: LinkReplacedView, language) {
    const { page, label } = WORDS[what][language];
    const about =
      number === ''
        ? ''
        : inLanguage(language, { ja: `（${number}）`, easy: `（${number}）`, en: ` (${number})` });
    const supporters = what === 'offer' || what === 'calendar' || what === 'portal';
    return {
      subject: inLanguage(language, {
        ja: `${page}の新しいリンク${about}`,
        easy: `${page}の 新しい リンク${about}`,
        en: `New link to ${page}${about}`,
      }),
      greeting: greeting(name, language),
      before: [...reason(cause, what, language), ...(supporters ? [] : [linkAdvice(language)])],
      action: { label, url },
      after: [],
      why: supporters ? WHY_SUPPORTER : whyOthers(what, number, language),
    };
  },
});

function reason(
  cause: LinkReplacedView['cause'],
  what: ReplacedLink,
  language: 'ja' | 'easy' | 'en',
): string[] {
  if (what === 'portal') {
    return [
      '登録のメールアドレスが、このアドレスに変わりました。',
      '前のアドレスに届いたリンクとサインインは終わりました。\n次からは、このアドレスでサインインしてください。',
    ];
  }
  const { page } = WORDS[what][language];
  if (cause === 'address-changed') {
    return inLanguage(language, {
      ja: [
        'ご連絡先のメールアドレスが、このアドレスに変わりました。',
        `前のアドレスに届いたリンクは、もう使えません。\n${page}は、次のリンクから開けます。`,
      ],
      easy: [
        'メールアドレスが、この アドレスに 変わりました。',
        `前の リンクは もう 使えません。\n${page}は、下の リンクから 開けます。`,
      ],
      en: [
        'We now write to you at this address.',
        `Links sent to the former address have ended.\nThis one opens ${page}.`,
      ],
    });
  }
  if (cause === 'merged') {
    return inLanguage(language, {
      ja: [
        '二つのご相談を、一つにまとめました。',
        'これからは、このアドレスにご連絡します。\nもう一方のアドレスに届いたリンクは使えません。',
      ],
      easy: [
        '二つの 相談を 一つに しました。',
        'これからは、この アドレスに 連絡します。\nもう 一つの リンクは 使えません。',
      ],
      en: [
        'Your two consultations are now one.',
        'We write to you at this address from now on.\nThe link sent to the other one has ended.',
      ],
    });
  }
  return inLanguage(language, {
    ja: [
      '窓口で、リンクを新しいものに替えました。',
      `これまでのリンクは使えません。\n${page}は、次のリンクから開けます。`,
    ],
    easy: [
      'リンクを 新しく しました。',
      `前の リンクは もう 使えません。\n${page}は、下の リンクから 開けます。`,
    ],
    en: [
      'Our desk has made a new link for you.',
      `The former one has ended.\nThis one opens ${page}.`,
    ],
  });
}

function whyOthers(what: ReplacedLink, number: string, language: 'ja' | 'easy' | 'en'): string {
  if (what === 'tracking' || (what === 'survey' && number !== '')) {
    return whyRequester(number, language);
  }
  return inLanguage(language, {
    ja: 'このメールは、セミナーなどに参加された方にお送りしています。',
    easy: 'この メールは、セミナーなどに 来た 人に 送って います。',
    en: 'You receive this mail because you took part in one of our events.',
  });
}

import { formatDateTime } from '../../platform/time/era.js';
import { TIME_ZONE } from '../../platform/time/zone.js';
import { defineMail, type Letter, type MailLanguage } from './mail.js';
import { greeting, linkAdvice, inLanguage, WHY_SUPPORTER, whyRequester } from './wording.js';

export const MEETING_EVENTS = [
  'meeting.proposed',
  'meeting.scheduled',
  'meeting.changed',
  'meeting.cancelled',
  'meeting.tomorrow',
] as const;
type MeetingNews = (typeof MEETING_EVENTS)[number];

export interface MeetingMailView {
  name: string;
  receiptNumber: string;
  /** The page on which the meeting is arranged. */
  url: string;
  news: MeetingNews;
  number: number;
  method: 'online' | 'onsite' | 'phone';
  startsAt: Date | null;
  place: string | null;
  calendar: NonNullable<Letter['calendar']> | null;
}

const SUBJECTS: Record<MeetingNews, Record<MailLanguage, string>> = {
  'meeting.proposed': {
    ja: '面談の日時をお選びください',
    easy: '会う 日を 選んで ください',
    en: 'Please choose a time for your meeting',
  },
  'meeting.scheduled': {
    ja: '面談の日時が決まりました',
    easy: '会う 日が 決まりました',
    en: 'Your meeting is set',
  },
  'meeting.changed': {
    ja: '面談の予定が変わりました',
    easy: '会う 予定が 変わりました',
    en: 'Your meeting has changed',
  },
  'meeting.cancelled': {
    ja: '面談を取りやめました',
    easy: '会う 予定が なくなりました',
    en: 'Your meeting is cancelled',
  },
  'meeting.tomorrow': {
    ja: '明日の面談のお知らせ',
    easy: '明日、会う 日です',
    en: 'Your meeting is tomorrow',
  },
};

const SENTENCES: Record<MeetingNews, Record<MailLanguage, string>> = {
  'meeting.proposed': {
    ja: '面談の候補日時が届きました。\n次のページで、ご都合のよい日時のボタンを押してください。',
    easy: '会う 日の 候補が 来ました。\n下の ページで、いい 日の ボタンを 押して ください。',
    en: 'Times for a meeting have been proposed.\nPlease press the one that suits you on this page.',
  },
  'meeting.scheduled': {
    ja: '面談の日時が決まりました。\n予定表に入れるファイルを添えています。',
    easy: '会う 日が 決まりました。\nカレンダーの ファイルも 送ります。',
    en: 'The time of your meeting is set.\nA calendar file is attached.',
  },
  'meeting.changed': {
    ja: '面談の予定が次のように変わりました。\n添えたファイルを開くと、予定表も変わります。',
    easy: '会う 予定が 変わりました。\n新しい カレンダーの ファイルを 送ります。',
    en: 'Your meeting has changed as follows.\nThe attached file updates your calendar.',
  },
  'meeting.cancelled': {
    ja: '次の面談は取りやめになりました。\nあらためて日時を決めるときは、お知らせします。',
    easy: 'この 会う 予定は なくなりました。\nまた 決める ときは、お知らせ します。',
    en: 'The following meeting will not take place.\nWe will tell you when a new time is proposed.',
  },
  'meeting.tomorrow': {
    ja: '明日は面談の日です。\nご都合が悪くなったときは、次のページからお知らせください。',
    easy: '明日、会います。\n来られない ときは、下の ページで 教えて ください。',
    en: 'Your meeting is tomorrow.\nIf you cannot come, please tell us on this page.',
  },
};

const METHODS = {
  online: { ja: 'オンライン', easy: 'オンライン', en: 'Online' },
  onsite: { ja: '対面', easy: '会って 話す', en: 'In person' },
  phone: { ja: '電話', easy: '電話', en: 'Telephone' },
} as const;

const ENGLISH = new Intl.DateTimeFormat('en-GB', {
  timeZone: TIME_ZONE,
  dateStyle: 'full',
  timeStyle: 'short',
});

/** Number, time, method and place; the online address is on the page and in the calendar file. */
function facts(view: MeetingMailView, language: MailLanguage): string {
  const { number, method, startsAt, place } = view;
  const when =
    startsAt && (language === 'en' ? ENGLISH.format(startsAt) : formatDateTime(startsAt));
  return [
    inLanguage(language, {
      ja: `面談：第${String(number)}回（${METHODS[method].ja}）`,
      easy: `会う：${String(number)}回目（${METHODS[method].easy}）`,
      en: `Meeting ${String(number)} (${METHODS[method].en})`,
    }),
    ...(when
      ? [inLanguage(language, { ja: `日時：${when}`, easy: `いつ：${when}`, en: when })]
      : []),
    ...(method === 'onsite' && place
      ? [
          inLanguage(language, {
            ja: `場所：${place}`,
            easy: `場所：${place}`,
            en: `Place: ${place}`,
          }),
        ]
      : []),
  ].join('\n');
}

function mailOf(view: MeetingMailView, language: MailLanguage): Omit<Letter, 'why' | 'after'> {
  const { name, receiptNumber, url, news, calendar } = view;
  return {
    subject: `${SUBJECTS[news][language]}（${receiptNumber}）`,
    greeting: greeting(name, language),
    before: [SENTENCES[news][language], facts(view, language)],
    action: {
      label: inLanguage(language, {
        ja: '面談のページを開く',
        easy: '会う 予定の ページを 開く',
        en: 'Open the meeting page',
      }),
      url,
    },
    ...(calendar && { calendar }),
  };
}

/** To the requester: times to choose from, and everything that happens to the meeting. */
export const meetingToRequester = defineMail({
  template: 'meeting-requester',
  name: '面談のお知らせ（相談者）',
  to: 'requester',
  on: MEETING_EVENTS,
  write: (view: MeetingMailView, language) => ({
    ...mailOf(view, language),
    after: [linkAdvice(language)],
    why: whyRequester(view.receiptNumber, language),
  }),
});

/** The same to the supporter. */
export const meetingToSupporter = defineMail({
  template: 'meeting-supporter',
  name: '面談のお知らせ（支援者）',
  to: 'supporter',
  on: MEETING_EVENTS,
  write: (view: MeetingMailView) => ({ ...mailOf(view, 'ja'), after: [], why: WHY_SUPPORTER }),
});

import { defineMail, type Letter, type MailLanguage } from './mail.js';
import { NEWS_SENTENCES, NEWS_SUBJECTS, type SeminarNews } from './seminar-wording.js';
import { dayIn, greeting, inLanguage } from './wording.js';
import { formatDateTime } from '../../platform/time/era.js';
import { TIME_ZONE } from '../../platform/time/zone.js';

/** What happens to one registration. */
export const REGISTRATION_EVENTS = [
  'registration.received',
  'registration.promoted',
  'registration.asked',
  'registration.changed',
  'registration.cancelled',
  'registration.reminded',
] as const;

/** What everybody who registered has to hear of. */
export const SEMINAR_EVENTS = [
  'seminar.moved',
  'seminar.changed',
  'seminar.materials-published',
] as const;

export interface SeminarMailView {
  name: string;
  news: SeminarNews;
  title: string;
  /** Of the registration. */
  number: string;
  /** The registration's own page. */
  url: string;
  startsAt: Date;
  endsAt: Date;
  mode: 'onsite' | 'online';
  seats: number;
  venue: string | null;
  /** Told to those who take part online, from the day before. */
  onlineUrl: string | null;
  position: number | null;
  askedUntil: Date | null;
  /** Why it was called off. */
  reason: string | null;
  calendar: NonNullable<Letter['calendar']> | null;
}

const TIME = new Intl.DateTimeFormat('en-GB', {
  timeZone: TIME_ZONE,
  hour: '2-digit',
  minute: '2-digit',
});

/** 令和8年12月5日（土） 13:30〜15:15, as it is in Japan. */
function when(startsAt: Date, endsAt: Date, language: MailLanguage): string {
  const sameDay = dayIn(startsAt, language) === dayIn(endsAt, language);
  const end = sameDay ? TIME.format(endsAt) : `${dayIn(endsAt, language)} ${TIME.format(endsAt)}`;
  return `${dayIn(startsAt, language)} ${TIME.format(startsAt)}${language === 'en' ? '–' : '〜'}${end}`;
}

/** What somebody needs at hand: number, title, time, way of taking part. */
function facts(view: SeminarMailView, language: MailLanguage): string {
  const { number, title, mode, venue, seats, startsAt, endsAt } = view;
  const date = when(startsAt, endsAt, language);
  const place = mode === 'onsite' && venue !== null ? venue : null;
  return inLanguage(language, {
    ja: [
      `申込番号：${number}`,
      `催し：${title}`,
      `日時：${date}`,
      `参加方法：${mode === 'onsite' ? '会場' : 'オンライン'}${seats > 1 ? `（${String(seats)}人）` : ''}`,
      ...(place ? [`会場：${place}`] : []),
    ],
    easy: [
      `あなたの 番号：${number}`,
      `なまえ：${title}`,
      `いつ：${date}`,
      `どこで：${mode === 'onsite' ? '会場' : 'オンライン'}${seats > 1 ? `（${String(seats)}人）` : ''}`,
      ...(place ? [`場所：${place}`] : []),
    ],
    en: [
      `Registration number: ${number}`,
      `Event: ${title}`,
      `Time: ${date} (Japan)`,
      `Taking part: ${mode === 'onsite' ? 'on site' : 'online'}${seats > 1 ? ` (${String(seats)} people)` : ''}`,
      ...(place ? [`Venue: ${place}`] : []),
    ],
  }).join('\n');
}

function extras(view: SeminarMailView, language: MailLanguage): string[] {
  const { news, position, askedUntil, reason, onlineUrl } = view;
  const until =
    askedUntil &&
    (language === 'en'
      ? when(askedUntil, askedUntil, 'en').split('–')[0]
      : formatDateTime(askedUntil));
  const waiting = news === 'waitlisted' && position !== null ? String(position) : null;
  return [
    ...(waiting === null
      ? []
      : [
          inLanguage(language, {
            ja: `今の順番：${waiting}番目`,
            easy: `今の 順番：${waiting}番目`,
            en: `Your place in the queue: ${waiting}`,
          }),
        ]),
    ...(news === 'asked' && until
      ? [
          inLanguage(language, {
            ja: `お返事の期限：${until}\n期限を過ぎると、次の方にご案内します。`,
            easy: `返事は ここまで：${until}\nこの 時間を すぎると、次の 人に 聞きます。`,
            en: `Please answer by ${until}.\nAfter that we ask the next person.`,
          }),
        ]
      : []),
    ...(news === 'called-off' && reason
      ? [
          inLanguage(language, {
            ja: `理由：${reason}`,
            easy: `理由：${reason}`,
            en: `Reason: ${reason}`,
          }),
        ]
      : []),
    ...(onlineUrl === null
      ? []
      : [
          inLanguage(language, {
            ja: `オンライン会場のアドレス\n${onlineUrl}\nほかの人に知らせないようお願いします。`,
            easy: `オンラインの アドレス\n${onlineUrl}\nほかの 人に 教えないで ください。`,
            en: `Address of the online room\n${onlineUrl}\nPlease do not pass it on.`,
          }),
        ]),
  ];
}

function mailOf(view: SeminarMailView, language: MailLanguage): Letter {
  const { name, news, number, url, calendar } = view;
  return {
    subject: `${NEWS_SUBJECTS[news][language]}（${number}）`,
    greeting: greeting(name, language),
    before: [NEWS_SENTENCES[news][language], facts(view, language), ...extras(view, language)],
    action: {
      label: inLanguage(
        language,
        news === 'asked'
          ? { ja: '参加するか返事をする', easy: '返事を する', en: 'Say whether you come' }
          : {
              ja: 'お申し込みのページを開く',
              easy: '申し込みの ページを 開く',
              en: 'Open your registration',
            },
      ),
      url,
    },
    after: [
      inLanguage(language, {
        ja: '参加方法の変更や取消しも、このページからできます。\nリンクをほかの人に送らないようお願いします。',
        easy: '変えたい とき、やめたい ときも、この ページから できます。\nほかの 人に 送らないで ください。',
        en: 'You can change or cancel on that page, too.\nPlease do not pass the link on.',
      }),
    ],
    why: inLanguage(language, {
      ja: 'このメールは、催しにお申し込みの方にお送りしています。',
      easy: 'この メールは、申し込みを した 人に 送って います。',
      en: 'You receive this mail because you registered for this event.',
    }),
    ...(calendar && { calendar }),
  };
}

/** To somebody who registered: everything that happens to their registration. */
export const seminarRegistration = defineMail({
  template: 'seminar-registration',
  name: 'セミナーの申込みのお知らせ',
  to: 'participant',
  on: REGISTRATION_EVENTS,
  write: mailOf,
});

/** To everybody who registered: it has changed, is off, or has something to read. */
export const seminarNotice = defineMail({
  template: 'seminar-notice',
  name: 'セミナーの変更・中止・資料のお知らせ',
  to: 'participant',
  on: SEMINAR_EVENTS,
  write: mailOf,
});

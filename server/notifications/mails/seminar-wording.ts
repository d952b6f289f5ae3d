import type { MailLanguage } from './mail.js';

/** What a mail about a registration tells. */
export const SEMINAR_NEWS = [
  'confirmed',
  'waitlisted',
  'promoted',
  'asked',
  'changed',
  'cancelled',
  'lapsed',
  'week',
  'day',
  'hour',
  'seminar-changed',
  'called-off',
  'materials',
] as const;
export type SeminarNews = (typeof SEMINAR_NEWS)[number];
type Texts = Readonly<Record<SeminarNews, Record<MailLanguage, string>>>;

export const NEWS_SUBJECTS: Texts = {
  confirmed: {
    ja: 'お申し込みを受け付けました',
    easy: '申し込みを 受けつけました',
    en: 'You are registered',
  },
  waitlisted: {
    ja: 'キャンセル待ちで受け付けました',
    easy: '席が あくのを 待つ 人に なりました',
    en: 'You are on the waiting list',
  },
  promoted: {
    ja: 'ご参加いただけます',
    easy: '参加 できます',
    en: 'You have a seat',
  },
  asked: {
    ja: '席が空きました。参加されますか',
    easy: '席が あきました。来ますか',
    en: 'A seat is free – will you come?',
  },
  changed: {
    ja: 'お申し込みを変更しました',
    easy: '申し込みを 変えました',
    en: 'Your registration has changed',
  },
  cancelled: {
    ja: 'お申し込みを取り消しました',
    easy: '申し込みを やめました',
    en: 'Your registration is cancelled',
  },
  lapsed: {
    ja: 'お返事の期限が過ぎました',
    easy: '返事の 時間が すぎました',
    en: 'The time to answer is over',
  },
  week: { ja: '来週開催します', easy: '来週 あります', en: 'It is next week' },
  day: { ja: 'まもなく開催します', easy: 'もうすぐ あります', en: 'It is soon' },
  hour: {
    ja: '1時間以内に始まります',
    easy: 'あと 1時間で 始まります',
    en: 'It starts within an hour',
  },
  'seminar-changed': {
    ja: '開催内容が変わりました',
    easy: '予定が 変わりました',
    en: 'The event has changed',
  },
  'called-off': { ja: '開催を中止します', easy: '中止に なりました', en: 'The event is cancelled' },
  materials: { ja: '資料を公開しました', easy: '資料が あります', en: 'Materials are available' },
};

export const NEWS_SENTENCES: Texts = {
  confirmed: {
    ja: 'お申し込みありがとうございます。次の内容で受け付けました。\n当日は、申込番号をお知らせください。',
    easy: '申し込み、ありがとうございます。\nその日は、あなたの 番号を 教えて ください。',
    en: 'Thank you for registering.\nOn the day, please tell us your registration number.',
  },
  waitlisted: {
    ja: '満席のため、キャンセル待ちで受け付けました。\n席が空いたら、順番にメールでお知らせします。',
    easy: '今、席が ありません。\n席が あいたら、メールで お知らせ します。',
    en: 'All seats are taken, so you are on the waiting list.\nWe will write to you when a seat is free.',
  },
  promoted: {
    ja: 'お席を用意しました。ご参加をお待ちしています。\nご都合が悪くなったときは、取消しをお願いします。',
    easy: '席が あります。待って います。\n来られない ときは、教えて ください。',
    en: 'You have a seat. We look forward to seeing you.\nIf you cannot come, please cancel.',
  },
  asked: {
    ja: '開催が近いため、参加されるかをおたずねします。\n次のページで、ボタンを押してお返事ください。',
    easy: 'もうすぐ 始まります。来られますか。\n下の ページの ボタンで 教えて ください。',
    en: 'The event is soon, so we ask first.\nPlease press a button on the page below.',
  },
  changed: {
    ja: 'お申し込みの内容が、次のように変わりました。',
    easy: '申し込みが 変わりました。',
    en: 'Your registration now reads as follows.',
  },
  cancelled: {
    ja: '次のお申し込みを取り消しました。\nまたのご参加をお待ちしています。',
    easy: 'この 申し込みを やめました。\nまた 来て ください。',
    en: 'The following registration is cancelled.\nWe hope to see you another time.',
  },
  lapsed: {
    ja: 'お返事がなかったため、お席は次の方にご案内しました。\n行き違いのときは、窓口までお知らせください。',
    easy: '返事が なかったので、席は 次の 人に なりました。\nわからない ときは、聞いて ください。',
    en: 'We did not hear from you, so the seat goes to the next person.\nIf this is a mistake, please contact us.',
  },
  week: {
    ja: '開催まで、あと1週間です。',
    easy: 'あと 1週間です。',
    en: 'There is one week to go.',
  },
  day: {
    ja: '開催が近づきました。お待ちしています。',
    easy: 'もうすぐです。待って います。',
    en: 'The event is soon. We look forward to it.',
  },
  hour: {
    ja: 'まもなく始まります。',
    easy: 'もうすぐ 始まります。',
    en: 'It is about to begin.',
  },
  'seminar-changed': {
    ja: 'お申し込みの催しが、次のように変わりました。\n添えたファイルを開くと、予定表も変わります。',
    easy: '予定が 変わりました。\n新しい カレンダーの ファイルを 送ります。',
    en: 'The event has changed as follows.\nThe attached file updates your calendar.',
  },
  'called-off': {
    ja: '次の催しを中止します。\nお申し込みいただいたのに申し訳ありません。',
    easy: '中止に なりました。\nごめんなさい。',
    en: 'We are sorry: the following event will not take place.',
  },
  materials: {
    ja: '資料や要約を、お申し込みのページでご覧いただけます。',
    easy: '資料を 下の ページで 見られます。',
    en: 'Materials and the summary are on your registration page.',
  },
};

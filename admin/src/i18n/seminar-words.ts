/** Coded values of seminars, their registrations and their talks. */
export const seminarWords = {
  seminarState: {
    draft: '下書き',
    published: '募集中',
    closed: '受付終了',
    held: '開催済み',
    cancelled: '中止',
  },
  seminarKind: { seminar: 'セミナー', training: '人材育成研修' },
  seminarFormat: { onsite: '会場', online: 'オンライン', hybrid: '会場とオンライン' },
  seatMode: { onsite: '会場', online: 'オンライン' },
  registrationState: {
    confirmed: '確定',
    asked: '返事待ち',
    waitlisted: 'キャンセル待ち',
    attended: '出席',
    no_show: '欠席',
    cancelled: '取消し',
  },
  cancelCause: {
    person: 'ご本人',
    desk: '窓口',
    no_answer: '期限までに返事なし',
    declined: '繰り上げを辞退',
    seminar_cancelled: 'セミナーの中止',
  },
  slotState: { open: '空き', booked: '予約あり', withdrawn: '取りやめ' },
  wishState: { waiting: '調整待ち', placed: '決定', withdrawn: '取り下げ' },
  slotBooking: {
    assigned: '窓口でまとめて割り当てる',
    first_come: '申込者が先着順に選ぶ',
  },
  materialWhen: { before: '開催前から申込者に', after: '開催後に誰にでも' },
  questionKind: { text: '文章で答える', choice: '選択肢から選ぶ' },
} as const;

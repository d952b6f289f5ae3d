/** What a way in is called, what it opens, and what ending it means; by its kind. */
export const accessLinkWords = {
  tracking: {
    name: '相談のようすを見るリンク',
    revoke: '相談者は、新しいリンクを送るまで、相談のページを開けなくなります。',
  },
  survey: {
    name: 'アンケートのリンク',
    revoke: '届いているリンクからは、アンケートに答えられなくなります。',
  },
  offer: {
    name: '打診に返事をするリンク',
    revoke:
      '支援者は、新しいリンクを送るまで、この打診に返事ができなくなります。打診そのものは続きます。',
  },
  registration: {
    name: '申込みの内容を見るリンク',
    revoke: '本人は、新しいリンクを送るまで、申込みの確認・変更・取消しができなくなります。',
  },
  calendar: {
    name: '面談の予定表のアドレス',
    revoke: '支援者の予定表に、面談の予定が表示されなくなります。',
  },
  'mail-code': {
    name: '相談を開く確認コード',
    revoke: '送った確認コードは使えなくなります。相談者は、もう一度求められます。',
  },
  'sign-in': {
    name: 'サインインのリンク（1回だけ使えます）',
    revoke: '送ったリンクではサインインできなくなります。本人は、もう一度求められます。',
  },
  invitation: {
    name: '招待のリンク',
    revoke: '招待された人は、もう一度招待するまで、入れなくなります。',
  },
  'password-reset': {
    name: 'パスワードを決め直すリンク',
    revoke: '送ったリンクでは決め直せなくなります。本人は、もう一度求められます。',
  },
  session: {
    name: 'サインイン中の端末',
    revoke: 'その端末のサインインが終わります。書きかけの内容は失われることがあります。',
  },
  'offer-session': {
    name: '打診のリンクから開いている端末（そのご相談だけ）',
    revoke: 'その端末では、ご相談のページを開けなくなります。サインインすれば、また開けます。',
  },
} as const;

export const help = {
  'problem.contact': '困ったときは、窓口までご連絡ください。',
  'problem.home': 'ホームへ戻る',
  'problem.reference': 'お問い合わせのときは、この番号をお知らせください：{id}',
  'problem.400.title': '送られた内容を読み取れませんでした',
  'problem.400.text': 'お手数ですが、前のページに戻って、もう一度お試しください。',
  'problem.401.title': 'サインインが必要です',
  'problem.401.text': 'このページを見るには、メールでお送りするリンクからサインインしてください。',
  'problem.403.title': 'このページは開けません',
  'problem.403.text':
    '別のサイトから送られた操作か、あなたに許可されていない操作です。前のページに戻って、もう一度お試しください。',
  'problem.404.title': 'ページが見つかりません',
  'problem.404.text':
    'アドレスが途中で切れているか、ページがなくなった可能性があります。メールのリンクは、最後まで正しく写せているかご確認ください。',
  'problem.409.title': '今の状態ではできません',
  'problem.409.text':
    'ほかの操作が先に行われたようです。前のページに戻り、読み直してからお試しください。',
  'problem.410.title': 'このリンクは使えなくなりました',
  'problem.410.text': '使える期間が終わったか、すでに使われたリンクです。',
  'problem.413.title': '送られた内容が大きすぎます',
  'problem.413.text': '文章を短くして、もう一度お試しください。',
  'problem.421.title': 'このアドレスでは開けません',
  'problem.421.text':
    'このアドレスは、この窓口のものではありません。下の「ホームへ戻る」から開いてください。',
  'problem.mailbox.text':
    '起動したときに表示された「送ったメール」のアドレスを開いてください。起動し直すと、アドレスも変わります。',
  'problem.422.title': '入力内容をご確認ください',
  'problem.422.text': '前のページに戻って、入力内容を直してください。',
  'problem.429.title': '少し時間をおいてください',
  'problem.429.text':
    '短い間にたくさんの操作がありました。{seconds}秒ほど待ってから、もう一度お試しください。',
  'problem.500.title': '申し訳ありません。うまくいきませんでした',
  'problem.500.text':
    'こちらの側で問題が起きました。少し時間をおいて、もう一度お試しください。申し込みの途中の入力は残っています。',
  'problem.503.title': 'ただいま混み合っています',
  'problem.503.text': '少し時間をおいて、もう一度お試しください。',
  'accessibility.title': 'アクセシビリティについて',
  'accessibility.lead':
    'どなたにも使っていただけるように作っています。使いにくいところがあれば、窓口にお知らせください。できるだけ早く直します。',
  'accessibility.goalTitle': '目標',
  'accessibility.goal': 'JIS X 8341-3:2016（WCAG 2.2）のレベルAAに沿うことを目標にしています。',
  'accessibility.doneTitle': '取り組んでいること',
  'accessibility.done1': 'JavaScriptが動かない環境でも、すべてのページを使えます。',
  'accessibility.done2': 'キーボードだけで操作でき、いまどこにいるかが見えます。',
  'accessibility.done3': '画面の読み上げに合わせた見出し、ラベル、エラーの案内を付けています。',
  'accessibility.done4': '文字を400%まで大きくしても、横に動かさずに読めます。',
  'accessibility.done5': '押すところは、指でも押しやすい大きさにしています。',
  'accessibility.done6': '色だけに頼らず、言葉でも伝えます。',
  'accessibility.done7': 'ふりがなの付いた「やさしい日本語」と英語を選べます。',
  'accessibility.done8': '画像に書かれた文字を読ませるような確認（CAPTCHA）はありません。',
  'accessibility.otherTitle': 'ほかの方法',
  'accessibility.other':
    '画面での申し込みがむずかしいときは、職員がお話をうかがい、代わりに入力します。',
  'privacy.title': '個人情報の取り扱い',
  'privacy.purposeTitle': '利用目的',
  'privacy.shareTitle': 'ほかの人に渡すとき',
  'privacy.share':
    '相談の内容を支援者（アドバイザー・パートナー）に伝えるのは、あなたが同意したときだけです。お名前や連絡先は、支援者が引き受けた後に、必要な範囲で伝えます。',
  'privacy.keepTitle': '保存する期間',
  'privacy.keep':
    '相談の記録は、完了した年度の翌年度の4月1日から数えて、決められた期間保存し、その後に消去します。申し込みの途中の入力は、24時間で自動的に消えます。',
  'privacy.rightsTitle': '確認・訂正・削除',
  'privacy.rights': 'ご自分の情報の確認、訂正、削除は、いつでも窓口にお申し出ください。',
  'privacy.securityTitle': '守るためにしていること',
  'privacy.security':
    '職員や支援者が個人情報を見たことは、すべて記録されます。リンクやログに個人情報は入れません。',
  'privacy.cookieTitle': 'Cookie（クッキー）',
  'privacy.cookie':
    '使うのは、選んだ言語を覚えるもの、申し込みの続きを結び付けるもの、サインインのためのものだけです。広告や追跡には使いません。',
};

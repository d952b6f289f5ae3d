export const files = {
  'files.title': 'ファイルを送る・受け取る',
  'files.lead': '資料や写真を送れます。相手から届いたファイルも、ここで受け取れます。',
  'files.list': 'これまでのファイル',
  'files.none': 'まだファイルはありません。',
  'files.you': 'あなたが送りました',
  'files.state.quarantined':
    'ウイルス検査をしています。少し待ってから、ページを読み直してください。',
  'files.state.refused': '検査で問題が見つかったため、開けません。',
  'files.sendTitle': 'ファイルを送る',
  'files.waiting': 'お預かりしているファイル（まだ送っていません）',
  'files.waitingLead': '「送る」を押すと、いっしょに届きます。選び直す必要はありません。',
  'files.remove': '取り除く',
  'files.choose': 'ファイル',
  'files.hint': '一度に5個まで、一つ5MBまでです。送れる種類：{types}',
  'files.note': 'ひとこと',
  'files.send': '送る',
  'files.sent': 'ファイルを送りました。',
  'files.removed': 'ファイルを取り除きました。',
  'files.back': '相談のようすに戻る',
  'files.closed': 'この相談は終わっているため、ファイルは送れません。',
  'files.error.none': '送るファイルを選んでください。',
  'files.error.many': 'ファイルは一度に5個までです。残りは、もう一度お送りください。',
  'files.error.type': '「{name}」は、受け付けていない種類です。送れる種類：{types}',
  'files.error.empty': '「{name}」は、中身が空です。ファイルを確かめてください。',
  'files.error.too-large': '「{name}」は、大きすぎます。5MBまでに小さくするか、分けてください。',
  'files.error.content':
    '「{name}」は、中身を読み取れませんでした。保存し直してから、もう一度選んでください。',
  'files.error.archive':
    '「{name}」は、安全を確かめられない圧縮ファイルです。展開して、必要なものだけ選んでください。',
  'files.error.name':
    '「{name}」は、名前を受け付けられません。短い名前に変えて、選び直してください。',
};

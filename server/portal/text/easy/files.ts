import type { files as ja } from '../ja/files.js';

export const files: Record<keyof typeof ja, string> = {
  'files.title': 'ファイルを ｜送《おく》る・もらう',
  'files.lead':
    '｜写真《しゃしん》や ｜書類《しょるい》を ｜送《おく》れます。｜届《とど》いた ファイルも ここに あります。',
  'files.list': 'いままでの ファイル',
  'files.none': 'まだ ファイルは ありません。',
  'files.you': 'あなたが ｜送《おく》りました',
  'files.state.quarantined':
    'いま、｜安全《あんぜん》かどうか ｜調《しら》べています。｜少《すこ》し ｜待《ま》ってから、もう｜一度《いちど》 ｜見《み》てください。',
  'files.state.refused': '｜危《あぶ》ない ファイルかもしれません。｜開《ひら》けません。',
  'files.warning': '｜開《ひら》く ｜前《まえ》に ｜読《よ》んでください。',
  'files.warning.pdf-script': 'この PDFには ｜自分《じぶん》で ｜動《うご》くものが あります。',
  'files.warning.pdf-launch': 'この PDFは ほかの プログラムを ｜開《ひら》こうとします。',
  'files.warning.pdf-attachment': 'この PDFの ｜中《なか》に ほかの ファイルが あります。',
  'files.warning.pdf-form': 'この PDFには ｜特別《とくべつ》な ｜書《か》くところが あります。',
  'files.warning.pdf-unreadable':
    'この PDFは ｜守《まも》られていて、｜中《なか》を ぜんぶは ｜調《しら》べられません。',
  'files.warning.formula':
    'この ｜表《ひょう》には ｜外《そと》と つながる ｜計算《けいさん》が あります。「｜更新《こうしん》」を ｜押《お》さないでください。',
  'files.sendTitle': 'ファイルを ｜送《おく》る',
  'files.waiting': 'まだ ｜送《おく》っていない ファイル',
  'files.waitingLead':
    '「｜送《おく》る」を ｜押《お》すと、いっしょに ｜届《とど》きます。もう｜一度《いちど》 ｜選《えら》ばなくて いいです。',
  'files.remove': 'やめる',
  'files.choose': 'ファイル',
  'files.hint':
    '｜一度《いちど》に 5つまで、1つ 5MBまでです。｜送《おく》れる ｜種類《しゅるい》：{types}',
  'files.note': 'ひとこと',
  'files.send': '｜送《おく》る',
  'files.sent': 'ファイルを ｜送《おく》りました。',
  'files.removed': 'ファイルを やめました。',
  'files.back': '｜相談《そうだん》の ようすに もどる',
  'files.closed': 'この ｜相談《そうだん》は おわりました。ファイルは ｜送《おく》れません。',
  'files.error.none': '｜送《おく》る ファイルを ｜選《えら》んでください。',
  'files.error.many':
    'ファイルは ｜一度《いちど》に 5つまでです。｜残《のこ》りは あとで ｜送《おく》ってください。',
  'files.error.type':
    '「{name}」は ｜送《おく》れない ｜種類《しゅるい》です。｜送《おく》れる ｜種類《しゅるい》：{types}',
  'files.error.empty': '「{name}」は ｜中《なか》に ｜何《なに》も ありません。',
  'files.error.too-large': '「{name}」は ｜大《おお》きすぎます。5MBまでに してください。',
  'files.error.content':
    '「{name}」は ｜読《よ》めませんでした。もう｜一度《いちど》 ｜保存《ほぞん》してから ｜選《えら》んでください。',
  'files.error.program':
    '「{name}」は ｜書類《しょるい》や ｜写真《しゃしん》では ありません。もとの ファイルを ｜選《えら》んでください。',
  'files.error.heic':
    '「{name}」は スマートフォンだけの ｜写真《しゃしん》です。JPEGに ｜変《か》えてから ｜選《えら》んでください。',
  'files.error.old-office':
    '「{name}」は ｜古《ふる》い ｜形《かたち》か、パスワードが あります。パスワードを なくして、PDFで ｜保存《ほぞん》してください。',
  'files.error.macro':
    '「{name}」には ｜自分《じぶん》で ｜動《うご》くもの（マクロ）が あります。PDFで ｜保存《ほぞん》してください。',
  'files.error.external':
    '「{name}」は ｜外《そと》の ものを ｜読《よ》みに いきます。PDFで ｜保存《ほぞん》してください。',
  'files.error.embedded':
    '「{name}」の ｜中《なか》に ｜別《べつ》の ファイルが あります。PDFで ｜保存《ほぞん》してください。',
  'files.error.dangerous':
    '「{name}」は ｜開《ひら》くと ｜動《うご》くものです。これを ｜入《い》れないで ｜送《おく》ってください。',
  'files.error.nested':
    '「{name}」は まとめた ファイルの ｜中《なか》の まとめた ファイルです。｜中《なか》の ファイルを ｜出《だ》して ｜選《えら》んでください。',
  'files.error.encrypted':
    '「{name}」には パスワードが あります。パスワードを なくして ｜選《えら》んでください。',
  'files.error.bomb':
    '「{name}」は ｜中《なか》が ｜大《おお》きすぎます。｜分《わ》けて ｜送《おく》ってください。',
  'files.error.archive':
    '「{name}」は ｜安全《あんぜん》か わかりません。｜中《なか》の ファイルを ｜出《だ》して ｜選《えら》んでください。',
  'files.error.name':
    '「{name}」は ｜名前《なまえ》が ｜使《つか》えません。｜短《みじか》い ｜名前《なまえ》に してください。',
};

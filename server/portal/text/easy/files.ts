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
  'files.error.archive':
    '「{name}」は ｜安全《あんぜん》か わかりません。｜中《なか》の ファイルを ｜出《だ》して ｜選《えら》んでください。',
  'files.error.name':
    '「{name}」は ｜名前《なまえ》が ｜使《つか》えません。｜短《みじか》い ｜名前《なまえ》に してください。',
};

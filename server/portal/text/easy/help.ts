import type { help as ja } from '../ja/help.js';

export const help: Record<keyof typeof ja, string> = {
  'problem.contact':
    '｜困《こま》ったときは、｜窓口《まどぐち》に ｜連絡《れんらく》してください。',
  'problem.home': 'はじめの ページに もどる',
  'problem.reference':
    '｜連絡《れんらく》する ときは、この ｜番号《ばんごう》を ｜伝《つた》えてください：{id}',
  'problem.400.title': '｜送《おく》った ものが ｜読《よ》めませんでした',
  'problem.400.text': '｜前《まえ》の ページに もどって、もう｜一度《いちど》 してください。',
  'problem.401.title': 'サインインが ｜必要《ひつよう》です',
  'problem.401.text': 'メールの リンクから サインインしてください。',
  'problem.403.title': 'この ページは ｜開《ひら》けません',
  'problem.403.text': '｜前《まえ》の ページに もどって、もう｜一度《いちど》 してください。',
  'problem.404.title': 'ページが ありません',
  'problem.404.text': 'アドレスが ｜正《ただ》しいか、もう｜一度《いちど》 ｜見《み》てください。',
  'problem.409.title': '｜今《いま》は できません',
  'problem.409.text':
    '｜前《まえ》の ページに もどって、もう｜一度《いちど》 ｜見《み》てください。',
  'problem.410.title': 'この リンクは ｜使《つか》えません',
  'problem.410.text': '｜時間《じかん》が すぎたか、もう ｜使《つか》った リンクです。',
  'problem.413.title': '｜送《おく》った ものが ｜大《おお》きすぎます',
  'problem.413.text': '｜短《みじか》く して、もう｜一度《いちど》 ｜送《おく》ってください。',
  'problem.421.title': 'この アドレスでは ｜開《ひら》けません',
  'problem.421.text': '｜下《した》の リンクから ｜開《ひら》いてください。',
  'problem.mailbox.text':
    '｜始《はじ》めた ときに ｜出《で》た「｜送《おく》ったメール」の アドレスを ｜開《ひら》いてください。',
  'problem.422.title': '｜書《か》いたことを ｜見《み》てください',
  'problem.422.text': '｜前《まえ》の ページに もどって、なおしてください。',
  'problem.429.title': '｜少《すこ》し ｜待《ま》ってください',
  'problem.429.text':
    '{seconds}｜秒《びょう》くらい ｜待《ま》ってから、もう｜一度《いちど》 してください。',
  'problem.500.title': 'ごめんなさい。うまく いきませんでした',
  'problem.500.text': '｜少《すこ》し ｜待《ま》ってから、もう｜一度《いちど》 してください。',
  'problem.503.title': '｜今《いま》、こんでいます',
  'problem.503.text': '｜少《すこ》し ｜待《ま》ってから、もう｜一度《いちど》 してください。',
  'accessibility.title': 'だれでも ｜使《つか》えるように していること',
  'accessibility.lead':
    '｜使《つか》いにくい ところが あったら、｜窓口《まどぐち》に ｜教《おし》えてください。なおします。',
  'accessibility.goalTitle': '｜目標《もくひょう》',
  'accessibility.goal':
    'JIS X 8341-3:2016（WCAG 2.2）の レベルAAを ｜目標《もくひょう》に しています。',
  'accessibility.doneTitle': 'していること',
  'accessibility.done1': 'JavaScriptが なくても ｜使《つか》えます。',
  'accessibility.done2': 'キーボードだけで ｜使《つか》えます。',
  'accessibility.done3': '｜読《よ》み｜上《あ》げる ソフトで ｜使《つか》えます。',
  'accessibility.done4':
    '｜文字《もじ》を 4｜倍《ばい》に ｜大《おお》きく しても ｜読《よ》めます。',
  'accessibility.done5': 'ボタンは ｜大《おお》きく しています。',
  'accessibility.done6': '｜色《いろ》だけでなく、｜言葉《ことば》でも ｜伝《つた》えます。',
  'accessibility.done7': '「やさしい｜日本語《にほんご》」と ｜英語《えいご》が あります。',
  'accessibility.done8': '｜絵《え》の ｜文字《もじ》を ｜読《よ》ませる かくにんは ありません。',
  'accessibility.otherTitle': 'ほかの ｜方法《ほうほう》',
  'accessibility.other':
    'むずかしいときは、わたしたちが ｜話《はなし》を ｜聞《き》いて、｜代《か》わりに ｜書《か》きます。',
  'privacy.title':
    'あなたの ｜名前《なまえ》や ｜連絡先《れんらくさき》の ｜使《つか》い｜方《かた》',
  'privacy.purposeTitle': '｜何《なに》に ｜使《つか》うか',
  'privacy.shareTitle': 'ほかの ｜人《ひと》に ｜伝《つた》えるとき',
  'privacy.share':
    '｜専門家《せんもんか》に ｜伝《つた》えるのは、あなたが「いいです」と ｜言《い》ったときだけです。｜名前《なまえ》や ｜連絡先《れんらくさき》は、｜専門家《せんもんか》が ｜手伝《てつだ》うと ｜決《き》めた あとで ｜伝《つた》えます。',
  'privacy.keepTitle': 'いつまで ｜持《も》っているか',
  'privacy.keep':
    '｜決《き》められた ｜時間《じかん》が すぎたら ｜消《け》します。｜書《か》いている とちゅうの ものは、24｜時間《じかん》で ｜消《き》えます。',
  'privacy.rightsTitle': '｜見《み》る、なおす、｜消《け》す',
  'privacy.rights':
    '｜見《み》たい、なおしたい、｜消《け》したいときは、｜窓口《まどぐち》に ｜言《い》ってください。',
  'privacy.securityTitle': '｜守《まも》るために していること',
  'privacy.security': 'だれが あなたの ことを ｜見《み》たか、ぜんぶ ｜記録《きろく》します。',
  'privacy.cookieTitle': 'Cookie（クッキー）',
  'privacy.cookie':
    'えらんだ ことばと、｜書《か》いている とちゅうの ものを おぼえるために ｜使《つか》います。｜広告《こうこく》には ｜使《つか》いません。',
};

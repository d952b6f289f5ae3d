import type { tracking as ja } from '../ja/tracking.js';

export const tracking: Record<keyof typeof ja, string> = {
  'track.title': '｜相談《そうだん》の ようすを ｜見《み》る',
  'track.lead':
    'あなたの ｜番号《ばんごう》を ｜書《か》いてください。メールで 「かくにん｜番号《ばんごう》」を ｜送《おく》ります。',
  'track.leadLink': 'メールに ある リンクからも ｜見《み》られます。',
  'track.receipt': 'あなたの ｜番号《ばんごう》',
  'track.receiptHint': '｜例《れい》：R8-00042',
  'track.send': 'かくにん｜番号《ばんごう》を ｜送《おく》る',
  'track.haveCode': '「かくにん｜番号《ばんごう》」の メールが ｜来《き》た ｜人《ひと》は こちら',
  'track.noMail':
    'メールアドレスを ｜書《か》いていない ｜人《ひと》は、わたしたちに ｜連絡《れんらく》してください。',
  'track.notFound':
    '｜番号《ばんごう》を もう｜一度《いちど》 ｜見《み》てください。「R8-00042」のような ｜番号《ばんごう》です。',
  'code.title': 'メールの かくにん｜番号《ばんごう》を ｜書《か》いてください',
  'code.lead':
    '｜番号《ばんごう》が ｜正《ただ》しければ、メールを ｜送《おく》りました。｜少《すこ》し ｜待《ま》ってください。',
  'code.code': 'かくにん｜番号《ばんごう》',
  'code.codeHint': 'メールに ある 6つの ｜数字《すうじ》です。30｜分《ぷん》 ｜使《つか》えます。',
  'code.open': '｜相談《そうだん》を ｜開《ひら》く',
  'code.again': 'メールが ｜来《こ》ないときは、もう｜一度《いちど》 ｜送《おく》る',
  'code.wrong':
    '｜番号《ばんごう》が ちがうか、｜時間《じかん》が すぎました。もう｜一度《いちど》 ｜書《か》いてください。',
  'case.title': '｜相談《そうだん》の ようす',
  'case.receipt': 'あなたの ｜番号《ばんごう》',
  'case.received': '｜受《う》け｜付《つ》けた ｜日《ひ》',
  'case.replyBy': 'はじめに ｜連絡《れんらく》する ｜日《ひ》',
  'case.nextReplyBy': '｜返事《へんじ》を する ｜日《ひ》',
  'case.progress': 'どこまで すすんだか',
  'case.progressNow': '（いま ここ）',
  'case.progressDone': '（おわり）',
  'case.yourRequest': '｜相談《そうだん》の ｜内容《ないよう》',
  'case.messages': 'メッセージ',
  'case.noMessages':
    'まだ メッセージは ありません。｜聞《き》きたいことを ｜下《した》に ｜書《か》いてください。',
  'case.you': 'あなた',
  'case.desk': '｜窓口《まどぐち》',
  'case.write': '｜窓口《まどぐち》に ｜伝《つた》える',
  'case.writeHint': '｜質問《しつもん》や、｜伝《つた》えたいことを ｜書《か》いてください。',
  'case.send': '｜送《おく》る',
  'case.sent': '｜送《おく》りました。',
  'case.closedToMessages':
    'この ｜相談《そうだん》は ｜終《お》わりました。まだ ｜聞《き》きたいときは、｜新《あたら》しく ｜相談《そうだん》してください。',
  'case.advice': '｜専門家《せんもんか》の ｜答《こた》え',
  'case.adviceFrom': '{name}さんから',
  'case.adviceLead':
    'あなたの ｜相談《そうだん》への ｜答《こた》えです。｜紙《かみ》に ｜印刷《いんさつ》できます。',
  'case.situation': '｜今《いま》の ようす',
  'case.adviceText': '｜答《こた》え',
  'case.nextSteps': '｜次《つぎ》に すること',
  'case.materials': '｜役《やく》に ｜立《た》つ もの',
  'case.metOn': '｜話《はな》した ｜日《ひ》',
  'case.answerTitle': '｜窓口《まどぐち》からの ｜答《こた》え',
  'case.withdrawTitle': '｜相談《そうだん》を やめる',
  'case.withdrawOpen': '｜相談《そうだん》を やめたい',
  'case.withdrawLead': 'やめても、また いつでも ｜相談《そうだん》できます。',
  'case.withdrawReason': 'やめる わけ',
  'case.withdraw': '｜相談《そうだん》を やめる',
  'case.withdrawn': '｜相談《そうだん》を やめました。また いつでも ｜来《き》てください。',
  'rights.open': 'あなたの ｜名前《なまえ》や ｜連絡先《れんらくさき》の こと',
  'rights.sharingTitle': '｜手伝《てつだ》う ｜人《ひと》に ｜伝《つた》えるのを やめる',
  'rights.sharingLead':
    '｜手伝《てつだ》う ｜人《ひと》に あなたの ｜相談《そうだん》を ｜伝《つた》えることを、いつでも やめられます。やめると、｜手伝《てつだ》いは ｜終《お》わります。わたしたちが ｜答《こた》えます。',
  'rights.stopSharing': '｜伝《つた》えるのを やめる',
  'rights.stopped': '｜手伝《てつだ》う ｜人《ひと》に ｜伝《つた》えるのを やめました。',
  'rights.eraseTitle': '｜名前《なまえ》や ｜内容《ないよう》を ｜消《け》す',
  'rights.eraseLead':
    '｜相談《そうだん》が ｜終《お》わったあと、あなたの ｜名前《なまえ》や ｜相談《そうだん》を ｜消《け》すように ｜言《い》うことが できます。｜数《かず》だけは ｜残《のこ》ります。｜名前《なまえ》は ｜出《で》ません。',
  'rights.erase': '｜消《け》してほしい',
  'rights.eraseAsked':
    '｜消《け》してほしいことを ｜聞《き》きました。｜相談《そうだん》が ｜終《お》わったら ｜消《け》します。',
  'progress.received': '｜受付《うけつけ》',
  'progress.hearing': '｜話《はなし》を ｜聞《き》く',
  'progress.matching': '｜専門家《せんもんか》を さがす',
  'progress.advising': '｜専門家《せんもんか》が ｜手伝《てつだ》う',
  'progress.answered': '｜答《こた》え',
  'state.received':
    '｜相談《そうだん》を ｜受《う》け｜付《つ》けました。｜今《いま》、｜読《よ》んでいます。',
  'state.hearing': '｜話《はなし》を ｜聞《き》いて、いっしょに ｜考《かんが》えています。',
  'state.matching': '｜専門家《せんもんか》を さがしています。',
  'state.advising': '｜専門家《せんもんか》が ｜手伝《てつだ》っています。',
  'state.answered': '｜答《こた》えを ｜送《おく》りました。｜下《した》を ｜見《み》てください。',
  'state.closed': 'この ｜相談《そうだん》は ｜終《お》わりました。ありがとうございました。',
  'state.awaiting_requester':
    'あなたの ｜返事《へんじ》を ｜待《ま》っています。メッセージを ｜見《み》てください。',
  'state.referred': 'ほかの ｜相談《そうだん》の ｜場所《ばしょ》に つなぎました。',
  'state.withdrawn': 'この ｜相談《そうだん》は やめました。',
  'state.out_of_scope':
    'ここでは ｜答《こた》えられない ｜相談《そうだん》でした。メッセージを ｜見《み》てください。',
  'state.other': '｜窓口《まどぐち》に ｜聞《き》いてください。',
  'survey.title': '｜相談《そうだん》は ｜役《やく》に ｜立《た》ちましたか',
  'survey.lead': 'ボタンを ひとつ おしてください。それで ｜終《お》わりです。',
  'survey.about': '{title}（｜番号《ばんごう》 {receipt}）',
  'survey.privacy':
    'あなたの ｜答《こた》えは、｜窓口《まどぐち》を よくするために ｜使《つか》います。｜名前《なまえ》は ｜出《で》ません。',
  'survey.current': '｜今《いま》の ｜答《こた》え：{choice}',
  'survey.thanksTitle': 'ありがとうございました',
  'survey.thanks': '「{choice}」を ｜受《う》け｜付《つ》けました。',
  'survey.editable': '{until}までは、｜変《か》えることが できます。',
  'survey.change': '｜答《こた》えを ｜変《か》える',
  'survey.commentTitle': 'よかったら、ひとこと ｜書《か》いてください',
  'survey.comment': 'よかったこと、たりなかったこと',
  'survey.commentSend': '｜送《おく》る',
  'survey.commentSaved': '｜受《う》け｜取《と》りました。ありがとうございました。',
  'survey.lockedTitle': 'もう ｜変《か》えられません',
  'survey.locked':
    'あなたの ｜答《こた》えは もらいました。12｜時間《じかん》が すぎたので、｜変《か》えられません。',
  'survey.expired':
    'アンケートの ｜期間《きかん》が ｜終《お》わりました。｜言《い》いたいことが あるときは、｜窓口《まどぐち》に ｜教《おし》えてください。',
  'survey.withWords': 'ひとこと ｜書《か》く（｜書《か》かなくても いいです）',
  'survey.whyTitle': 'たりなかった ことを ｜教《おし》えてください',
  'survey.whyLead':
    '「{choice}」ですね。ありがとうございます。たりなかった ことを ｜書《か》いて ｜送《おく》ってください。｜送《おく》ると ｜終《お》わりです。',
  'survey.whySend': '｜送《おく》る',
  'survey.moreTitle': 'よかったら、もうすこし ｜教《おし》えてください',
  'survey.publish':
    'この ひとことを、｜名前《なまえ》を ｜出《だ》さないで ほかの ｜人《ひと》に ｜見《み》せても いい',
  'survey.publishHint':
    'ホームページや ｜報告《ほうこく》に ｜出《だ》す ことが あります。いやな ときは、えらばないで ください。',
  'survey.answerThis': '｜答《こた》えを えらぶか、｜書《か》いてください',
  'survey.unsolved':
    'まだ ｜困《こま》っていることが あれば、｜窓口《まどぐち》に ｜教《おし》えてください。',
};

import type { openData as ja } from '../ja/open-data.js';

/** やさしい日本語 */
export const openData: Record<keyof typeof ja, string> = {
  'footer.openData': 'オープンデータ',
  'footer.voices': '｜使《つか》った ｜人《ひと》の ｜声《こえ》',
  'openData.title': 'オープンデータ（だれでも ｜使《つか》える データ）',
  'openData.lead':
    '｜相談《そうだん》の ｜数《かず》を、だれでも ｜使《つか》える データに しています。どこの データか ｜書《か》けば、｜自由《じゆう》に ｜使《つか》えます。',
  'openData.licence': '｜使《つか》う ときの きまり',
  'openData.licenceText': '{name}（データを ｜出《だ》した ところ：{publisher}）',
  'openData.rules': '｜数《かぞ》え｜方《かた》と、｜見《み》せない ｜数《かず》',
  'openData.none': 'データは、まだ ありません。',
  'openData.version': '｜第《だい》{n}｜版《はん》',
  'openData.published': '{day}に ｜出《だ》しました',
  'openData.look': '｜表《ひょう》を ｜見《み》る',
  'openData.csv': 'CSVを もらう',
  'openData.json': 'JSON',
  'openData.metadata': 'データの ｜説明《せつめい》（JSON）',
  'openData.hash': '｜確《たし》かめる ｜番号《ばんごう》（SHA-256）',
  'openData.table': 'データの ｜表《ひょう》',
  'openData.back': 'オープンデータの ページへ',
  'voices.title': '｜使《つか》った ｜人《ひと》の ｜声《こえ》',
  'voices.lead':
    'アンケートの ｜言葉《ことば》です。「｜見《み》せても いい」と ｜言《い》った ｜人《ひと》の ものだけです。｜名前《なまえ》は ｜出《だ》しません。',
  'voices.none': '｜声《こえ》は、まだ ありません。',
};

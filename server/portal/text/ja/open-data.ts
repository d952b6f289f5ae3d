/** Open data and published comments. */
export const openData = {
  'footer.openData': 'オープンデータ',
  'footer.voices': '利用された方の声',
  'openData.title': 'オープンデータ',
  'openData.lead':
    '相談の件数を、どなたでも自由に使えるデータとして公開しています。出典を書いていただければ、加工・商用の利用もできます。',
  'openData.licence': '利用条件',
  'openData.licenceText': '{name}（出典：{publisher}）',
  'openData.rules': '数え方と、伏せている数について',
  'openData.none': '公開しているデータは、まだありません。',
  'openData.version': '第{n}版',
  'openData.published': '{day}に公開',
  'openData.look': '表で見る',
  'openData.csv': 'CSVをダウンロード',
  'openData.json': 'JSON',
  'openData.metadata': 'データの説明（JSON）',
  'openData.hash': '照合値（SHA-256）',
  'openData.table': 'データの表',
  'openData.back': 'オープンデータの一覧へ',
  'voices.title': '利用された方の声',
  'voices.lead':
    'アンケートに寄せられた感想のうち、公開の同意をいただいたものです。お名前などは消してあります。',
  'voices.none': '公開している感想は、まだありません。',
};

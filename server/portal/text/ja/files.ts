export const files = {
  'files.title': 'ファイルを送る・受け取る',
  'files.lead': '資料や写真を送れます。相手から届いたファイルも、ここで受け取れます。',
  'files.list': 'これまでのファイル',
  'files.none': 'まだファイルはありません。',
  'files.you': 'あなたが送りました',
  'files.state.quarantined':
    'ウイルス検査をしています。少し待ってから、ページを読み直してください。',
  'files.state.refused': '検査で問題が見つかったため、開けません。',
  'files.warning': '開く前にご確認ください。',
  'files.warning.pdf-script': '自動で動くしくみ（スクリプト）が入ったPDFです。',
  'files.warning.pdf-launch': '別のプログラムやファイルを開こうとするPDFです。',
  'files.warning.pdf-attachment': '別のファイルを中に持つPDFです。',
  'files.warning.pdf-form': '特別な入力欄を持つPDFです。',
  'files.warning.pdf-unreadable': '保護されているなどのため、中をすべては確かめられないPDFです。',
  'files.warning.formula':
    '外とつながる計算式が入った表です。表計算ソフトで開くときは、更新や有効化をしないでください。',
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
    '「{name}」は、中身が拡張子と合っていないか、壊れています。保存し直してから、もう一度選んでください。',
  'files.error.program':
    '「{name}」は、文書や画像ではなく、プログラムなどの動くファイルです。もとの文書を選び直してください。',
  'files.error.heic':
    '「{name}」は、iPhoneの写真の形式（HEIC）のため開けません。「JPEG」で書き出すか、画面を撮った画像を選んでください。',
  'files.error.old-office':
    '「{name}」は、古い形式かパスワード付きの文書で、中を確かめられません。パスワードを外し、docx・xlsx・pptxかPDFで保存し直してください。',
  'files.error.macro':
    '「{name}」には、マクロなどの自動で動く部品が入っています。マクロなしの形式かPDFで保存し直してください。',
  'files.error.external':
    '「{name}」には、外にあるひな形・画像・データを読みに行くつながりが入っています。リンクを解除するか、PDFで保存し直してください。',
  'files.error.embedded':
    '「{name}」には、確かめられないファイルが埋め込まれています。取り除くか、PDFで保存し直してください。',
  'files.error.dangerous':
    '「{name}」は、開くと動くもの（プログラムやショートカットなど）です。取り除いて送ってください。',
  'files.error.nested':
    '「{name}」は、圧縮ファイルの中の圧縮ファイルです。展開して、必要なものだけ選んでください。',
  'files.error.encrypted':
    '「{name}」は、パスワードのかかった圧縮ファイルで、中を確かめられません。パスワードなしで送ってください。',
  'files.error.bomb':
    '「{name}」は、展開すると大きすぎます。分けるか、中のファイルをそのまま選んでください。',
  'files.error.archive':
    '「{name}」は、安全に読み取れない圧縮ファイルです。展開して、必要なものだけ選んでください。',
  'files.error.name':
    '「{name}」は、名前を受け付けられません。短い名前に変えて、選び直してください。',
};

import { normalise } from '../../server/text/normalise.js';
import { PhraseMatcher } from '../../server/text/phrases.js';

const found = (phrases: string[], text: string) =>
  new PhraseMatcher(phrases.map((phrase) => [phrase, phrase] as const))
    .find(normalise(text))
    .map(({ words }) => words);

describe('phrases', () => {
  it.each([
    ['家~働', '家にいながら働きたい', '家にいながら働きたい'],
    ['紙をなく', '紙をなくしたいのですが', '紙をなくしたい'],
    ['手書き', '手書きの伝票', '手書き'],
    ['スマホ', 'すまほの教室', 'すまほ'],
    ['テレワーク', 'ﾃﾚﾜｰｸを始める', 'ﾃﾚﾜｰｸ'],
    ['Web会議', 'ＷＥＢ会議が切れる', 'ＷＥＢ会議'],
    ['テレワーク', '株式会社テレワークマネジメント', 'テレワーク'],
    ['町$', '架空町', '町'],
    ['AI', 'AI-OCRとAIロボット', 'AI'],
  ])('%s is found in %s as %s', (phrase, text, words) => {
    expect(found([phrase], text)).toEqual([words]);
  });

  it.each([
    ['ライン', 'オンラインで話す', 'a short word inside another'],
    ['AI', 'EMAILを送る', 'letters inside a word'],
    ['家~働', '家です。明日は働く', 'a gap over the end of a sentence'],
    ['家~働', `家${'の'.repeat(13)}働`, 'a gap too wide'],
    ['町$', '架空町内会', 'not at the end'],
  ])('%s is not found in %s: %s', (phrase, text) => {
    expect(found([phrase], text)).toEqual([]);
  });

  it('gives each phrase once, in order of appearance', () => {
    expect(found(['防災', '地図'], '地図と防災、防災の地図')).toEqual(['地図', '防災']);
  });
});

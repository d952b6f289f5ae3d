/**
 * Municipality names for English readers, from their kana: 「よっかいちし」 → "Yokkaichi City".
 * Hepburn without long-vowel marks, as on road signs.
 */
const ROWS: Record<string, string> = {
  あ: 'a i u e o',
  か: 'ka ki ku ke ko',
  が: 'ga gi gu ge go',
  さ: 'sa shi su se so',
  ざ: 'za ji zu ze zo',
  た: 'ta chi tsu te to',
  だ: 'da ji zu de do',
  な: 'na ni nu ne no',
  は: 'ha hi fu he ho',
  ば: 'ba bi bu be bo',
  ぱ: 'pa pi pu pe po',
  ま: 'ma mi mu me mo',
  ら: 'ra ri ru re ro',
};
const COLUMNS: Record<string, string> = {
  あ: 'あいうえお',
  か: 'かきくけこ',
  が: 'がぎぐげご',
  さ: 'さしすせそ',
  ざ: 'ざじずぜぞ',
  た: 'たちつてと',
  だ: 'だぢづでど',
  な: 'なにぬねの',
  は: 'はひふへほ',
  ば: 'ばびぶべぼ',
  ぱ: 'ぱぴぷぺぽ',
  ま: 'まみむめも',
  ら: 'らりるれろ',
};
const SOUNDS = new Map<string, string>([
  ['や', 'ya'],
  ['ゆ', 'yu'],
  ['よ', 'yo'],
  ['わ', 'wa'],
  ['を', 'o'],
  ['ん', 'n'],
]);
for (const [row, kana] of Object.entries(COLUMNS)) {
  const sounds = (ROWS[row] ?? '').split(' ');
  Array.from(kana).forEach((letter, index) => SOUNDS.set(letter, sounds[index] ?? ''));
}

function sounds(kana: string): string {
  let out = '';
  let doubled = false;
  for (const letter of kana) {
    if (letter === 'っ') {
      doubled = true;
      continue;
    }
    const small = { ゃ: 'ya', ゅ: 'yu', ょ: 'yo' }[letter];
    if (small !== undefined) {
      // き + ゃ → kya, but し + ゃ → sha
      out = out.replace(/i$/, '') + (/(sh|ch|j)i$/.test(out) ? small.slice(1) : small);
      continue;
    }
    const sound = SOUNDS.get(letter) ?? letter;
    out += doubled ? (sound[0] ?? '') + sound : sound;
    doubled = false;
  }
  return out.replace(/ou|oo/g, 'o').replace(/uu/g, 'u');
}

export function romanisedMunicipality(kana: string): string {
  const parts = /^(.+?)(し|ちょう|まち|むら|そん)$/u.exec(kana);
  const stem = sounds(parts?.[1] ?? kana);
  const kind = { し: ' City', ちょう: ' Town', まち: ' Town', むら: ' Village', そん: ' Village' };
  const suffix = kind[(parts?.[2] ?? '') as keyof typeof kind] ?? '';
  return stem.charAt(0).toUpperCase() + stem.slice(1) + suffix;
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ConceptFinder } from '../../server/text/concept-finder.js';
import { LexiconFile } from '../../server/text/lexicon.js';
import { ThemeAffinity } from '../../server/text/theme-affinity.js';

const CENTRES = join(__dirname, '..', '..', 'centres');
const json = (centre: string, file: string): unknown =>
  JSON.parse(readFileSync(join(CENTRES, centre, file), 'utf8'));

const concept = (over: Record<string, unknown>) => ({
  id: 'telework',
  label: 'テレワーク',
  themes: ['2-8'],
  specialities: ['在宅勤務'],
  wordings: ['家~働'],
  related: [],
  ...over,
});
const lexiconOf = (...concepts: ReturnType<typeof concept>[]) =>
  LexiconFile.parse({ version: 't', fieldAffinity: {}, concepts });

describe.each(['mie', 'shizuoka'])('the lexicon of %s', (centre) => {
  const lexicon = LexiconFile.parse(json(centre, 'lexicon.json'));
  const themes = json(centre, 'themes.json') as { code: string; field: string }[];

  it('is large enough to be of use, and every concept has words on both sides', () => {
    expect(lexicon.concepts.length).toBeGreaterThanOrEqual(120);
    for (const { id, specialities, wordings } of lexicon.concepts) {
      expect({ id, ok: specialities.length > 0 && wordings.length > 2 }).toEqual({ id, ok: true });
    }
  });

  it('names only themes of the centre, and all of them', () => {
    const used = new Set(lexicon.concepts.flatMap((concept) => concept.themes));
    expect([...used].sort()).toEqual(themes.map(({ code }) => code).sort());
  });

  it('knows every field of themes for every type of requester', () => {
    const fields = [...new Set(themes.map(({ field }) => field))].sort();
    for (const affinity of Object.values(lexicon.fieldAffinity)) {
      expect(Object.keys(affinity).sort()).toEqual(fields);
    }
  });
});

describe('finding concepts', () => {
  it('hears everyday words and gives them back as written', () => {
    const [mention] = new ConceptFinder(lexiconOf(concept({}))).understand(
      'いえ、家で働きたいです',
    );
    expect(mention).toMatchObject({ concept: { id: 'telework' }, via: null });
    expect(mention?.evidence[0]?.words).toBe('家で働きたい');
  });

  it('is surer with more and longer words', () => {
    const finder = new ConceptFinder(lexiconOf(concept({})));
    const strength = (text: string) => finder.understand(text)[0]?.strength ?? 0;
    expect(strength('在宅勤務。家で働く')).toBeGreaterThan(strength('在宅勤務'));
    expect(strength('在宅勤務')).toBeGreaterThan(strength('家で働く'));
    expect(strength('天気の話')).toBe(0);
  });

  it('takes a profile at its word: short everyday words are no claim', () => {
    const finder = new ConceptFinder(lexiconOf(concept({ wordings: ['家~働', '自宅で仕事'] })));
    expect(finder.find('家で働く人の味方')).toEqual([]);
    expect(finder.find('自宅で仕事をする制度づくり')).toHaveLength(1);
    expect(finder.find('在宅勤務')).toHaveLength(1);
  });

  it('hears words it was never given when they sound like its own', () => {
    const finder = new ConceptFinder(
      lexiconOf(
        concept({ wordings: ['通勤がつらい', '自宅で仕事をする'] }),
        concept({ id: 'farm', label: '農業', specialities: ['営農'], wordings: ['畑の水やり'] }),
      ),
    );
    const [first] = finder.understand('毎日の通勤時間が長い社員に自宅から仕事をさせたい');
    expect(first?.concept.id).toBe('telework');
    expect(first?.evidence.map(({ words }) => words).join()).toContain('通勤');
  });

  it('knows who else could help, less surely', () => {
    const finder = new ConceptFinder(
      lexiconOf(
        concept({ related: ['culture'] }),
        concept({ id: 'culture', label: '組織風土', specialities: ['組織開発'], wordings: [] }),
      ),
    );
    const named = finder.find('在宅勤務');
    const [near] = finder.relatedTo(named);
    expect(near).toMatchObject({ concept: { id: 'culture' }, via: { id: 'telework' } });
    expect(near?.strength).toBeLessThan(named[0]?.strength ?? 0);
  });

  it('refuses a lexicon that names a concept twice or one that does not exist', () => {
    const broken = (...concepts: unknown[]) =>
      LexiconFile.safeParse({ version: 't', fieldAffinity: {}, concepts }).success;
    expect(broken(concept({}), concept({}))).toBe(false);
    expect(broken(concept({ related: ['nobody'] }))).toBe(false);
  });
});

test('who asks decides between themes that sound alike', () => {
  const affinity = new ThemeAffinity(
    { business: { しごと: 1, 行政: 0.2 }, municipality: { しごと: 0.3, 行政: 1 } },
    [
      { code: '2-8', field: 'しごと' },
      { code: '3-5', field: '行政' },
    ],
  );
  const one = concept({ themes: ['2-8', '3-5', '9-9'] });
  const first = (type: string) =>
    [...affinity.shares(one, type)].sort((a, b) => b[1] - a[1])[0]?.[0];
  expect(first('business')).toBe('2-8');
  expect(first('municipality')).toBe('3-5');
  const sum = [...affinity.shares(one, 'business').values()].reduce((a, b) => a + b, 0);
  expect(sum).toBeCloseTo(1, 12);
});

test('みえ’s lexicon: at least 300 concepts, each with everyday words, its themes and its field’s words', () => {
  const folder = join(__dirname, '..', '..', 'centres', 'mie');
  const read = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8'));
  const { concepts } = LexiconFile.parse(read('lexicon.json'));
  const themes = new Set((read('themes.json') as { code: string }[]).map(({ code }) => code));
  expect(concepts.length).toBeGreaterThanOrEqual(300);
  for (const concept of concepts) {
    expect(concept.specialities.length).toBeGreaterThanOrEqual(2);
    expect(concept.wordings.length).toBeGreaterThanOrEqual(5);
    for (const code of concept.themes) expect(themes).toContain(code);
  }
  for (const theme of themes) {
    const own = concepts.filter((concept) => concept.themes[0] === theme);
    expect(own.length).toBeGreaterThanOrEqual(4);
  }
});

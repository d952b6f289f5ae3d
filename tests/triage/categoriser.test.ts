import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { ConceptFinder } from '../../server/text/concept-finder.js';
import { EMPTY_LEXICON, LexiconFile } from '../../server/text/lexicon.js';
import { Categoriser, type Taxonomy } from '../../server/triage/domain/categoriser.js';
import { TriageRulesFile } from '../../server/triage/domain/rules.js';
import type { TriageInput } from '../../server/triage/domain/suggestion.js';
import { CONSULTATIONS, type ConsultationCase } from '../matching/fixtures/consultations.js';
import { MORE_CONSULTATIONS } from '../matching/fixtures/more-consultations.js';
import { UNSEEN_CONSULTATIONS } from '../matching/fixtures/unseen-consultations.js';

const file = (centre: string, name: string): unknown =>
  JSON.parse(readFileSync(join(__dirname, '..', '..', 'centres', centre, name), 'utf8'));

function categoriserOf(centre: string): { categoriser: Categoriser; taxonomy: Taxonomy } {
  const profile = file(centre, 'profile.json') as {
    requesterTypes: { value: string }[];
    contentTypes: { value: string }[];
  };
  const taxonomy = {
    requesterTypes: profile.requesterTypes.map(({ value }) => value),
    contentTypes: profile.contentTypes.map(({ value }) => value),
    themes: file(centre, 'themes.json') as Taxonomy['themes'],
  };
  const rules = TriageRulesFile.parse(file(centre, 'triage-rules.json'));
  const finder = new ConceptFinder(LexiconFile.parse(file(centre, 'lexicon.json')));
  return { categoriser: new Categoriser(rules, finder, taxonomy), taxonomy };
}

const { categoriser, taxonomy } = categoriserOf('mie');

const input = (over: Partial<TriageInput>): TriageInput => ({
  requesterType: 'business',
  contentType: null,
  themes: [],
  title: '',
  body: '',
  ...over,
});

describe('what triage says', () => {
  it('gives a best guess even for nothing at all, and asks for a second look', () => {
    const { requesterType, contentType, themes } = categoriser.suggest(input({ title: 'あ' }));
    expect(requesterType.value).toBe('business');
    expect(contentType).toMatchObject({ value: 'problem', needsReview: true });
    expect(themes.length).toBeGreaterThan(0);
    expect(themes[0]?.needsReview).toBe(true);
  });

  it('believes the text when it contradicts what was declared, and says so', () => {
    const { requesterType } = categoriser.suggest(
      input({
        requesterType: 'citizen',
        organisation: '架空運送株式会社',
        body: '弊社の社員が取引先へ配送しています。',
      }),
    );
    expect(requesterType).toMatchObject({ value: 'business', needsReview: true });
    expect(requesterType.evidence).toEqual(expect.arrayContaining(['株式会社', '弊社']));
  });

  it('believes the person when the text is silent', () => {
    for (const type of taxonomy.requesterTypes) {
      const { requesterType } = categoriser.suggest(input({ requesterType: type, body: '相談。' }));
      expect(requesterType).toMatchObject({ value: type, needsReview: false });
    }
  });

  it('lets who asks decide between themes that sound alike', () => {
    const theme = (requesterType: string) =>
      categoriser.suggest(input({ requesterType, title: 'テレワーク', body: '在宅で働きたい' }))
        .themes[0]?.value;
    expect(theme('business')).toBe('2-8');
    expect(theme('municipality')).toBe('3-5');
  });

  it('takes what the person chose into account', () => {
    const chosen = categoriser.suggest(input({ contentType: 'training', themes: ['1-5'] }));
    expect(chosen.contentType.value).toBe('training');
    expect(chosen.themes[0]?.value).toBe('1-5');
  });

  it('shows words that stand in the consultation exactly as written', () => {
    for (const consultationCase of [...CONSULTATIONS, ...MORE_CONSULTATIONS]) {
      const { requesterType, contentType, themes } = categoriser.suggest(inputOf(consultationCase));
      const everything = `${consultationCase.title}\n${consultationCase.body}\n${consultationCase.organisation ?? ''}`;
      for (const guess of [requesterType, contentType, ...themes]) {
        for (const words of guess.evidence)
          expect(`${consultationCase.title}。${everything}`).toContain(words);
      }
    }
  });

  it('holds for any text: values of the taxonomy, confidence between 0 and 1, best theme first', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (title, body) => {
        const { requesterType, contentType, themes } = categoriser.suggest(input({ title, body }));
        expect(taxonomy.requesterTypes).toContain(requesterType.value);
        expect(taxonomy.contentTypes).toContain(contentType.value);
        const confidences = themes.map(({ confidence }) => confidence);
        expect(confidences).toEqual([...confidences].sort((a, b) => b - a));
        for (const one of [requesterType.confidence, contentType.confidence, ...confidences]) {
          expect(one).toBeGreaterThanOrEqual(0);
          expect(one).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it('works without a lexicon, by the themes’ own words', () => {
    const rules = TriageRulesFile.parse(file('mie', 'triage-rules.json'));
    const plain = new Categoriser(rules, new ConceptFinder(EMPTY_LEXICON), taxonomy);
    const { themes } = plain.suggest(input({ requesterType: 'citizen', title: '避難計画と防災' }));
    expect(themes[0]?.value).toBe('1-1');
  });
});

test('a second centre has values of its own', () => {
  const shizuoka = categoriserOf('shizuoka').categoriser;
  const { contentType, themes } = shizuoka.suggest(
    input({ requesterType: 'prefecture', title: '電子申請を広めたい', body: '窓口の申請を減らす' }),
  );
  expect(contentType.value).toBe('online_procedures');
  expect(themes[0]?.value).toBe('1-1');
});

function inputOf(consultationCase: ConsultationCase): TriageInput {
  return input({
    requesterType: consultationCase.type,
    title: consultationCase.title,
    body: consultationCase.body,
    organisation: consultationCase.organisation ?? null,
  });
}

/** The three sets have all taught the lexicon by now: this holds what was reached, it proves nothing new. */
describe('invented consultations in everyday words', () => {
  const share = (
    cases: readonly ConsultationCase[],
    right: (consultationCase: ConsultationCase) => boolean,
  ) => cases.filter(right).length / cases.length;

  it.each([
    ['first', CONSULTATIONS, 0.96, 0.94],
    ['second', MORE_CONSULTATIONS, 0.95, 0.85],
    ['third', UNSEEN_CONSULTATIONS, 0.95, 0.8],
  ])('%s set: theme and content type', (_name, cases, theme, content) => {
    const themed = (consultationCase: ConsultationCase) =>
      consultationCase.themes.includes(
        categoriser.suggest(inputOf(consultationCase)).themes[0]?.value ?? '',
      );
    const typed = (consultationCase: ConsultationCase) =>
      categoriser.suggest(inputOf(consultationCase)).contentType.value === consultationCase.content;
    expect(share(cases, themed)).toBeGreaterThanOrEqual(theme);
    expect(share(cases, typed)).toBeGreaterThanOrEqual(content);
  });
});

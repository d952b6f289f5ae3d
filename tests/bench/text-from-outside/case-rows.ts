import { readFileSync } from 'node:fs';
import { hiderOf } from '../../../server/engagements/domain/masking.js';
import { toIcs } from '../../../server/engagements/domain/ics.js';
import { conflictOfInterest } from '../../../server/engagements/domain/conflict-of-interest.js';
import { excerpt, wordsOf } from '../../../server/search/domain/highlight.js';
import { documentOf } from '../../../server/search/domain/document.js';
import { SimilarCases } from '../../../server/search/domain/similar-cases.js';
import { sharedWords } from '../../../server/search/domain/why-similar.js';
import { ConceptFinder } from '../../../server/text/concept-finder.js';
import { LexiconFile } from '../../../server/text/lexicon.js';
import { wordGrams } from '../../../server/text/search-key.js';
import { similarity } from '../../../server/text/similarity.js';
import { Categoriser, type Taxonomy } from '../../../server/triage/domain/categoriser.js';
import { newWords } from '../../../server/triage/domain/new-words.js';
import { TriageRulesFile } from '../../../server/triage/domain/rules.js';
import type { Row } from './growth.js';
import { shapeRow, textRows } from './rows.js';

const file = (name: string): unknown => JSON.parse(readFileSync(`centres/mie/${name}`, 'utf8'));

const IDENTITY = {
  names: ['架空 花子', 'カクウ ハナコ', '株式会社架空商店', 'ああ'],
  emails: ['hanako@kaku.example.jp'],
  phrases: ['架空町の角の店', 'ああ'],
};

function categoriser(): (text: string) => unknown {
  const profile = file('profile.json') as {
    requesterTypes: { value: string }[];
    contentTypes: { value: string }[];
  };
  const taxonomy = {
    requesterTypes: profile.requesterTypes.map(({ value }) => value),
    contentTypes: profile.contentTypes.map(({ value }) => value),
    themes: file('themes.json') as Taxonomy['themes'],
  };
  const rules = TriageRulesFile.parse(file('triage-rules.json'));
  const finder = new ConceptFinder(LexiconFile.parse(file('lexicon.json')));
  const engine = new Categoriser(rules, finder, taxonomy);
  return (body) =>
    engine.suggest({
      requesterType: 'business',
      contentType: null,
      themes: [],
      title: body.slice(0, 100),
      body,
    });
}

const entry = (text: string) => ({
  uid: 'a',
  sequence: 1,
  cancelled: false,
  startsAt: new Date(0),
  endsAt: new Date(0),
  stamp: new Date(0),
  summary: text,
  description: text,
  location: text,
  url: null,
  organizer: { name: text, email: 'a@example.jp' },
  attendee: null,
});

/** What becomes of the words of a case. */
export function caseRows(): Row[] {
  const mask = hiderOf(IDENTITY);
  const words = ['架空', 'ああ', 'a', '0'];
  const past = new SimilarCases();
  past.replaceAll([{ id: 'a', text: '予約の電話が多くて困っています。', themes: [] }]);
  return [
    ...textRows('masking before acceptance', mask),
    ...textRows(
      'masking by names of strangers',
      (text) => hiderOf({ names: [text.slice(0, 200)] })('架空 花子です。'.repeat(200)),
      { few: true },
    ),
    ...textRows('rules and categorising', categoriser(), { few: true, most: 60_000 }),
    ...textRows(
      'new words for the lexicon',
      (text) => newWords([{ text, themes: ['1-1'] }], () => false, 10),
      { few: true },
    ),
    ...textRows(
      'search: words of a document',
      (text) =>
        documentOf({
          recordType: 'message',
          recordId: '',
          consultationId: null,
          at: new Date(0),
          title: '',
          text,
        }),
      { few: true },
    ),
    ...textRows('search: the question', (text) => wordsOf(text).flatMap(wordGrams), { few: true }),
    ...textRows('search: excerpt with marks', (text) => excerpt(text, words), { few: true }),
    shapeRow(
      'search: excerpt with marks',
      'a question of a hundred words',
      (size, salt) => salt + '架空の町で働く。'.repeat(size / 8),
      (text) => excerpt(text, wordsOf(Array.from('架空の町で働く').join(' ').repeat(6))),
    ),
    ...textRows('similar cases', (text) => past.like({ id: 'b', text, themes: [] }, 5), {
      few: true,
    }),
    ...textRows('why cases are similar', (text) => sharedWords(text, text), { few: true }),
    ...textRows('likeness of two texts', (text) => similarity(text, text), { few: true }),
    ...textRows(
      'conflict of interest',
      (text) =>
        conflictOfInterest({ kind: 'adviser', name: text, affiliation: text, conflicts: [text] }, [
          text,
        ]),
      { few: true },
    ),
    ...textRows('calendar entry', (text) => toIcs(entry(text)), { few: true }),
  ];
}

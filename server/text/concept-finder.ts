import type { Concept, Lexicon } from './lexicon.js';
import { normalise } from './normalise.js';
import type { NormalisedText, Span } from './normalise.js';
import { PhraseMatcher } from './phrases.js';
import { SoundsLike } from './sounds-like.js';

export interface Evidence {
  /** The words of the text, exactly as their author wrote them. */
  readonly words: string;
  readonly span: Span;
}

/** A concept a text speaks of. */
export interface ConceptMention {
  readonly concept: Concept;
  /** How surely the text speaks of it, 0–1; several different wordings make it surer. */
  readonly strength: number;
  /** Where, the surest first. */
  readonly evidence: readonly Evidence[];
  /** The concept that was spoken of, when this one is only related to it; null: this one itself. */
  readonly via: Concept | null;
}

/** A phrase alone may be in passing; when the whole text sounds like it as well, it is not. */
const IN_PASSING = 0.45;
const MEANT = 0.9;
const MEANT_FROM = 0.3;
/** Related concepts are spoken of so much less surely than the one that was named. */
const RELATED = 0.4;

/** Texts whose reading is remembered. */
const REMEMBERED = 64;

/** Finds the concepts of a lexicon in texts. Build once, use for every text. */
export class ConceptFinder {
  private readonly matcher: PhraseMatcher<Concept>;
  private readonly claims: PhraseMatcher<Concept>;
  private readonly sounds: SoundsLike;
  private readonly byId: ReadonlyMap<string, Concept>;
  /** What was read last: a new case is categorised and then matched, and read once. */
  private readonly understood = new Map<string, readonly ConceptMention[]>();

  constructor(readonly lexicon: Lexicon) {
    this.matcher = new PhraseMatcher(
      lexicon.concepts.flatMap((concept) =>
        phrasesOf(concept).map((phrase) => [phrase, concept] as const),
      ),
    );
    this.claims = new PhraseMatcher(
      lexicon.concepts.flatMap((concept) =>
        claimsOf(concept).map((phrase) => [phrase, concept] as const),
      ),
    );
    this.byId = new Map(lexicon.concepts.map((concept) => [concept.id, concept]));
    this.sounds = new SoundsLike(
      lexicon.concepts.map((concept) => [
        concept.id,
        phrasesOf(concept).join('。').replaceAll('~', '。'),
      ]),
    );
  }

  /**
   * The concepts a profile claims, by the field's own words and by wordings too long to stand there by
   * chance; the surest first, equal ones in the order of their ids.
   */
  find(profile: string): ConceptMention[] {
    return this.named(this.claims, normalise(profile)).sort(bySureness);
  }

  /**
   * The concepts a text speaks of, also in words the lexicon does not have but whose letters are like
   * it; the surest first. For consultations, which tell a story.
   */
  understand(text: string): readonly ConceptMention[] {
    const before = this.understood.get(text);
    if (before !== undefined) return before;
    const mentions = this.read(text);
    if (this.understood.size >= REMEMBERED) {
      const [oldest] = this.understood.keys();
      if (oldest !== undefined) this.understood.delete(oldest);
    }
    this.understood.set(text, mentions);
    return mentions;
  }

  /** Whether some phrase of the lexicon stands in these words. */
  knows(words: string): boolean {
    return this.matcher.find(normalise(words)).length > 0;
  }

  private read(text: string): ConceptMention[] {
    const normalised = normalise(text);
    const named = new Map(
      this.named(this.matcher, normalised).map((conceptMention) => [
        conceptMention.concept.id,
        conceptMention,
      ]),
    );
    const heard = new Map(this.sounds.like(normalised).map((likeness) => [likeness.id, likeness]));
    const ids = new Set([...named.keys(), ...heard.keys()]);
    const mentions = [...ids].flatMap((id): ConceptMention[] => {
      const concept = this.byId.get(id);
      if (concept === undefined) return [];
      const sound = heard.get(id);
      const meant = Math.min(1, (sound?.strength ?? 0) / MEANT_FROM);
      const trust = IN_PASSING + (MEANT - IN_PASSING) * meant;
      const phrase = trust * (named.get(id)?.strength ?? 0);
      const strength = 1 - (1 - phrase) * (1 - (sound?.strength ?? 0));
      const evidence = named.get(id)?.evidence ?? sound?.evidence(normalised) ?? [];
      return [{ concept, strength, evidence, via: null }];
    });
    return mentions.sort(bySureness);
  }

  /**
   * Concepts whose experts can help too, less surely: whoever digitises town halls can help with an
   * application form when no expert of forms is at hand.
   */
  relatedTo(mentions: readonly ConceptMention[]): ConceptMention[] {
    const known = new Set(mentions.map(({ concept }) => concept.id));
    const related = new Map<string, ConceptMention>();
    for (const { concept, strength, evidence } of mentions) {
      for (const id of concept.related) {
        const other = this.byId.get(id);
        const surer = (related.get(id)?.strength ?? 0) >= RELATED * strength;
        if (other === undefined || known.has(id) || surer) continue;
        related.set(id, { concept: other, strength: RELATED * strength, evidence, via: concept });
      }
    }
    return [...related.values()].sort(bySureness);
  }

  private named(matcher: PhraseMatcher<Concept>, text: NormalisedText): ConceptMention[] {
    const byConcept = new Map<Concept, (Evidence & { sure: number })[]>();
    for (const { tag, length, span, words } of matcher.find(text)) {
      const found = byConcept.get(tag) ?? [];
      found.push({ words, span, sure: sureness(length) });
      byConcept.set(tag, found);
    }
    return Array.from(byConcept, ([one, found]) => mention(one, found));
  }
}

function phrasesOf({ label, specialities, wordings }: Concept): string[] {
  return [...new Set([label, ...specialities, ...wordings])];
}

/** A short everyday word in a biography (予約の, 悩み) is no claim to be an expert of it. */
const LONG_WORDING = 5;

function claimsOf({ label, specialities, wordings }: Concept): string[] {
  const long = wordings.filter((wording) => wording.replaceAll('~', '').length >= LONG_WORDING);
  return [...new Set([label, ...specialities, ...long])];
}

function bySureness(a: ConceptMention, b: ConceptMention): number {
  return b.strength - a.strength || (a.concept.id < b.concept.id ? -1 : 1);
}

/** One kanji may mean many things; five characters hardly do. By length of the phrase. */
const SURENESS = [0, 0.2, 0.35, 0.55, 0.7, 0.8];

function sureness(length: number): number {
  return SURENESS[Math.min(length, SURENESS.length - 1)] ?? 0;
}

function mention(concept: Concept, found: (Evidence & { sure: number })[]): ConceptMention {
  found.sort((a, b) => b.sure - a.sure || a.span.start - b.span.start);
  // A phrase inside a longer one (申請 in オンライン申請) says nothing new.
  const kept = found.filter(
    ({ span }, i) => !found.slice(0, i).some((longer) => overlaps(longer.span, span)),
  );
  const doubt = kept.reduce((product, { sure }) => product * (1 - sure), 1);
  return {
    concept,
    strength: 1 - doubt,
    evidence: kept.map(({ words, span }) => ({ words, span })),
    via: null,
  };
}

function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

import { Injectable } from '@nestjs/common';
import { Centre } from '../../centre/index.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import type { Tx } from '../../database/unit-of-work.js';
import { LiveLexicon } from '../../lexicon/index.js';
import type { ConceptFinder } from '../../text/concept-finder.js';
import { Categoriser } from '../domain/categoriser.js';
import type { Taxonomy } from '../domain/categoriser.js';
import type { LearnedModel } from '../domain/learned-model.js';
import { TriageRulesFile } from '../domain/rules.js';
import type { TriageRules } from '../domain/rules.js';
import type { TriageInput } from '../domain/suggestion.js';
import { TriageRulesRepository } from '../db/triage-rules.repository.js';
import { TriagePromotionRepository } from '../db/triage-promotion.repository.js';
import { TriageModelRepository } from '../db/triage-model.repository.js';

interface Ready {
  readonly key: string;
  readonly finder: ConceptFinder;
  readonly categoriser: Categoriser;
}

/**
 * The categoriser of this process: the rules, the lexicon and the model that count now. What counts is
 * asked of the database before each use (two small rows), so that edits, promotions and roll-backs are
 * heeded at once and in every process; what it is made of is read again only when it has changed.
 */
@Injectable()
export class TriageModel {
  readonly fileRules: TriageRules;
  readonly taxonomy: Taxonomy;
  private ready: Ready | null = null;

  constructor(
    centre: Centre,
    private readonly lexicon: LiveLexicon,
    private readonly unitOfWork: UnitOfWork,
    private readonly triageRulesRepository: TriageRulesRepository,
    private readonly promotions: TriagePromotionRepository,
    private readonly models: TriageModelRepository,
  ) {
    this.fileRules = centre.read('triage-rules.json', TriageRulesFile);
    this.taxonomy = {
      requesterTypes: centre.profile.requesterTypes.map(({ value }) => value),
      contentTypes: centre.profile.contentTypes.map(({ value }) => value),
      themes: centre.themes,
    };
  }

  /** The categoriser as of now. Inside a transaction hand in its connection. */
  async current(db: Tx = this.unitOfWork.read): Promise<Categoriser> {
    const [versions] = await db.query<{ rules: number | null; model: string | null }[]>(
      `SELECT (SELECT max(version) FROM triage_rules) AS rules,
              (SELECT model_id FROM triage_promotion ORDER BY at DESC, id DESC LIMIT 1) AS model`,
    );
    const finder = await this.lexicon.current(db);
    const key = `${String(versions?.rules ?? 0)} ${versions?.model ?? ''}`;
    if (this.ready?.key === key && this.ready.finder === finder) return this.ready.categoriser;
    const rules = await this.triageRulesRepository.current(db, this.fileRules);
    const learned = await this.learnedBy(db);
    const categoriser = new Categoriser(rules, finder, this.taxonomy, learned);
    this.ready = { key, finder, categoriser };
    return categoriser;
  }

  /** A categoriser of these rules, with the lexicon of now and the given model (or none). */
  async trying(rules: TriageRules, learned: LearnedModel | null): Promise<Categoriser> {
    return new Categoriser(rules, await this.lexicon.current(), this.taxonomy, learned);
  }

  /** The rules that count now. */
  rules(db: Tx = this.unitOfWork.read): Promise<TriageRules> {
    return this.triageRulesRepository.current(db, this.fileRules);
  }

  /** The model that counts now; null: the rules alone. */
  async learnedBy(db: Tx = this.unitOfWork.read): Promise<LearnedModel | null> {
    const promotion = await this.promotions.findCurrent(db);
    return promotion?.modelId ? this.models.findLearned(db, promotion.modelId) : null;
  }
}

/** What triage reads of a case: its words and what the person said of themselves, no contact data. */
export function inputOf(consultation: TriageInput): TriageInput {
  const { requesterType, contentType, themes, title, body, goal, wishes } = consultation;
  const { organisation, department } = consultation;
  return {
    requesterType,
    contentType,
    themes,
    title,
    body,
    goal: goal ?? null,
    wishes: wishes ?? null,
    organisation: organisation ?? null,
    department: department ?? null,
  };
}

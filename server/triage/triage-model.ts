import { Injectable } from '@nestjs/common';
import { Centre } from '../centre/index.js';
import type { ConsultationEntity } from '../consultations/index.js';
import { ConceptFinder } from '../text/concept-finder.js';
import { LexiconFile } from '../text/lexicon.js';
import { Categoriser } from './domain/categoriser.js';
import { TriageRulesFile } from './domain/rules.js';
import type { TriageSuggestion } from './domain/suggestion.js';

/** The categoriser of this centre, built once from its rules, lexicon and taxonomy. */
@Injectable()
export class TriageModel {
  private readonly categoriser: Categoriser;

  constructor(centre: Centre) {
    this.categoriser = new Categoriser(
      centre.read('triage-rules.json', TriageRulesFile),
      new ConceptFinder(centre.read('lexicon.json', LexiconFile)),
      {
        requesterTypes: centre.profile.requesterTypes.map(({ value }) => value),
        contentTypes: centre.profile.contentTypes.map(({ value }) => value),
        themes: centre.themes,
      },
    );
  }

  /** Reads a case: its words and what the person said of themselves, no contact data. */
  suggest(consultation: ConsultationEntity): TriageSuggestion {
    const { requesterType, contentType, themes, title, body, goal, wishes } = consultation;
    const { organisation, department } = consultation;
    return this.categoriser.suggest({
      requesterType,
      contentType,
      themes,
      title,
      body,
      goal,
      wishes,
      organisation,
      department,
    });
  }
}

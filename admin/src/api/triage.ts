import type { components } from '../generated/api.js';
import { client, unwrap } from './client.js';

type Schemas = components['schemas'];
export type TriageQuality = Schemas['TriageQuality'];
export type AxisQuality = Schemas['TriageAxisQuality'];
export type Axis = AxisQuality['axis'];
export type TriageModels = Schemas['TriageModels'];
export type ModelVersion = Schemas['TriageModelVersion'];
export type TriageRules = Schemas['TriageRules'];
export type RuleTable = Schemas['TriageRulesTry']['rules'];
export type Rule = TriageRules['current']['rules'][number];
export type RulesPreview = Schemas['TriageRulesPreview'];
export type Lexicon = Schemas['Lexicon'];
export type Concept = Schemas['LexiconConcept'];
export type WordSuggestion = Schemas['LexiconSuggestions']['items'][number];
export type MatchingFigures = Schemas['MatchingFigures'];

export const readQuality = (months: number): Promise<TriageQuality> =>
  unwrap(client.GET('/api/v1/triage/quality', { params: { query: { months } } }));

export const readMatchingFigures = (): Promise<MatchingFigures> =>
  unwrap(client.GET('/api/v1/ranking/figures'));

export const readModels = (): Promise<TriageModels> => unwrap(client.GET('/api/v1/triage/models'));

/** Lets a version speak; null: the rules alone. */
export const promoteModel = (number: number | null, reason: string): Promise<TriageModels> =>
  unwrap(client.POST('/api/v1/triage/models/promotions', { body: { number, reason } }));

export const requestTraining = (): Promise<unknown> =>
  unwrap(client.POST('/api/v1/triage/models/trainings'));

export const readRules = (): Promise<TriageRules> => unwrap(client.GET('/api/v1/triage/rules'));

/** What these rules would have said of cases staff have confirmed. */
export const previewRules = (rules: RuleTable): Promise<RulesPreview> =>
  unwrap(client.POST('/api/v1/triage/rules/preview', { body: { rules } }));

export const saveRules = (basedOn: string, rules: RuleTable, note: string): Promise<TriageRules> =>
  unwrap(client.POST('/api/v1/triage/rules', { body: { basedOn, rules, note } }));

/** Brings a version back; 0: the centre's file. */
export const restoreRules = (number: number, note: string): Promise<TriageRules> =>
  unwrap(
    client.POST('/api/v1/triage/rules/{number}/restoration', {
      params: { path: { number: String(number) } },
      body: { note },
    }),
  );

export interface LexiconQuestion {
  q?: string;
  theme?: string;
  page: number;
  perPage: number;
}
export const readLexicon = (query: LexiconQuestion): Promise<Lexicon> =>
  unwrap(client.GET('/api/v1/lexicon', { params: { query } }));

export const readSuggestions = async (): Promise<WordSuggestion[]> =>
  (await unwrap(client.GET('/api/v1/triage/word-suggestions'))).items;

export const addWords = (
  conceptId: string,
  words: string[],
  source: 'desk' | 'suggested',
  kind: 'wording' | 'speciality' = 'wording',
): Promise<unknown> =>
  unwrap(client.POST('/api/v1/lexicon/words', { body: { conceptId, words, source, kind } }));

export const dropWord = (id: string): Promise<unknown> =>
  unwrap(client.DELETE('/api/v1/lexicon/words/{id}', { params: { path: { id } } }));

export const addConcept = (label: string, themes: string[]): Promise<{ id: string }> =>
  unwrap(client.POST('/api/v1/lexicon/concepts', { body: { label, themes } }));

export const dismissWord = (word: string): Promise<unknown> =>
  unwrap(client.POST('/api/v1/lexicon/dismissals', { body: { word } }));

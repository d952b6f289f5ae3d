import { setImmediate } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { AuditLog } from '../../audit/index.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import type { Actor } from '../../platform/core/actor.js';
import { confirmedCases } from '../db/confirmed-cases.js';
import type { ConfirmedCase } from '../db/confirmed-cases.js';
import type { Categoriser } from '../domain/categoriser.js';
import { accuracy, macroF1 } from '../domain/measures.js';
import type { Answer } from '../domain/measures.js';
import { AXES, RuleTable } from '../domain/rules.js';
import type { Axis } from '../domain/rules.js';
import type { Guess, TriageSuggestion } from '../domain/suggestion.js';
import { checkRules } from '../services/rule-checks.js';
import { TriageModel } from '../services/triage-model.js';

export const PreviewRulesBody = z.strictObject({ rules: RuleTable }).meta({ id: 'TriageRulesTry' });

const Score = z.object({
  macroF1: z.number(),
  accuracy: z.number(),
  needsReview: z.number().int(),
});
const Change = z.object({
  consultationId: z.string(),
  receiptNumber: z.string(),
  title: z.string(),
  axis: z.enum(AXES),
  before: z.string(),
  after: z.string(),
  /** What staff said. */
  confirmed: z.string(),
});

/** What other rules would have said of cases staff have confirmed. */
export const RulesPreview = z
  .object({
    cases: z.number().int(),
    axes: z.array(z.object({ axis: z.enum(AXES), before: Score, after: Score })),
    changed: z.number().int(),
    /** Those that get worse first, at most fifty. */
    changes: z.array(Change),
  })
  .meta({ id: 'TriageRulesPreview' });
export type RulesPreview = z.infer<typeof RulesPreview>;

/** Enough to see what a rule does; read in about a second. */
const TRIED_ON = 300;
const LISTED = 50;

interface Pair {
  readonly one: ConfirmedCase;
  readonly before: TriageSuggestion;
  readonly after: TriageSuggestion;
}

/** 過去の相談で試す: the same confirmed cases by the rules of now and by others, with the same model. */
@Injectable()
export class PreviewRules {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly model: TriageModel,
    private readonly audit: AuditLog,
  ) {}

  /** @throws Problem 422 where the rules cannot be saved either */
  async of(rules: RuleTable, actor: Actor): Promise<RulesPreview> {
    checkRules(rules, this.model.taxonomy);
    // Titles of many cases are shown.
    await this.audit.viewed(actor, {
      action: 'triage-rules.previewed',
      recordType: 'triage-rules',
      recordId: 'preview',
    });
    const learned = await this.model.learnedBy();
    const now = await this.model.trying(await this.model.rules(), learned);
    const other = await this.model.trying({ ...rules, version: 'preview' }, learned);
    const pairs = await this.read(now, other);
    const changes = AXES.flatMap((axis) => pairs.flatMap((pair) => changeOf(axis, pair)));
    const worse = (one: (typeof changes)[number]) => (one.before === one.confirmed ? 0 : 1);
    return {
      cases: pairs.length,
      axes: AXES.map((axis) => ({
        axis,
        before: scoreOf(axis, pairs, ({ before }) => before),
        after: scoreOf(axis, pairs, ({ after }) => after),
      })),
      changed: changes.length,
      changes: changes.sort((a, b) => worse(a) - worse(b)).slice(0, LISTED),
    };
  }

  private async read(now: Categoriser, other: Categoriser): Promise<Pair[]> {
    const pairs: Pair[] = [];
    for (const confirmedCase of await confirmedCases(this.unitOfWork.read, TRIED_ON)) {
      pairs.push({
        one: confirmedCase,
        before: now.suggest(confirmedCase.input),
        after: other.suggest(confirmedCase.input),
      });
      // Somebody else's request is not kept waiting by all of them together.
      if (pairs.length % 5 === 0) await setImmediate();
    }
    return pairs;
  }
}

const first = (axis: Axis, said: TriageSuggestion): Guess | undefined =>
  axis === 'themes' ? said.themes[0] : said[axis];

const truthOf = (axis: Axis, confirmedCase: ConfirmedCase): string | undefined =>
  axis === 'themes' ? confirmedCase.themes[0] : confirmedCase[axis];

function changeOf(axis: Axis, { one, before, after }: Pair) {
  const [was, is] = [first(axis, before)?.value ?? '', first(axis, after)?.value ?? ''];
  if (was === is) return [];
  const { id: consultationId, receiptNumber, input } = one;
  const confirmed = truthOf(axis, one) ?? '';
  return [
    { consultationId, receiptNumber, title: input.title, axis, before: was, after: is, confirmed },
  ];
}

function scoreOf(axis: Axis, pairs: readonly Pair[], by: (pair: Pair) => TriageSuggestion) {
  const guesses = pairs.flatMap((pair) => {
    const [truth, said] = [truthOf(axis, pair.one), first(axis, by(pair))];
    return truth === undefined || said === undefined ? [] : [{ truth, said }];
  });
  const answers = guesses.map(({ truth, said }): Answer => ({
    truth,
    said: said.value,
    confidence: said.confidence,
  }));
  return {
    macroF1: round(macroF1(answers)),
    accuracy: round(accuracy(answers)),
    needsReview: guesses.filter(({ said }) => said.needsReview).length,
  };
}

const round = (value: number): number => Math.round(value * 1_000) / 1_000;

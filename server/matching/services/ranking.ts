import { Injectable } from '@nestjs/common';
import { Centre } from '../../centre/index.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import type { Tx } from '../../database/unit-of-work.js';
import { Workloads } from '../../engagements/index.js';
import { LiveLexicon } from '../../lexicon/index.js';
import { Logger } from '../../platform/core/logger.js';
import { Roster } from '../../supporters/index.js';
import type { ConceptFinder } from '../../text/concept-finder.js';
import { ThemeAffinity } from '../../text/theme-affinity.js';
import { PastCases } from '../domain/past-cases.js';
import { ProfileIndex } from '../domain/profile-index.js';
import { rank, scores } from '../domain/rank.js';
import type { Ranker } from '../domain/rank.js';
import type {
  Circumstances,
  Profile,
  Request,
  Satisfaction,
  Shortlist,
  Workload,
} from '../domain/types.js';
import { FIRST_WEIGHTS } from '../domain/weights.js';
import type { Weights } from '../domain/weights.js';
import { ExperienceQuery } from '../queries/experience.js';
import { RankingActivationRepository } from '../db/ranking-activation.repository.js';
import { RankingWeightsRepository } from '../db/ranking-weights.repository.js';

/** What is known of past cases may be this old, in milliseconds; it changes a few times a day. */
const EXPERIENCE_AGE = 15_000;

/** How things stand right before a ranking. */
export interface Present {
  /** Grows with every look: what a later one says counts. */
  readonly look: string;
  readonly weights: Weights;
  readonly rosterRevision: string;
  readonly workloads: ReadonlyMap<string, Workload>;
}

/** What belongs to one case alone. */
export type OfCase = Pick<Circumstances, 'refusals' | 'pins' | 'exceptPast'>;

/**
 * The warm engine of this process: profiles and past cases in memory. The roster is compared by its
 * revision before every ranking (one row), so a changed profile counts at once; past cases are read
 * again now and then, beside the work and never in its way.
 */
@Injectable()
export class Ranking {
  /** Made by the first look, and again when the lexicon was edited. */
  private ranker: Ranker;
  private satisfaction: ReadonlyMap<string, Satisfaction> = new Map();
  private weights: Weights = FIRST_WEIGHTS;
  private revision: string | null = null;
  private readAt: number | null = null;
  private reading: Promise<void> | null = null;
  private looking: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly centre: Centre,
    private readonly lexicon: LiveLexicon,
    private readonly roster: Roster,
    private readonly workloads: Workloads,
    private readonly experience: ExperienceQuery,
    private readonly unitOfWork: UnitOfWork,
    private readonly logger: Logger,
    private readonly activations: RankingActivationRepository,
    private readonly storedWeights: RankingWeightsRepository,
  ) {
    this.ranker = this.rankerWith(lexicon.started);
  }

  /**
   * Brings the memory up to date and says how things stand. Call it outside of any transaction: it
   * reads through connections of its own, and waiting for one while holding one could wait forever.
   */
  refresh(): Promise<Present> {
    // One look after the other: an older look never undoes what a newer one has read.
    const look = this.looking.then(() => this.look());
    this.looking = look.catch(() => undefined);
    return look;
  }

  private async look(): Promise<Present> {
    // Drawn first: everything committed before is seen by what is read after.
    const look = await this.draw();
    await this.heedLexicon();
    const [rosterRevision, workloads, version] = await Promise.all([
      this.roster.revision(),
      this.workloads.supporterLoads(),
      this.activations.activeVersion(this.unitOfWork.read),
    ]);
    if (version !== this.weights.version) {
      this.weights =
        (await this.storedWeights.findVersion(this.unitOfWork.read, version)) ?? this.weights;
    }
    if (rosterRevision !== this.revision) {
      this.ranker.profiles.replaceAll(await this.roster.rankable());
      this.revision = rosterRevision;
    }
    if (this.readAt === null) await this.readExperience();
    else if (performance.now() - this.readAt > EXPERIENCE_AGE) {
      this.readExperience().catch((error: unknown) =>
        this.logger.warn('matching.experience-not-read', { reason: String(error) }),
      );
    }
    return { look, rosterRevision, workloads, weights: this.weights };
  }

  /** Whether roster and weights are still what they were at that look. */
  async isCurrent(tx: Tx, { rosterRevision, weights }: Present): Promise<boolean> {
    return (
      (await this.roster.revision(tx)) === rosterRevision &&
      (await this.activations.activeVersion(tx)) === weights.version
    );
  }

  /** Ranks everybody for one case, from memory. */
  rank(request: Request, { workloads, weights }: Present, ofCase: OfCase): Shortlist {
    const { satisfaction } = this;
    return rank(this.ranker, request, { workloads, weights, satisfaction, ...ofCase });
  }

  /** Everybody's score for one case, for putting many cases together. */
  scores(request: Request, { workloads, weights }: Present, ofCase: OfCase) {
    const { satisfaction } = this;
    return scores(this.ranker, request, { workloads, weights, satisfaction, ...ofCase });
  }

  /** The profile behind an item of a shortlist. */
  profile(supporterId: string): Profile | undefined {
    return this.ranker.profiles.profile(supporterId);
  }

  /** Other concepts: everything in memory was read with the old ones and is read again. */
  private async heedLexicon(): Promise<void> {
    const finder = await this.lexicon.current();
    if (finder === this.ranker.finder) return;
    await this.reading?.catch(() => undefined);
    this.ranker = this.rankerWith(finder);
    this.revision = null;
    this.readAt = null;
  }

  private rankerWith(finder: ConceptFinder): Ranker {
    const affinity = new ThemeAffinity(finder.lexicon.fieldAffinity, this.centre.themes);
    return {
      finder,
      affinity,
      profiles: new ProfileIndex(finder, affinity),
      pastCases: new PastCases(finder),
      prefecture: this.centre.profile.prefecture.code,
      themeName: (code) => this.centre.themeName(code),
    };
  }

  private async draw(): Promise<string> {
    const [row] = await this.unitOfWork.query<{ look: string }>(
      `SELECT nextval('shortlist_look') AS look`,
    );
    return row?.look ?? '0';
  }

  private readExperience(): Promise<void> {
    this.reading ??= this.read().finally(() => (this.reading = null));
    return this.reading;
  }

  private async read(): Promise<void> {
    this.ranker.pastCases.replaceAll(await this.experience.pastCases());
    this.satisfaction = await this.experience.satisfaction();
    this.readAt = performance.now();
  }
}

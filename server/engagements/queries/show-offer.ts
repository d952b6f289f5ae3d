import { Injectable } from '@nestjs/common';
import { CaseHistory, readCase } from '../../consultations/index.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { Clock } from '../../platform/time/clock.js';
import { notFound } from '../../platform/core/problems.js';
import { Roster } from '../../supporters/index.js';
import { EngagementEntity } from '../db/engagement.entity.js';
import { offerOver } from '../domain/decided.js';
import type { Lecture } from '../domain/lecture.js';
import { hiddenBy } from '../domain/masking.js';
import { shiftText } from '../domain/pause.js';
import { mapTypedTexts } from '../domain/typed-texts.js';
import type { EngagementKind } from '../domain/vocabulary.js';
import { caseForSupporter, type CaseForSupporter } from './case-for-supporter.js';
import { CaseMasks } from './case-masks.js';

/** An offer as the supporter reads it before deciding: nothing of who asks. */
export interface OfferView {
  engagementId: string;
  consultationId: string;
  supporterId: string;
  supporterName: string;
  kind: EngagementKind;
  note: string | null;
  offeredAt: Date;
  deadline: Date;
  /** Why the deadline is where it is, or null. */
  deadlineNote: string | null;
  lecture: Lecture | null;
  /** Colleagues who could step in. */
  colleagues: { id: string; name: string }[];
  version: number;
  summary: CaseForSupporter;
}

/** The offer page. */
@Injectable()
export class ShowOffer {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly history: CaseHistory,
    private readonly roster: Roster,
    private readonly masks: CaseMasks,
  ) {}

  /** @throws Problem 404, 409 `offer-accepted`, or 410 saying how the offer ended. */
  async byId(engagementId: string): Promise<OfferView> {
    const { read } = this.unitOfWork;
    const offer = await read.findOneBy(EngagementEntity, { id: engagementId });
    if (!offer) throw notFound();
    const over = offerOver(offer, this.clock.now());
    if (over) throw over;
    const consultation = await readCase(read, offer.consultationId);
    const hearing = await this.history.latestHearing(consultation.id);
    const colleagues = await this.roster.colleagues(offer.supporterId);
    const whole: OfferView = {
      engagementId: offer.id,
      consultationId: consultation.id,
      supporterId: offer.supporterId,
      supporterName: offer.supporterName,
      kind: offer.kind,
      note: offer.note,
      offeredAt: offer.offeredAt,
      deadline: offer.deadline,
      deadlineNote: shiftText(offer.shifts, offer.pausedAt),
      lecture: offer.lecture,
      colleagues: colleagues.map(({ id, name }) => ({ id, name })),
      version: offer.version,
      summary: caseForSupporter(consultation, hearing),
    };
    return mapTypedTexts(whole, hiddenBy(await this.masks.of(consultation)));
  }
}

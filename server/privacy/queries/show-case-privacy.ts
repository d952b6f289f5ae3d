import { Injectable } from '@nestjs/common';
import { readCase } from '../../consultations/index.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { ErasureEntity, ErasureHoldEntity, ErasureRequestEntity } from '../db/erasure.entities.js';
import { CaseRetentionEntity, RetentionSettingEntity } from '../db/retention.entities.js';
import { ENDED_STATES, retainedUntil, type RetentionYears } from '../domain/retention.js';
import { HOLD_LABELS } from '../domain/vocabulary.js';
import type { HoldView, PrivacyView } from './views.js';

/** How long a case is kept, what holds it, whether it was erased. */
@Injectable()
export class ShowCasePrivacy {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws Problem 404 */
  async byId(consultationId: string): Promise<PrivacyView> {
    const { read } = this.unitOfWork;
    const consultation = await readCase(read, consultationId);
    const caseRetention = await read.findOneBy(CaseRetentionEntity, { consultationId });
    const years = caseRetention?.years ?? (await this.defaultYears());
    const ended = (ENDED_STATES as readonly string[]).includes(consultation.state);
    const request = await read.findOneBy(ErasureRequestEntity, { consultationId });
    const erasure = await read.findOne(ErasureEntity, {
      where: { consultationId },
      order: { at: 'DESC' },
    });
    return {
      retention: {
        years,
        own: caseRetention !== null,
        keptUntil: ended
          ? retainedUntil(consultation.closedAt ?? consultation.updatedAt, years).toISOString()
          : null,
      },
      requestedAt: request?.settledAt === null ? request.requestedAt.toISOString() : null,
      erasedAt: erasure?.at.toISOString() ?? null,
      holds: await this.holds(consultationId),
    };
  }

  /** The class of cases without one of their own. */
  async defaultYears(): Promise<RetentionYears> {
    const setting = await this.unitOfWork.read.findOneByOrFail(RetentionSettingEntity, {
      singleton: true,
    });
    return setting.years;
  }

  /** Newest first, released ones too. */
  async holds(consultationId: string): Promise<HoldView[]> {
    const holds = await this.unitOfWork.read.find(ErasureHoldEntity, {
      where: { consultationId },
      order: { placedAt: 'DESC', id: 'DESC' },
    });
    return holds.map(holdView);
  }
}

export function holdView(hold: ErasureHoldEntity): HoldView {
  return {
    id: hold.id,
    kind: hold.kind,
    kindLabel: HOLD_LABELS[hold.kind],
    reason: hold.reason,
    placedBy: hold.placedBy,
    placedAt: hold.placedAt.toISOString(),
    releasedBy: hold.releasedBy,
    releasedAt: hold.releasedAt?.toISOString() ?? null,
  };
}

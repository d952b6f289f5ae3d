import { Injectable } from '@nestjs/common';
import type { FindOptionsWhere } from 'typeorm';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { notFound } from '../../platform/core/problems.js';
import { SlotEntity } from '../db/slot.entities.js';
import { SLOT_LABELS } from '../domain/slot-states.js';
import type { SlotView } from './views.js';

/** Slots of the 個別相談会. */
@Injectable()
export class Slots {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  find(id: string): Promise<SlotEntity | null> {
    return this.unitOfWork.read.findOneBy(SlotEntity, { id });
  }

  /** In the order of the day, supporter by supporter. */
  ofSeminar(seminarId: string): Promise<SlotView[]> {
    return this.views({ seminarId });
  }

  /** @throws Problem 404 */
  async one(id: string): Promise<SlotView> {
    const [found] = await this.views({ id });
    if (!found) throw notFound();
    return found;
  }

  /** The slot somebody has booked, or null. */
  async ofRegistration(registrationId: string): Promise<SlotView | null> {
    const [found] = await this.views({ registrationId });
    return found ?? null;
  }

  private async views(where: FindOptionsWhere<SlotEntity>): Promise<SlotView[]> {
    const rows = await this.unitOfWork.read.find(SlotEntity, {
      where,
      relations: { registration: true },
      order: { startsAt: 'ASC', room: 'ASC', supporterName: 'ASC', id: 'ASC' },
    });
    return rows.map((row) => ({
      id: row.id,
      seminarId: row.seminarId,
      supporterId: row.supporterId,
      supporterName: row.supporterName,
      startsAt: row.startsAt.toISOString(),
      endsAt: row.endsAt.toISOString(),
      mode: row.mode,
      room: row.room,
      url: row.url,
      state: row.state,
      stateLabel: SLOT_LABELS[row.state],
      registrationId: row.registrationId,
      registrationNumber: row.registration?.number ?? null,
      registrantName: row.registration?.name ?? null,
      consultationId: row.consultationId,
      engagementId: row.engagementId,
      meetingId: row.meetingId,
      assignedBy: row.assignedBy,
      version: row.version,
    }));
  }
}

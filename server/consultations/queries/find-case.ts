import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { DataLoader } from '../../platform/core/data-loader.js';
import { ConsultationEntity } from '../db/consultation.entity.js';
import { readReceiptNumber } from '../domain/receipt-number.js';

/** Finds a case for the rooms above: by id, or by the number a requester was told. */
@Injectable()
export class FindCase {
  private readonly loader = new DataLoader<ConsultationEntity>(async (ids) => {
    const consultations = await this.unitOfWork.read.findBy(ConsultationEntity, { id: In(ids) });
    return new Map(consultations.map((consultation) => [consultation.id, consultation]));
  });

  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** For reading only: those who ask at the same time share what they get. */
  byId(id: string): Promise<Readonly<ConsultationEntity> | null> {
    return this.loader.get(id);
  }

  /** Reads the number as people type it (全角, spaces, any dash). */
  async byReceiptNumber(typed: string): Promise<ConsultationEntity | null> {
    const receiptNumber = readReceiptNumber(typed);
    if (receiptNumber === null) return null;
    return this.unitOfWork.read.findOneBy(ConsultationEntity, { receiptNumber });
  }
}

import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { ConsultationEntity } from '../db/consultation.entity.js';
import { readReceiptNumber } from '../domain/receipt-number.js';

/** Finds a case for the rooms above: by id, or by the number a requester was told. */
@Injectable()
export class FindCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  byId(id: string): Promise<ConsultationEntity | null> {
    return this.unitOfWork.read.findOneBy(ConsultationEntity, { id });
  }

  /** Reads the number as people type it (全角, spaces, any dash). */
  async byReceiptNumber(typed: string): Promise<ConsultationEntity | null> {
    const receiptNumber = readReceiptNumber(typed);
    if (receiptNumber === null) return null;
    return this.unitOfWork.read.findOneBy(ConsultationEntity, { receiptNumber });
  }
}

import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { In } from 'typeorm';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { isId } from '../../platform/core/ids.js';
import type { CaseRecord } from '../db/case-record.js';
import { ConsultationEntity } from '../db/consultation.entity.js';
import { readReceiptNumber } from '../domain/receipt-number.js';

/** Finds a case for the rooms above: by id, or by the number a requester was told. */
@Injectable()
export class FindCase {
  /**
   * Thirty jobs that each want a case ask the database once. Nothing is remembered: the next turn of the
   * event loop looks afresh.
   */
  private readonly loader = new DataLoader<string, CaseRecord | null>((ids) => this.load(ids), {
    cache: false,
    batchScheduleFn: (callback) => setImmediate(callback),
  });

  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** For reading only: those who ask at the same time share what they get. */
  byId(id: string): Promise<CaseRecord | null> {
    return isId(id) ? this.loader.load(id) : Promise.resolve(null);
  }

  /** Reads the number as people type it (全角, spaces, any dash). */
  async byReceiptNumber(typed: string): Promise<CaseRecord | null> {
    const receiptNumber = readReceiptNumber(typed);
    if (receiptNumber === null) return null;
    return this.unitOfWork.read.findOneBy(ConsultationEntity, { receiptNumber });
  }

  private async load(ids: readonly string[]): Promise<(CaseRecord | null)[]> {
    const where = { id: In([...new Set(ids)]) };
    const rows = await this.unitOfWork.read.findBy(ConsultationEntity, where);
    const byId = new Map(rows.map((row) => [row.id, row]));
    return ids.map((id) => byId.get(id) ?? null);
  }
}

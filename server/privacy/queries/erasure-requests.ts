import { Injectable } from '@nestjs/common';
import { CONSULTATION_SUMMARY, type ConsultationState } from '../../consultations/index.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import type { ErasureRequestView } from './views.js';

interface Row {
  id: string;
  receipt_number: string;
  title: string;
  state: ConsultationState;
  requested_at: Date;
}

/** What requesters have asked for and nobody has done yet. */
@Injectable()
export class ErasureRequests {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Oldest first. */
  async open(): Promise<ErasureRequestView[]> {
    const rows = await this.unitOfWork.query<Row>(
      `SELECT consultation.id, receipt_number, title, state, requested_at FROM erasure_request
       JOIN ${CONSULTATION_SUMMARY} AS consultation ON consultation.id = consultation_id
       WHERE settled_at IS NULL ORDER BY requested_at, consultation.id LIMIT 500`,
    );
    return rows.map((row) => ({
      consultationId: row.id,
      receiptNumber: row.receipt_number,
      title: row.title,
      state: row.state,
      requestedAt: row.requested_at.toISOString(),
    }));
  }
}

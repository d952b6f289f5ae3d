import type { Tx } from '../../database/unit-of-work.js';
import { unprocessable } from '../../platform/core/problems.js';
import { readReceiptNumber } from '../domain/receipt-number.js';
import { ConsultationEntity } from './consultation.entity.js';

/** The case of a number as people type it. @throws Problem 422 at `pointer` where there is none */
export async function findByNumber(
  tx: Tx,
  typed: string,
  pointer: string,
): Promise<ConsultationEntity> {
  const receiptNumber = readReceiptNumber(typed);
  const consultation =
    receiptNumber === null ? null : await tx.findOneBy(ConsultationEntity, { receiptNumber });
  if (consultation && consultation.state !== 'spam') return consultation;
  throw unprocessable([
    {
      pointer,
      code: 'choice',
      detail: 'この受付番号の相談はありません。番号をお確かめください（例: R8-00042）。',
    },
  ]);
}

import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { UnitOfWork } from '../../database/unit-of-work.js';

export const SuppressionView = z
  .object({
    id: z.string(),
    /** As the mail that came back was addressed; null once that is erased. */
    address: z.string().nullable(),
    reason: z.enum(['bounce', 'refused']),
    /** RFC 3463: 5.1.1 */
    status: z.string().nullable(),
    consultationId: z.string().nullable(),
    createdAt: z.iso.datetime(),
  })
  .meta({ id: 'Suppression' });
export type SuppressionView = z.infer<typeof SuppressionView>;

interface Row extends Omit<SuppressionView, 'createdAt'> {
  createdAt: Date;
}

const SELECT = `
  SELECT it.id, mail.to_address AS address, it.reason, it.status,
         it.consultation_id AS "consultationId", it.created_at AS "createdAt"
  FROM mail_suppression AS it LEFT JOIN delivery AS mail ON mail.id = it.delivery_id`;

/** Addresses nothing is sent to, newest first. */
@Injectable()
export class Suppressions {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async all(): Promise<SuppressionView[]> {
    const rows = await this.unitOfWork.query<Row>(
      `${SELECT} ORDER BY it.created_at DESC, it.id LIMIT 1000`,
    );
    return rows.map((row) => ({ ...row, createdAt: row.createdAt.toISOString() }));
  }

  async exists(id: string): Promise<boolean> {
    const rows = await this.unitOfWork.query('SELECT 1 FROM mail_suppression WHERE id = $1', [id]);
    return rows.length > 0;
  }
}

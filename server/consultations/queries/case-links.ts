import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { CaseLinkEntity } from '../db/case-link.entity.js';
import { CASE_LINK_KINDS, type CaseLinkKind } from '../domain/case-links.js';
import { CONSULTATION_STATES, type ConsultationState } from '../domain/states.js';

export const CaseLinkView = z
  .object({
    id: z.string(),
    kind: z.enum(CASE_LINK_KINDS),
    /** `out`: this case was merged away or split; `in`: it is the survivor, or the part. */
    direction: z.enum(['out', 'in']),
    other: z.object({
      id: z.string(),
      receiptNumber: z.string(),
      title: z.string(),
      state: z.enum(CONSULTATION_STATES),
    }),
    reason: z.string(),
    madeAt: z.iso.datetime(),
    madeByName: z.string(),
    undoneAt: z.iso.datetime().nullable(),
    undoneByName: z.string().nullable(),
  })
  .meta({ id: 'CaseLink' });
export type CaseLinkView = z.infer<typeof CaseLinkView>;

interface Row {
  id: string;
  kind: CaseLinkKind;
  direction: 'out' | 'in';
  otherId: string;
  receiptNumber: string;
  title: string;
  state: ConsultationState;
  reason: string;
  madeAt: Date;
  madeByName: string;
  undoneAt: Date | null;
  undoneByName: string | null;
}

/** What a case has to do with others. */
@Injectable()
export class CaseLinks {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Newest first, undone ones too. */
  async of(consultationId: string): Promise<CaseLinkView[]> {
    const rows = await this.unitOfWork.query<Row>(
      `SELECT link.id, link.kind, CASE WHEN link.from_id = $1 THEN 'out' ELSE 'in' END AS direction,
              other.id AS "otherId", other.receipt_number AS "receiptNumber", other.title, other.state,
              link.reason, link.made_at AS "madeAt", link.made_by_name AS "madeByName",
              link.undone_at AS "undoneAt", link.undone_by_name AS "undoneByName"
       FROM case_link AS link
       JOIN consultation AS other
         ON other.id = CASE WHEN link.from_id = $1 THEN link.to_id ELSE link.from_id END
       WHERE $1 IN (link.from_id, link.to_id) ORDER BY link.made_at DESC, link.id DESC`,
      [consultationId],
    );
    return rows.map(({ otherId: id, receiptNumber, title, state, madeAt, undoneAt, ...row }) => ({
      ...row,
      other: { id, receiptNumber, title, state },
      madeAt: madeAt.toISOString(),
      undoneAt: undoneAt?.toISOString() ?? null,
    }));
  }

  exists(id: string): Promise<boolean> {
    return this.unitOfWork.read.existsBy(CaseLinkEntity, { id });
  }
}

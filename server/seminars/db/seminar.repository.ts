import { Injectable } from '@nestjs/common';
import { Repository } from '../../database/repository.js';
import { SeminarEntity } from './seminar.entity.js';
import type { Tx } from '../../database/unit-of-work.js';
import { seminarCode } from '../domain/numbers.js';

/** A seminar as other rooms read it: values, not a row of its table. */
export type SeminarRecord = Readonly<Omit<SeminarEntity, 'series'>>;

@Injectable()
export class SeminarRepository extends Repository<SeminarEntity> {
  protected readonly entity = SeminarEntity;

  /** The published seminars of a series, in the order of ids: whoever locks several does so in this order. */
  findPublished(tx: Tx, seriesId: string): Promise<SeminarRecord[]> {
    return tx.find(SeminarEntity, {
      where: { seriesId, state: 'published' },
      order: { id: 'ASC' },
    });
  }

  /** The serial number of the next registration of a locked seminar; the object stays current. */
  async nextSerial(tx: Tx, seminar: SeminarRecord): Promise<number> {
    await tx.increment(SeminarEntity, { id: seminar.id }, 'lastSerial', 1);
    return Object.assign(seminar, { lastSerial: seminar.lastSerial + 1 }).lastSerial;
  }

  /** The next code of a fiscal year; whoever makes seminars at the same time waits here. */
  async nextCode(tx: Tx, fiscalYear: number): Promise<string> {
    await tx.query('SELECT pg_advisory_xact_lock(32, $1)', [fiscalYear]);
    const prefix = seminarCode(fiscalYear, 0).slice(0, -2);
    const [row] = await tx.query<{ last: number }[]>(
      `SELECT coalesce(max(substr(code, $2)::int), 0)::int AS last FROM seminar WHERE code LIKE $1 || '%'`,
      [prefix, prefix.length + 1],
    );
    return seminarCode(fiscalYear, (row?.last ?? 0) + 1);
  }
}

/** Globally unique and the same for the seminar's whole life (RFC 7986 §5.3). */
export const seminarUid = (id: string): string => `${id}@seminar.mie-dx-consultation-desk`;

import { Injectable } from '@nestjs/common';
import { readCases } from '../../consultations/index.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { casesToRank } from './case-to-rank.js';
import type { CaseToRank } from './case-to-rank.js';

/** Cases as ranking reads them, for looking at many at once. Changes nothing. */
@Injectable()
export class ReadCases {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Unknown ids are left out. */
  async of(ids: readonly string[]): Promise<CaseToRank[]> {
    const db = this.unitOfWork.read;
    return casesToRank(db, await readCases(db, ids));
  }
}

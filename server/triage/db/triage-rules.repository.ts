import { Injectable } from '@nestjs/common';
import { Repository } from '../../database/repository.js';
import { TriageRulesEntity } from './triage-rules.entity.js';
import type { Tx } from '../../database/unit-of-work.js';
import type { TriageRules } from '../domain/rules.js';

export type TriageRulesRecord = Readonly<TriageRulesEntity>;

@Injectable()
export class TriageRulesRepository extends Repository<TriageRulesEntity> {
  protected readonly entity = TriageRulesEntity;

  /** One version after the other. */
  async lockAll(tx: Tx): Promise<void> {
    await tx.query('LOCK TABLE triage_rules IN SHARE ROW EXCLUSIVE MODE');
  }

  /** The newest version saved at the desk; null while the file counts. */
  async findNewest(db: Tx): Promise<TriageRulesEntity | null> {
    const [newest] = await db.find(TriageRulesEntity, { order: { version: 'DESC' }, take: 1 });
    return newest ?? null;
  }

  /** The rules that count: the desk's newest, or else the file's. */
  async current(db: Tx, file: TriageRules): Promise<TriageRules> {
    return (await this.findNewest(db))?.rules ?? file;
  }
}

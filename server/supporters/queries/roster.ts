import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Tx } from '../../database/unit-of-work.js';
import type { SupporterNames } from '../../identity/index.js';
import { SupporterEntity } from '../db/supporter.entity.js';
import { fromRow } from '../db/supporter-row.js';
import { areColleagues } from '../domain/company.js';
import type { Supporter } from '../domain/supporter.js';
import { SupporterRepository } from '../db/supporter.repository.js';

/** The roster as other rooms read it. */
@Injectable()
export class Roster implements SupporterNames {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly supporters: SupporterRepository,
  ) {}

  /** One supporter, or null; a command passes its own transaction. */
  find(id: string, tx: Tx = this.unitOfWork.read): Promise<Supporter | null> {
    return this.supporters.find(tx, id);
  }

  /** The retired can no longer sign in; the paused still finish what they took on. */
  async nameOf(id: string): Promise<string | null> {
    const supporter = await this.find(id);
    return supporter && supporter.status !== 'retired' ? supporter.name : null;
  }

  /** The active supporter who receives mail at this address (whatever its case), or null. */
  async findByEmail(email: string): Promise<Supporter | null> {
    const row = await this.unitOfWork.read
      .createQueryBuilder(SupporterEntity, 'supporter')
      .where(`lower(supporter.email) = lower(:email) AND supporter.status <> 'retired'`, { email })
      .orderBy('supporter.createdAt')
      .getOne();
    return row && fromRow(row);
  }

  /** Everyone matching looks at: all but the retired (the paused are excluded there, with the reason). */
  async rankable(): Promise<Supporter[]> {
    const everyone = await this.supporters.findAll(this.unitOfWork.read);
    return everyone.filter(({ status }) => status !== 'retired');
  }

  /** Active supporters of the same company or institution, who could step in. */
  async colleagues(id: string): Promise<Supporter[]> {
    const everyone = await this.supporters.findAll(this.unitOfWork.read);
    const one = everyone.find((supporter) => supporter.id === id);
    if (!one) return [];
    return everyone.filter(
      (other) => other.id !== id && other.status === 'active' && areColleagues(one, other),
    );
  }

  /** Everyone, for comparing with a roster file. */
  everyone(): Promise<Supporter[]> {
    return this.supporters.findAll(this.unitOfWork.read);
  }

  /**
   * A value that changes with every committed change of the roster, however it was made: one indexed
   * row, cheap enough to ask before each ranking. Compare for equality only.
   */
  async revision(tx: Tx = this.unitOfWork.read): Promise<string> {
    const [row] = await tx.query<{ revision: string }[]>('SELECT revision FROM supporter_revision');
    return row?.revision ?? '0';
  }
}

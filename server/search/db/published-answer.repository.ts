import { Injectable } from '@nestjs/common';
import { lockCase, type CaseRecord } from '../../consultations/index.js';
import { Repository } from '../../database/repository.js';
import type { Tx } from '../../database/unit-of-work.js';
import { PublishedAnswerEntity } from './published-answer.entity.js';

export type PublishedAnswerRecord = Readonly<PublishedAnswerEntity>;

/** A case and what is published of it. */
export interface PublicationTarget {
  readonly target: CaseRecord;
  readonly publication: PublishedAnswerRecord | null;
}

@Injectable()
export class PublishedAnswerRepository extends Repository<PublishedAnswerEntity> {
  protected readonly entity = PublishedAnswerEntity;

  /** The case, locked, and what is published of it. @throws Problem 404 */
  async lockWithCase(tx: Tx, consultationId: string): Promise<PublicationTarget> {
    const target = await lockCase(tx, consultationId);
    return { target, publication: await this.find(tx, { consultationId }) };
  }
}

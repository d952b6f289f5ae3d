import { Injectable } from '@nestjs/common';
import { Centre } from '../../centre/index.js';
import type { Tx } from '../../database/unit-of-work.js';
import { updateCase } from './case.js';
import type { ConsultationEntity } from '../db/consultation.entity.js';
import { OPEN_STATES } from '../domain/states.js';

/**
 * By when the requester hears from us. It runs from the submission, stands still for as long as it is
 * the requester's turn, and starts again with the first message nobody has replied to.
 */
@Injectable()
export class ReplyClock {
  constructor(private readonly centre: Centre) {}

  /** The requester has written into a locked case. A clock that runs already is not put off by it. */
  async start(tx: Tx, target: ConsultationEntity, at: Date): Promise<void> {
    if (target.replyBy !== null || !OPEN_STATES.includes(target.state)) return;
    const { calendar, profile } = this.centre;
    const replyBy = calendar.deadlineAfter(at, profile.replyBusinessDays);
    await updateCase(tx, target, { replyBy, replyFrom: at }, at);
  }

  /** The requester has been written to. */
  async stop(tx: Tx, target: ConsultationEntity, at: Date): Promise<void> {
    if (target.replyBy === null) return;
    await updateCase(tx, target, { replyBy: null, replyFrom: null }, at);
  }
}

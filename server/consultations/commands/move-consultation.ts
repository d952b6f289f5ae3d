import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Command, type Outcome, type Tx } from '../../database/command.js';
import type { Actor } from '../../platform/core/actor.js';
import { optional, text } from '../../platform/validation/fields.js';
import { conflict, unprocessable } from '../../platform/core/problems.js';
import { lockCase, moveCase } from '../services/case.js';
import { CONSULTATION_STATES, staffMoves } from '../domain/states.js';
import type { CaseRecord } from '../db/case-record.js';

export const MoveBody = z.strictObject({
  to: z.enum(CONSULTATION_STATES),
  reason: optional(text(1_000)),
});

type Input = z.output<typeof MoveBody> & { id: string };

/** A member of staff moves a case along the table: start hearing, wait, refer, close, reopen … */
@Injectable()
export class MoveConsultation extends Command<Input, CaseRecord, void> {
  protected load(tx: Tx, { id }: Input): Promise<CaseRecord> {
    return lockCase(tx, id);
  }

  protected authorise(): void {
    // `consultation:write` is checked at the route; every member of staff works on every case.
  }

  protected async handle(
    tx: Tx,
    target: CaseRecord,
    { to, reason }: Input,
    actor: Actor,
  ): Promise<Outcome<void>> {
    const from = target.state;
    const move = staffMoves(from, target.waitingFrom).find((candidate) => candidate.to === to);
    if (!move) {
      throw conflict(
        'no-such-move',
        'ご相談の状態が変わっているため、この操作はできません。画面を読み直してください。',
      );
    }
    if (move.reasonRequired && reason === null) {
      throw unprocessable([
        { pointer: '/reason', code: 'required', detail: '理由を入力してください。' },
      ]);
    }
    const events = await moveCase(tx, target, to, actor, this.now(), reason ?? undefined);
    return {
      result: undefined,
      events,
      audit: {
        action: 'consultation.moved',
        recordType: 'consultation',
        recordId: target.id,
        changes: { state: { from, to } },
      },
    };
  }
}

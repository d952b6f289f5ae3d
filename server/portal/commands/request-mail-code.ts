import { Injectable } from '@nestjs/common';
import { FindCase, type ConsultationEntity } from '../../consultations/index.js';
import { Command, CommandScope, type Outcome } from '../../database/command.js';
import type { Tx } from '../../database/unit-of-work.js';
import { MailCodes } from '../../identity/index.js';
import { notFound } from '../../platform/problems.js';

interface Input {
  consultationId: string;
}

/** Somebody with a receipt number asks for the code that opens the case; it goes to the case's address. */
@Injectable()
export class RequestMailCode extends Command<Input, ConsultationEntity, void> {
  constructor(
    scope: CommandScope,
    private readonly findCase: FindCase,
    private readonly codes: MailCodes,
  ) {
    super(scope);
  }

  protected async load(_tx: Tx, { consultationId }: Input): Promise<ConsultationEntity> {
    const found = await this.findCase.byId(consultationId);
    if (!found?.email) throw notFound();
    return found;
  }

  /** Anybody may ask; only who reads the case's mail gets the code. */
  protected authorise(): void {
    return;
  }

  protected async handle(tx: Tx, target: ConsultationEntity): Promise<Outcome<void>> {
    const codeId = await this.codes.issue(tx, target.id);
    return {
      result: undefined,
      events: [{ type: 'mail-code.requested', payload: { codeId, consultationId: target.id } }],
      audit: { action: 'mail-code.requested', recordType: 'consultation', recordId: target.id },
    };
  }
}

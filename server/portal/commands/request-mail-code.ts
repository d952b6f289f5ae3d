import { Injectable } from '@nestjs/common';
import { FindCase } from '../../consultations/index.js';
import { Command, type Outcome, type Tx } from '../../database/command.js';
import { MailCodes } from '../../identity/index.js';

interface Input {
  /** As `readReceiptNumber` gives it. */
  receiptNumber: string;
}

interface Target {
  id: string;
  exists: boolean;
}

/**
 * Somebody with a receipt number asks for the code that opens the case; it goes to the case's address.
 * A number nobody has takes exactly the same steps — a code (for nothing), an event, an audit entry —
 * so that neither answer nor time tells which numbers there are. The mail is written by a job.
 */
@Injectable()
export class RequestMailCode extends Command<Input, Target, void> {
  constructor(
    private readonly findCase: FindCase,
    private readonly codes: MailCodes,
  ) {
    super();
  }

  protected async load(_tx: Tx, { receiptNumber }: Input): Promise<Target> {
    const consultation = await this.findCase.byReceiptNumber(receiptNumber);
    return {
      id: consultation?.id ?? this.codes.nobodys(receiptNumber),
      exists: consultation !== null,
    };
  }

  /** Anybody may ask; only who reads the case's mail gets the code. */
  protected authorise(): void {
    return;
  }

  protected async handle(tx: Tx, { id, exists }: Target): Promise<Outcome<void>> {
    const codeId = await this.codes.issue(tx, id);
    return {
      result: undefined,
      events: [{ type: 'mail-code.requested', payload: { codeId, consultationId: id } }],
      audit: {
        action: 'mail-code.requested',
        recordType: 'consultation',
        recordId: exists ? id : '-',
      },
    };
  }
}

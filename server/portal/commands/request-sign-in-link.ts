import { Injectable } from '@nestjs/common';
import { Command, CommandScope, type Outcome } from '../../database/command.js';
import type { Tx } from '../../database/unit-of-work.js';
import { SignInLinks } from '../../identity/index.js';
import { notFound } from '../../platform/problems.js';
import { Roster, type Supporter } from '../../supporters/index.js';

/** As the mail and the page say. */
const MINUTES = 10;

interface Input {
  email: string;
}

/** A supporter asks to come in: a link that works once goes to their registered address. */
@Injectable()
export class RequestSignInLink extends Command<Input, Supporter, void> {
  constructor(
    scope: CommandScope,
    private readonly roster: Roster,
    private readonly links: SignInLinks,
  ) {
    super(scope);
  }

  protected async load(_tx: Tx, { email }: Input): Promise<Supporter> {
    const supporter = await this.roster.findByEmail(email);
    if (!supporter) throw notFound();
    return supporter;
  }

  /** Anybody may ask; only who reads the supporter's mail gets the link. */
  protected authorise(): void {
    return;
  }

  protected async handle(tx: Tx, supporter: Supporter): Promise<Outcome<void>> {
    const { id } = await this.links.issue('supporter', supporter.id, MINUTES, tx);
    return {
      result: undefined,
      events: [{ type: 'sign-in-link.requested', payload: { linkId: id } }],
      audit: {
        action: 'sign-in-link.requested',
        recordType: 'supporter',
        recordId: supporter.id,
      },
    };
  }
}

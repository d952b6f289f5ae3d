import { Injectable } from '@nestjs/common';
import { Command, CommandScope, type Outcome } from '../../database/command.js';
import type { Tx } from '../../database/unit-of-work.js';
import { SignInLinks } from '../../identity/index.js';
import { notFound } from '../../platform/problems.js';
import { Roster, type Supporter } from '../../supporters/index.js';

/** As the mail and the page say. */
const MINUTES = 10;

/** By the address somebody typed, or by whom the page knows. */
type Input = ({ email: string } | { supporterId: string }) & {
  /** The page to show after signing in; null: the list of cases. */
  landing: string | null;
};

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

  protected async load(tx: Tx, input: Input): Promise<Supporter> {
    const supporter =
      'email' in input
        ? await this.roster.findByEmail(input.email)
        : await this.roster.find(input.supporterId, tx);
    if (!supporter) throw notFound();
    return supporter;
  }

  /** Anybody may ask; only who reads the supporter's mail gets the link. */
  protected authorise(): void {
    return;
  }

  protected async handle(tx: Tx, supporter: Supporter, { landing }: Input): Promise<Outcome<void>> {
    const { id } = await this.links.issue('supporter', supporter.id, MINUTES, tx, landing);
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

import { Injectable } from '@nestjs/common';
import { Command, type Outcome, type Tx } from '../../database/command.js';
import { SignInLinks } from '../../identity/index.js';
import { Roster, type Supporter } from '../../supporters/index.js';

/** As the mail and the page say. */
const MINUTES = 10;

/** By the address somebody typed, or by whom the page knows. */
type Input = ({ email: string } | { supporterId: string }) & {
  /** The page to show after signing in; null: the list of cases. */
  landing: string | null;
};

/**
 * A supporter asks to come in: a link that works once goes to their registered address. An address that
 * is on no roster takes exactly the same steps, with a link to nobody, so that no time tells who is.
 */
@Injectable()
export class RequestSignInLink extends Command<Input, Supporter | null, void> {
  constructor(
    private readonly roster: Roster,
    private readonly links: SignInLinks,
  ) {
    super();
  }

  protected load(tx: Tx, input: Input): Promise<Supporter | null> {
    return 'email' in input
      ? this.roster.findByEmail(input.email)
      : this.roster.find(input.supporterId, tx);
  }

  /** Anybody may ask; only who reads the supporter's mail gets the link. */
  protected authorise(): void {
    return;
  }

  protected async handle(
    tx: Tx,
    supporter: Supporter | null,
    { landing }: Input,
  ): Promise<Outcome<void>> {
    const subject = supporter?.id ?? null;
    const { id } = await this.links.issueToAsker('supporter', subject, MINUTES, tx, landing);
    return {
      result: undefined,
      events: [{ type: 'sign-in-link.requested', payload: { linkId: id } }],
      audit: {
        action: 'sign-in-link.requested',
        recordType: 'supporter',
        recordId: supporter?.id ?? '-',
      },
    };
  }
}

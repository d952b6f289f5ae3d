import { Injectable } from '@nestjs/common';
import { Command, type Outcome, type Tx } from '../../database/command.js';
import { Digests } from '../../identity/index.js';
import { isStaff, type Actor } from '../../platform/core/actor.js';
import { forbidden } from '../../platform/core/problems.js';
import { supportTypeOf, type Subject } from '../domain/subject.js';
import { openInvitation } from '../services/open-invitation.js';
import { SurveyDefinitions, type Definition } from '../queries/survey-definitions.js';

export interface InviteAfterSupportInput {
  subject: Subject;
  supportEndedAt: Date;
  /** What the person knows it by: the seminar's title, 「11月20日の面談」. */
  title: string;
  /** Without an address nobody is written to; the desk may still enter a paper answer. */
  recipient: { name: string; email: string | null; phone?: string | null; language: string };
  /** The case it belongs to, if any. */
  consultationId?: string | null;
}

/**
 * Asks about any support that is not a case's own end: a seminar, a slot, a meeting, a training. Called by
 * the room whose support it is, once or often: it asks once.
 */
@Injectable()
export class InviteAfterSupport extends Command<
  InviteAfterSupportInput,
  Definition,
  string | null
> {
  constructor(
    private readonly definitions: SurveyDefinitions,
    private readonly digests: Digests,
  ) {
    super();
  }

  protected load(tx: Tx, { subject }: InviteAfterSupportInput): Promise<Definition> {
    return this.definitions.current(supportTypeOf(subject.kind), tx);
  }

  protected authorise(actor: Actor): void {
    if (actor.kind !== 'system' && !isStaff(actor, 'staff', 'manager', 'admin')) throw forbidden();
  }

  /** Gives the invitation's id, or null when nobody is asked about this (any more). */
  protected async handle(
    tx: Tx,
    definition: Definition,
    { subject, supportEndedAt, title, recipient, consultationId = null }: InviteAfterSupportInput,
  ): Promise<Outcome<string | null>> {
    const { name, email, phone = null, language } = recipient;
    const ending = {
      subject,
      supportEndedAt,
      consultationId,
      title,
      recipientName: name,
      recipientEmail: email,
      language,
      personDigest: this.digests.email(email) ?? this.digests.phone(phone),
    };
    const { id, events } = await openInvitation(tx, ending, definition, this.now());
    if (id === null) return { result: null, audit: [] };
    return {
      result: id,
      events,
      audit: { action: 'survey.invited', recordType: 'survey', recordId: id },
    };
  }
}

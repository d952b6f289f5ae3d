import { Injectable } from '@nestjs/common';
import type { Tx } from '../../database/unit-of-work.js';
import { Digests } from '../../identity/index.js';
import { SurveyInvitationEntity } from '../db/survey-invitation.entity.js';
import type { Subject } from '../domain/subject.js';

/** For rooms whose people have no case: their invitations follow a changed address. */
@Injectable()
export class MoveRecipient {
  constructor(private readonly digests: Digests) {}

  /** Writes the new address into the invitations about this support, within the caller's transaction. */
  async of(tx: Tx, { kind, id }: Subject, email: string): Promise<void> {
    const personDigest = this.digests.email(email);
    const theirs = { subjectKind: kind, subjectId: id };
    await tx.update(SurveyInvitationEntity, theirs, { recipientEmail: email, personDigest });
  }
}

import { Injectable } from '@nestjs/common';
import { FindCase } from '../../consultations/index.js';
import type { Actor } from '../../platform/core/actor.js';
import { AskAfterSupport, type AskAfterSupportInput } from '../../surveys/index.js';

type Support = Pick<AskAfterSupportInput, 'subject' | 'supportEndedAt' | 'title'>;

/**
 * Asks the requester of a case about a part of it (a meeting, a lecture, a referral), where the desk's
 * policy wants that; at first it does not: the case has its own survey. Here because engagements and
 * surveys are neighbours that do not know each other.
 */
@Injectable()
export class InviteRequester {
  constructor(
    private readonly cases: FindCase,
    private readonly invitations: AskAfterSupport,
  ) {}

  async about(consultationId: string, support: Support, actor: Actor): Promise<void> {
    const found = await this.cases.byId(consultationId);
    if (!found || found.state === 'spam') return;
    const { name, email, phone, language } = found;
    const recipient = { name, email, phone, language };
    await this.invitations.execute({ ...support, recipient, consultationId }, actor);
  }
}

import { Injectable } from '@nestjs/common';
import { FindCase } from '../../consultations/index.js';
import { EngagementsOfCase, LIVE_STATES, TAKEN_STATES } from '../../engagements/index.js';
import type { Actor } from '../../platform/core/actor.js';
import { Roster } from '../../supporters/index.js';

/** Whom an address of ours stands for, as far as they may still write. */
export interface Participant {
  consultationId: string;
  actor: Actor;
  /** Where their mails come from, as far as we know; in lower case. */
  email: string | null;
}

/** Finds the person behind a reply address. */
@Injectable()
export class Participants {
  constructor(
    private readonly cases: FindCase,
    private readonly engagements: EngagementsOfCase,
    private readonly roster: Roster,
  ) {}

  /** The requester of a case; null when there is none. */
  async requester(consultationId: string): Promise<Participant | null> {
    const found = await this.cases.byId(consultationId);
    if (!found) return null;
    const email = found.email?.toLowerCase() ?? null;
    // An answer to a mail of a merged case is meant for the case it became.
    const id = found.mergedInto ?? consultationId;
    return { consultationId: id, actor: { kind: 'requester', id }, email };
  }

  /** The supporter of an engagement; null once they do not work on the case any more. */
  async supporter(engagementId: string): Promise<Participant | null> {
    const engagement = await this.engagements.find(engagementId);
    if (
      !engagement ||
      !TAKEN_STATES.includes(engagement.state) ||
      !LIVE_STATES.includes(engagement.state)
    ) {
      return null;
    }
    const { consultationId, supporterId } = engagement;
    const supporter = await this.roster.find(supporterId);
    if (!supporter) return null;
    const email = supporter.email?.toLowerCase() ?? null;
    const actor = { kind: 'supporter', id: supporterId, name: supporter.name } as const;
    return { consultationId, actor, email };
  }
}

import { Injectable } from '@nestjs/common';
import { FindCase, type CaseRecord } from '../../../consultations/index.js';
import { FindMessage } from '../../../conversations/index.js';
import {
  DECLINE_LABELS,
  EngagementsOfCase,
  LIVE_STATES,
  ShowOffer,
  TAKEN_STATES,
  type EngagementRecord,
  type OfferView,
} from '../../../engagements/index.js';
import { Config } from '../../../platform/config/config.js';
import { Problem } from '../../../platform/core/problems.js';
import { idIn, type MailCause } from '../../domain/mail-cause.js';

interface EngagementFacts {
  supporterName: string;
  supporterAffiliation: string;
  /** In Japanese, or null. */
  declineReason: string | null;
}

type Payload = MailCause['payload'];

/** What the letters are written from: other rooms' records, found by the ids of an event. */
@Injectable()
export class Facts {
  constructor(
    private readonly config: Config,
    private readonly cases: FindCase,
    private readonly messages: FindMessage,
    private readonly engagements: EngagementsOfCase,
    private readonly offers: ShowOffer,
  ) {}

  /** The event's case; null when there is none, or when it is spam: nobody is told about spam. */
  async case(payload: Payload): Promise<CaseRecord | null> {
    const id = idIn(payload, 'consultationId');
    const found = id === null ? null : await this.cases.byId(id);
    return found?.state === 'spam' ? null : found;
  }

  async message(payload: Payload) {
    const id = idIn(payload, 'messageId');
    return id === null ? null : this.messages.byId(id);
  }

  /** The event's engagement: who was asked, and what came of it. */
  async engagement(payload: Payload): Promise<EngagementFacts | null> {
    const id = idIn(payload, 'engagementId');
    const engagement = id === null ? null : await this.engagements.find(id);
    if (!engagement) return null;
    const { supporterName, supporterAffiliation } = engagement;
    return { supporterName, supporterAffiliation, declineReason: labelOf(engagement) };
  }

  /** The offer as its supporter may read it; null when it is no longer open. */
  async openOffer(payload: Payload): Promise<OfferView | null> {
    const id = idIn(payload, 'engagementId');
    if (id === null) return null;
    try {
      return await this.offers.byId(id);
    } catch (error) {
      if (error instanceof Problem) return null;
      throw error;
    }
  }

  /** The parts supporters have in the case now: taken on, and not yet at an end. */
  async workOn(consultationId: string): Promise<{ id: string; supporterId: string }[]> {
    const engagements = await this.engagements.list(consultationId);
    return engagements.filter(
      ({ state }) => TAKEN_STATES.includes(state) && LIVE_STATES.includes(state),
    );
  }

  /** The case in the back office. */
  caseUrl(consultationId: string): string {
    return this.pageUrl(`/admin/#/consultations/${consultationId}/show`);
  }

  /** A page of the portal. */
  pageUrl(path: string): string {
    return `${this.config.publicUrl}${path}`;
  }
}

/** Whether this is the moment in which a case becomes one: submitted, or taken back out of the spam. */
export function isArrival({ type, payload }: MailCause): boolean {
  if (type === 'consultation.submitted') return true;
  return (
    type === 'consultation.moved' && payload['from'] === 'spam' && payload['to'] === 'received'
  );
}

function labelOf({ declineReason, declineComment }: EngagementRecord): string | null {
  if (declineReason === null) return declineComment;
  const label = DECLINE_LABELS[declineReason];
  return declineComment ? `${label}（${declineComment}）` : label;
}

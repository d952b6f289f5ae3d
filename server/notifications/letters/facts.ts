import { Injectable } from '@nestjs/common';
import { FindCase, type ConsultationEntity } from '../../consultations/index.js';
import { FindMessage } from '../../conversations/index.js';
import { Config } from '../../platform/config.js';
import { idIn, type MailCause } from '../domain/mail-cause.js';

interface EngagementFacts {
  id: string;
  state: string;
  supporterName: string;
  supporterAffiliation: string;
  deadline: Date;
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
  ) {}

  /** The event's case; null when there is none, or when it is spam: nobody is told about spam. */
  async case(payload: Payload): Promise<ConsultationEntity | null> {
    const id = idIn(payload, 'consultationId');
    const found = id === null ? null : await this.cases.byId(id);
    return found?.state === 'spam' ? null : found;
  }

  async message(payload: Payload) {
    const id = idIn(payload, 'messageId');
    return id === null ? null : this.messages.byId(id);
  }

  /** The event's engagement: who was asked, until when, what came of it. */
  engagement(_payload: Payload): Promise<EngagementFacts | null> {
    return Promise.resolve(null);
  }

  /** Supporters who have taken the case on. */
  supportersOn(_consultationId: string): Promise<string[]> {
    return Promise.resolve([]);
  }

  /** This supporter's engagement in this case. */
  engagementOf(_consultationId: string, _supporterId: string): Promise<string | null> {
    return Promise.resolve(null);
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

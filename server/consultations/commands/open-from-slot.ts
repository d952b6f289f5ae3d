import { Injectable } from '@nestjs/common';
import { CreateCommand, type Outcome, type Tx } from '../../database/command.js';
import { Digests, Links } from '../../identity/index.js';
import type { Actor } from '../../platform/core/actor.js';
import { fiscalYearOf } from '../../platform/time/fiscal-year.js';
import { newId } from '../../platform/core/ids.js';
import { forbidden } from '../../platform/core/problems.js';
import { consultationSubmitted } from '../domain/events.js';
import type { LANGUAGES, Consent, Method, RequesterType } from '../domain/vocabulary.js';
import type { Receipt } from './submit-consultation.js';
import { ConsultationRepository } from '../db/consultation.repository.js';

/** What somebody wrote when they wished for a talk, with who they are. */
export interface SlotCase {
  title: string;
  body: string;
  themes: string[];
  requesterType: RequesterType;
  municipality: string | null;
  method: Method;
  name: string;
  kana: string | null;
  organisation: string | null;
  email: string | null;
  phone: string | null;
  language: (typeof LANGUAGES)[number];
  consents: Consent[];
  fictitious: boolean;
}

/**
 * A booked talk (個別相談会の枠) becomes a consultation: it enters at `advising`, because its supporter and
 * its time are settled (DESIGN §4). For the seminars room, inside its own transaction.
 */
@Injectable()
export class OpenFromSlot extends CreateCommand<SlotCase, Receipt> {
  constructor(
    private readonly digests: Digests,
    private readonly links: Links,
    private readonly consultations: ConsultationRepository,
  ) {
    super();
  }

  protected authorise(actor: Actor): void {
    if (actor.kind !== 'system') throw forbidden();
  }

  protected async create(
    tx: Tx,
    { method, ...booked }: SlotCase,
    actor: Actor,
  ): Promise<Outcome<Receipt>> {
    const at = this.now();
    const id = newId(at.getTime());
    const receiptNumber = await this.consultations.insertNew(
      tx,
      {
        id,
        ...booked,
        fiscalYear: fiscalYearOf(at),
        state: 'advising',
        channel: 'seminar',
        receivedAt: at,
        preferredMethods: [method],
        emailDigest: this.digests.email(booked.email),
        phoneDigest: this.digests.phone(booked.phone),
        createdAt: at,
        updatedAt: at,
      },
      actor,
    );
    return {
      result: { id, receiptNumber, trackingUrl: this.links.firstUrl('tracking', id) },
      events: [consultationSubmitted(id)],
      audit: {
        action: 'consultation.opened-from-slot',
        recordType: 'consultation',
        recordId: id,
      },
    };
  }
}

import { Injectable } from '@nestjs/common';
import { ConfirmedAddresses, Links } from '../../../identity/index.js';
import { FindInvitation } from '../../../surveys/index.js';
import type { MailLanguage } from '../../domain/mail-content.js';
import { idIn, type MailCause } from '../../domain/mail-cause.js';
import type { Recipient } from '../../domain/recipient.js';
import type { MailTemplate } from '../catalogue.js';
import { surveyReminder } from '../survey-reminder.js';
import { surveyRequest } from '../survey-request.js';
import type { AddressedMail, Audience } from './audience.js';
import { Facts } from './facts.js';

/** Surveys to people without a case, and the one reminder to everybody: only while nobody has answered. */
@Injectable()
export class SurveyMails implements Audience {
  constructor(
    private readonly facts: Facts,
    private readonly links: Links,
    private readonly confirmed: ConfirmedAddresses,
    private readonly invitations: FindInvitation,
  ) {}

  knows(template: MailTemplate): boolean {
    return template === 'survey-request' || template === 'survey-reminder';
  }

  async recipients(template: MailTemplate, { payload }: MailCause): Promise<Recipient[]> {
    const id = idIn(payload, 'invitationId') ?? '';
    if (template === 'survey-request') {
      const person = await this.invitations.open(id);
      return person ? [{ kind: 'participant', id, address: person.email }] : [];
    }
    const consultation = await this.facts.case(payload);
    if (!consultation?.email || !(await this.invitations.isOpen(id))) return [];
    return [{ kind: 'requester', id: consultation.id, address: consultation.email }];
  }

  async compose(
    template: MailTemplate,
    { type, payload }: MailCause,
  ): Promise<AddressedMail | null> {
    const id = idIn(payload, 'invitationId') ?? '';
    const page = await this.links.url('survey', id);
    if (template === 'survey-request') {
      const person = await this.invitations.open(id);
      if (!person) return null;
      const language = languageOf(person.language);
      const reminder = type === 'survey.reminded';
      const { title, email: address } = person;
      const { confirmed, name, link } = await this.confirmed.addressee(address, person.name);
      const url = link(page, 'survey', id);
      return {
        address,
        language,
        content: surveyRequest.write({ name, title, url, reminder }, language),
        confirmed,
      };
    }
    const consultation = await this.facts.case(payload);
    if (!consultation?.email || !(await this.invitations.isOpen(id))) return null;
    const { receiptNumber, language, email: address } = consultation;
    const { confirmed, name, link } = await this.confirmed.addressee(address, consultation.name);
    const url = link(page, 'survey', id);
    return {
      address,
      language,
      content: surveyReminder.write({ name, receiptNumber, url }, language),
      confirmed,
    };
  }
}

const languageOf = (language: string): MailLanguage =>
  language === 'easy' || language === 'en' ? language : 'ja';

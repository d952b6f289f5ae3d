import { Injectable } from '@nestjs/common';
import { Centre, fillTemplate, inLanguage } from '../../../centre/index.js';
import type { CaseRecord } from '../../../consultations/index.js';
import { ConfirmedAddresses, Links, MailCodes, type Addressee } from '../../../identity/index.js';
import type { MailContent } from '../../domain/mail-content.js';
import { idIn, type MailCause } from '../../domain/mail-cause.js';
import type { Recipient } from '../../domain/recipient.js';
import { answerReady } from '../answer-ready.js';
import type { MailTemplate } from '../catalogue.js';
import { followUp } from '../follow-up.js';
import { mailCode } from '../mail-code.js';
import { messageToRequester } from '../message-to-requester.js';
import { receipt } from '../receipt.js';
import { supporterAssigned } from '../supporter-assigned.js';
import { surveyInvitation } from '../survey-invitation.js';
import type { AddressedMail, Audience } from './audience.js';
import { Facts, isArrival } from './facts.js';

/** Mails to the person who asked. Without an address there are none: staff see that they have to call. */
@Injectable()
export class RequesterMails implements Audience {
  constructor(
    private readonly facts: Facts,
    private readonly centre: Centre,
    private readonly links: Links,
    private readonly mailCodes: MailCodes,
    private readonly confirmed: ConfirmedAddresses,
  ) {}

  async recipients(template: MailTemplate, cause: MailCause): Promise<Recipient[]> {
    const consultation = await this.facts.case(cause.payload);
    if (!consultation?.email || !(await this.concerns(template, cause))) return [];
    return [{ kind: 'requester', id: consultation.id, address: consultation.email }];
  }

  async compose(template: MailTemplate, cause: MailCause): Promise<AddressedMail | null> {
    const consultation = await this.facts.case(cause.payload);
    if (!consultation?.email) return null;
    const { email: address, language } = consultation;
    const to = await this.confirmed.addressee(address, consultation.name);
    const mailContent = await this.write(template, cause, consultation, to);
    return mailContent && { address, language, content: mailContent, confirmed: to.confirmed };
  }

  private async concerns(template: MailTemplate, cause: MailCause): Promise<boolean> {
    if (template === 'receipt') return isArrival(cause);
    if (template !== 'message-to-requester') return true;
    const message = await this.facts.message(cause.payload);
    return message?.visibility === 'everyone' && message.authorKind !== 'requester';
  }

  private async write(
    template: MailTemplate,
    { payload }: MailCause,
    consultation: CaseRecord,
    to: Addressee,
  ): Promise<MailContent | null> {
    const { id, receiptNumber, language } = consultation;
    const page = await this.links.url('tracking', id);
    const mailed = (url: string) => to.link(url, 'tracking', id);
    const view = { name: to.name, receiptNumber, url: mailed(page) };
    switch (template) {
      case 'receipt':
        return receipt.write({ ...view, replyBy: consultation.replyBy }, language);
      case 'answer-ready':
        return answerReady.write(view, language);
      case 'follow-up':
        return followUp.write({ ...view, url: mailed(`${page}/follow-up`) }, language);
      case 'message-to-requester': {
        const message = await this.facts.message(payload);
        if (!message) return null;
        const author =
          message.authorKind === 'supporter' ? message.authorName : this.office(language);
        return messageToRequester.write({ ...view, author }, language);
      }
      case 'supporter-assigned': {
        const engagement = await this.facts.engagement(payload);
        return engagement && supporterAssigned.write({ ...view, ...engagement }, language);
      }
      case 'survey-invitation': {
        const invitationId = idIn(payload, 'invitationId');
        return invitationId === null ? null : this.survey(consultation, to, invitationId);
      }
      case 'mail-code': {
        const codeId = idIn(payload, 'codeId');
        // Over before its mail's turn came: it would open nothing.
        if (codeId === null || !(await this.mailCodes.isOpen(codeId))) return null;
        const code = this.mailCodes.codeOf(codeId);
        return mailCode.write({ ...view, code }, language);
      }
      default:
        return null;
    }
  }

  private async survey(
    consultation: CaseRecord,
    to: Addressee,
    invitationId: string,
  ): Promise<MailContent> {
    const { receiptNumber, language } = consultation;
    const { name } = to;
    const { texts, name: centre, contact } = this.centre.profile;
    const page = await this.links.url('survey', invitationId);
    const url = to.link(page, 'survey', invitationId);
    const values = { centre, name, receiptNumber, url, office: contact.office };
    const { subject, body } = texts.surveyInvitation;
    const text = {
      subject: fillTemplate(inLanguage(subject, language), values),
      body: fillTemplate(inLanguage(body, language), values),
    };
    return surveyInvitation.write({ name, receiptNumber, url, text }, language);
  }

  /** To a requester the desk speaks with one voice. */
  private office(language: CaseRecord['language']): string {
    return language === 'en' ? 'Our desk' : this.centre.profile.contact.office;
  }
}

import { Injectable } from '@nestjs/common';
import {
  ConfirmedAddresses,
  Links,
  type Addressee,
  type LinkKind,
} from '../../../identity/index.js';
import { Registrations } from '../../../seminars/index.js';
import { Roster } from '../../../supporters/index.js';
import { FindInvitation } from '../../../surveys/index.js';
import type { MailLanguage } from '../../domain/mail-content.js';
import { idIn, type MailCause } from '../../domain/mail-cause.js';
import type { Recipient, RecipientKind } from '../../domain/recipient.js';
import type { MailTemplate } from '../catalogue.js';
import { linkReplaced, type LinkReplacedView, type ReplacedLink } from '../link-replaced.js';
import type { AddressedMail, Audience } from './audience.js';
import { Facts } from './facts.js';

/** Whoever a link belongs to, as their record has them now. */
interface Holder {
  kind: RecipientKind;
  id: string;
  name: string;
  address: string;
  language: MailLanguage;
  number: string;
}

/** Mails that carry a link made anew: to the address that counts now, and with the link that is valid now. */
@Injectable()
export class LinkMails implements Audience {
  constructor(
    private readonly facts: Facts,
    private readonly links: Links,
    private readonly roster: Roster,
    private readonly registrations: Registrations,
    private readonly invitations: FindInvitation,
    private readonly confirmed: ConfirmedAddresses,
  ) {}

  knows(template: MailTemplate): boolean {
    return template === 'link-replaced';
  }

  async recipients(_: MailTemplate, cause: MailCause): Promise<Recipient[]> {
    const holder = await this.holder(cause);
    return holder ? [{ kind: holder.kind, id: holder.id, address: holder.address }] : [];
  }

  async compose(_: MailTemplate, cause: MailCause): Promise<AddressedMail | null> {
    const holder = await this.holder(cause);
    if (!holder) return null;
    const { number, address, language } = holder;
    const to = await this.addressee(holder);
    const url = await this.url(cause, to);
    const view = { name: to.name, number, url, what: whatIn(cause), cause: causeIn(cause) };
    const mailContent = linkReplaced.write(view, language);
    return { address, language, content: mailContent, confirmed: to.confirmed };
  }

  /** Supporters are known to the office by their address. */
  private async addressee({ kind, name, address }: Holder): Promise<Addressee> {
    if (kind === 'supporter') return { confirmed: true, name, link: (url) => url };
    return this.confirmed.addressee(address, name);
  }

  private async url({ type, payload }: MailCause, to: Addressee): Promise<string> {
    if (type === 'supporter.address-changed') return this.facts.pageUrl('/desk/sign-in');
    const kind = idIn(payload, 'kind') as LinkKind;
    const recordId = idIn(payload, 'recordId') ?? '';
    return to.link(await this.links.url(kind, recordId), kind, recordId);
  }

  private async holder({ type, payload }: MailCause): Promise<Holder | null> {
    if (type === 'supporter.address-changed') return this.supporter(idIn(payload, 'supporterId'));
    const recordId = idIn(payload, 'recordId') ?? '';
    switch (idIn(payload, 'kind')) {
      case 'tracking':
        return this.requester(payload);
      case 'survey':
        return idIn(payload, 'holderKind') === 'requester'
          ? this.requester(payload)
          : this.invited(recordId);
      case 'registration':
        return this.participant(recordId);
      case 'offer':
        // Answered, withdrawn or expired meanwhile: there is nothing to open.
        return (await this.facts.openOffer({ engagementId: recordId }))
          ? this.supporter(idIn(payload, 'holderId'), await this.numberOf(payload))
          : null;
      case 'calendar':
        return this.supporter(idIn(payload, 'holderId'));
      default:
        return null;
    }
  }

  private async numberOf(payload: MailCause['payload']): Promise<string> {
    return (await this.facts.case(payload))?.receiptNumber ?? '';
  }

  private async requester(payload: MailCause['payload']): Promise<Holder | null> {
    const consultation = await this.facts.case(payload);
    if (!consultation?.email) return null;
    const { id, name, email: address, language, receiptNumber: number } = consultation;
    return { kind: 'requester', id, name, address, language, number };
  }

  private async supporter(id: string | null, number = ''): Promise<Holder | null> {
    const supporter = id === null ? null : await this.roster.find(id);
    if (!supporter?.email || supporter.status === 'retired') return null;
    const { name, email: address } = supporter;
    return { kind: 'supporter', id: supporter.id, name, address, language: 'ja', number };
  }

  private async participant(id: string): Promise<Holder | null> {
    const registration = await this.registrations.find(id);
    if (!registration?.email) return null;
    const { name, email: address, language, number } = registration;
    return { kind: 'participant', id, name, address, language, number };
  }

  private async invited(id: string): Promise<Holder | null> {
    const invitedPerson = await this.invitations.open(id);
    if (!invitedPerson) return null;
    const language =
      invitedPerson.language === 'easy' || invitedPerson.language === 'en'
        ? invitedPerson.language
        : 'ja';
    return {
      kind: 'participant',
      id,
      name: invitedPerson.name,
      address: invitedPerson.email,
      language,
      number: '',
    };
  }
}

const whatIn = ({ type, payload }: MailCause): ReplacedLink =>
  type === 'supporter.address-changed' ? 'portal' : (idIn(payload, 'kind') as ReplacedLink);

const causeIn = ({ payload }: MailCause): LinkReplacedView['cause'] =>
  (idIn(payload, 'cause') ?? 'replaced') as LinkReplacedView['cause'];

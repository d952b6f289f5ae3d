import { Injectable } from '@nestjs/common';
import {
  Accounts,
  ApiKeys,
  FormerAddresses,
  Links,
  SignInLinks,
  type Account,
  type FormerAddress,
  type SignInSubject,
} from '../../../identity/index.js';
import { formatDate } from '../../../platform/time/era.js';
import type { MailContent } from '../../domain/mail-content.js';
import { idIn, type MailCause } from '../../domain/mail-cause.js';
import type { Recipient } from '../../domain/recipient.js';
import type { MailTemplate } from '../catalogue.js';
import { staffApiKey, isKeyNews } from '../staff-api-key.js';
import { staffAccountAttacked } from '../staff-account-attacked.js';
import { staffAddressChanged } from '../staff-address-changed.js';
import { staffSignInLink } from '../sign-in-link.js';
import {
  isCredential,
  staffCredentialsChanged,
  staffInvitation,
  staffPasswordReset,
} from '../staff-account.js';
import type { AddressedMail, Audience } from './audience.js';
import { Facts } from './facts.js';

/** Mails about somebody's own way in, by what their link is for. */
const LINKS: Partial<Record<MailTemplate, SignInSubject>> = {
  'staff-sign-in-link': 'account',
  'staff-invitation': 'invitation',
  'staff-password-reset': 'password-reset',
};

/** Mails to members of staff about their accounts: no case is involved. */
@Injectable()
export class AccountMails implements Audience {
  constructor(
    private readonly facts: Facts,
    private readonly accounts: Accounts,
    private readonly apiKeys: ApiKeys,
    private readonly links: Links,
    private readonly signInLinks: SignInLinks,
    private readonly formerAddresses: FormerAddresses,
  ) {}

  /** Whether this mail is one of these. */
  knows(template: MailTemplate): boolean {
    return (
      template in LINKS ||
      template === 'staff-credentials-changed' ||
      template === 'staff-api-key' ||
      template === 'staff-account-attacked' ||
      template === 'staff-address-changed'
    );
  }

  async recipients(template: MailTemplate, cause: MailCause): Promise<Recipient[]> {
    if (template === 'staff-address-changed') {
      const former = await this.former(cause);
      return former ? [{ kind: 'staff', id: former.accountId, address: former.address }] : [];
    }
    if (template === 'staff-api-key') {
      const staff = await this.accounts.list();
      return staff
        .filter(({ role }) => role === 'admin')
        .map(({ id, email }) => ({ kind: 'staff', id, address: email }));
    }
    if (template === 'staff-account-attacked') return this.ofAttack(cause);
    const id = await this.concerned(template, cause);
    const account = id === null ? null : await this.accounts.active(id);
    return account ? [{ kind: 'staff', id: account.id, address: account.email }] : [];
  }

  async compose(
    template: MailTemplate,
    cause: MailCause,
    recipientId: string,
  ): Promise<AddressedMail | null> {
    if (template === 'staff-address-changed') return this.toFormer(cause);
    if (template === 'staff-api-key') return this.aboutKey(cause, recipientId);
    const account = await this.accounts.active(recipientId);
    if (template === 'staff-account-attacked') return account && this.attackNotice(cause, account);
    // A link that was used or is over is not sent any more: it would only puzzle.
    if (!account || (await this.concerned(template, cause)) !== account.id) return null;
    const mailContent = this.write(template, cause, account.name);
    return mailContent && { address: account.email, language: 'ja', content: mailContent };
  }

  /** The address somebody had; null once it is forgotten. */
  private async former({ payload }: MailCause): Promise<FormerAddress | null> {
    const id = idIn(payload, 'formerAddressId');
    return id === null ? null : this.formerAddresses.find(id);
  }

  private async toFormer(cause: MailCause): Promise<AddressedMail | null> {
    const former = await this.former(cause);
    if (!former) return null;
    const view = { name: former.name, url: this.facts.pageUrl('/admin/') };
    return {
      address: former.address,
      language: 'ja',
      content: staffAddressChanged.write(view, 'ja'),
    };
  }

  /** Null for somebody who is no administrator any more. */
  private async aboutKey(
    { payload }: MailCause,
    recipientId: string,
  ): Promise<AddressedMail | null> {
    const admin = await this.accounts.active(recipientId);
    const key = await this.apiKeys.describe(idIn(payload, 'keyId') ?? '');
    if (admin?.role !== 'admin' || key === null || !isKeyNews(payload['what'])) return null;
    const by = idIn(payload, 'byId');
    const view = {
      name: admin.name,
      url: this.facts.pageUrl('/admin/#/api-keys'),
      what: payload['what'],
      keyName: key.name,
      by: by === null ? 'サーバーのコマンド' : ((await this.accounts.active(by))?.name ?? '職員'),
      until: key.expiresAt === null ? '期限なし' : formatDate(key.expiresAt),
    };
    return { address: admin.email, language: 'ja', content: staffApiKey.write(view, 'ja') };
  }

  /** The owner and every administrator; nobody for an address that nobody has. */
  private async ofAttack({ payload }: MailCause): Promise<Recipient[]> {
    const owner = idIn(payload, 'accountId');
    const accounts = owner === null ? [] : await this.accounts.list();
    if (!accounts.some(({ id }) => id === owner)) return [];
    return accounts
      .filter(({ id, role }) => id === owner || role === 'admin')
      .map(({ id, email }) => ({ kind: 'staff', id, address: email }));
  }

  private async attackNotice(cause: MailCause, reader: Account): Promise<AddressedMail | null> {
    const owner = await this.accounts.active(idIn(cause.payload, 'accountId') ?? reader.id);
    if (!owner) return null;
    const view = {
      name: reader.name,
      whose: owner.id === reader.id ? null : owner.name,
      by: cause.payload['by'] === 'factor' ? ('factor' as const) : ('password' as const),
      url: this.facts.pageUrl('/admin/'),
    };
    return {
      address: reader.email,
      language: 'ja',
      content: staffAccountAttacked.write(view, 'ja'),
    };
  }

  private async concerned(template: MailTemplate, { payload }: MailCause): Promise<string | null> {
    const subject = LINKS[template];
    if (subject === undefined) return idIn(payload, 'accountId');
    const link = await this.signInLinks.usable(idIn(payload, 'linkId') ?? '');
    return link?.subjectKind === subject ? link.subjectId : null;
  }

  private write(template: MailTemplate, { payload }: MailCause, name: string): MailContent | null {
    const url = this.links.firstUrl('sign-in', idIn(payload, 'linkId') ?? '');
    switch (template) {
      case 'staff-sign-in-link':
        return staffSignInLink.write({ name, url }, 'ja');
      case 'staff-invitation':
        return staffInvitation.write({ name, url }, 'ja');
      case 'staff-password-reset':
        return staffPasswordReset.write({ name, url }, 'ja');
      case 'staff-credentials-changed': {
        const { what } = payload;
        if (!isCredential(what)) return null;
        const desk = this.facts.pageUrl('/admin/');
        return staffCredentialsChanged.write({ name, url: desk, what }, 'ja');
      }
      default:
        return null;
    }
  }
}

import { Injectable } from '@nestjs/common';
import { Centre } from '../../../centre/index.js';
import { FindCase, type CaseRecord } from '../../../consultations/index.js';
import { UnitOfWork } from '../../../database/unit-of-work.js';
import { Accounts } from '../../../identity/index.js';
import { formatDay } from '../../../platform/time/era.js';
import type { MailLanguage } from '../../domain/mail-content.js';
import { idIn, type MailCause } from '../../domain/mail-cause.js';
import type { Recipient } from '../../domain/recipient.js';
import { EXAMPLE_PERSON, exampleMails } from '../examples/index.js';
import { CATALOGUE, type MailTemplate } from '../catalogue.js';
import { mailTest } from '../mail-test.js';
import { staffDigest, type StaffDigestView } from '../staff-digest.js';
import type { AddressedMail, Audience } from './audience.js';
import { Facts } from './facts.js';
import { DigestRepository } from '../../db/digest.repository.js';

/** Mails a member of staff asked for: the day in one mail, and examples of other mails. */
@Injectable()
export class OfficeMails implements Audience {
  constructor(
    private readonly centre: Centre,
    private readonly unitOfWork: UnitOfWork,
    private readonly accounts: Accounts,
    private readonly cases: FindCase,
    private readonly facts: Facts,
    private readonly digests: DigestRepository,
  ) {}

  knows(template: MailTemplate): boolean {
    return template === 'staff-digest' || template === 'mail-test';
  }

  async recipients(_: MailTemplate, { payload }: MailCause): Promise<Recipient[]> {
    const account = await this.accounts.active(idIn(payload, 'accountId') ?? '');
    return account ? [{ kind: 'staff', id: account.id, address: account.email }] : [];
  }

  async compose(
    template: MailTemplate,
    { payload }: MailCause,
    recipientId: string,
  ): Promise<AddressedMail | null> {
    const account = await this.accounts.active(recipientId);
    if (!account) return null;
    const { email: address, name } = account;
    if (template === 'mail-test') {
      const language = (idIn(payload, 'language') ?? 'ja') as MailLanguage;
      const facts = { ...EXAMPLE_PERSON, profile: this.centre.profile, language };
      const mailContent = exampleMails(facts)[idIn(payload, 'template') as MailTemplate];
      return mailContent
        ? { address, language, content: mailTest.write({ letter: mailContent }, language) }
        : null;
    }
    const day = idIn(payload, 'day') ?? '';
    const news = await this.news(account.id, day);
    if (news.length === 0) return null;
    const url = this.facts.pageUrl('/admin/#/consultations');
    const on = formatDay(new Date(`${day}T00:00:00+09:00`));
    return {
      address,
      language: 'ja',
      content: staffDigest.write({ name, url, day: on, news }, 'ja'),
    };
  }

  /** By kind of mail, in the order of the catalogue; each case once a kind. */
  private async news(accountId: string, day: string): Promise<StaffDigestView['news']> {
    const items = await this.digests.itemsOf(this.unitOfWork.read, accountId, day);
    const news: { what: string; receiptNumbers: string[] }[] = [];
    for (const { template, name } of CATALOGUE) {
      const ofKind = items.filter((item) => item.template === template);
      const ids = [...new Set(ofKind.map(({ consultationId }) => consultationId))];
      const consultations = await Promise.all(ids.map((id) => this.caseOf(id)));
      const receiptNumbers = consultations.map(
        (consultation) => consultation?.receiptNumber ?? '（相談によらないもの）',
      );
      if (receiptNumbers.length > 0) news.push({ what: name, receiptNumbers });
    }
    return news;
  }

  private async caseOf(id: string | null): Promise<CaseRecord | null> {
    return id === null ? null : this.cases.byId(id);
  }
}

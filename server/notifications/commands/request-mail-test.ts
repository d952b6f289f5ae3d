import { Injectable } from '@nestjs/common';
import { Command, type Outcome, type Tx } from '../../database/command.js';
import { Accounts } from '../../identity/index.js';
import { actorId, isStaff, type Actor } from '../../platform/core/actor.js';
import { conflict, forbidden, notFound } from '../../platform/core/problems.js';
import { mailTestRequested } from '../domain/events.js';
import type { MailLanguage } from '../domain/mail-content.js';
import { MailCatalogue } from '../queries/mail-catalogue.js';

interface Input {
  template: string;
  language: MailLanguage;
}

/** Sends somebody at the desk an example of a mail, to their own address. */
@Injectable()
export class RequestMailTest extends Command<Input, string, void> {
  constructor(
    private readonly catalogue: MailCatalogue,
    private readonly accounts: Accounts,
  ) {
    super();
  }

  protected async load(_tx: Tx, { template }: Input, actor: Actor): Promise<string> {
    if (!this.catalogue.has(template)) throw notFound();
    const account = await this.accounts.active(actorId(actor) ?? '');
    if (account) return account.id;
    throw conflict('no-address', '試し送りは、サインインした職員ご自身のアドレスにだけ送れます。');
  }

  protected authorise(actor: Actor): void {
    if (!isStaff(actor, 'staff', 'manager', 'admin')) throw forbidden();
  }

  protected handle(
    _tx: Tx,
    accountId: string,
    { template, language }: Input,
  ): Promise<Outcome<void>> {
    return Promise.resolve({
      result: undefined,
      events: [mailTestRequested(accountId, template, language)],
      audit: {
        action: 'mail-test.requested',
        recordType: 'account',
        recordId: accountId,
        changes: { template: { to: template } },
      },
    });
  }
}

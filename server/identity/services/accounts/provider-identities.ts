import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../../audit/index.js';
import { UnitOfWork, type Tx } from '../../../database/unit-of-work.js';
import { Outbox } from '../../../outbox/index.js';
import { ANONYMOUS } from '../../../platform/core/actor.js';
import { Clock } from '../../../platform/time/clock.js';
import { unauthorised, type Problem } from '../../../platform/core/problems.js';
import { credentialsChanged } from '../../domain/events.js';

/** A person at an identity provider: only issuer and subject together name one, for good. */
export interface ProviderIdentity {
  issuer: string;
  subject: string;
}

/** Which account belongs to whom at the identity provider. An address alone says so once, at the first sign-in. */
@Injectable()
export class ProviderIdentities {
  constructor(
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
    private readonly audit: AuditLog,
  ) {}

  /** The account linked to this person, also a stopped one. */
  async accountOf({ issuer, subject }: ProviderIdentity): Promise<string | null> {
    const [row] = await this.unitOfWork.query<{ id: string }>(
      'SELECT id FROM account WHERE provider_issuer = $1 AND provider_subject = $2',
      [issuer, subject],
    );
    return row?.id ?? null;
  }

  /** Whether the account is linked to anybody. */
  async isLinked(accountId: string): Promise<boolean> {
    const rows = await this.unitOfWork.query<unknown>(
      'SELECT 1 FROM account WHERE id = $1 AND provider_subject IS NOT NULL',
      [accountId],
    );
    return rows.length > 0;
  }

  /** Takes the link away; whoever signs in with the account's address next is linked anew. */
  async unlink(tx: Tx, accountId: string): Promise<void> {
    await tx.query(
      `UPDATE account SET provider_issuer = NULL, provider_subject = NULL,
              provider_linked_at = NULL, version = version + 1 WHERE id = $1`,
      [accountId],
    );
    await tx.query(
      `UPDATE session SET provider_issuer = NULL, provider_subject = NULL
       WHERE subject_kind = 'account' AND subject_id = $1`,
      [accountId],
    );
  }

  /** Notes that somebody came with the address of an account that is somebody else's at the provider. */
  async refuse(accountId: string): Promise<Problem> {
    await this.audit.viewed(ANONYMOUS, {
      action: 'account.provider-refused',
      recordType: 'account',
      recordId: accountId,
    });
    return unauthorised(
      'このメールアドレスのアカウントは、認証サービスの別の利用者のものとして登録されています。ご本人のときは、メールアドレスとパスワードでサインインするか、管理者に「認証サービスとの結び付き」を外してもらってください。',
    );
  }

  /** Links an account that is linked to nobody; false where it is somebody else's, or they have another. */
  async link(accountId: string, { issuer, subject }: ProviderIdentity): Promise<boolean> {
    const now = this.clock.now();
    const linked = await this.unitOfWork.run(async (tx) => {
      const [rows] = await tx.query<unknown[][]>(
        `UPDATE account SET provider_issuer = $2, provider_subject = $3, provider_linked_at = $4,
                version = version + 1
         WHERE id = $1 AND provider_subject IS NULL AND NOT EXISTS
           (SELECT 1 FROM account WHERE provider_issuer = $2 AND provider_subject = $3)
         RETURNING id`,
        [accountId, issuer, subject, now],
      );
      if (rows?.length !== 1) return false;
      await this.outbox.add(tx, [credentialsChanged(accountId, 'provider-linked')], now);
      return true;
    });
    if (!linked) return (await this.accountOf({ issuer, subject })) === accountId;
    this.outbox.wake();
    await this.audit.viewed(ANONYMOUS, {
      action: 'account.provider-linked',
      recordType: 'account',
      recordId: accountId,
    });
    return true;
  }
}

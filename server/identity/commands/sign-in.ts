import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../audit/index.js';
import { actorId, type Actor } from '../../platform/actor.js';
import { unauthorised } from '../../platform/problems.js';
import { Accounts } from '../accounts.js';
import { Sessions } from '../sessions.js';
import { SignInLinks, type SignInLink } from '../sign-in-links.js';

/** Lets people in, and leaves a trace of who came in how. */
@Injectable()
export class SignIn {
  constructor(
    private readonly accounts: Accounts,
    private readonly sessions: Sessions,
    private readonly signInLinks: SignInLinks,
    private readonly audit: AuditLog,
  ) {}

  /** @throws Problem 401, the same for a wrong address and a wrong password. */
  async withPassword(email: string, password: string): Promise<{ actor: Actor; token: string }> {
    const account = await this.accounts.byPassword(email, password);
    if (!account) {
      throw unauthorised(
        'メールアドレスかパスワードが違います。ご確認のうえ、もう一度お試しください。',
      );
    }
    return this.asAccount(account.id);
  }

  /**
   * Uses up a sign-in link of an account or a supporter; null when it was used or is over.
   * A set-up link is not a sign-in: see `SetUpFirstAdmin`.
   */
  async withLink(linkId: string): Promise<{ link: SignInLink; token: string } | null> {
    const usable = await this.signInLinks.usable(linkId);
    if (!usable || usable.subjectKind === 'setup') return null;
    const link = await this.signInLinks.use(linkId);
    if (!link) return null;
    if (link.subjectKind === 'account') {
      return { link, token: (await this.asAccount(link.subjectId)).token };
    }
    return { link, token: await this.asSupporter(link.subjectId) };
  }

  /** A session for a supporter who has just proved who they are (sign-in or offer link). */
  async asSupporter(supporterId: string): Promise<string> {
    const token = await this.sessions.start('supporter', supporterId);
    await this.note({ kind: 'supporter', id: supporterId, name: '支援者' }, 'session.started');
    return token;
  }

  async noteEnd(actor: Actor): Promise<void> {
    await this.note(actor, 'session.ended');
  }

  private async asAccount(accountId: string): Promise<{ actor: Actor; token: string }> {
    const account = await this.accounts.active(accountId);
    if (!account)
      throw unauthorised('このアカウントは今は使えません。管理者にお問い合わせください。');
    const { id, name, role } = account;
    const actor: Actor = { kind: 'account', id, name, role, via: 'session' };
    const token = await this.sessions.start('account', id);
    await this.note(actor, 'session.started');
    return { actor, token };
  }

  private note(actor: Actor, action: string): Promise<void> {
    return this.audit.viewed(actor, {
      action,
      recordType: actor.kind,
      recordId: actorId(actor) ?? '-',
    });
  }
}

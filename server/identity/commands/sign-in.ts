import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../audit/index.js';
import { actorId, ANONYMOUS, type Actor } from '../../platform/actor.js';
import { Config } from '../../platform/config.js';
import { currentContext } from '../../platform/request-context.js';
import { unauthorised } from '../../platform/problems.js';
import { Accounts, type EntryState } from '../accounts.js';
import { emailKey } from '../digests.js';
import { stageAfterFirstFactor, type Stage } from '../domain/stage.js';
import { GuessLimits, type CountedGuess } from '../guess-limits.js';
import { Sessions } from '../sessions.js';
import { SignInLinks, type SignInLink } from '../sign-in-links.js';

/** How far somebody came in, and the cookie that says so. */
export interface Entered {
  account: EntryState;
  stage: Stage;
  token: string;
}

/** Lets people in, and leaves a trace of who came in how. */
@Injectable()
export class SignIn {
  constructor(
    private readonly config: Config,
    private readonly accounts: Accounts,
    private readonly sessions: Sessions,
    private readonly signInLinks: SignInLinks,
    private readonly limits: GuessLimits,
    private readonly audit: AuditLog,
  ) {}

  /**
   * @throws Problem 401, the same (after the same steps) for a wrong address and a wrong password;
   * 429 and 423 after too many, whether or not the address is somebody's.
   */
  async withPassword(email: string, password: string): Promise<Entered> {
    const guesses = [
      await this.limits.begin('address', currentContext().ip ?? '-'),
      await this.limits.begin('account', emailKey(email)),
    ];
    const { id, fits } = await this.accounts.identify(email, password);
    if (id === null || !fits) {
      await this.noteRefusal(id, guesses);
      throw unauthorised(
        'メールアドレスかパスワードが違います。ご確認のうえ、もう一度お試しください。',
      );
    }
    for (const guess of guesses) await this.limits.right(guess);
    return this.enter(id);
  }

  /**
   * Uses up a sign-in link of an account or a supporter; null when it was used or is over.
   * The other kinds are no sign-in: see `SetUpFirstAdmin`, `AcceptInvitation`, `ResetPassword`.
   */
  async withLink(linkId: string): Promise<{ link: SignInLink; token: string } | null> {
    const usable = await this.signInLinks.usable(linkId);
    if (usable?.subjectKind !== 'account' && usable?.subjectKind !== 'supporter') return null;
    const link = await this.signInLinks.use(linkId);
    if (!link) return null;
    if (link.subjectKind === 'account') {
      return { link, token: (await this.enter(link.subjectId)).token };
    }
    return { link, token: await this.asSupporter(link.subjectId) };
  }

  /**
   * Opens a session for somebody whose first factor was checked: all the way, or as far as to the
   * second. `strong` says that a provider has checked both.
   */
  async enter(accountId: string, { strong = false } = {}): Promise<Entered> {
    const account = await this.accounts.entering(accountId);
    if (!account)
      throw unauthorised('このアカウントは今は使えません。管理者にお問い合わせください。');
    const required = this.config.secondFactor === 'required';
    const stage = strong ? 'full' : stageAfterFirstFactor({ ...account, required });
    const token = await this.sessions.start('account', accountId, stage);
    if (stage === 'full') await this.noteEntry(account);
    else await this.note(staff(account), 'session.begun');
    return { account, stage, token };
  }

  /** An enrolment has completed a sign-in. */
  async entryCompleted(accountId: string): Promise<EntryState> {
    const account = await this.accounts.entering(accountId);
    if (!account) throw unauthorised();
    await this.noteEntry(account);
    return account;
  }

  /** Somebody is all the way in. */
  async noteEntry(account: EntryState): Promise<void> {
    await this.limits.clear('account', emailKey(account.email));
    await this.accounts.noteSignIn(account.id);
    await this.note(staff(account), 'session.started');
  }

  /** A session for a supporter who has just proved who they are by a sign-in link. */
  async asSupporter(supporterId: string): Promise<string> {
    const token = await this.sessions.start('supporter', supporterId);
    await this.note({ kind: 'supporter', id: supporterId, name: '支援者' }, 'session.started');
    return token;
  }

  /** A session for whoever accepted by the link of an offer: mails are forwarded, so it opens that one. */
  async byOffer(supporterId: string, engagementId: string): Promise<string> {
    const token = await this.sessions.startForEngagement(supporterId, engagementId);
    await this.audit.viewed(
      { kind: 'supporter', id: supporterId, name: '支援者' },
      { action: 'session.started', recordType: 'engagement', recordId: engagementId },
    );
    return token;
  }

  async noteEnd(actor: Actor): Promise<void> {
    await this.note(actor, 'session.ended');
  }

  /** A wrong guess, and the lock it may have led to. An address nobody has leaves the same entries. */
  async noteRefusal(accountId: string | null, guesses: readonly CountedGuess[]): Promise<void> {
    const about = { recordType: 'account', recordId: accountId ?? '-' };
    await this.audit.viewed(ANONYMOUS, { action: 'session.refused', ...about });
    if (!guesses.some(({ locks }) => locks)) return;
    const system: Actor = { kind: 'system', id: 'identity.guess-limits' };
    await this.audit.viewed(system, { action: 'account.locked', ...about });
  }

  private note(actor: Actor, action: string): Promise<void> {
    return this.audit.viewed(actor, {
      action,
      recordType: actor.kind,
      recordId: actorId(actor) ?? '-',
    });
  }
}

/** The actor a full session of this account gives. */
export function staff({ id, name, role }: Pick<EntryState, 'id' | 'name' | 'role'>): Actor {
  return { kind: 'account', id, name, role, via: 'session' };
}

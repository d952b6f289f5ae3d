import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../audit/index.js';
import { actorId, ANONYMOUS, type Actor } from '../../platform/core/actor.js';
import { Config } from '../../platform/config/config.js';
import { unauthorised } from '../../platform/core/problems.js';
import { Accounts, type EntryState } from '../services/accounts/accounts.js';
import { Attacks } from '../services/limits/attacks.js';
import { emailKey } from '../services/links/digests.js';
import type { AttackedBy } from '../domain/events.js';
import type { Source } from '../domain/source.js';
import { stageAfterFirstFactor, type Stage } from '../domain/stage.js';
import { GuessLimits, type GuessedAt } from '../services/limits/guess-limits.js';
import {
  ProviderIdentities,
  type ProviderIdentity,
} from '../services/accounts/provider-identities.js';
import { Sessions } from '../services/sessions/sessions.js';
import { SignInLinks, type SignInLink } from '../services/links/sign-in-links.js';

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
    private readonly identities: ProviderIdentities,
    private readonly signInLinks: SignInLinks,
    private readonly limits: GuessLimits,
    private readonly attacks: Attacks,
    private readonly audit: AuditLog,
  ) {}

  /**
   * @throws Problem 401, the same (after the same steps) for a wrong address and a wrong password;
   * 429 after too many from this source, whether or not the address is somebody's.
   */
  async withPassword(email: string, password: string, source: Source): Promise<Entered> {
    const address = emailKey(email);
    const guessed: GuessedAt[] = [{ kind: 'password', who: [address, source.who] }];
    // Strangers at the same source must not slow down who has signed in from this browser before.
    if (!source.known) guessed.push({ kind: 'source', who: [source.who] });
    const guesses = await this.limits.begin(...guessed);
    const { id, fits } = await this.accounts.identify(email, password);
    if (id === null || !fits) {
      await this.noteRefusal(id, { by: 'password', address });
      throw unauthorised(
        'メールアドレスかパスワードが違います。ご確認のうえ、もう一度お試しください。',
      );
    }
    await this.limits.right(guesses);
    return this.enter(id, { source });
  }

  /**
   * Uses up a sign-in link of an account or a supporter; null when it was used or is over.
   * The other kinds are no sign-in: see `SetUpFirstAdmin`, `AcceptInvitation`, `ResetPassword`.
   */
  async withLink(
    linkId: string,
  ): Promise<{ link: SignInLink; token: string; entered?: Entered } | null> {
    const usable = await this.signInLinks.usable(linkId);
    if (usable?.subjectKind !== 'account' && usable?.subjectKind !== 'supporter') return null;
    const link = await this.signInLinks.use(linkId);
    if (!link) return null;
    if (link.subjectKind === 'account') {
      const entered = await this.enter(link.subjectId);
      return { link, token: entered.token, entered };
    }
    return { link, token: await this.asSupporter(link.subjectId) };
  }

  /**
   * Opens a session for somebody whose first factor was checked: all the way, or as far as to the
   * second. `strong` says that a provider has checked both, `identity` who they are there, `proven` whether
   * they showed it just now: a provider's session that was left alone proves nothing.
   */
  async enter(
    accountId: string,
    {
      strong = false,
      proven = true,
      source,
      identity,
    }: {
      strong?: boolean;
      proven?: boolean;
      source?: Source;
      identity?: ProviderIdentity;
    } = {},
  ): Promise<Entered> {
    const account = await this.accounts.entering(accountId);
    if (!account)
      throw unauthorised('このアカウントは今は使えません。管理者にお問い合わせください。');
    const required = this.config.secondFactor === 'required';
    const stage = strong ? 'full' : stageAfterFirstFactor({ ...account, required });
    const token = await this.sessions.start('account', accountId, stage);
    if (identity) await this.sessions.noteProvider(token, identity);
    if (!proven) await this.sessions.noteUnproven(token);
    if (stage === 'full') await this.noteEntry(account, token, source);
    else await this.note(staff(account), 'session.begun');
    return { account, stage, token };
  }

  /** An enrolment has completed a sign-in. */
  async entryCompleted(accountId: string, token: string): Promise<EntryState> {
    const account = await this.accounts.entering(accountId);
    if (!account) throw unauthorised();
    await this.noteEntry(account, token);
    return account;
  }

  /** Somebody is all the way in: what they mistyped here is forgotten, what others try elsewhere is not. */
  async noteEntry(account: EntryState, token: string, source?: Source): Promise<void> {
    await this.linkProvider(account.id, token);
    const who = [emailKey(account.email), source?.who ?? ''];
    if (source) await this.limits.clear({ kind: 'password', who }, { kind: 'factor', who });
    await this.accounts.noteSignIn(account.id);
    await this.note(staff(account), 'session.started');
  }

  /** Whoever came by the identity provider is linked once they are all the way in. @throws Problem 401 */
  private async linkProvider(accountId: string, token: string): Promise<void> {
    const identity = await this.sessions.providerOf(token);
    if (!identity || (await this.identities.link(accountId, identity))) return;
    await this.sessions.end(token);
    throw await this.identities.refuse(accountId);
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

  /** A wrong guess, which may be one too many. An address nobody has leaves the same entries. */
  async noteRefusal(
    accountId: string | null,
    guessed?: { by: AttackedBy; address: string },
  ): Promise<void> {
    const about = { recordType: 'account', recordId: accountId ?? '-' };
    await this.audit.viewed(ANONYMOUS, { action: 'session.refused', ...about });
    if (guessed) await this.attacks.noteWrong(guessed.by, guessed.address, accountId);
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

import { Injectable } from '@nestjs/common';
import { Command, type Outcome, type Tx } from '../../database/command.js';
import type { Actor } from '../../platform/core/actor.js';
import type { DomainEvent } from '../../platform/core/events.js';
import { conflict, notFound } from '../../platform/core/problems.js';
import type { AccessLink } from '../domain/access-link.js';
import type { LinkKind } from '../domain/link-token.js';
import { linkReplaced, passwordResetRequested, signInLinkRequested } from '../domain/events.js';
import type { LinkPage } from '../services/links/link-sources.js';
import { Links } from '../services/links/links.js';
import { MailCodes } from '../services/links/mail-codes.js';
import { ListAccessLinks } from '../queries/list-access-links.js';
import { Sessions } from '../services/sessions/sessions.js';
import { SignInLinks } from '../services/links/sign-in-links.js';
import { RenewInvitation } from './renew-invitation.js';
import { RESET_MINUTES } from './request-password-reset.js';

interface Input {
  page: LinkPage;
  /** The record whose page lists the link. */
  id: string;
  linkId: string;
  /** A new one goes by mail and the former ends, or it just ends. */
  to: 'replaced' | 'revoked';
}

/** Staff replace or revoke one link that is out. */
@Injectable()
export class ChangeAccessLink extends Command<Input, AccessLink, void> {
  constructor(
    private readonly list: ListAccessLinks,
    private readonly links: Links,
    private readonly signInLinks: SignInLinks,
    private readonly sessions: Sessions,
    private readonly codes: MailCodes,
    private readonly renewInvitation: RenewInvitation,
  ) {
    super();
  }

  /** Only what the record's page lists: a link of another record is not there. */
  protected async load(tx: Tx, { page, id, linkId }: Input): Promise<AccessLink> {
    const links = await this.list.list(tx, page, id);
    const link = links.find((link) => link.id === linkId);
    if (!link) throw notFound();
    return link;
  }

  protected authorise(_actor: Actor, link: AccessLink, { to }: Input): void {
    // The permission to change the record is checked at the route.
    if (to === 'revoked' || link.replaceable) return;
    throw conflict(
      'not-replaceable',
      link.holder.address === null
        ? 'メールアドレスが登録されていないため、新しいリンクを送れません。先にアドレスを登録してください。'
        : 'このリンクは、新しいものに替えられません。止めることはできます。',
    );
  }

  protected async handle(
    tx: Tx,
    link: AccessLink,
    { page, id, to }: Input,
    actor: Actor,
  ): Promise<Outcome<void>> {
    const events =
      to === 'replaced' ? await this.replace(tx, link, id, actor) : await this.revoke(tx, link, id);
    return {
      result: undefined,
      events,
      audit: {
        action: `access-link.${to}`,
        recordType: page,
        recordId: id,
        changes: { link: { to: link.id } },
      },
    };
  }

  private async replace(
    tx: Tx,
    link: AccessLink,
    id: string,
    actor: Actor,
  ): Promise<DomainEvent[]> {
    switch (link.kind) {
      case 'invitation':
        await this.renewInvitation.executeIn(tx, { accountId: id }, actor);
        return [];
      case 'password-reset': {
        const made = await this.signInLinks.issue('password-reset', id, RESET_MINUTES, tx);
        return [passwordResetRequested(made.id)];
      }
      case 'sign-in': {
        const made = await this.signInLinks.issue('supporter', id, undefined, tx);
        return [signInLinkRequested(made.id)];
      }
      default:
        await this.links.reissue(link.kind as LinkKind, link.recordId, tx);
        return [linkReplaced(link, 'replaced')];
    }
  }

  private async revoke(tx: Tx, link: AccessLink, id: string): Promise<DomainEvent[]> {
    switch (link.kind) {
      case 'invitation':
      case 'password-reset':
      case 'sign-in':
        await this.signInLinks.end(link.recordId, tx);
        break;
      case 'session':
      case 'offer-session':
        await this.sessions.endOne('supporter', id, link.recordId, tx);
        break;
      case 'mail-code':
        await this.codes.expire(tx, id);
        break;
      default:
        if (link.revokedAt === null) await this.links.revoke(link.kind, link.recordId, tx);
    }
    return [];
  }
}

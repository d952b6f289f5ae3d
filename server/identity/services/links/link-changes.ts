import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../database/unit-of-work.js';
import type { DomainEvent } from '../../../platform/core/events.js';
import { linkReplaced } from '../../domain/events.js';
import { Links } from './links.js';
import { LinkSources, type LinkHolderKind, type LinkPage } from './link-sources.js';
import { MailCodes } from './mail-codes.js';
import { Sessions } from '../sessions/sessions.js';
import { SignInLinks } from './sign-in-links.js';

/** What becomes of links when the address they were sent to is somebody's no more. */
@Injectable()
export class LinkChanges {
  constructor(
    private readonly links: Links,
    private readonly sources: LinkSources,
    private readonly codes: MailCodes,
    private readonly signInLinks: SignInLinks,
    private readonly sessions: Sessions,
  ) {}

  /**
   * Ends every link and reply address that went to a former address of the record's person, within the caller's
   * transaction, after the new address was written. Gives the events that send new links to the new
   * address; links that staff revoked stay revoked, and calendars are read on a page, not in a mail.
   */
  async addressChanged(
    tx: Tx,
    page: LinkPage,
    id: string,
    holder: LinkHolderKind,
  ): Promise<DomainEvent[]> {
    const events: DomainEvent[] = [];
    for (const link of await this.sources.of(tx, page, id)) {
      if (link.holder.kind !== holder) continue;
      const valid = await this.links.supersede(link.kind, link.recordId, tx);
      const mailed =
        valid && link.renewable && link.holder.address !== null && link.kind !== 'calendar';
      if (mailed) events.push(linkReplaced(link, 'address-changed'));
    }
    for (const { kind, recordId } of await this.sources.repliesOf(tx, page, id)) {
      await this.links.supersede(kind, recordId, tx);
    }
    if (holder === 'requester') await this.codes.expire(tx, id);
    if (holder === 'supporter') {
      await this.signInLinks.supersede('supporter', id, tx);
      await this.sessions.endAll('supporter', id, { tx });
    }
    return events;
  }
}

import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Actor } from '../../../platform/core/actor.js';
import { ChangeAccessLink } from '../../commands/change-access-link.js';
import { AccessLinkView } from '../../domain/access-link.js';
import type { LinkPage } from './link-sources.js';
import { ListAccessLinks } from '../../queries/list-access-links.js';

export const AccessLinkList = z
  .object({ items: z.array(AccessLinkView) })
  .meta({ id: 'AccessLinks' });
type List = z.input<typeof AccessLinkList>;

/** The links of a record, for the room whose record it is; each change answers with the list as it is then. */
@Injectable()
export class AccessLinks {
  constructor(
    private readonly list: ListAccessLinks,
    private readonly change: ChangeAccessLink,
  ) {}

  of(page: LinkPage, id: string): Promise<List> {
    return this.list.of(page, id);
  }

  /** @throws Problem 404 for a link of another record, 409 where no new one can be sent. */
  async replace(page: LinkPage, id: string, linkId: string, actor: Actor): Promise<List> {
    await this.change.execute({ page, id, linkId, to: 'replaced' }, actor);
    return this.of(page, id);
  }

  /** @throws Problem 404 for a link of another record. */
  async revoke(page: LinkPage, id: string, linkId: string, actor: Actor): Promise<List> {
    await this.change.execute({ page, id, linkId, to: 'revoked' }, actor);
    return this.of(page, id);
  }
}

import { Injectable } from '@nestjs/common';
import type { Tx } from '../../database/unit-of-work.js';
import { LinkChanges, sameAddress } from '../../identity/index.js';
import type { DomainEvent } from '../../platform/core/events.js';
import { supporterAddressChanged } from '../domain/events.js';
import type { Supporter } from '../domain/supporter.js';

/** What follows from a supporter's new address, whoever wrote it: staff, the supporter, a roster file. */
@Injectable()
export class AddressChanges {
  constructor(private readonly links: LinkChanges) {}

  /**
   * Ends what was sent to the former address, and every session that came from it. Called in the
   * transaction that has written the new one; gives the events that reach the new address.
   */
  async follow(
    tx: Tx,
    before: Pick<Supporter, 'id' | 'email'>,
    after: Pick<Supporter, 'email'>,
  ): Promise<DomainEvent[]> {
    if (sameAddress(before.email, after.email)) return [];
    const events = await this.links.addressChanged(tx, 'supporter', before.id, 'supporter');
    if (before.email === null || after.email === null) return events;
    return [supporterAddressChanged(before.id), ...events];
  }
}

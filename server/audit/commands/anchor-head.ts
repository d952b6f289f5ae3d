import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { Clock } from '../../platform/time/clock.js';
import { Config } from '../../platform/config/config.js';
import { Logger } from '../../platform/core/logger.js';
import { isoLocalDate } from '../../platform/time/zone.js';
import { AuditLog } from '../services/audit-log.js';
import { anchorKey, anchorLine, anchorsIn } from '../domain/anchor.js';
import { Sealing } from './seal-entries.js';
import { AnchorStorage } from '../storage/anchor-storage.js';
import { AuditSealRepository } from '../db/audit-seal.repository.js';

/**
 * Notes once a day, outside the database and in the log of the process, where the chain ends: who cuts off
 * its newest entries and seals together leaves a chain that is whole, but ends before the anchor.
 */
@Injectable()
export class AnchorHead {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly logger: Logger,
    private readonly log: AuditLog,
    private readonly sealing: Sealing,
    private readonly storage: AnchorStorage,
    private readonly seals: AuditSealRepository,
  ) {}

  /** The line it wrote; null when there is one of today (Japan) already, or nothing is sealed yet. */
  async execute(): Promise<string | null> {
    const at = this.clock.now();
    await this.sealing.seal();
    return this.unitOfWork.run(async (tx) => {
      await this.seals.lockAnchoring(tx);
      const today = isoLocalDate(at);
      const anchors = anchorsIn(await this.storage.text());
      if (anchors.some((anchor) => isoLocalDate(anchor.at) === today)) return null;
      const head = await this.seals.findHead(tx);
      if (!head) return null;
      const line = anchorLine(head, at, anchorKey(this.config.secrets.digests));
      await this.storage.append(line, at);
      this.logger.notice('audit.anchored', { anchor: line });
      // The log says that there is an anchor, so that one which is gone is missed.
      await this.log.record(tx, {
        actor: { kind: 'system', id: 'audit.anchor' },
        at,
        events: [],
        audit: [
          {
            action: 'audit-log.anchored',
            recordType: 'audit-log',
            recordId: head.toId,
            changes: { head: { to: head.hash }, entries: { to: head.entries } },
          },
        ],
      });
      return line;
    });
  }
}

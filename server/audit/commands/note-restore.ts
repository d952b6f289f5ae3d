import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { Clock } from '../../platform/time/clock.js';
import { AuditLog } from '../services/audit-log.js';
import { VerifyAnchors } from '../queries/verify-anchors.js';
import { AuditSealRepository } from '../db/audit-seal.repository.js';

/**
 * Notes in the log that the database was restored from a backup: the anchors of the time that was lost do
 * not fit the chain any more, and say so from then on without being a fault.
 */
@Injectable()
export class NoteRestore {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly log: AuditLog,
    private readonly anchors: VerifyAnchors,
    private readonly seals: AuditSealRepository,
  ) {}

  /**
   * @param options as {@link VerifyAnchors} takes them
   * @returns how many anchors no longer fit; 0, and nothing noted, when all do
   */
  async execute(options: Parameters<VerifyAnchors['run']>[0] = {}): Promise<number> {
    const { anchors } = await this.anchors.run(options);
    const passed = anchors.filter(({ state }) => state === 'cut-off' || state === 'differs');
    if (passed.length === 0) return 0;
    await this.unitOfWork.run(async (tx) => {
      const head = await this.seals.findHead(tx);
      await this.log.record(tx, {
        actor: { kind: 'system', id: 'dxc audit' },
        at: this.clock.now(),
        events: [],
        audit: [
          {
            action: 'audit-log.restored',
            recordType: 'audit-log',
            recordId: head?.toId ?? '0',
            changes: { heads: { from: passed.map(({ hash }) => hash) } },
          },
        ],
      });
    });
    return passed.length;
  }
}

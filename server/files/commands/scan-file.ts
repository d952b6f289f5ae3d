import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { Clock } from '../../platform/time/clock.js';
import { Logger } from '../../platform/core/logger.js';
import { VirusScanner } from '../scanner/virus-scanner.js';
import { FileStorage } from '../storage/file-storage.js';
import { FileRepository } from '../db/file.repository.js';

/**
 * Has the scanner look at a quarantined file. Not a Command: the scanner may take a minute, and no
 * transaction waits for another machine. Looking twice comes to the same end.
 */
@Injectable()
export class ScanFile {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly storage: FileStorage,
    private readonly scanner: VirusScanner,
    private readonly clock: Clock,
    private readonly logger: Logger,
    private readonly files: FileRepository,
  ) {}

  /** @throws Error when there is no verdict: the job tries again, the file stays in quarantine. */
  async execute(id: string): Promise<void> {
    const { read } = this.unitOfWork;
    const file = await this.files.find(read, { id, state: 'quarantined' });
    if (!file?.storageKey || !this.scanner.present) return;
    const verdict = await this.scanner.scan(await this.storage.get(file.storageKey));
    await this.files.update(
      read,
      { id, state: 'quarantined' },
      {
        state: verdict.clean ? 'clean' : 'refused',
        finding: verdict.clean ? null : verdict.found,
        scannedAt: this.clock.now(),
      },
    );
    if (verdict.clean) return;
    this.logger.warn('file.refused', { fileId: id, found: verdict.found });
  }
}

import { Injectable } from '@nestjs/common';
import { JobHandler, type Job } from '../../platform/core/job.js';
import { ScanFile } from '../commands/scan-file.js';

/** Scans what was taken in; tried again while the scanner is away. */
@Injectable()
@JobHandler({ name: 'files.scan', on: ['file.stored'], queue: 'slow' })
export class ScanFileJob implements Job<{ fileId: string }> {
  constructor(private readonly scanFile: ScanFile) {}

  run({ fileId }: { fileId: string }): Promise<void> {
    return this.scanFile.execute(fileId);
  }
}

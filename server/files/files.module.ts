import { Global, Module, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import type { FastifyInstance } from 'fastify';
import { Config } from '../platform/config/config.js';
import { RecordPolicies } from '../platform/core/record-policies.js';
import { AttachFiles } from './commands/attach-files.js';
import { RemoveFile } from './commands/remove-file.js';
import { ScanFile } from './commands/scan-file.js';
import { StoreFile } from './commands/store-file.js';
import { SweepFiles } from './commands/sweep-files.js';
import { FileEntity } from './db/file.entity.js';
import { FilesPersonalData } from './db/personal-data.js';
import { FilesController } from './http/files.controller.js';
import { acceptFileBodies } from './http/file-bodies.js';
import { ScanFileJob } from './jobs/scan-file.js';
import { RemoveErasedJob, SweepFilesJob } from './jobs/sweep-files.js';
import { Files } from './queries/files.js';
import { SentFiles } from './queries/sent-files.js';
import { ClamAv } from './scanner/clamav.js';
import { NoScanner, VirusScanner } from './scanner/virus-scanner.js';
import { chooseStorage } from './storage/choose-storage.js';
import { FileStorage } from './storage/file-storage.js';
import { FileRepository } from './db/file.repository.js';

/** Files of records of any room. */
@Global()
@Module({
  imports: [TypeOrmModule.forFeature([FileEntity])],
  controllers: [FilesController],
  providers: [
    FileRepository,
    {
      provide: FileStorage,
      inject: [Config],
      useFactory: chooseStorage,
    },
    {
      provide: VirusScanner,
      inject: [Config],
      useFactory: ({ clamavUrl }: Config) =>
        clamavUrl === undefined ? new NoScanner() : new ClamAv(clamavUrl),
    },
    AttachFiles,
    Files,
    FilesPersonalData,
    RemoveErasedJob,
    RemoveFile,
    ScanFile,
    ScanFileJob,
    SentFiles,
    StoreFile,
    SweepFiles,
    SweepFilesJob,
  ],
  exports: [AttachFiles, Files, RemoveFile, SentFiles, StoreFile],
})
export class FilesModule implements OnModuleInit {
  constructor(
    private readonly adapters: HttpAdapterHost,
    private readonly policies: RecordPolicies,
    private readonly files: Files,
  ) {}

  onModuleInit(): void {
    acceptFileBodies(this.adapters.httpAdapter.getInstance<FastifyInstance>());
    this.policies.register('file', (actor, id) => this.files.allowed(actor, id));
  }
}

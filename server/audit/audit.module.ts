import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditRecorder } from '../database/recorders.js';
import { Config } from '../platform/config/config.js';
import { AuditLog } from './services/audit-log.js';
import { AnchorHead } from './commands/anchor-head.js';
import { NoteRestore } from './commands/note-restore.js';
import { AuditEntryEntity } from './db/audit-entry.entity.js';
import { AuditSealEntity } from './db/audit-seal.entity.js';
import { AuditEntriesController } from './http/audit-entries.controller.js';
import { PublishedRecords } from './services/published-records.js';
import { AnchorAuditLogJob } from './jobs/anchor-audit-log.js';
import { SealAuditLogJob } from './jobs/seal-audit-log.js';
import { ExportAuditEntries } from './queries/export-audit-entries.js';
import { ListAuditEntries } from './queries/list-audit-entries.js';
import { VerifyAnchors } from './queries/verify-anchors.js';
import { VerifyPublished } from './queries/verify-published.js';
import { Sealing } from './commands/seal-entries.js';
import { AnchorStorage } from './storage/anchor-storage.js';
import { chooseAnchorStorage } from './storage/choose-anchor-storage.js';
import { AuditSealRepository } from './db/audit-seal.repository.js';

@Global()
@Module({
  imports: [TypeOrmModule.forFeature([AuditEntryEntity, AuditSealEntity])],
  controllers: [AuditEntriesController],
  providers: [
    { provide: AnchorStorage, inject: [Config], useFactory: chooseAnchorStorage },
    AuditSealRepository,
    AnchorAuditLogJob,
    AnchorHead,
    AuditLog,
    { provide: AuditRecorder, useExisting: AuditLog },
    ExportAuditEntries,
    ListAuditEntries,
    NoteRestore,
    PublishedRecords,
    Sealing,
    SealAuditLogJob,
    VerifyAnchors,
    VerifyPublished,
  ],
  exports: [
    AuditLog,
    AuditRecorder,
    NoteRestore,
    PublishedRecords,
    Sealing,
    VerifyAnchors,
    VerifyPublished,
  ],
})
export class AuditModule {}

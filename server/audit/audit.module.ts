import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditLog } from './audit-log.js';
import { AuditEntryEntity } from './db/audit-entry.entity.js';
import { AuditSealEntity } from './db/audit-seal.entity.js';
import { AuditEntriesController } from './http/audit-entries.controller.js';
import { PublishedRecords } from './published-records.js';
import { SealAuditLogJob } from './jobs/seal-audit-log.js';
import { ExportAuditEntries } from './queries/export-audit-entries.js';
import { ListAuditEntries } from './queries/list-audit-entries.js';
import { VerifyPublished } from './queries/verify-published.js';
import { Sealing } from './sealing.js';

@Global()
@Module({
  imports: [TypeOrmModule.forFeature([AuditEntryEntity, AuditSealEntity])],
  controllers: [AuditEntriesController],
  providers: [
    AuditLog,
    ExportAuditEntries,
    ListAuditEntries,
    PublishedRecords,
    Sealing,
    SealAuditLogJob,
    VerifyPublished,
  ],
  exports: [AuditLog, PublishedRecords, Sealing, VerifyPublished],
})
export class AuditModule {}

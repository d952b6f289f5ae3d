import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditLog } from './audit-log.js';
import { AuditEntryEntity } from './db/audit-entry.entity.js';
import { AuditEntriesController } from './http/audit-entries.controller.js';
import { ListAuditEntries } from './queries/list-audit-entries.js';

@Global()
@Module({
  imports: [TypeOrmModule.forFeature([AuditEntryEntity])],
  controllers: [AuditEntriesController],
  providers: [AuditLog, ListAuditEntries],
  exports: [AuditLog],
})
export class AuditModule {}

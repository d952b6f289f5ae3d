import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ConsultationsModule } from '../consultations/index.js';
import { PortalDraftEntity } from './db/portal-draft.entity.js';
import { Drafts } from './drafts.js';
import { ConsultController } from './http/consult.controller.js';
import { ConsultDesk } from './http/consult-desk.js';
import { Failures } from './http/failures.js';
import { InformationController } from './http/information.controller.js';
import { Pages } from './http/pages.js';
import { PurgeDraftsJob } from './jobs/purge-drafts.js';

/** The server-rendered pages of requesters and supporters. */
@Module({
  imports: [TypeOrmModule.forFeature([PortalDraftEntity]), ConsultationsModule],
  controllers: [InformationController, ConsultController],
  providers: [ConsultDesk, Drafts, Failures, Pages, PurgeDraftsJob],
})
export class PortalModule {}

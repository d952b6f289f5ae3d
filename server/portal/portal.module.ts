import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ConsultationsModule } from '../consultations/index.js';
import { ConversationsModule } from '../conversations/index.js';
import { SupportersModule } from '../supporters/index.js';
import { RequestMailCode } from './commands/request-mail-code.js';
import { RequestSignInLink } from './commands/request-sign-in-link.js';
import { PortalDraftEntity } from './db/portal-draft.entity.js';
import { Drafts } from './drafts.js';
import { CaseController } from './http/case.controller.js';
import { CaseViews } from './http/case-views.js';
import { ConsultController } from './http/consult.controller.js';
import { ConsultDesk } from './http/consult-desk.js';
import { Failures } from './http/failures.js';
import { InformationController } from './http/information.controller.js';
import { Pages } from './http/pages.js';
import { SignInController } from './http/sign-in.controller.js';
import { TrackController } from './http/track.controller.js';
import { PurgeDraftsJob } from './jobs/purge-drafts.js';

/** The server-rendered pages of requesters and supporters. */
@Module({
  imports: [
    TypeOrmModule.forFeature([PortalDraftEntity]),
    ConsultationsModule,
    ConversationsModule,
    SupportersModule,
  ],
  controllers: [
    InformationController,
    ConsultController,
    TrackController,
    CaseController,
    SignInController,
  ],
  providers: [
    CaseViews,
    ConsultDesk,
    Drafts,
    Failures,
    Pages,
    PurgeDraftsJob,
    RequestMailCode,
    RequestSignInLink,
  ],
})
export class PortalModule {}

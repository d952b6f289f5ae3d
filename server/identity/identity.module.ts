import { Global, Module } from '@nestjs/common';
import { APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Accounts } from './accounts.js';
import { ApiKeys } from './api-keys.js';
import { SetUpFirstAdmin } from './commands/set-up-first-admin.js';
import { SignIn } from './commands/sign-in.js';
import { AccountEntity } from './db/account.entity.js';
import { ApiKeyEntity } from './db/api-key.entity.js';
import { LinkIssueEntity, MailCodeEntity, SignInLinkEntity } from './db/links.entities.js';
import { SessionEntity } from './db/session.entity.js';
import { Digests } from './digests.js';
import { Actors } from './http/actors.js';
import { RouteGuard } from './http/route.guard.js';
import { SessionController } from './http/session.controller.js';
import { StaffController } from './http/staff.controller.js';
import { ViewAuditInterceptor } from './http/view-audit.interceptor.js';
import { SweepCountersJob } from './jobs/sweep-counters.js';
import { Links } from './links.js';
import { MailCodes } from './mail-codes.js';
import { RateLimits } from './rate-limits.js';
import { Sessions } from './sessions.js';
import { SignInLinks } from './sign-in-links.js';
import { StartLinks } from './start-links.js';
import { SupporterNames } from './supporter-names.js';

const SERVICES = [
  Accounts,
  ApiKeys,
  Digests,
  Links,
  MailCodes,
  RateLimits,
  Sessions,
  SetUpFirstAdmin,
  SignIn,
  SignInLinks,
  StartLinks,
  SupporterNames,
];

@Global()
@Module({
  imports: [
    TypeOrmModule.forFeature([
      AccountEntity,
      ApiKeyEntity,
      LinkIssueEntity,
      MailCodeEntity,
      SessionEntity,
      SignInLinkEntity,
    ]),
  ],
  controllers: [SessionController, StaffController],
  providers: [
    ...SERVICES,
    Actors,
    SweepCountersJob,
    { provide: APP_GUARD, useClass: RouteGuard },
    { provide: APP_INTERCEPTOR, useClass: ViewAuditInterceptor },
  ],
  exports: SERVICES,
})
export class IdentityModule {}

import { Global, Module, type INestApplicationContext } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { AuditModule } from '../../server/audit/index.js';
import { CentreModule } from '../../server/centre/index.js';
import { DatabaseModule } from '../../server/database/database.module.js';
import { IdentityModule, SupporterNames } from '../../server/identity/index.js';
import { JobsModule } from '../../server/jobs/index.js';
import { OutboxModule } from '../../server/outbox/index.js';
import { loadConfig } from '../../server/platform/config/config.js';
import { FixedClock } from '../../server/platform/time/clock.js';
import { PlatformModule } from '../../server/platform/platform.module.js';
import { Roster, SupporterLoads, SupportersModule } from '../../server/supporters/index.js';

/** Nobody has a case where there are no engagements. */
@Global()
@Module({
  imports: [SupportersModule],
  providers: [
    { provide: SupporterNames, useExisting: Roster },
    { provide: SupporterLoads, useValue: { activeCases: () => Promise.resolve(new Map()) } },
  ],
  exports: [SupporterNames, SupporterLoads],
})
class RosterPorts {}

/** The roster's room with what it stands on, without HTTP and workers. */
export async function rosterApp(databaseUrl: string): Promise<INestApplicationContext> {
  const config = loadConfig({
    DATABASE_URL: databaseUrl,
    LOG_LEVEL: 'silent',
    LINK_SECRET: 'links-abcdefghijklmnopqrstuvwxyz-0123456789',
    SESSION_SECRET: 'sessions-abcdefghijklmnopqrstuvwxyz-0123456789',
    DIGEST_SECRET: 'digests-abcdefghijklmnopqrstuvwxyz-0123456789',
  });
  const module = await Test.createTestingModule({
    imports: [
      PlatformModule.with(config, new FixedClock('2026-11-21T01:00:00Z')),
      DatabaseModule,
      OutboxModule,
      JobsModule,
      AuditModule,
      CentreModule,
      IdentityModule,
      SupportersModule,
      RosterPorts,
    ],
  }).compile();
  return module.init();
}

import { Module, type DynamicModule } from '@nestjs/common';
import { AuditModule } from './audit/index.js';
import { BackOfficeModule } from './back-office/index.js';
import { CentreModule } from './centre/index.js';
import { ConsultationsModule } from './consultations/index.js';
import { ConversationsModule } from './conversations/index.js';
import { DatabaseModule } from './database/database.module.js';
import { DemoModule } from './demo/index.js';
import { EngagementsModule } from './engagements/index.js';
import { FilesModule } from './files/index.js';
import { HealthModule } from './health/index.js';
import { IdentityModule } from './identity/index.js';
import { JobsModule } from './jobs/index.js';
import { KpiModule } from './kpi/index.js';
import { LexiconModule } from './lexicon/index.js';
import { MatchingModule } from './matching/index.js';
import { NotificationsModule } from './notifications/index.js';
import { OutboxModule } from './outbox/index.js';
import type { Clock } from './platform/time/clock.js';
import type { Config } from './platform/config/config.js';
import { PlatformModule } from './platform/platform.module.js';
import { PortalModule } from './portal/index.js';
import { PortsModule } from './ports.module.js';
import { PrivacyModule } from './privacy/index.js';
import { SearchModule } from './search/index.js';
import { SeminarsModule } from './seminars/index.js';
import { SupportersModule } from './supporters/index.js';
import { SurveysModule } from './surveys/index.js';
import { TriageModule } from './triage/index.js';

/** Lists the rooms, floor by floor; holds nothing itself. */
@Module({})
export class AppModule {
  static with(config: Config, clock?: Clock): DynamicModule {
    return {
      module: AppModule,
      imports: [
        PlatformModule.with(config, clock),
        DatabaseModule,
        OutboxModule,
        JobsModule,
        AuditModule,
        FilesModule,
        CentreModule,
        IdentityModule,
        SupportersModule,
        ConsultationsModule,
        LexiconModule,
        ConversationsModule,
        EngagementsModule,
        SurveysModule,
        TriageModule,
        MatchingModule,
        SeminarsModule,
        NotificationsModule,
        KpiModule,
        SearchModule,
        PrivacyModule,
        PortalModule,
        DemoModule,
        HealthModule,
        BackOfficeModule,
        PortsModule,
      ],
    };
  }
}

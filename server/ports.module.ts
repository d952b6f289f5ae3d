import { Global, Module } from '@nestjs/common';
import { EngagementsModule, OfferChoices, Workloads } from './engagements/index.js';
import { SupporterNames } from './identity/index.js';
import { MatchingModule, RecordOfferChoice } from './matching/index.js';
import { ErrorPages } from './platform/http/error-pages.js';
import { Failures, PortalModule } from './portal/index.js';
import { Roster, SupporterLoads, SupportersModule } from './supporters/index.js';

/**
 * Which upper room provides what a lower one needs: the port is an abstract class below, the provider a
 * class above. A port without a provider stops the start, and the error names it.
 */
@Global()
@Module({
  imports: [SupportersModule, EngagementsModule, MatchingModule, PortalModule],
  providers: [
    { provide: SupporterNames, useExisting: Roster },
    { provide: SupporterLoads, useExisting: Workloads },
    { provide: OfferChoices, useExisting: RecordOfferChoice },
    { provide: ErrorPages, useExisting: Failures },
  ],
  exports: [SupporterNames, SupporterLoads, OfferChoices, ErrorPages],
})
export class PortsModule {}

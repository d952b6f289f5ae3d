import { Global, Module, type DynamicModule } from '@nestjs/common';
import { Clock, SystemClock } from './time/clock.js';
import { Config } from './config/config.js';
import { Logger } from './core/logger.js';
import { PersonalData } from './core/personal-data.js';
import { RecordPolicies } from './core/record-policies.js';

@Global()
@Module({})
export class PlatformModule {
  /** The settings, the clock and the log, given to every room. */
  static with(config: Config, clock: Clock = new SystemClock()): DynamicModule {
    return {
      module: PlatformModule,
      providers: [
        { provide: Config, useValue: config },
        { provide: Clock, useValue: clock },
        { provide: Logger, useValue: new Logger(config) },
        PersonalData,
        RecordPolicies,
      ],
      exports: [Config, Clock, Logger, PersonalData, RecordPolicies],
    };
  }
}

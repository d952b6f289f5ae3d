import { Global, Module } from '@nestjs/common';
import { Config } from '../platform/config/config.js';
import { Centre } from './services/centre.js';
import { ProfileController } from './http/profile.controller.js';

/** The centre's profile, for everyone: every room labels, counts and closes by it. */
@Global()
@Module({
  controllers: [ProfileController],
  providers: [
    {
      provide: Centre,
      inject: [Config],
      useFactory: (config: Config) => Centre.load(config.rootDir, config.centre),
    },
  ],
  exports: [Centre],
})
export class CentreModule {}

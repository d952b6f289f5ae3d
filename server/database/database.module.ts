import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Config } from '../platform/config/config.js';
import { CommandScope } from './command.js';
import { dataSourceOptions } from './data-source.js';
import { Recorders } from './recorders.js';
import { UnitOfWork } from './unit-of-work.js';

@Global()
@Module({
  imports: [
    TypeOrmModule.forRootAsync({
      inject: [Config],
      useFactory: (config: Config) => ({
        ...dataSourceOptions(config),
        migrations: [],
        autoLoadEntities: true,
        retryAttempts: 3,
        retryDelay: 1_000,
      }),
    }),
  ],
  providers: [UnitOfWork, Recorders, CommandScope],
  exports: [UnitOfWork, Recorders, CommandScope],
})
export class DatabaseModule {}

import type { DataSourceOptions } from 'typeorm';
import type { Config } from '../platform/config/config.js';
import { migrations } from './migrations/index.js';
import { PreparingClient } from './preparing-client.js';
import { SnakeCaseNames } from './snake-case-names.js';

/**
 * How the product connects: short waits, so that a half-open connection heals within 30 s
 * (connect 3 s, query 20 s, TCP keep-alive).
 */
export function dataSourceOptions(
  config: Pick<Config, 'databaseUrl' | 'databasePool'>,
): DataSourceOptions {
  return {
    type: 'postgres',
    url: config.databaseUrl,
    namingStrategy: new SnakeCaseNames(),
    migrations,
    migrationsTableName: 'migration',
    synchronize: false,
    poolSize: config.databasePool,
    extra: {
      Client: PreparingClient,
      connectionTimeoutMillis: 3_000,
      query_timeout: 20_000,
      keepAlive: true,
      keepAliveInitialDelayMillis: 5_000,
      application_name: 'dxc',
      // No transaction outlives this: half-done work lets go, and the audit log knows what has settled.
      options: '-c transaction_timeout=30000',
    },
    logging: false,
  };
}

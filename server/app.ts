import 'reflect-metadata';
import cookie from '@fastify/cookie';
import type { DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from './app.module.js';
import type { Clock } from './platform/time/clock.js';
import type { Config } from './platform/config/config.js';
import { BODY_LIMIT, parseForm, parseJson } from './platform/http/body-parser.js';
import { BODY_KINDS, refuseUnwantedBodies } from './platform/http/body-kinds.js';
import { ErrorPages } from './platform/http/error-pages.js';
import { refuseNulInPath, refuseUnreadable } from './platform/http/framework-errors.js';
import { refuseForeignHosts, withoutHost } from './platform/http/hosts.js';
import { ProblemFilter } from './platform/http/problem.filter.js';
import { addSecurityHeaders } from './platform/http/security-headers.js';
import { schemaValidation } from './platform/http/validation.pipe.js';
import { newId } from './platform/core/ids.js';
import { Logger } from './platform/core/logger.js';
import { withContext } from './platform/core/request-context.js';

export interface AppOptions {
  /** The system's unless given. */
  clock?: Clock | undefined;
  /** Which module everything hangs from: the web process's unless given. */
  root?: { with(config: Config, clock?: Clock): DynamicModule };
}

/** The whole product as one Nest application, not yet listening. Web, worker and tests start from here. */
export async function createApp(
  config: Config,
  { clock, root = AppModule }: AppOptions = {},
): Promise<NestFastifyApplication> {
  const logger = new Logger(config);
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_LIMIT,
    trustProxy: config.trustProxy ?? false,
    genReqId: () => newId(),
    rewriteUrl: ({ url = '/' }) => withoutHost(url),
    frameworkErrors: refuseUnreadable(config),
    routerOptions: { maxParamLength: 200 },
    return503OnClosing: true,
  });
  const app = await NestFactory.create<NestFastifyApplication>(root.with(config, clock), adapter, {
    logger,
    bodyParser: false,
    abortOnError: false,
  });
  const filter = new ProblemFilter(logger, app.get(ErrorPages));
  app.useGlobalFilters(filter);
  app.useGlobalPipes(schemaValidation());

  const fastify = adapter.getInstance();
  fastify.addHook('onRequest', (request, _reply, done) => {
    withContext({ requestId: request.id, ip: request.ip }, done);
  });
  addSecurityHeaders(fastify, config);
  refuseForeignHosts(fastify, config);
  refuseNulInPath(fastify);
  refuseUnwantedBodies(fastify);
  await app.register(cookie as never);
  // Only what the routes understand is read; everything else is a 415, Fastify's own text/plain too.
  fastify.removeAllContentTypeParsers();
  useParser(adapter, 'application/json', parseJson);
  for (const type of BODY_KINDS.reports) useParser(adapter, type, parseJson);
  useParser(adapter, 'application/x-www-form-urlencoded', parseForm);
  return app;
}

function useParser(adapter: FastifyAdapter, type: string, parse: (bytes: Buffer) => unknown): void {
  adapter
    .getInstance()
    .addContentTypeParser(
      type,
      { parseAs: 'buffer', bodyLimit: BODY_LIMIT },
      (_request: unknown, bytes: Buffer, done: (error: Error | null, body?: unknown) => void) => {
        try {
          done(null, parse(bytes));
        } catch (error) {
          done(error as Error);
        }
      },
    );
}

import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants';
import { RequestMethod } from '@nestjs/common';
import { ROUTE_RULE } from '../../server/platform/core/access.js';
import type { RouteRule } from '../../server/platform/core/access.js';
import type { TestApp } from './app.js';

export interface DiscoveredRoute {
  method: string;
  path: string;
  handler: string;
  rule: RouteRule | undefined;
}

/** Every route of the running product, by its controllers' metadata: what Nest serves, this sees. */
export function discoverRoutes(app: TestApp): DiscoveredRoute[] {
  const discovery = app.get(DiscoveryService);
  const reflector = app.get(Reflector);
  const scanner = new MetadataScanner();
  return discovery.getControllers().flatMap(({ instance, metatype }) => {
    if (!metatype) return [];
    const prototype = Object.getPrototypeOf(instance) as Record<string, () => unknown>;
    const bases = [Reflect.getMetadata(PATH_METADATA, metatype) as string | string[]].flat();
    return scanner.getAllMethodNames(prototype).flatMap((name) => {
      const handler = prototype[name];
      if (!handler) return [];
      const method = Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod | undefined;
      if (method === undefined) return [];
      const paths = [Reflect.getMetadata(PATH_METADATA, handler) as string | string[]].flat();
      return bases.flatMap((base) =>
        paths.map((path) => ({
          method: RequestMethod[method],
          path: `/${[base, path]
            .map((part) => part.replace(/^\/|\/$/g, ''))
            .filter(Boolean)
            .join('/')}`,
          handler: `${metatype.name}.${name}`,
          rule: reflector.get<RouteRule | undefined>(ROUTE_RULE, handler),
        })),
      );
    });
  });
}

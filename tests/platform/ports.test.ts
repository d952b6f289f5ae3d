import { Global, Module, type ExistingProvider, type Type } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { getDataSourceToken } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { AppModule } from '../../server/app.module.js';
import { AuditModule } from '../../server/audit/index.js';
import { dataSourceOptions } from '../../server/database/data-source.js';
import { AuditRecorder, EventRecorder } from '../../server/database/recorders.js';
import { OutboxModule } from '../../server/outbox/index.js';
import { ErrorPages } from '../../server/platform/http/error-pages.js';
import { PortsModule } from '../../server/ports.module.js';
import { testConfig } from '../support/app.js';

const declared = (key: string) => Reflect.getMetadata(key, PortsModule) as unknown[];
const PORTS = (declared('providers') as ExistingProvider[]).map((provider) => ({
  name: (provider.provide as Type).name,
  provider,
}));

/** What building the product says when this module stands in another's place; it never connects. */
async function buildWith(module: Type, standIn: Type): Promise<string> {
  const config = testConfig();
  const building = Test.createTestingModule({ imports: [AppModule.with(config)] })
    .overrideModule(module)
    .useModule(standIn)
    .overrideProvider(getDataSourceToken())
    .useValue(new DataSource(dataSourceOptions(config)));
  try {
    const built = await building.compile();
    // `createApp` takes this one from the container; everything else is a constructor's argument.
    built.get(ErrorPages, { strict: false });
    return 'built';
  } catch (error) {
    return (error as Error).message;
  }
}

describe('a port without a provider', () => {
  it('is what these tests are about: with every provider the product is built', async () => {
    expect(await buildWith(PortsModule, PortsModule)).toBe('built');
  });

  it.each(PORTS)('stops the start and names $name', async ({ name, provider }) => {
    @Global()
    @Module({
      imports: declared('imports') as Type[],
      providers: PORTS.map((port) => port.provider).filter((other) => other !== provider),
      exports: declared('exports').filter((token) => token !== provider.provide) as Type[],
    })
    class OneLess {}
    expect(await buildWith(PortsModule, OneLess)).toContain(name);
  });

  it.each([
    ['the outbox', OutboxModule, EventRecorder],
    ['the audit log', AuditModule, AuditRecorder],
  ] as const)('stops the start without %s, which commands record with', async (_, module, port) => {
    const only = Reflect.getMetadata('providers', module) as unknown[];
    const exported = Reflect.getMetadata('exports', module) as unknown[];
    @Global()
    @Module({
      imports: Reflect.getMetadata('imports', module) as Type[],
      providers: only.filter(
        (provider) => (provider as Partial<ExistingProvider>).provide !== port,
      ) as Type[],
      exports: exported.filter((token) => token !== port) as Type[],
    })
    class WithoutRecorder {}
    expect(await buildWith(module, WithoutRecorder)).toContain(port.name);
  });
});

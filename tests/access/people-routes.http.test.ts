import { readdirSync, readFileSync } from 'node:fs';
import { DiscoveryService } from '@nestjs/core';
import { IdentityModule } from '../../server/identity/index.js';
import { PROOF_PERMISSIONS, type Permission } from '../../server/platform/core/access.js';
import { testApp, type TestApp } from '../support/app.js';
import { discoverRoutes, type DiscoveredRoute } from '../support/routes.js';

/*
 * A route that makes people, or decides how they come in, joins the ones that want a person with fresh
 * proof by its permission. This holds that no such route is declared with any other permission.
 */

let app: TestApp;
let changing: DiscoveredRoute[];
beforeAll(async () => {
  app = await testApp();
  changing = discoverRoutes(app).filter(({ method }) => !['GET', 'HEAD'].includes(method));
});
afterAll(() => app.close());

/** What somebody does about their own way in, or before they are in: never a key's either. */
const OWN_WAY_IN = [
  'account:own',
  'account:enrol',
  'session:own',
  'session:pending',
  'supporter-portal:read',
  'supporter-portal:write',
];
/** Sign-in itself, and links that went by mail to the address they are about. */
const BEFORE_SIGN_IN = ['public', 'link:sign-in'];

/** Words with which the audit log speaks of ways in. */
const ABOUT_WAYS_IN =
  /^(account|api-key|session|password|password-reset|second-factor|recovery-codes|invitation|role|passkey)\b/;

const isPersons = (permission: Permission): boolean =>
  PROOF_PERMISSIONS.has(permission) || [...OWN_WAY_IN, ...BEFORE_SIGN_IN].includes(permission);

const declared = ({ method, path, rule }: DiscoveredRoute) =>
  `${method} ${path} (${rule?.permission ?? '-'}, ${rule?.audit ?? '-'})`;

test('every change that the audit log names as one of a way in is a person’s', () => {
  const about = changing.filter(({ rule }) => rule && ABOUT_WAYS_IN.test(rule.audit));
  const loose = about.filter(({ rule }) => !isPersons(rule!.permission));
  expect(loose.map(declared)).toEqual([]);
  expect(about.length).toBeGreaterThan(20);
});

test('every change that the identity room’s controllers make is of that kind, whatever it calls itself', () => {
  const controllers = app
    .get(DiscoveryService)
    .getControllers()
    .filter(({ host }) => host?.metatype === IdentityModule)
    .map(({ name }) => String(name));
  const discoveredRoutes = changing.filter(({ handler }) =>
    controllers.includes(handler.split('.')[0] ?? ''),
  );
  const loose = discoveredRoutes.filter(({ rule }) => !isPersons(rule!.permission));
  expect(loose.map(declared)).toEqual([]);
  expect(discoveredRoutes.length).toBeGreaterThan(20);
});

test('nobody but the identity room writes what people come in by', () => {
  const writes =
    /\b(INSERT INTO|UPDATE|DELETE FROM) (account|session|api_key|totp_factor|passkey|recovery_code|sign_in_link)\b/;
  const others = sourceFiles('server').filter(
    (path) => !/^server\/(identity|database\/migrations)\//.test(path),
  );
  expect(others.filter((path) => writes.test(readFileSync(path, 'utf8')))).toEqual([]);
  expect(others.length).toBeGreaterThan(100);
});

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => `${folder}/${path}`);
}

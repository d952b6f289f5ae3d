import { readFileSync } from 'node:fs';

/**
 * Jest runs the product's ES modules by transforming them to CommonJS with swc, Nest's own
 * packages included (Jest's ESM mode fails on Node 20).
 *
 * Three projects, so that a unit test never waits for a database: `unit` (no suffix, and `.tz`),
 * `database` (`.db` and `.http`: one embedded PostgreSQL for the run) and `browser`.
 */
const ESM_ONLY_PACKAGES = [
  '@fastify/',
  '@nestjs/',
  'content-disposition/',
  'cookie/',
  'mime/',
  '@tokenizer/',
  '@borewit/',
  'file-type/',
  'strtok3/',
  'token-types/',
  'uint8array-extras/',
  'nodemailer/',
  'smtp-server/',
  'uuid/',
  'chokidar/',
  'readdirp/',
  'openapi-fetch/',
  'openid-client/',
  'oauth4webapi/',
  'jose/',
  '@scure/',
  '@noble/',
  '@otplib/',
];

const swc = {
  jsc: {
    target: 'es2022',
    keepClassNames: true,
    parser: { syntax: 'typescript', tsx: true, decorators: true },
    transform: {
      legacyDecorator: true,
      decoratorMetadata: true,
      useDefineForClassFields: false,
      react: { runtime: 'automatic' },
    },
  },
  module: { type: 'commonjs' },
  sourceMaps: 'inline',
  swcrc: false,
};

/**
 * `npm test` runs tests about time (`*.tz.test.ts`) apart, once in each of two time zones; without
 * TEST_PART they run with all the others.
 */
const PARTS = { main: ['\\.tz\\.test\\.tsx?$'], tz: ['(?<!\\.tz)\\.test\\.tsx?$'] };
const otherParts = PARTS[process.env.TEST_PART] ?? [];

/** `npm test` runs most files in groups (scripts/lib/test-groups.mjs); TEST_GROUPS names their folder. */
const groups = process.env.TEST_GROUPS;
const grouped = groups ? JSON.parse(readFileSync(`${groups}/grouped.json`, 'utf8')) : [];
const groupsOf = (project) => (groups ? [`${groups}/${project}-*.test.ts`] : []);
const elsewhere = [...otherParts, ...grouped.map((path) => `/${path.replaceAll('.', '\\.')}$`)];

const shared = {
  rootDir: import.meta.dirname,
  roots: ['<rootDir>/tests', ...(groups ? [groups] : [])],
  testEnvironment: 'node',
  moduleNameMapper: {
    // Threads are started from TypeScript here; what runs in them is the product's own code.
    '/thread-entry\\.js$': '<rootDir>/tests/support/thread-entry.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  moduleFileExtensions: ['ts', 'tsx', 'js', 'mjs', 'cjs', 'json', 'node'],
  transform: { '^.+\\.(ts|tsx|js|mjs)$': ['@swc/jest', swc] },
  transformIgnorePatterns: [`/node_modules/(?!(${ESM_ONLY_PACKAGES.join('|')}))`],
  setupFiles: ['<rootDir>/tests/support/setup.ts'],
};

const withDatabase = {
  globalSetup: '<rootDir>/tests/support/global-setup.ts',
  globalTeardown: '<rootDir>/tests/support/global-teardown.ts',
  setupFilesAfterEnv: ['<rootDir>/tests/support/patience.ts'],
};

const unit = {
  ...shared,
  displayName: 'unit',
  testMatch: ['<rootDir>/tests/**/*.test.{ts,tsx}', ...groupsOf('unit')],
  testPathIgnorePatterns: ['\\.(db|http|browser|drill)(\\.tz)?\\.test\\.tsx?$', ...elsewhere],
};

const database = {
  ...shared,
  ...withDatabase,
  displayName: 'database',
  testMatch: ['<rootDir>/tests/**/*.{db,http}{,.tz}.test.{ts,tsx}', ...groupsOf('database')],
  testPathIgnorePatterns: ['/node_modules/', ...elsewhere],
};

const browser = {
  ...shared,
  ...withDatabase,
  displayName: 'browser',
  testMatch: ['<rootDir>/tests/**/*.browser.test.{ts,tsx}'],
  testPathIgnorePatterns: ['/node_modules/', ...otherParts],
};

/** `npm run drills`: processes killed and restarted, for minutes. */
const drills = {
  ...shared,
  ...withDatabase,
  displayName: 'drills',
  testMatch: ['<rootDir>/tests/drills/*.drill.test.ts'],
};

export default {
  // Every file loads the whole house anew and Node lets go of little of it: without a limit a worker
  // fills its heap within a hundred files, and the last ones run at a fifth of the speed or not at all.
  workerIdleMemoryLimit: '1500MB',
  testTimeout: 30_000,
  projects: process.env.TEST_PART === 'drills' ? [drills] : [unit, database, browser],
};

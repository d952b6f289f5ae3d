import type { z } from 'zod';
import { Environment } from './environment.js';
import { isLoopback } from './loopback.js';
import { describeIssues } from '../validation/validation.js';

/** `DATABASE_URL` → `databaseUrl` */
type CamelCase<Name extends string> = Name extends `${infer First}_${infer Rest}`
  ? `${Lowercase<First>}${Capitalize<CamelCase<Rest>>}`
  : Lowercase<Name>;

type CamelCased<Values> = {
  [Name in keyof Values as CamelCase<Name & string>]: Values[Name];
};

/** Checks what several variables must be together, then shapes them as the code reads them. */
const Settings = Environment.superRefine((env, context) => {
  const refuse = (name: keyof typeof env, message: string): void => {
    context.addIssue({ code: 'custom', path: [name], message });
  };
  if (!env.RATE_LIMIT && !isLoopback(env.HOST)) {
    refuse('RATE_LIMIT', 'off は HOST がループバック（127.0.0.1）のときだけ使えます');
  }
  const oidc = [env.OIDC_ISSUER, env.OIDC_CLIENT_ID, env.OIDC_CLIENT_SECRET];
  if (oidc.some(Boolean) && !oidc.every(Boolean)) {
    refuse(
      'OIDC_ISSUER',
      'OIDC_ISSUER、OIDC_CLIENT_ID、OIDC_CLIENT_SECRET は三つとも指定してください',
    );
  }
  if (env.OIDC_ISSUER && !isTrustworthy(new URL(env.OIDC_ISSUER))) {
    refuse('OIDC_ISSUER', 'https:// で始まる発行元を指定してください');
  }
}).transform((env) => {
  const {
    nodeEnv,
    linkSecret,
    sessionSecret,
    digestSecret,
    linkSecretPrevious,
    sessionSecretPrevious,
    oidcIssuer: issuer,
    oidcClientId: clientId,
    oidcClientSecret: clientSecret,
    ...plain
  } = camelCased(env);
  return {
    ...plain,
    production: nodeEnv === 'production',
    /** Without a trailing slash. */
    publicUrl: (env.PUBLIC_URL ?? `http://${urlHost(env.HOST)}:${env.PORT}`).replace(/\/$/, ''),
    rootDir: env.ROOT_DIR ?? process.cwd(),
    migrationDatabaseUrl: env.MIGRATION_DATABASE_URL ?? env.DATABASE_URL,
    secrets: { links: linkSecret, sessions: sessionSecret, digests: digestSecret },
    /** Keys of before a change: they make nothing, and still open what was made with them. */
    formerSecrets: {
      links: listed(linkSecretPrevious),
      sessions: listed(sessionSecretPrevious),
    },
    secondFactor: env.SECOND_FACTOR ?? (env.PROFILE === 'embedded' ? 'optional' : 'required'),
    oidc: issuer && clientId && clientSecret ? { issuer, clientId, clientSecret } : undefined,
  };
});

type Settings = Readonly<z.output<typeof Settings>>;

/** The settings of one process, read once at start: the environment's variables in camel case. */
export class Config extends (Object as unknown as new () => Settings) {
  constructor(values: Settings) {
    super();
    Object.assign(this, values);
  }

  /** Whether mails are kept (to be read at /dev/mailbox) instead of sent: the embedded profile, on loopback, without SMTP. */
  get capturesMail(): boolean {
    return this.profile === 'embedded' && this.smtpUrl === undefined && isLoopback(this.host);
  }

  /** Whether those mails may be read here: never under an address that others could reach. */
  get showsMailbox(): boolean {
    return this.capturesMail && isLoopback(new URL(this.publicUrl).hostname);
  }

  /** Whether the browser speaks TLS to us, which decides cookie prefixes and HSTS. */
  get secure(): boolean {
    return this.publicUrl.startsWith('https://');
  }
}

/**
 * Reads and checks the environment; an empty variable counts as one left out.
 * @throws Error naming each wrong or missing variable and what to do.
 */
export function loadConfig(env: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = Settings.safeParse(given);
  if (parsed.success) return new Config(parsed.data);
  const lines = describeIssues(parsed.error.issues).map(
    ({ pointer, detail }) => `  ${pointer.slice(1)}: ${detail}`,
  );
  throw new Error(`設定を確認してください (check the environment):\n${lines.join('\n')}`);
}

/** Every variable under its name in code, undefined where it is left out. */
function camelCased(values: z.output<typeof Environment>): CamelCased<typeof values> {
  const camel = (name: string): string =>
    name.toLowerCase().replace(/_(.)/g, (_, letter: string) => letter.toUpperCase());
  const names = Object.keys(Environment.shape) as (keyof typeof values)[];
  return Object.fromEntries(names.map((name) => [camel(name), values[name]])) as CamelCased<
    typeof values
  >;
}

const listed = (value: string | undefined): string[] => (value === undefined ? [] : [value]);

/** TLS, or a provider on this machine (tests, development). */
function isTrustworthy(url: URL): boolean {
  return url.protocol === 'https:' || isLoopback(url.hostname);
}

function urlHost(host: string): string {
  if (host === '0.0.0.0' || host === '::') return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}

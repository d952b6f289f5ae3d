import { Environment, isLoopback } from './environment.js';
import { describeIssues } from './validation.js';

/** The settings of one process, read once at start. Injectable by its class. */
export class Config {
  readonly profile!: 'embedded' | 'server';
  readonly production!: boolean;
  readonly port!: number;
  readonly host!: string;
  /** Where people reach the desk, without a trailing slash; links in mails begin with it. */
  readonly publicUrl!: string;
  /** Further names the desk answers to, besides that of `publicUrl`. */
  readonly allowedHosts!: readonly string[];
  readonly dataDir!: string;
  readonly rootDir!: string;
  readonly centre!: string;
  readonly demo!: boolean;
  readonly databaseUrl!: string;
  readonly migrationDatabaseUrl!: string;
  readonly databasePool!: number;
  readonly redisUrl!: string | undefined;
  readonly smtpUrl!: string | undefined;
  readonly mailFrom!: string | undefined;
  /** Domain (or `+` mailbox) whose addresses carry answers back to their cases; none unless set. */
  readonly mailReplyDomain!: string | undefined;
  /** Key with which a provider signs the mails it hands in; they are not taken without one. */
  readonly inboundMailSecret!: string | undefined;
  /** Mail servers whose word on a mail's sender is believed (authserv-ids, RFC 8601), in lower case. */
  readonly trustedAuthservIds!: readonly string[];
  /** The mailbox answers are fetched from. */
  readonly imapUrl!: string | undefined;
  /** Keys for links, sessions and digests of personal data; base64url or any text of 32+ characters. */
  readonly secrets!: { links: string; sessions: string; digests: string };
  /** Keys of before a change: they make nothing, and still open what was made with them. One or none each. */
  readonly formerSecrets!: { links: readonly string[]; sessions: readonly string[] };
  readonly rateLimit!: boolean;
  readonly trustProxy!: string | undefined;
  /** Whether staff come in only with a second factor. */
  readonly secondFactor!: 'required' | 'optional';
  /** Staff sessions end after this many quiet minutes, and after this many hours whatever happens. */
  readonly sessionIdleMinutes!: number;
  readonly sessionHours!: number;
  /** The prefecture's own identity provider; none unless set. */
  readonly oidc!: { issuer: string; clientId: string; clientSecret: string } | undefined;
  /** The virus scanner's address; files are not scanned without one. */
  readonly clamavUrl!: string | undefined;
  /** The S3-compatible store of files, with its keys; `DATA_DIR/files` without one. */
  readonly s3Url!: string | undefined;
  readonly logLevel!: 'silent' | 'error' | 'warn' | 'info' | 'debug';

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

  constructor(values: Omit<Config, 'capturesMail' | 'secure' | 'showsMailbox'>) {
    Object.assign(this, values);
  }
}

/**
 * Reads and checks the environment.
 * @throws Error naming each wrong or missing variable and what to do.
 */
export function loadConfig(env: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = Environment.safeParse(given);
  if (!parsed.success) {
    const lines = describeIssues(parsed.error.issues).map(
      ({ pointer, detail }) => `  ${pointer.slice(1)}: ${detail}`,
    );
    throw new Error(`設定を確認してください (check the environment):\n${lines.join('\n')}`);
  }
  const it = parsed.data;
  return new Config({
    profile: it.PROFILE,
    production: it.NODE_ENV === 'production',
    port: it.PORT,
    host: it.HOST,
    publicUrl: (it.PUBLIC_URL ?? `http://${urlHost(it.HOST)}:${String(it.PORT)}`).replace(
      /\/$/,
      '',
    ),
    allowedHosts: it.ALLOWED_HOSTS ?? [],
    dataDir: it.DATA_DIR,
    rootDir: it.ROOT_DIR ?? process.cwd(),
    centre: it.CENTRE,
    demo: it.DEMO,
    databaseUrl: it.DATABASE_URL,
    migrationDatabaseUrl: it.MIGRATION_DATABASE_URL ?? it.DATABASE_URL,
    databasePool: it.DATABASE_POOL,
    redisUrl: it.REDIS_URL,
    smtpUrl: it.SMTP_URL,
    mailFrom: it.MAIL_FROM,
    mailReplyDomain: it.MAIL_REPLY_DOMAIN,
    inboundMailSecret: it.INBOUND_MAIL_SECRET,
    trustedAuthservIds: it.TRUSTED_AUTHSERV_IDS ?? [],
    imapUrl: it.IMAP_URL,
    secrets: { links: it.LINK_SECRET, sessions: it.SESSION_SECRET, digests: it.DIGEST_SECRET },
    formerSecrets: {
      links: listed(it.LINK_SECRET_PREVIOUS),
      sessions: listed(it.SESSION_SECRET_PREVIOUS),
    },
    rateLimit: it.RATE_LIMIT,
    trustProxy: it.TRUST_PROXY,
    secondFactor: it.SECOND_FACTOR ?? (it.PROFILE === 'embedded' ? 'optional' : 'required'),
    sessionIdleMinutes: it.SESSION_IDLE_MINUTES,
    sessionHours: it.SESSION_HOURS,
    oidc:
      it.OIDC_ISSUER && it.OIDC_CLIENT_ID && it.OIDC_CLIENT_SECRET
        ? {
            issuer: it.OIDC_ISSUER,
            clientId: it.OIDC_CLIENT_ID,
            clientSecret: it.OIDC_CLIENT_SECRET,
          }
        : undefined,
    clamavUrl: it.CLAMAV_URL,
    s3Url: it.S3_URL,
    logLevel: it.LOG_LEVEL,
  });
}

const listed = (value: string | undefined): string[] => (value === undefined ? [] : [value]);

function urlHost(host: string): string {
  if (host === '0.0.0.0' || host === '::') return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}

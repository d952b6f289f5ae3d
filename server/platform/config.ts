import { z } from 'zod';
import { describeIssues } from './validation.js';

const secret = z
  .string({ error: '32 文字以上の乱数を指定してください（例: openssl rand -base64 32）' })
  .min(32, '短すぎます。32 文字以上の乱数を指定してください（例: openssl rand -base64 32）')
  .refine(
    (value) => new Set(value).size >= 10,
    '同じ文字の繰り返しは使えません。乱数を指定してください',
  );

const flag = (fallback: boolean) =>
  z
    .enum(['0', '1', 'on', 'off', 'true', 'false'])
    .optional()
    .transform((value) => (value === undefined ? fallback : ['1', 'on', 'true'].includes(value)));

/** The environment variables the product reads; README.md explains each. */
const Environment = z
  .object({
    NODE_ENV: z.string().default('development'),
    PROFILE: z.enum(['embedded', 'server']).default('server'),
    PORT: z.coerce.number().int().min(0).max(65535).default(3000),
    HOST: z.string().default('127.0.0.1'),
    PUBLIC_URL: z.url().optional(),
    DATA_DIR: z.string().default('./data'),
    ROOT_DIR: z.string().optional(),
    CENTRE: z
      .string()
      .regex(/^[a-z0-9-]+$/)
      .default('mie'),
    DEMO: flag(true),
    DATABASE_URL: z
      .string()
      .startsWith('postgres', 'postgresql:// で始まる接続先を指定してください'),
    MIGRATION_DATABASE_URL: z.string().startsWith('postgres').optional(),
    DATABASE_POOL: z.coerce.number().int().min(1).max(200).default(10),
    REDIS_URL: z
      .string()
      .regex(/^rediss?:\/\//, 'redis:// で始まる接続先を指定してください')
      .optional(),
    SMTP_URL: z
      .string()
      .regex(/^smtps?:\/\//, 'smtp:// で始まる接続先を指定してください')
      .optional(),
    MAIL_FROM: z.string().optional(),
    MAIL_REPLY_DOMAIN: z
      .string()
      .regex(
        /^(?:[a-z0-9._-]{1,10}@)?[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+$/i,
        '返信用のドメイン（reply.example.jp）か、+ を受け付けるメールボックス（soudan@example.jp、@ の前は10文字まで）を指定してください',
      )
      .optional(),
    INBOUND_MAIL_SECRET: secret.optional(),
    IMAP_URL: z
      .string()
      .regex(
        /^imaps?:\/\/.+@.+/,
        'imaps://ユーザー名:パスワード@ホスト名/INBOX の形で指定してください',
      )
      .optional(),
    LINK_SECRET: secret,
    SESSION_SECRET: secret,
    DIGEST_SECRET: secret,
    LINK_SECRET_PREVIOUS: secret.optional(),
    SESSION_SECRET_PREVIOUS: secret.optional(),
    RATE_LIMIT: flag(true),
    TRUST_PROXY: z.string().optional(),
    SECOND_FACTOR: z.enum(['required', 'optional']).optional(),
    SESSION_IDLE_MINUTES: z.coerce.number().int().min(5).max(720).default(30),
    SESSION_HOURS: z.coerce.number().int().min(1).max(24).default(12),
    OIDC_ISSUER: z.url().optional(),
    OIDC_CLIENT_ID: z.string().optional(),
    OIDC_CLIENT_SECRET: z.string().optional(),
    CLAMAV_URL: z
      .string()
      .regex(/^tcp:\/\/[^/]+$/, 'tcp://ホスト名:3310 の形で指定してください')
      .optional(),
    S3_URL: z
      .string()
      .regex(
        /^https?:\/\/[^:@/]+:[^@/]+@[^@/]+\/[a-z0-9][a-z0-9.-]{2,62}(?:[/?]|$)/,
        'https://アクセスキー:秘密鍵@ホスト名/バケット の形で指定してください（鍵の記号は %2F のように）',
      )
      .optional(),
    LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info'),
  })
  .superRefine((env, context) => {
    if (!env.RATE_LIMIT && !isLoopback(env.HOST)) {
      context.addIssue({
        code: 'custom',
        path: ['RATE_LIMIT'],
        message: 'off は HOST がループバック（127.0.0.1）のときだけ使えます',
      });
    }
    const oidc = [env.OIDC_ISSUER, env.OIDC_CLIENT_ID, env.OIDC_CLIENT_SECRET];
    if (oidc.some(Boolean) && !oidc.every(Boolean)) {
      context.addIssue({
        code: 'custom',
        path: ['OIDC_ISSUER'],
        message: 'OIDC_ISSUER、OIDC_CLIENT_ID、OIDC_CLIENT_SECRET は三つとも指定してください',
      });
    }
    if (env.OIDC_ISSUER && !isTrustworthy(new URL(env.OIDC_ISSUER))) {
      context.addIssue({
        code: 'custom',
        path: ['OIDC_ISSUER'],
        message: 'https:// で始まる発行元を指定してください',
      });
    }
  });

/** TLS, or a provider on this machine (tests, development). */
function isTrustworthy(url: URL): boolean {
  return url.protocol === 'https:' || isLoopback(url.hostname);
}

/** The settings of one process, read once at start. Injectable by its class. */
export class Config {
  readonly profile!: 'embedded' | 'server';
  readonly production!: boolean;
  readonly port!: number;
  readonly host!: string;
  /** Where people reach the desk, without a trailing slash; links in mails begin with it. */
  readonly publicUrl!: string;
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

  /** Whether mails are kept and shown at /dev/mailbox instead of sent: the embedded profile, on loopback, without SMTP. */
  get capturesMail(): boolean {
    return this.profile === 'embedded' && this.smtpUrl === undefined && isLoopback(this.host);
  }

  /** Whether the browser speaks TLS to us, which decides cookie prefixes and HSTS. */
  get secure(): boolean {
    return this.publicUrl.startsWith('https://');
  }

  constructor(values: Omit<Config, 'capturesMail' | 'secure'>) {
    Object.assign(this, values);
  }
}

/** Whether a host name or address stays on this machine. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127\./.test(host);
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

import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the provider says of whoever signs in; a test sets it. */
export interface Person {
  sub: string;
  email?: string;
  email_verified?: boolean;
  amr?: string[];
}

/** Where a test makes the provider misbehave. */
export interface Tricks {
  nonce?: string;
  audience?: string;
  issuer?: string;
  forged?: boolean;
}

export const CLIENT = { id: 'dxc-desk', secret: 'a-secret-for-tests-only' };

/** A small OpenID provider on loopback: discovery, authorization (no screens), token with PKCE, keys. */
export class LocalProvider {
  person: Person = { sub: 'nobody' };
  tricks: Tricks = {};
  issuer = '';
  private readonly keys = generateKeyPairSync('rsa', { modulusLength: 2048 });
  private readonly forger = generateKeyPairSync('rsa', { modulusLength: 2048 });
  private readonly codes = new Map<
    string,
    { challenge: string; nonce: string; redirect: string; person: Person }
  >();
  private readonly server: Server = createServer((request, response) => {
    this.answer(request, response).catch(() => response.writeHead(500).end());
  });

  async start(): Promise<void> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    this.issuer = `http://127.0.0.1:${String((this.server.address() as AddressInfo).port)}`;
  }

  async stop(): Promise<void> {
    await new Promise((resolve) => this.server.close(resolve));
  }

  /** What the person's browser does at the authorization address: comes back with a code. */
  async visit(url: string): Promise<URL> {
    const response = await fetch(url, { redirect: 'manual' });
    return new URL(response.headers.get('location') ?? '');
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', this.issuer);
    const json = (body: object, status = 200): void => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    };
    switch (url.pathname) {
      case '/.well-known/openid-configuration':
        return json({
          issuer: this.issuer,
          authorization_endpoint: `${this.issuer}/authorize`,
          token_endpoint: `${this.issuer}/token`,
          jwks_uri: `${this.issuer}/keys`,
          response_types_supported: ['code'],
          subject_types_supported: ['public'],
          id_token_signing_alg_values_supported: ['RS256'],
          code_challenge_methods_supported: ['S256'],
        });
      case '/keys':
        return json({
          keys: [
            {
              ...this.keys.publicKey.export({ format: 'jwk' }),
              kid: '1',
              use: 'sig',
              alg: 'RS256',
            },
          ],
        });
      case '/authorize':
        response.writeHead(303, { location: this.grant(url.searchParams) }).end();
        return;
      case '/token': {
        const token = this.exchange(new URLSearchParams(await read(request)));
        return token ? json(token) : json({ error: 'invalid_grant' }, 400);
      }
      default:
        return json({}, 404);
    }
  }

  private grant(asked: URLSearchParams): string {
    const code = randomBytes(16).toString('hex');
    const redirect = asked.get('redirect_uri') ?? '';
    this.codes.set(code, {
      challenge: asked.get('code_challenge') ?? '',
      nonce: asked.get('nonce') ?? '',
      redirect,
      person: this.person,
    });
    const back = new URL(redirect);
    back.searchParams.set('code', code);
    back.searchParams.set('state', asked.get('state') ?? '');
    return back.href;
  }

  private exchange(form: URLSearchParams): object | null {
    const code = form.get('code') ?? '';
    const granted = this.codes.get(code);
    this.codes.delete(code);
    const verifier = form.get('code_verifier') ?? '';
    const fits = granted?.challenge === createHash('sha256').update(verifier).digest('base64url');
    if (!granted || !fits || form.get('redirect_uri') !== granted.redirect) return null;
    const now = Math.floor(Date.now() / 1_000);
    const claims = {
      iss: this.tricks.issuer ?? this.issuer,
      aud: this.tricks.audience ?? CLIENT.id,
      iat: now,
      exp: now + 60,
      nonce: this.tricks.nonce ?? granted.nonce,
      ...granted.person,
    };
    const key = this.tricks.forged ? this.forger.privateKey : this.keys.privateKey;
    return {
      access_token: 'opaque',
      token_type: 'Bearer',
      expires_in: 60,
      id_token: jwt(claims, key),
    };
  }
}

function jwt(claims: object, key: KeyObject): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const body = `${part({ alg: 'RS256', typ: 'JWT', kid: '1' })}.${part(claims)}`;
  return `${body}.${sign('RSA-SHA256', Buffer.from(body), key).toString('base64url')}`;
}

async function read(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

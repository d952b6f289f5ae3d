import { describedOperations, type Operation } from '../../access/operations.js';
import { signedIn } from '../../access/access-fixture.js';
import type { TestApp } from '../../support/app.js';
import { Schemas } from './schemas.js';
import type { Words } from './words.js';

const ROLES = ['manager', 'admin', 'staff'] as const;
const SHORTENED = new Set([401, 403]);

interface Options {
  /** A refusal is an answer, too: nothing of it may be left anywhere. */
  anyStatus?: boolean;
  headers?: Record<string, string>;
  /** Who asks, where it matters. */
  as?: (typeof ROLES)[number];
  /** Instead of the body that the schema describes. */
  payload?: Buffer | object;
}

// /rules/*/value becomes { rules: [{ value: word }] }.
function bodyOf(place: string, word: string): object {
  const steps = place.split('/').slice(1);
  return steps.reduceRight<unknown>(
    (inner, step) => (step === '*' ? [inner] : { [step]: inner }),
    word,
  ) as object;
}

const name = (url: string): boolean => url.startsWith('/auth/');

/** Sends operations of the API whose every free-text field holds a word of its own. */
export class Planter {
  /** Fields whose word was taken. */
  readonly taken = new Set<string>();
  /** What was refused, and why. */
  readonly refused: string[] = [];
  readonly operations: Operation[];
  private readonly schemas: Schemas;
  private readonly sessions = new Map<string, Record<string, string>>();

  constructor(
    private readonly app: TestApp,
    private readonly words: Words,
  ) {
    const { operations, schemas } = describedOperations(app);
    this.operations = operations;
    this.schemas = new Schemas(schemas, words);
  }

  /** Every field there is: `POST /api/v1/consultations /requester/name`. */
  fields(): string[] {
    return this.operations.flatMap((operation) => this.schemas.freeTextOf(operation));
  }

  /** As whoever of the staff may; gives the answer. A refusal is noted, and the story goes on. */
  async call<T = Record<string, unknown>>(
    name: string,
    ids: Record<string, string> = {},
    given: Record<string, unknown> = {},
    options: Options = {},
  ): Promise<T> {
    const operation = this.operations.find(
      (operation) => `${operation.method} ${operation.path}` === name,
    );
    if (!operation) throw new Error(`no operation ${name}`);
    const url = operation.path.replace(/\{(\w+)\}/gu, (_, id: string) => ids[id] ?? `{${id}}`);
    const body = operation.body ? this.schemas.fill(operation.body, given, `${name} `) : undefined;
    const payload = options.payload ?? (body as object | undefined);
    const answer = await this.send(
      operation.method,
      url,
      payload,
      options.headers ?? {},
      options.as,
    );
    if (answer.statusCode >= 300 && !options.anyStatus) {
      this.refused.push(`${name}: ${String(answer.statusCode)} ${answer.body.slice(0, 400)}`);
      return {} as T;
    }
    if (answer.statusCode >= 300) return {} as T;
    for (const { field } of this.words.planted) {
      if (field.startsWith(`${name} `)) this.taken.add(field);
    }
    return (answer.headers['content-type']?.toString().includes('json') ? answer.json() : {}) as T;
  }

  /** Sends a word in each of these fields, and nothing else; notes where it was taken. */
  async refuse(fields: readonly string[]): Promise<void> {
    for (const field of fields) {
      const [method = '', path = '', place = ''] = field.split(' ');
      const word = this.words.plant(field, place.startsWith('?') ? 'ascii' : 'word');
      const header = place.startsWith('?') ? { [place.slice(1)]: word } : {};
      const url = path.replace(/\{\w+\}/gu, '00000000-0000-7000-8000-000000000000');
      const payload = bodyOf(place, word);
      const { statusCode } = await this.send(method, url, payload, header, 'manager');
      if (statusCode < 400) this.refused.push(`${field}: takes any word`);
    }
  }

  /** A question, whatever the answer. */
  look(url: string) {
    return this.send('GET', url, undefined, {});
  }

  private async send(
    method: string,
    url: string,
    payload: Buffer | object | undefined,
    headers: Record<string, string>,
    as?: (typeof ROLES)[number],
  ) {
    for (const role of as ? [as] : ROLES) {
      const request = {
        method: method as 'POST',
        url,
        headers: {
          ...(await this.session(role)),
          ...(payload instanceof Buffer ? { 'content-type': 'application/octet-stream' } : {}),
          ...headers,
        },
        ...(payload === undefined ? {} : { payload }),
      };
      let answer = await this.app.inject(request);
      if (answer.statusCode === 401 && !name(url)) {
        // Time went on: the session has ended.
        this.sessions.delete(role);
        answer = await this.app.inject({
          ...request,
          headers: { ...request.headers, ...(await this.session(role)) },
        });
      }
      if (answer.statusCode === 428) {
        const { headers: seen } = await this.app.inject({ url, headers: request.headers });
        const versioned = { ...request.headers, 'if-match': seen['etag'] ?? '"1"' };
        answer = await this.app.inject({ ...request, headers: versioned });
      }
      if (!SHORTENED.has(answer.statusCode) || role === (as ?? 'staff')) return answer;
    }
    throw new Error('some role is asked last');
  }

  private async session(role: (typeof ROLES)[number]): Promise<Record<string, string>> {
    const headers = this.sessions.get(role) ?? (await signedIn(this.app, role)).headers;
    this.sessions.set(role, headers);
    return headers;
  }
}

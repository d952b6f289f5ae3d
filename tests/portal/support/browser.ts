import type { TestApp } from '../../support/app.js';

interface Answer {
  status: number;
  /** Where a redirect leads, or null. */
  location: string | null;
  html: string;
  headers: Record<string, unknown>;
}

/** A browser without JavaScript: keeps cookies, sends forms, follows redirects when asked. */
export class PlainBrowser {
  private readonly cookies: Map<string, string>;

  constructor(
    private readonly office: TestApp,
    cookies: Record<string, string> = {},
  ) {
    this.cookies = new Map(Object.entries(cookies));
  }

  /** The value of the first cookie whose name fits. */
  cookie(name: RegExp): string | undefined {
    return [...this.cookies].find(([key, value]) => name.test(key) && value !== '')?.[1];
  }

  /** A session, as if it had come by a link. */
  setCookie(name: string, value: string): void {
    this.cookies.set(name, value);
  }

  get(url: string, headers: Record<string, string> = {}): Promise<Answer> {
    return this.send('GET', url, undefined, headers);
  }

  post(url: string, fields: Record<string, string | readonly string[]> = {}): Promise<Answer> {
    const pairs = Object.entries(fields).flatMap(([name, value]) =>
      [value].flat().map((value): [string, string] => [name, value]),
    );
    return this.send('POST', url, new URLSearchParams(pairs).toString());
  }

  /** Sends a form and shows the page the answer leads to. */
  async submit(
    url: string,
    fields: Record<string, string | readonly string[]> = {},
  ): Promise<Answer> {
    const answer = await this.post(url, fields);
    return answer.location === null ? answer : this.get(answer.location);
  }

  private async send(
    method: 'GET' | 'POST',
    url: string,
    payload?: string,
    headers: Record<string, string> = {},
  ): Promise<Answer> {
    const answer = await this.office.inject({
      method,
      url,
      headers: {
        accept: 'text/html',
        cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        ...(payload === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded' }),
        ...headers,
      },
      ...(payload === undefined ? {} : { payload }),
    });
    for (const { name, value } of answer.cookies) this.cookies.set(name, value);
    const { location } = answer.headers;
    return {
      status: answer.statusCode,
      location: typeof location === 'string' ? location : null,
      html: answer.body,
      headers: answer.headers,
    };
  }
}

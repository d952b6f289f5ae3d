import createClient from 'openapi-fetch';
import type { paths } from '../generated/api.js';
import { type ProblemBody, toHttpError } from './problems.js';
import { announceSessionEnd } from './session-end.js';

/**
 * The typed client: same origin, cookie session. `fetch` is looked up at call time so that tests
 * can replace it.
 */
export const client = createClient<paths>({
  baseUrl: globalThis.location?.origin ?? 'http://localhost',
  credentials: 'same-origin',
  headers: { Accept: 'application/json, application/problem+json' },
  fetch: (request) => globalThis.fetch(request),
});

interface Answer<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

/**
 * The data of an answer.
 *
 * @throws HttpError with the problem's Japanese message and field errors when it is not 2xx.
 */
export const unwrap = async <T>(request: Promise<Answer<T>>): Promise<T> =>
  (await unwrapWithResponse(request)).data;

/** Like {@link unwrap}, for callers that need headers (ETag, Retry-After). */
export const unwrapWithResponse = async <T>(
  request: Promise<Answer<T>>,
): Promise<{ data: T; response: Response }> => {
  const { data, error, response } = await request;
  if (!response.ok) throw refusal(response, error);
  return { data: data as T, response };
};

/** Where a 401 means a wrong password or code, not that nobody is signed in. */
const PROVES = /\/auth\/(session|session\/confirmation|session\/second-factor|password)$/;

/** The error for a refused request; a 401 also tells the page that the session is over. */
export const refusal = (response: Response, error: unknown): Error => {
  if (response.status === 401 && !PROVES.test(response.url)) announceSessionEnd();
  return toHttpError(response.status, asProblem(error));
};

/** Error bodies come from outside: a proxy's HTML page is not a problem document. */
const asProblem = (error: unknown): ProblemBody | undefined =>
  typeof error === 'object' && error !== null ? error : undefined;

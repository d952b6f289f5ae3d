import { HttpError } from 'ra-core';

/** One entry of a problem's `errors[]` (RFC 9457 extension of this API). */
export interface FieldProblem {
  pointer: string;
  code: string;
  detail: string;
}
export interface ProblemBody {
  status?: number;
  code?: string;
  title?: string;
  detail?: string;
  errors?: FieldProblem[];
}

/** What people read when the server could not say it itself. */
const FALLBACK: Record<number, string> = {
  401: 'サインインの期限が切れました。もう一度サインインしてください。',
  403: 'この操作をする権限がありません。',
  404: '見つかりませんでした。取り消されたか、担当の範囲の外にあります。',
  412: 'ほかの人が先に更新しました。読み直してください。',
  422: '入力内容を確認してください。',
  428: '画面が古くなっています。読み直してください。',
  429: '操作が続いています。少し待ってからもう一度お試しください。',
};

/** Statuses whose wording must be the same everywhere, whatever the server's detail says. */
const FIXED = new Set([412, 428]);

/** `/requester/email` → `requester.email`, the path react-hook-form knows the field by. */
export const fieldPath = (pointer: string): string =>
  pointer
    .replace(/^#?\//, '')
    .split('/')
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .join('.');

/** The message for a notification: the problem's own Japanese words, else ours for the status. */
export const problemMessage = (status: number, problem: ProblemBody | undefined): string => {
  const fallback = FALLBACK[status] ?? '処理できませんでした。時間をおいてもう一度お試しください。';
  if (FIXED.has(status)) return fallback;
  const first = problem?.errors?.[0]?.detail;
  return problem?.detail ?? first ?? fallback;
};

/**
 * An error react-admin understands: `body.errors` maps field paths to messages, so that the
 * failing fields of a form show their own message; `root.serverError` is the notification's text.
 */
export const toHttpError = (status: number, problem: ProblemBody | undefined): HttpError => {
  const message = problemMessage(status, problem);
  const fields = Object.fromEntries(
    (problem?.errors ?? []).map((error) => [fieldPath(error.pointer), error.detail]),
  );
  return new HttpError(message, status, {
    code: problem?.code,
    // Members beyond RFC 9457's: a list of who is in the way, what is stored now.
    problem,
    errors: { ...nest(fields), root: { serverError: message } },
  });
};

/** `{'requester.email': 'm'}` → `{requester: {email: 'm'}}`. */
const nest = (flat: Record<string, string>): Record<string, unknown> => {
  const tree: Record<string, unknown> = {};
  for (const [path, message] of Object.entries(flat)) {
    const keys = path.split('.');
    const last = keys.pop() ?? path;
    let node = tree;
    for (const key of keys) {
      const next = node[key];
      node = (typeof next === 'object' && next !== null ? next : (node[key] = {})) as typeof tree;
    }
    node[last] = message;
  }
  return tree;
};

/** Messages of single fields by name (`requester.email` where one lies in another), for a form that is not react-admin's. */
export const mistakesOf = (error: unknown): Record<string, string> => {
  const { errors = {} } = (error instanceof HttpError ? (error.body ?? {}) : {}) as {
    errors?: Record<string, unknown>;
  };
  return Object.fromEntries(flat(errors));
};

const flat = (tree: object, path = ''): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]: [string, unknown]): [string, string][] => {
    if (typeof value === 'string') return [[`${path}${key}`, value]];
    return typeof value === 'object' && value !== null ? flat(value, `${path}${key}.`) : [];
  });

/** The readable message of anything thrown by a request. */
export const messageOf = (error: unknown): string => {
  if (error instanceof HttpError) return error.message;
  if (error instanceof TypeError) return 'サーバーにつながりません。通信の状態を確認してください。';
  return problemMessage(0, undefined);
};

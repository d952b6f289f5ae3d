/** One thing wrong with one field: where (JSON Pointer, RFC 6901), which rule, and what to do about it in Japanese. */
export interface FieldError {
  pointer: string;
  code: string;
  detail: string;
}

interface ProblemInit {
  status: number;
  code: string;
  title: string;
  detail?: string;
  errors?: FieldError[];
  headers?: Record<string, string>;
  /** Further members of the problem document, e.g. the differing fields of a 412. */
  extra?: Record<string, unknown>;
}

/** A refusal the person can act on; becomes an RFC 9457 problem document, or a kind page on the portal. */
export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail: string | undefined;
  readonly errors: FieldError[] | undefined;
  readonly headers: Record<string, string>;
  readonly extra: Record<string, unknown>;

  constructor(init: ProblemInit) {
    super(init.detail ?? init.title);
    this.name = 'Problem';
    this.status = init.status;
    this.code = init.code;
    this.title = init.title;
    this.detail = init.detail;
    this.errors = init.errors;
    this.headers = init.headers ?? {};
    this.extra = init.extra ?? {};
  }

  /** The document of RFC 9457 §3, with `code` and `errors[]` beside the standard members. */
  toDocument(): Record<string, unknown> {
    return {
      type: `urn:dxc:problem:${this.code}`,
      title: this.title,
      status: this.status,
      code: this.code,
      ...(this.detail === undefined ? {} : { detail: this.detail }),
      ...(this.errors === undefined ? {} : { errors: this.errors }),
      ...this.extra,
    };
  }
}

export const badRequest = (code: string, detail: string): Problem =>
  new Problem({ status: 400, code, title: '送られた内容を読み取れませんでした', detail });

export const unauthorised = (detail = 'サインインしてから、もう一度お試しください。'): Problem =>
  new Problem({
    status: 401,
    code: 'unauthorised',
    title: 'サインインが必要です',
    detail,
    headers: { 'WWW-Authenticate': 'Bearer' },
  });

export const forbidden = (detail = 'この操作に必要な権限がありません。'): Problem =>
  new Problem({ status: 403, code: 'forbidden', title: 'この操作はできません', detail });

export const notFound = (detail = 'お探しのものは見つかりませんでした。'): Problem =>
  new Problem({ status: 404, code: 'not-found', title: '見つかりません', detail });

/** The state of things does not allow it now (a closed case, a decided offer). */
export const conflict = (code: string, detail: string): Problem =>
  new Problem({ status: 409, code, title: '今の状態ではできません', detail });

/** It was here once and is over: a spent link, an expired offer. */
export const gone = (code: string, detail: string): Problem =>
  new Problem({ status: 410, code, title: '有効期限が切れています', detail });

export const unprocessable = (errors: FieldError[], detail?: string): Problem =>
  new Problem({
    status: 422,
    code: 'invalid',
    title: '入力内容をご確認ください',
    detail: detail ?? `${String(errors.length)}か所をご確認ください。`,
    errors,
  });

export const preconditionRequired = (): Problem =>
  new Problem({
    status: 428,
    code: 'precondition-required',
    title: '版の指定が必要です',
    detail: '読み取ったときの ETag を If-Match に付けて送ってください。',
  });

/** Somebody changed the record in between; `fields` tells which of the sent fields differ now. */
export const preconditionFailed = (fields: Record<string, unknown>): Problem =>
  new Problem({
    status: 412,
    code: 'stale',
    title: 'ほかの人が先に更新しました',
    detail: '最新の内容を読み直してから、もう一度保存してください。',
    extra: { current: fields },
  });

export const tooMany = (retryAfterSeconds: number): Problem =>
  new Problem({
    status: 429,
    code: 'too-many-requests',
    title: 'しばらくお待ちください',
    detail: `短い間に多くの操作がありました。${String(retryAfterSeconds)}秒ほど待ってから、もう一度お試しください。`,
    headers: { 'Retry-After': String(retryAfterSeconds) },
  });

/** A rule of the database or of code that should never be seen: the person gets a reference, the log the rest. */
export const internal = (requestId: string): Problem =>
  new Problem({
    status: 500,
    code: 'internal',
    title: '申し訳ありません。処理できませんでした',
    detail: `時間をおいて、もう一度お試しください。続くときは、この番号をお知らせください: ${requestId}`,
  });

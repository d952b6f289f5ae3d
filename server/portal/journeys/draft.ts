import type { Answers } from './journey.js';

/** An unfinished consultation, kept on our side so that going back and coming back lose nothing. */
export interface Draft {
  answers: Answers;
  /** Keys of the questions whose answers were accepted. */
  done: readonly string[];
  startedAt: string;
  /** Sent with the case: pressing the last button twice gives one case. */
  idempotencyKey: string;
  /** Something was written into the honeypot on any page. */
  trapped: boolean;
  /** What the person was told; from then on the answers are gone from here. */
  receipt: DraftReceipt | null;
}

export interface DraftReceipt {
  receiptNumber: string;
  trackingPath: string;
  replyBy: string | null;
  mailed: boolean;
  consultationId: string;
}

export function newDraft(at: Date, idempotencyKey: string): Draft {
  return {
    answers: {},
    done: [],
    startedAt: at.toISOString(),
    idempotencyKey,
    trapped: false,
    receipt: null,
  };
}

/** The draft with a page's fields replaced by what was sent; what is not ticked is not sent. */
export function withAnswers(draft: Draft, fields: readonly string[], sent: Answers): Draft {
  const kept = Object.entries(draft.answers).filter(([field]) => !fields.includes(field));
  const given = fields.flatMap((field) => {
    const value = sent[field];
    return value === undefined ? [] : [[field, value] as const];
  });
  return { ...draft, answers: Object.fromEntries([...kept, ...given]) };
}

/** The draft after a question's answers were accepted or refused. */
export function withDone(draft: Draft, key: string, accepted: boolean): Draft {
  const others = draft.done.filter((done) => done !== key);
  return { ...draft, done: accepted ? [...others, key] : others };
}

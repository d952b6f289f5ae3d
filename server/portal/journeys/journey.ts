/** What somebody typed and chose so far, by field name, untouched. */
export type Answers = Readonly<Record<string, string | readonly string[]>>;

/** One page of a journey: a question, or a few that belong together. */
export interface Question {
  /** Its part of the address. */
  readonly key: string;
  /** The fields it asks for, given the answers so far; a page may ask a business more than a citizen. */
  fields(answers: Answers): readonly string[];
  /** Fields of which several values may be chosen. */
  readonly many?: readonly string[];
  /** Whether it is asked at all; always, unless said. */
  appliesTo?(answers: Answers): boolean;
}

/**
 * The route through a form, computed from the answers alone: no HTTP, no storage.
 * `done` are the keys of the questions whose answers were accepted.
 */
export class Journey {
  constructor(private readonly questions: readonly Question[]) {}

  /** The questions this person is asked, in order. */
  route(answers: Answers): readonly Question[] {
    return this.questions.filter((question) => question.appliesTo?.(answers) ?? true);
  }

  find(key: string, answers: Answers): Question | undefined {
    return this.route(answers).find((question) => question.key === key);
  }

  /** The question that follows, or undefined after the last one. */
  after(key: string, answers: Answers): Question | undefined {
    const route = this.route(answers);
    return route[route.findIndex((question) => question.key === key) + 1];
  }

  before(key: string, answers: Answers): Question | undefined {
    const route = this.route(answers);
    return route[route.findIndex((question) => question.key === key) - 1];
  }

  /** Which step of how many a question is, counted from 1. */
  step(key: string, answers: Answers): { n: number; total: number } {
    const route = this.route(answers);
    return { n: route.findIndex((question) => question.key === key) + 1, total: route.length };
  }

  /** The first question that is still open; the last one when all before it are done. */
  firstOpen(answers: Answers, done: readonly string[]): Question {
    const route = this.route(answers);
    const open = route.find((question) => !done.includes(question.key)) ?? route.at(-1);
    if (!open) throw new Error('a journey without questions');
    return open;
  }

  /** Whether everything before the question is done, so that nobody arrives at the end by address. */
  mayVisit(key: string, answers: Answers, done: readonly string[]): boolean {
    const route = this.route(answers);
    const at = route.findIndex((question) => question.key === key);
    return at >= 0 && route.slice(0, at).every((question) => done.includes(question.key));
  }

  /** The fields that count, given the answers: what a changed answer hides is not sent. */
  fields(answers: Answers): readonly string[] {
    return this.route(answers).flatMap((question) => question.fields(answers));
  }
}

/** One value of a field, or undefined when nothing was entered. */
export function one(answers: Answers, field: string): string | undefined {
  const value = answers[field];
  const first = typeof value === 'string' ? value : value?.[0];
  return first === undefined || first.trim() === '' ? undefined : first;
}

/** All values of a field. */
export function many(answers: Answers, field: string): readonly string[] {
  const value = answers[field];
  if (value === undefined || value === '') return [];
  return typeof value === 'string' ? [value] : value;
}

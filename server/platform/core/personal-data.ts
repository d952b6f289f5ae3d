import { Injectable } from '@nestjs/common';

/** A connection as floor 0 sees it: the rows of a parameterised statement. */
export interface Sql {
  query<Rows>(sql: string, parameters?: unknown[]): Promise<Rows>;
}

/** Whose data it is about: everything of one person is found case by case. */
export interface PersonalSubject {
  consultationId: string;
  /** The requester's mail address and telephone number as written, for what no case owns (drafts). */
  addresses: readonly string[];
}

/** What a room holds on the people of a case. */
export interface PersonalDataHolder {
  /** Unique, e.g. `messages`. */
  name: string;
  /** What the export calls it, in Japanese. */
  label: string;
  /**
   * The columns this holder answers for, table by table: each text column is erased or kept on purpose.
   * `'removed'` where whole rows go. A test holds the database against this list.
   */
  tables: Readonly<Record<string, 'removed' | readonly string[]>>;
  /** Blanks or removes, inside the eraser's transaction; gives the number of rows touched. */
  erase(tx: Sql, subject: PersonalSubject): Promise<number>;
  /** Everything held, as it is stored. */
  export(db: Sql, subject: PersonalSubject): Promise<Record<string, unknown>[]>;
}

/**
 * Links of one kind, and which of them lead to what is held on the people of a case. Erasure ends them
 * all; a kind that nobody answers for stops the start.
 */
export interface PersonalLinks {
  kind: string;
  /** Ids of the records whose links end with the case; null where no link of this kind is about one. */
  recordsOf: ((tx: Sql, subject: PersonalSubject) => Promise<string[]>) | null;
}

/** Somebody who works at the desk, or for it. */
export interface Worker {
  kind: 'account' | 'supporter';
  id: string;
}

/** What a room holds on people who work here. It goes with its record, or by a {@link RetentionRule}. */
export interface WorkerDataHolder {
  /** Unique, e.g. `sessions`. */
  name: string;
  /** What the export calls it, in Japanese. */
  label: string;
  /** Every text column of these tables, as {@link PersonalDataHolder.tables} has them. */
  tables: Readonly<Record<string, readonly string[]>>;
  /** How long it is kept, in Japanese: part of the disclosure. */
  retention: string;
  /** Everything held, without secrets. */
  export(db: Sql, worker: Worker): Promise<Record<string, unknown>[]>;
}

/** What is kept for a time only, whatever becomes of cases. */
export interface RetentionRule {
  /** Unique, e.g. `captured-mails`. */
  name: string;
  /** What goes, and when, in Japanese. */
  label: string;
  /** Blanks or removes what is over; gives the number of rows touched. */
  sweep(tx: Sql, now: Date): Promise<number>;
}

/**
 * Each room says here what it holds on the people of a case, how that is erased and how it is shown to
 * them, so that erasure and disclosure reach every room without knowing any.
 */
@Injectable()
export class PersonalData {
  private readonly holders = new Map<string, PersonalDataHolder>();
  private readonly ofWorkers: WorkerDataHolder[] = [];
  private readonly rules: RetentionRule[] = [];
  private readonly kinds: PersonalLinks[] = [];

  register(...holders: PersonalDataHolder[]): void {
    for (const holder of holders) {
      if (this.holders.has(holder.name)) {
        throw new Error(`personal data "${holder.name}" is registered twice`);
      }
      this.holders.set(holder.name, holder);
    }
  }

  registerWorkers(...holders: WorkerDataHolder[]): void {
    this.ofWorkers.push(...holders);
  }

  registerRules(...rules: RetentionRule[]): void {
    this.rules.push(...rules);
  }

  registerLinks(...kinds: PersonalLinks[]): void {
    this.kinds.push(...kinds);
  }

  /** The kinds of link there are, with whose they are. */
  links(): readonly PersonalLinks[] {
    return this.kinds;
  }

  /** What is held on people who work here. */
  workers(): readonly WorkerDataHolder[] {
    return this.ofWorkers;
  }

  /** What the nightly sweep goes by. */
  retention(): readonly RetentionRule[] {
    return this.rules;
  }

  /** In the order of registration: lower floors come first. */
  all(): readonly PersonalDataHolder[] {
    return [...this.holders.values()];
  }
}

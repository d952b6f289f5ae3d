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
 * Each room says here what it holds on the people of a case, how that is erased and how it is shown to
 * them, so that erasure and disclosure reach every room without knowing any.
 */
@Injectable()
export class PersonalData {
  private readonly holders = new Map<string, PersonalDataHolder>();

  register(...holders: PersonalDataHolder[]): void {
    for (const holder of holders) {
      if (this.holders.has(holder.name)) {
        throw new Error(`personal data "${holder.name}" is registered twice`);
      }
      this.holders.set(holder.name, holder);
    }
  }

  /** In the order of registration: lower floors come first. */
  all(): readonly PersonalDataHolder[] {
    return [...this.holders.values()];
  }
}

import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../database/unit-of-work.js';
import type { LinkKind, ReplyKind } from '../../domain/link-token.js';

/** The records whose pages in the back office list links. */
export const LINK_PAGES = ['consultation', 'registration', 'supporter', 'account'] as const;
export type LinkPage = (typeof LINK_PAGES)[number];

export type LinkHolderKind = 'requester' | 'participant' | 'supporter' | 'staff';

/** Whom a link was sent to, by the address they have now. */
export interface LinkHolder {
  kind: LinkHolderKind;
  id: string;
  name: string;
  address: string | null;
}

/** A link of a record as its own room knows it. What is over (answered, decided) is not among them. */
export interface RecordLink {
  kind: Exclude<LinkKind, 'sign-in'>;
  recordId: string;
  holder: LinkHolder;
  /** What it opens, in a word: a receipt number, a title. */
  about: string;
  /** When the first link was made; a later one says so itself. */
  since: Date;
  /** When it ends by itself; null: with its record. */
  until: Date | null;
  /** Whether a new one is of any use: an answered survey is not asked again. */
  renewable: boolean;
  /** The case that the mail about a new link belongs to, if any. */
  consultationId: string | null;
}

/** Ids of the records whose reply addresses went to whoever the page is about. */
export type ListReplyRecords = (tx: Tx, id: string) => Promise<readonly string[]>;

export type ListRecordLinks = (tx: Tx, id: string) => Promise<RecordLink[]>;

/**
 * How identity learns which links are out without knowing the rooms above it: each room registers the
 * links of its records for the pages they belong on.
 */
@Injectable()
export class LinkSources {
  private readonly sources = new Map<LinkPage, ListRecordLinks[]>();
  private readonly replies: { page: LinkPage; kind: ReplyKind; list: ListReplyRecords }[] = [];

  register(page: LinkPage, list: ListRecordLinks): void {
    this.sources.set(page, [...(this.sources.get(page) ?? []), list]);
  }

  /** Addresses that take answers are no links on a page, but end with the mailbox they were sent to. */
  registerReplies(page: LinkPage, kind: ReplyKind, list: ListReplyRecords): void {
    this.replies.push({ page, kind, list });
  }

  /** Every reply address of whoever the page is about. */
  async repliesOf(
    tx: Tx,
    page: LinkPage,
    id: string,
  ): Promise<{ kind: ReplyKind; recordId: string }[]> {
    const found: { kind: ReplyKind; recordId: string }[] = [];
    for (const { kind, list } of this.replies.filter((it) => it.page === page)) {
      for (const recordId of await list(tx, id)) found.push({ kind, recordId });
    }
    return found;
  }

  /** Every link that belongs on the page of this record, in the order in which rooms registered. */
  async of(tx: Tx, page: LinkPage, id: string): Promise<RecordLink[]> {
    const links: RecordLink[] = [];
    for (const list of this.sources.get(page) ?? []) links.push(...(await list(tx, id)));
    return links;
  }
}

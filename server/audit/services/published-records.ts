import { Injectable } from '@nestjs/common';
import type { Tx } from '../../database/unit-of-work.js';

export interface StoredDigest {
  id: string;
  /** Null where erasure took the words it was made of. */
  digest: string | null;
}

/** What a room has published, and how its records are compared with the log. */
export interface PublishedKind {
  /** The record type that the log's entries name. */
  recordType: string;
  /** In Japanese, for whoever runs `audit verify`. */
  label: string;
  /** Every record that is stored, with the digest of what is stored. */
  stored(tx: Tx): AsyncIterable<StoredDigest>;
}

/**
 * Rooms register here what they publish. When a record is made, its audit entry carries the digest
 * (`changes.digest.to`), which is then under seal; `audit verify` compares.
 */
@Injectable()
export class PublishedRecords {
  private readonly kinds: PublishedKind[] = [];

  register(...kinds: PublishedKind[]): void {
    this.kinds.push(...kinds);
  }

  all(): readonly PublishedKind[] {
    return this.kinds;
  }
}

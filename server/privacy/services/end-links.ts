import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import {
  LINK_KINDS,
  Links,
  REPLY_KINDS,
  type LinkKind,
  type ReplyKind,
} from '../../identity/index.js';
import { PersonalData, type PersonalSubject, type Sql } from '../../platform/core/personal-data.js';

const KINDS: readonly string[] = [...LINK_KINDS, ...REPLY_KINDS];

/**
 * Ends every link and reply address of a case. Which are its own, each room says of its kinds
 * ({@link PersonalData.registerLinks}); a kind of link that no room speaks for stops the start, so that
 * a new one cannot outlive an erasure unnoticed.
 */
@Injectable()
export class EndLinks implements OnApplicationBootstrap {
  constructor(
    private readonly personalData: PersonalData,
    private readonly links: Links,
  ) {}

  /** @throws Error naming the kinds nobody answers for */
  onApplicationBootstrap(): void {
    const answered = new Set(this.personalData.links().map(({ kind }) => kind));
    const missing = KINDS.filter((kind) => !answered.has(kind));
    if (missing.length > 0) {
      throw new Error(`whose are links of these kinds? ${missing.join(', ')}`);
    }
  }

  /** Before the words go: some are found by them. Gives how many records lost their links. */
  async of(tx: Sql, subject: PersonalSubject): Promise<number> {
    let count = 0;
    for (const { kind, recordsOf } of this.personalData.links()) {
      const ids = recordsOf === null ? [] : await recordsOf(tx, subject);
      if (ids.length > 0) await this.links.end(tx, kind as LinkKind | ReplyKind, ids);
      count += ids.length;
    }
    return count;
  }
}

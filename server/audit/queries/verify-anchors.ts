import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Tx } from '../../database/unit-of-work.js';
import { Clock } from '../../platform/time/clock.js';
import { Config } from '../../platform/config/config.js';
import { newestSeal, type StoredSeal } from '../db/chain-reader.js';
import { anchorKey, anchorsIn, isGenuine, publicKeyOf, type Anchor } from '../domain/anchor.js';
import { AnchorStorage } from '../storage/anchor-storage.js';

/**
 * `agrees`: the chain has a seal there with that hash. `cut-off`: the chain ends before it. `differs`: the
 * chain goes on there, but is another one. `restored`: it fits no more, and the log says that a backup was
 * restored since. `forged`: the signature does not belong to the line.
 */
export type AnchorState = 'agrees' | 'cut-off' | 'differs' | 'restored' | 'forged';

export interface CheckedAnchor extends Anchor {
  state: AnchorState;
  /** Signed with the key of today's secret, or with one that the caller named. */
  knownKey: boolean;
}

export interface AnchorReport {
  intact: boolean;
  /** Oldest first. */
  anchors: CheckedAnchor[];
  /** Heads that the audit log says were anchored, of which no line is left: id and hash. */
  lost: { toId: string; hash: string }[];
  /** The chain went on for more than two days without an anchor. */
  stale: boolean;
  /** Whether the newest anchor is signed with a known key; older ones may be of before a change of secrets. */
  newestKnown: boolean;
  /** The public key that signs today, base64url. */
  key: string;
  place: string;
}

export interface AnchorOptions {
  /** More lines than the storage has: a log that was kept elsewhere. */
  text?: string;
  /** Public keys of before the secret was changed. */
  keys?: readonly string[];
}

/** A day between two anchors, and a day's grace. */
const STALE_MS = 48 * 3_600_000;

/** Compares what was anchored outside the database with the chain in it. */
@Injectable()
export class VerifyAnchors {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly storage: AnchorStorage,
  ) {}

  async run({ text = '', keys = [] }: AnchorOptions = {}): Promise<AnchorReport> {
    const { read } = this.unitOfWork;
    const key = publicKeyOf(anchorKey(this.config.secrets.digests));
    const known = new Set([key, ...keys]);
    const newest = await newestSeal(read);
    const restored = await restoredHeads(read);
    const anchors: CheckedAnchor[] = [];
    for (const anchor of unique(anchorsIn(`${await this.storage.text()}\n${text}`))) {
      const fits = await stateOf(read, anchor, newest);
      const past = fits !== 'agrees' && fits !== 'forged' && restored.has(anchor.hash);
      const state = past ? 'restored' : fits;
      anchors.push({ ...anchor, state, knownKey: known.has(anchor.key) });
    }
    const lost = await lostAnchors(read, anchors);
    const stale = await this.isStale(read, anchors.at(-1));
    const newestKnown = anchors.at(-1)?.knownKey ?? true;
    const agree = anchors.every(({ state }) => state === 'agrees' || state === 'restored');
    return {
      intact: agree && lost.length === 0 && !stale && newestKnown,
      anchors,
      lost,
      stale,
      newestKnown,
      key,
      place: this.storage.place,
    };
  }

  /** Whether seals are there that are much younger than the last anchor. */
  private async isStale(tx: Tx, last: Anchor | undefined): Promise<boolean> {
    const since = last?.at ?? new Date(0);
    const [seal] = await tx.query<{ sealed_at: Date }[]>(
      `SELECT sealed_at FROM audit_seal WHERE sealed_at > $1 ORDER BY to_id LIMIT 1`,
      [since],
    );
    return seal !== undefined && this.clock.now().getTime() - seal.sealed_at.getTime() > STALE_MS;
  }
}

const unique = (anchors: readonly Anchor[]): Anchor[] =>
  [...new Map(anchors.map((anchor) => [anchor.line, anchor])).values()].sort(
    (anchor, other) => anchor.at.getTime() - other.at.getTime(),
  );

async function stateOf(
  tx: Tx,
  anchor: Anchor,
  newest: StoredSeal | undefined,
): Promise<AnchorState> {
  if (!isGenuine(anchor)) return 'forged';
  // What was sealed anew since had its anchor with the former seal.
  const found = await tx.query<unknown[]>(
    `SELECT 1 FROM audit_seal WHERE to_id = $1::bigint AND hash = $2
     UNION ALL SELECT 1 FROM audit_former_seal WHERE to_id = $1::bigint AND hash = $2`,
    [anchor.toId, anchor.hash],
  );
  if (found.length > 0) return 'agrees';
  return BigInt(anchor.toId) > BigInt(newest?.to_id ?? '0') ? 'cut-off' : 'differs';
}

/** The hashes of anchors that a restored backup left behind, as the log says. */
async function restoredHeads(tx: Tx): Promise<ReadonlySet<string>> {
  const rows = await tx.query<{ hash: string }[]>(
    `SELECT jsonb_array_elements_text(changes #> '{heads,from}') AS hash FROM audit_entry
     WHERE record_type = 'audit-log' AND action = 'audit-log.restored'`,
  );
  return new Set(rows.map(({ hash }) => hash));
}

/** The log's own entries about anchors: who removes lines of the storage leaves them. */
async function lostAnchors(
  tx: Tx,
  anchors: readonly CheckedAnchor[],
): Promise<{ toId: string; hash: string }[]> {
  const logged = await tx.query<{ toId: string; hash: string }[]>(
    `SELECT record_id AS "toId", changes #>> '{head,to}' AS hash FROM audit_entry
     WHERE record_type = 'audit-log' AND action = 'audit-log.anchored' ORDER BY audit_entry.id`,
  );
  const genuine = anchors.filter(({ state }) => state !== 'forged');
  const kept = new Set(genuine.map(({ hash }) => hash));
  return logged.filter(({ hash }) => !kept.has(hash));
}

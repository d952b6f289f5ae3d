/** A key is made here, never taken from outside: a UUID. */
export type StorageKey = string;

/** Where the bytes lie: a folder on this machine, or an S3-compatible store shared by many. */
export abstract class FileStorage {
  /** Keeps the bytes for good before it resolves. Writing the same key again replaces them. */
  abstract put(key: StorageKey, bytes: Buffer): Promise<void>;
  /** @throws Error when there are none */
  abstract get(key: StorageKey): Promise<Buffer>;
  /** Removing what is not there is no error. */
  abstract remove(key: StorageKey): Promise<void>;
  /** Keys of what was put before this time. */
  abstract keysBefore(time: Date): AsyncIterable<StorageKey>;
}

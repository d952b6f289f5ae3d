import { mkdir, open, opendir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isId, newId } from '../../platform/core/ids.js';
import { FileStorage, type StorageKey } from './file-storage.js';

/** Files in `DATA_DIR/files`, which no web server serves, readable by this process's user only. */
export class FolderStorage extends FileStorage {
  constructor(private readonly folder: string) {
    super();
  }

  async put(key: StorageKey, bytes: Buffer): Promise<void> {
    const place = this.place(key);
    await mkdir(join(place, '..'), { recursive: true, mode: 0o700 });
    // Written beside and moved: a crash leaves the old file or the new one, never half of one.
    const draft = `${place}.${newId()}.part`;
    const file = await open(draft, 'wx', 0o600);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(draft, place);
  }

  get(key: StorageKey): Promise<Buffer> {
    return readFile(this.place(key));
  }

  remove(key: StorageKey): Promise<void> {
    return rm(this.place(key), { force: true });
  }

  async *keysBefore(time: Date): AsyncIterable<StorageKey> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    for await (const entry of await opendir(this.folder, { recursive: true })) {
      if (!entry.isFile()) continue;
      const path = join(entry.parentPath, entry.name);
      if ((await stat(path)).mtime >= time) continue;
      if (isId(entry.name)) yield entry.name;
      else if (entry.name.endsWith('.part')) await rm(path, { force: true });
    }
  }

  /** Ids rise with time, so their last two characters spread the files over 256 folders. */
  private place(key: StorageKey): string {
    if (!isId(key)) throw new Error('not a storage key');
    return join(this.folder, key.slice(-2), key);
  }
}

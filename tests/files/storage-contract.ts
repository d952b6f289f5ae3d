import type { FileStorage } from '../../server/files/storage/file-storage.js';
import { newId } from '../../server/platform/core/ids.js';

/** What every place for bytes keeps to. `storage` is asked for in each test anew. */
export function fulfilsTheContract(storage: () => FileStorage): void {
  const keysBefore = async (time: Date): Promise<string[]> => {
    const keys: string[] = [];
    for await (const key of storage().keysBefore(time)) keys.push(key);
    return keys;
  };

  test('bytes come back as they went in; the same key again replaces them', async () => {
    const key = newId();
    const bytes = Buffer.from(Array.from({ length: 70_000 }, (_, n) => n % 256));
    await storage().put(key, Buffer.from('一'));
    await storage().put(key, bytes);
    expect((await storage().get(key)).equals(bytes)).toBe(true);
  });

  test('what was removed is gone, and removing it again is no error', async () => {
    const key = newId();
    await storage().put(key, Buffer.from('a'));
    await storage().remove(key);
    await storage().remove(key);
    await expect(storage().get(key)).rejects.toThrow();
  });

  test('keys are listed by the time they were put', async () => {
    const keys = [newId(), newId(), newId()];
    for (const key of keys) await storage().put(key, Buffer.from(key));
    const later = await keysBefore(new Date(Date.now() + 60_000));
    expect(later).toEqual(expect.arrayContaining(keys));
    const earlier = await keysBefore(new Date(Date.now() - 60_000));
    for (const key of keys) expect(earlier).not.toContain(key);
  });

  test.each(['../../etc/passwd', '', 'a', `${newId()}/../x`, `${newId()}\0`])(
    'a key that was not made here leads nowhere: %j',
    async (key) => {
      const refused = 'not a storage key';
      await expect((async () => storage().put(key, Buffer.from('a')))()).rejects.toThrow(refused);
      await expect((async () => storage().get(key))()).rejects.toThrow(refused);
      await expect((async () => storage().remove(key))()).rejects.toThrow(refused);
    },
  );
}

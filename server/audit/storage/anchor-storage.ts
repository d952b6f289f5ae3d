import { mkdir, open, readFile } from 'node:fs/promises';

/** Where anchors lie outside the database. Lines are only ever added. */
export abstract class AnchorStorage {
  /** Where that is, for people. */
  abstract readonly place: string;
  /** Keeps the line for good before it resolves. */
  abstract append(line: string, at: Date): Promise<void>;
  /** Everything kept, as one text. */
  abstract text(): Promise<string>;
}

/** A file with a line an anchor, readable by this process's user only. */
export class FileAnchors extends AnchorStorage {
  constructor(
    readonly place: string,
    private readonly folder: string,
  ) {
    super();
  }

  async append(line: string): Promise<void> {
    await mkdir(this.folder, { recursive: true });
    const file = await open(this.place, 'a', 0o600);
    try {
      await file.writeFile(`${line}\n`);
      await file.sync();
    } finally {
      await file.close();
    }
  }

  async text(): Promise<string> {
    try {
      return await readFile(this.place, 'utf8');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
      throw error;
    }
  }
}

/** What a scanner makes of a file; `found` is the name of what it found. */
export type Verdict = { clean: true } | { clean: false; found: string };

/** Looks for malware, or does not exist: without CLAMAV_URL files are not scanned. */
export abstract class VirusScanner {
  /** Whether files wait until they are scanned. */
  abstract readonly present: boolean;
  /** @throws Error when the scanner cannot be reached or has no answer: the job tries again. */
  abstract scan(bytes: Buffer): Promise<Verdict>;
}

/** No scanner is set up. */
export class NoScanner extends VirusScanner {
  readonly present = false;

  scan(): Promise<Verdict> {
    return Promise.reject(new Error('no scanner: set CLAMAV_URL'));
  }
}

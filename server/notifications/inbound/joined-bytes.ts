type Piece = Uint8Array | ArrayBuffer | string;

/**
 * Stands for `Blob` where the mail parser joins the lines of a part: Node's takes 20 µs and a kilobyte for
 * every piece, seconds for a text of 100,000 lines. All that is asked of it are its bytes.
 */
class JoinedBytes {
  private readonly bytes: Uint8Array<ArrayBuffer>;

  constructor(pieces: readonly Piece[]) {
    const size = pieces.reduce((sum, piece) => sum + sizeOf(piece), 0);
    const bytes = Buffer.from(new ArrayBuffer(size));
    let at = 0;
    for (const piece of pieces) {
      if (typeof piece === 'string') bytes.write(piece, at);
      else bytes.set(piece instanceof Uint8Array ? piece : new Uint8Array(piece), at);
      at += sizeOf(piece);
    }
    this.bytes = bytes;
  }

  arrayBuffer(): Promise<ArrayBuffer> {
    return Promise.resolve(this.bytes.buffer);
  }
}

const sizeOf = (piece: Piece): number =>
  typeof piece === 'string' ? Buffer.byteLength(piece) : piece.byteLength;

/** For a thread that reads mails and nothing else. */
export function joinBytesQuickly(): void {
  globalThis.Blob = JoinedBytes as unknown as typeof Blob;
}

import { gunzipSync, gzipSync } from 'node:zlib';
import { LogisticRegression } from '../domain/logistic-regression.js';
import { AXES } from '../domain/rules.js';
import type { Axis } from '../domain/rules.js';
import type { LearnedAxes } from '../domain/train.js';
import type { LearnedAxis } from '../domain/learned-model.js';

interface Header {
  readonly axis: Axis;
  readonly labels: readonly string[] | null;
  readonly grams: readonly string[];
  readonly examples: readonly (readonly [string, number])[];
  readonly rulesWeigh: number;
  readonly temperature: number;
}

/**
 * A model as one column: the length of a JSON header, the header, then idf and weights of each axis as
 * 32-bit floats; gzipped. Some megabytes at most.
 */
export function packModel(axes: LearnedAxes): Buffer {
  const headers: Header[] = [];
  const numbers: Buffer[] = [];
  for (const axis of AXES) {
    const { regression, examples, rulesWeigh, temperature } = axes[axis];
    const data = regression?.data;
    headers.push({
      axis,
      labels: data?.labels ?? null,
      grams: data?.grams ?? [],
      examples: [...examples],
      rulesWeigh,
      temperature,
    });
    for (const row of data ? [data.idf, ...data.weights] : []) {
      numbers.push(Buffer.from(Float32Array.from(row).buffer));
    }
  }
  const header = Buffer.from(JSON.stringify(headers));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(header.length);
  return gzipSync(Buffer.concat([length, header, ...numbers]));
}

/** The model that {@link packModel} packed. */
export function unpackModel(packed: Buffer): LearnedAxes {
  const bytes = gunzipSync(packed);
  let at = 4 + bytes.readUInt32LE();
  const headers = JSON.parse(bytes.toString('utf8', 4, at)) as Header[];
  const row = (length: number): Float64Array => {
    const numbers = new Float64Array(length);
    for (let i = 0; i < length; i += 1, at += 4) numbers[i] = bytes.readFloatLE(at);
    return numbers;
  };
  const axes = {} as Record<Axis, LearnedAxis>;
  for (const { axis, labels, grams, examples, rulesWeigh, temperature } of headers) {
    let regression: LogisticRegression | null = null;
    if (labels !== null) {
      const idf = row(grams.length);
      const weights = labels.map(() => row(grams.length + 1));
      regression = new LogisticRegression({ labels, grams, idf, weights });
    }
    axes[axis] = { regression, examples: new Map(examples), rulesWeigh, temperature };
  }
  return axes;
}

import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { calibrationError } from '../../server/triage/domain/calibration.js';
import { LogisticRegression } from '../../server/triage/domain/logistic-regression.js';
import type { Example } from '../../server/triage/domain/logistic-regression.js';
import type { Figure } from './figures.js';

/** The learning categoriser on SIB-200 (ja): trained on its train split, judged on dev. */
export function measureLearning(): Figure[] {
  const folder = process.env['BENCHMARKS'] ?? path.join('..', 'shared', 'benchmarks');
  const [train, dev] = ['train', 'dev'].map((part) => path.join(folder, `sib200-ja-${part}.tsv`));
  if (train === undefined || dev === undefined || !existsSync(train) || !existsSync(dev)) {
    console.log(`\nLearning: skipped, no SIB-200 in ${folder} (BENCHMARKS names another folder)`);
    return [];
  }
  const examples = read(train);
  const started = performance.now();
  const model = LogisticRegression.train(examples);
  const trained = (performance.now() - started) / 1_000;
  const answers = read(dev).map(({ text, label }) => {
    const probabilities = model.probabilities(text);
    const confidence = Math.max(...probabilities);
    return { confidence, right: model.labels[probabilities.indexOf(confidence)] === label };
  });
  const counts = model.labels.map(
    (label) => examples.filter((example) => example.label === label).length,
  );
  const usual = model.labels[counts.indexOf(Math.max(...counts))];
  const share = (right: readonly boolean[]) => right.filter(Boolean).length / right.length;
  return [
    {
      measure: 'SIB-200 ja accuracy',
      value: share(answers.map((answer) => answer.right)),
      atLeast: 0.74,
    },
    {
      measure: 'the same, most usual label (baseline)',
      value: share(read(dev).map(({ label }) => label === usual)),
    },
    { measure: 'SIB-200 ja calibration error', value: calibrationError(answers) },
    { measure: 'training on 701 texts (s)', value: trained },
  ];
}

function read(file: string): Example[] {
  const [, ...lines] = readFileSync(file, 'utf8').trim().split('\n');
  return lines.map((line) => {
    const [, label = '', text = ''] = line.split('\t');
    return { label, text };
  });
}

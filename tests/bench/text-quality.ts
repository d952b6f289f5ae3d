/**
 * The text engine on public Japanese sets: retrieval on JSQuAD, similarity on JSTS, each beside a
 * plain baseline. Evaluation only: nothing here trains what ships. Reads `BENCHMARKS` (default
 * `../shared/benchmarks`) in place and says so when it is absent.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { countOf, grams } from '../../server/text/grams.js';
import { keyOf } from '../../server/text/normalise.js';
import { rarityIn, similarity } from '../../server/text/similarity.js';
import { TextIndex } from '../../server/text/text-index.js';
import type { Figure } from './figures.js';

interface Squad {
  data: { paragraphs: { context: string; qas: { question: string }[] }[] }[];
}

type Units = (text: string) => string[];
const ENGINE: Units = (text) => grams(keyOf(text));
/** Baseline: whole runs of one script, the nearest thing to words without a dictionary. */
const SCRIPT_RUNS: Units = (text) =>
  keyOf(text).match(/\p{Script=Han}+|\p{Script=Katakana}[ー\p{Script=Katakana}]*|[a-z0-9]+/gu) ??
  [];

/** Ranks each distinct paragraph for each question; only its own paragraph is relevant. */
export function retrieval(squad: Squad, units: Units): { precision: number; ndcg: number } {
  const index = new TextIndex();
  const idOf = new Map<string, string>();
  const questions: { text: string; answer: string }[] = [];
  for (const { paragraphs } of squad.data) {
    for (const { context, qas } of paragraphs) {
      const id = idOf.get(context) ?? String(idOf.size);
      if (!idOf.has(context)) {
        idOf.set(context, id);
        index.set(id, countOf(units(context)));
      }
      for (const { question } of qas) questions.push({ text: question, answer: id });
    }
  }
  let first = 0;
  let gain = 0;
  for (const { text, answer } of questions) {
    const rank = index.search(countOf(units(text)), 10).findIndex(({ id }) => id === answer);
    if (rank === 0) first += 1;
    if (rank >= 0) gain += 1 / Math.log2(rank + 2);
  }
  return { precision: first / questions.length, ndcg: gain / questions.length };
}

/** Spearman's rank correlation, ties sharing their mean rank. */
export function spearman(a: readonly number[], b: readonly number[]): number {
  const [x, y] = [ranks(a), ranks(b)];
  const mean = (x.length - 1) / 2;
  let covariance = 0;
  let squareX = 0;
  let squareY = 0;
  x.forEach((rank, i) => {
    const [dx, dy] = [rank - mean, (y[i] ?? 0) - mean];
    covariance += dx * dy;
    squareX += dx * dx;
    squareY += dy * dy;
  });
  return covariance / Math.sqrt(squareX * squareY);
}

function ranks(values: readonly number[]): number[] {
  const order = values.map((value, i) => ({ value, i })).sort((a, b) => a.value - b.value);
  const result = new Array<number>(values.length).fill(0);
  for (let from = 0; from < order.length;) {
    let to = from;
    while (to < order.length && order[to]?.value === order[from]?.value) to += 1;
    for (let k = from; k < to; k += 1) result[order[k]?.i ?? 0] = (from + to - 1) / 2;
    from = to;
  }
  return result;
}

/** All figures, or none when the sets are not on this machine. */
export function measureTextQuality(): Figure[] {
  const folder = process.env['BENCHMARKS'] ?? path.join('..', 'shared', 'benchmarks');
  const squadFile = path.join(folder, 'jsquad-valid.json');
  const stsFile = path.join(folder, 'jsts-valid.jsonl');
  if (!existsSync(squadFile) || !existsSync(stsFile)) {
    console.log(`\nText quality: skipped, no sets in ${folder} (BENCHMARKS names another folder)`);
    return [];
  }
  const squad = JSON.parse(readFileSync(squadFile, 'utf8')) as Squad;
  const pairs = readFileSync(stsFile, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as { sentence1: string; sentence2: string; label: number });
  const rarity = rarityIn(pairs.flatMap(({ sentence1, sentence2 }) => [sentence1, sentence2]));
  const labels = pairs.map(({ label }) => label);
  const engine = retrieval(squad, ENGINE);
  const baseline = retrieval(squad, SCRIPT_RUNS);
  return [
    { measure: 'JSQuAD nDCG@10', value: engine.ndcg, atLeast: 0.944 },
    { measure: 'JSQuAD P@1', value: engine.precision, atLeast: 0.9 },
    { measure: 'JSQuAD nDCG@10, BM25 over script runs (baseline)', value: baseline.ndcg },
    {
      measure: 'JSTS Spearman',
      value: spearman(
        pairs.map(({ sentence1, sentence2 }) => similarity(sentence1, sentence2, rarity)),
        labels,
      ),
      atLeast: 0.74,
    },
  ];
}

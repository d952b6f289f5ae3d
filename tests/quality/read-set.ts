import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Profile } from '../../server/matching/domain/types.js';
import type { TriageInput } from '../../server/triage/domain/suggestion.js';

/** A consultation of the evaluation set, with everything a careful person says of it. */
export interface Question {
  readonly id: string;
  readonly style: string;
  readonly input: TriageInput;
  readonly type: string;
  readonly content: string;
  /** The main one first; none: not about DX. */
  readonly themes: readonly string[];
  /** Grade 1–3 by supporter. */
  readonly suits: ReadonlyMap<string, number>;
}

const SET = join('tests', 'quality', 'set');

/** Reads the frozen set from below `root`. */
export function readQuestions(root = '.'): Question[] {
  return rowsOf(join(root, SET, 'consultations.tsv')).map((row) => ({
    id: cell(row, 'id'),
    style: cell(row, 'style'),
    input: {
      requesterType: cell(row, 'declaredType'),
      contentType: cell(row, 'declaredContent') || null,
      themes: list(cell(row, 'chosenThemes'), ','),
      organisation: cell(row, 'organisation') || null,
      title: cell(row, 'title'),
      body: cell(row, 'body'),
    },
    type: cell(row, 'type'),
    content: cell(row, 'content'),
    themes: list(cell(row, 'themes'), ','),
    suits: new Map(
      list(cell(row, 'suits'), ' ').map((graded) => {
        const [id = '', grade = '0'] = graded.split(':');
        return [id, Number(grade)];
      }),
    ),
  }));
}

/** The invented supporters, as ranking reads them. */
export function readProfiles(root = '.'): Profile[] {
  return rowsOf(join(root, SET, 'profiles.tsv')).map((row) => ({
    id: cell(row, 'id'),
    kind: 'adviser',
    name: cell(row, 'name'),
    affiliation: cell(row, 'affiliation'),
    headline: cell(row, 'headline'),
    biography: cell(row, 'biography'),
    specialities: list(cell(row, 'specialities'), ','),
    themes: list(cell(row, 'themes'), ','),
    regions: [],
    methods: [],
    sectors: [],
    conflicts: [],
    email: null,
    status: 'active',
    capacityMonthly: 4,
    capacityAtOnce: 3,
  }));
}

type Row = ReadonlyMap<string, string>;

function rowsOf(file: string): Row[] {
  const [header = '', ...lines] = readFileSync(file, 'utf8').trimEnd().split('\n');
  const names = header.split('\t');
  return lines.map((line) => {
    const cells = line.split('\t');
    return new Map(names.map((name, i) => [name, cells[i] ?? '']));
  });
}

const cell = (row: Row, name: string): string => row.get(name) ?? '';

const list = (text: string, separator: string): string[] =>
  text.split(separator).filter((one) => one !== '');

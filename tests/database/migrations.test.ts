import { readdirSync } from 'node:fs';
import { migrations } from '../../server/database/migrations/index.js';

describe('the list of migrations', () => {
  const files = readdirSync('server/database/migrations').filter((file) => /^\d/.test(file));
  const number = (name: string): number => Number(/(\d{3})\D*$/.exec(name)?.[1]);

  it('has every file once, oldest first', () => {
    const listed = migrations.map(({ name }) => number(name));
    expect(listed).toEqual(files.map((file) => Number(file.slice(0, 3))).sort((a, b) => a - b));
    expect(new Set(listed).size).toBe(listed.length);
  });
});

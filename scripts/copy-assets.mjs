/**
 * Completes what swc leaves undone in `dist/`: copies the files that are not TypeScript (style
 * sheets, fonts, data) beside the code that reads them, and removes what lost its source.
 */
import { cpSync, existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const source = join(root, 'server');
const target = join(root, 'dist');

const files = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));

for (const file of files(source)) {
  if (/\.tsx?$/.test(file)) continue;
  cpSync(join(source, file), join(target, file));
}

const sourcesOf = (file) => {
  const compiled = /^(.*)\.js(\.map)?$/.exec(file);
  return compiled ? [file, `${compiled[1]}.ts`, `${compiled[1]}.tsx`] : [file];
};
for (const file of files(target)) {
  if (file.startsWith('admin/') || file.startsWith('.')) continue;
  if (!sourcesOf(file).some((candidate) => existsSync(join(source, candidate)))) {
    rmSync(join(target, file));
  }
}

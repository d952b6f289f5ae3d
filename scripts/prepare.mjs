/** What `npm start` does before the server takes over. */
import { isAbsolute, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildWhereNeeded } from './lib/build.mjs';
import { installWhereNeeded } from './lib/install.mjs';
import { portProblem } from './lib/port.mjs';
import { root } from './lib/root.mjs';

const say = (line) => console.log(line);

export async function prepare() {
  // A taken port is known at once; nobody should wait for an install to hear it.
  const problem = await portProblem(process.env.PORT || '3000', process.env.HOST || '127.0.0.1');
  if (problem) {
    console.error(problem);
    process.exit(1);
  }
  try {
    await installWhereNeeded(say);
    await buildWhereNeeded(say);
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
  // React renders seven times slower otherwise; it looks at this only when it is loaded.
  process.env.NODE_ENV ||= 'production';
  const { DATA_DIR } = process.env;
  if (DATA_DIR && !isAbsolute(DATA_DIR)) process.env.DATA_DIR = resolve(DATA_DIR);
  process.chdir(root);
  await import(pathToFileURL(join(root, 'dist', 'embedded.js')));
}

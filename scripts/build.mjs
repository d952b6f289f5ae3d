/** `npm run build`: server and back office, where their sources changed. */
import { buildWhereNeeded } from './lib/build.mjs';
import { installWhereNeeded } from './lib/install.mjs';

const say = (line) => console.log(line);
try {
  await installWhereNeeded(say);
  await buildWhereNeeded(say);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}

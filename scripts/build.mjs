/** `npm run build [server|admin]`: server and back office, where their sources changed. */
import { buildWhereNeeded } from './lib/build.mjs';
import { installWhereNeeded } from './lib/install.mjs';

const say = (line) => console.log(line);
try {
  await installWhereNeeded(say);
  const parts = process.argv.slice(2);
  await buildWhereNeeded(say, parts.length > 0 ? parts : undefined);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}

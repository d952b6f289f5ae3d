/**
 * `npm start`: plain Node without dependencies. Installs and builds where needed, then hands over
 * to the built server in this same process, so that signals reach it.
 */
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `Node.js 20.19 以上が必要です（いまは ${process.versions.node}）。https://nodejs.org/ から新しい版を入れてください。\n` +
      `Node.js 20.19 or newer is needed (this is ${process.versions.node}).`,
  );
  process.exit(1);
}
// Imported late: older versions of Node could not even read these files.
const { prepare } = await import('./scripts/prepare.mjs');
await prepare();

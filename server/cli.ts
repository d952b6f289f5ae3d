import 'reflect-metadata';
import { createApp } from './app.js';
import { CLI_COMMANDS, type Print } from './cli/commands.js';
import { loadConfig } from './platform/config/config.js';
import { Problem } from './platform/core/problems.js';

/* `npm run dxc -- <command>`: prints the command's own output and nothing else. */

const print: Print = (line) => {
  process.stdout.write(`${line}\n`);
};
// `npm run dxc -- help | head` closes our output early; that is no failure of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

const argv = process.argv.slice(2);
process.exitCode = await main(argv).catch((error: unknown) => {
  process.stderr.write(`${describe(error)}\n`);
  return error instanceof Problem || isArgumentError(error) ? 2 : 1;
});

async function main(words: readonly string[]): Promise<number> {
  const [first = 'help'] = words;
  const command = CLI_COMMANDS.find((cliCommand) =>
    cliCommand.words.every((word, at) => words[at] === word),
  );
  if (!command) {
    const asked = ['help', '--help', '-h'].includes(first);
    if (!asked) print(`「${words.join(' ')}」というコマンドはありません。\n`);
    print('使い方: npm run dxc -- <コマンド>\n');
    for (const { usage } of CLI_COMMANDS) print(`  ${usage}\n`);
    return asked ? 0 : 2;
  }
  const app = await createApp(loadConfig({ LOG_LEVEL: 'error', ...process.env }));
  try {
    await app.init();
    return await command.run(app, words.slice(command.words.length), print);
  } finally {
    await app.close();
  }
}

function isArgumentError(error: unknown): boolean {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' && code.startsWith('ERR_PARSE_ARGS');
}

function describe(error: unknown): string {
  if (error instanceof Problem) return error.message;
  if (isArgumentError(error)) return (error as Error).message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

import { createServer } from 'node:net';

/** A sentence saying why the server could not listen there and what to do, or undefined. */
export function portProblem(port, host) {
  if (!/^\d+$/.test(port) || Number(port) > 65535) {
    return Promise.resolve(
      `PORT=${port} は番号ではありません。1024〜65535 の番号を指定してください（例: PORT=3001 npm start）。\n` +
        `PORT must be a number, for example: PORT=3001 npm start`,
    );
  }
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', (error) => resolve(explain(error, port, host)));
    probe.listen(Number(port), host, () => probe.close(() => resolve(undefined)));
  });
}

function explain(error, port, host) {
  if (error.code === 'EADDRINUSE') {
    const other = Number(port) >= 65535 ? 3000 : Number(port) + 1;
    return (
      `ポート ${port} はほかのプログラムが使っています。そのプログラムを止めるか、別の番号で始めてください: PORT=${other} npm start\n` +
      `Port ${port} is taken: stop the other program, or start with another port: PORT=${other} npm start`
    );
  }
  if (error.code === 'EACCES') {
    return (
      `ポート ${port} は管理者でなければ使えません。1024 以上の番号で始めてください: PORT=3000 npm start\n` +
      `Port ${port} needs privileges: use one from 1024, for example: PORT=3000 npm start`
    );
  }
  return (
    `HOST=${host} では待ち受けられません（${error.code}）。HOST を見直してください（既定は 127.0.0.1）。\n` +
    `Cannot listen on HOST=${host} (${error.code}).`
  );
}

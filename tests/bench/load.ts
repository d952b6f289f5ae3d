import { Agent, request } from 'node:http';

/** What one run of load measured. Times in milliseconds. */
export interface LoadResult {
  perSecond: number;
  p50: number;
  p95: number;
  p99: number;
  failures: number;
}

export interface Call {
  method: 'GET' | 'POST';
  path: string;
  headers?: Record<string, string>;
  body?: string;
}

/** `clients` keep-alive connections calling one after the other for `seconds`. Bounded, then stops. */
export async function load(
  port: number,
  options: { clients: number; seconds: number; call: () => Call; expect: number },
): Promise<LoadResult> {
  const agent = new Agent({ keepAlive: true, maxSockets: options.clients });
  const times: number[] = [];
  let failures = 0;
  const end = performance.now() + options.seconds * 1_000;
  const client = async (): Promise<void> => {
    while (performance.now() < end) {
      const started = performance.now();
      const status = await send(agent, port, options.call());
      if (status === options.expect) times.push(performance.now() - started);
      else failures++;
    }
  };
  const began = performance.now();
  await Promise.all(Array.from({ length: options.clients }, client));
  const elapsed = (performance.now() - began) / 1_000;
  agent.destroy();
  times.sort((a, b) => a - b);
  const at = (share: number): number => times[Math.floor(times.length * share)] ?? NaN;
  return {
    perSecond: times.length / elapsed,
    p50: at(0.5),
    p95: at(0.95),
    p99: at(0.99),
    failures,
  };
}

function send(agent: Agent, port: number, call: Call): Promise<number> {
  return new Promise((resolve, reject) => {
    const outgoing = request(
      {
        agent,
        host: '127.0.0.1',
        port,
        method: call.method,
        path: call.path,
        headers: {
          ...call.headers,
          ...(call.body !== undefined && {
            'content-type': 'application/json',
            'content-length': Buffer.byteLength(call.body),
          }),
        },
      },
      (incoming) => {
        incoming.resume();
        incoming.on('end', () => resolve(incoming.statusCode ?? 0));
      },
    );
    outgoing.on('error', reject);
    outgoing.end(call.body);
  });
}

// node test/bench/receipts.mjs [per second] [seconds]: what the demo's server for receipts takes.
// One process offers receipts at an even rate, a twentieth of them for the second time; another one is the server. It is
// then killed without warning, and what it had confirmed has to be in the database, each once.
import { fork } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openReceipts } from '../../demo/receipts/database.mjs';
import { startDemo } from '../../demo/server.mjs';
import { temporaryFolder } from '../temporary-folder.mjs';

const receipt = (record_id) =>
  JSON.stringify({
    schema_version: '1',
    record_id,
    event_time: '2026-01-31T10:00:00Z',
    event_type: 'banner',
    revision: 1,
    configuration: randomBytes(32).toString('base64url'),
    texts: randomBytes(32).toString('base64url'),
    language: 'en',
    jurisdiction: 'DE',
    consent_type: 'opt-in',
    purposes: { necessary: true, analytics: true, functional: true, marketing: false },
    services: {},
    gpc: false,
    sdk_version: '0.1.0',
    origin: 'https://shop.example',
  });

const serve = async (database) => {
  const demo = await startDemo({ port: 0, database, receiptsPerMinute: Number.MAX_SAFE_INTEGER });
  process.send(demo.url);
};

const offer = async (perSecond, seconds) => {
  const database = join(temporaryFolder(), 'receipts.sqlite');
  const server = fork(fileURLToPath(import.meta.url), ['--serve', database]);
  const [url] = await once(server, 'message');

  const agent = new Agent({ keepAlive: true, maxSockets: 128 });
  const confirmed = new Set();
  const statuses = {};
  const delays = [];
  const count = (status) => {
    statuses[status] = (statuses[status] ?? 0) + 1;
  };
  const send = (id) =>
    new Promise((done) => {
      const began = performance.now();
      const ended = (status) => {
        count(status);
        delays.push(performance.now() - began);
        if (status === 201 || status === 200) confirmed.add(id);
        done();
      };
      request(
        `${url}/receipts`,
        { method: 'POST', agent, headers: { 'content-type': 'application/json' } },
        (response) => {
          response.resume();
          response.once('end', () => ended(response.statusCode));
        },
      )
        .once('error', (error) => ended(error.code))
        .end(receipt(id));
    });

  const sent = [];
  const pending = new Set();
  const begin = performance.now();
  const due = () => Math.min(seconds, (performance.now() - begin) / 1000) * perSecond;
  for (let number = 0; number < perSecond * seconds; ) {
    for (; number < due(); number++) {
      const again = number % 20 === 19;
      const id = again
        ? sent[Math.floor(Math.random() * sent.length)]
        : randomBytes(16).toString('base64url');
      if (!again) sent.push(id);
      const one = send(id).then(() => pending.delete(one));
      pending.add(one);
    }
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  const offered = (performance.now() - begin) / 1000;
  await Promise.all(pending);
  const answered = (performance.now() - begin) / 1000;
  server.kill('SIGKILL');
  await once(server, 'exit');
  agent.destroy();

  const stored = openReceipts(database);
  const ids = [...stored.all()].map(({ receipt: { record_id } }) => record_id);
  stored.close();
  const kept = new Set(ids);
  const lost = [...confirmed].filter((id) => !kept.has(id)).length;
  delays.sort((a, b) => a - b);
  const at = (share) => Math.round(delays[Math.floor((delays.length - 1) * share)] ?? 0);
  const total = perSecond * seconds;
  console.log(
    [
      `offered   ${total} in ${offered.toFixed(1)} s, ${sent.length} of them different`,
      `answered  ${Math.round(total / answered)} per second: ${JSON.stringify(statuses)}`,
      `delay     ${at(0.5)} ms median, ${at(0.99)} ms at 99 %`,
      `stored    ${ids.length} rows, ${ids.length - kept.size} twice, ${lost} lost that had been confirmed`,
    ].join('\n'),
  );
  process.exitCode = lost > 0 || kept.size !== ids.length ? 1 : 0;
};

const [first = '2000', second = '30'] = process.argv.slice(2);
if (first === '--serve') await serve(second);
else await offer(Number(first), Number(second));

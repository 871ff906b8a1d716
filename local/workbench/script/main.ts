// The thread of scripts: "the Apps Script server". It holds the host and the sandbox and may block, as scripts do.
import { parentPort, workerData } from 'node:worker_threads';
import type { ScriptOrder } from './mail';
import { openDesk } from './desk';

if (!parentPort) throw new Error('This runs in a worker');
await openDesk(workerData as ScriptOrder, parentPort);

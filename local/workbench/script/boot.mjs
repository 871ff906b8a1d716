// Starts a worker from TypeScript, which Node 20 cannot do by itself.
import { workerData } from 'node:worker_threads';
import { register } from 'tsx/esm/api';

register();
await import(workerData.entry);

import type { IncomingMessage } from 'node:http';

/** A pasted table of some hundred thousand cells. */
export const LARGEST_BODY_BYTES = 16_000_000;

/** The body as text; `null` when it is too large. What is too much is read and thrown away, so that an answer arrives. */
export async function readBody(request: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request) {
    if (!Buffer.isBuffer(chunk)) continue;
    length += chunk.length;
    if (length <= LARGEST_BODY_BYTES) chunks.push(chunk);
  }
  return length > LARGEST_BODY_BYTES ? null : Buffer.concat(chunks).toString('utf8');
}

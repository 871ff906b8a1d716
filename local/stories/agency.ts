// An agency at the beginning of a month: connected, and ten posts of each client sent.
import { typeCalendar } from '../demo/calendar';
import type { LocalWorld } from '../together';

const CLIENTS = [
  ...['alder', 'birch', 'cedar', 'dahlia', 'elm', 'fern'],
  ...['ginkgo', 'hazel', 'iris', 'juniper', 'kelp', 'linden'],
];
const IDEAS = [
  'Before and after: one room, one week.',
  'Three questions that every client asks us.',
  'A quiet morning in the studio.',
  'What this costs, and why.',
  'Meet the people who answer your mail.',
  'The mistake we made so that you need not.',
  'A small detail that took us two days.',
  'Your questions, answered in a minute.',
  'How it began: the first order.',
  'What we are reading this month.',
];
const HEADERS = ['Ready', 'Accounts', 'Caption', 'Media', 'Post at', 'Campaign'];
const FIRST_DAY = 20;

/** Gives what went otherwise than it should. */
export function playAgency({ host, genviral }: LocalWorld, print: (text: string) => void): readonly string[] {
  const problems: string[] = [];
  const step = (title: string, entry: string): void => {
    print(`\n${title}`);
    const run = host.run(entry);
    if (!run.ok) problems.push(`${title}: ${run.error.message}`);
  };
  step('2. Connect: all accounts, and the numbers of the last 30 days', 'genviralConnect');
  const rows = CLIENTS.flatMap((client) => IDEAS.map((idea, index) => rowOf(client, idea, index)));
  print(`\n3. Fill Schedule: ${rows.length} rows for ${CLIENTS.length} clients`);
  typeCalendar(host, 'Schedule', { headers: HEADERS, rows, isOurs: true });
  const before = genviral.posts.length;
  step('4. Send…', 'genviralSend');
  const made = genviral.posts.length - before;
  print(`   ${made} posts accepted by Genviral.`);
  if (made !== rows.length) problems.push(`${rows.length} posts were to be sent, ${made} were.`);
  return problems;
}

/** Every third day a post, each client at an hour of its own; the days of October, then those of November. */
function rowOf(client: string, idea: string, index: number): readonly string[] {
  const platforms = index % 2 === 0 ? ['instagram', 'facebook'] : ['instagram', 'linkedin'];
  const accounts = platforms.map((platform) => `${platform} @${client}.studio`).join(', ');
  const day = new Date(Date.UTC(2026, 9, FIRST_DAY + 3 * index));
  const hour = String(8 + CLIENTS.indexOf(client)).padStart(2, '0');
  const at = `${day.toISOString().slice(0, 10)} ${hour}:${String(5 * (index % 12)).padStart(2, '0')}`;
  const media = `https://media.northlight.example/${client}/${String(index + 1)}.jpg`;
  return ['TRUE', accounts, `${idea} #${client}`, media, at, `${client} October`];
}

// npm start: the add-on on a sample spreadsheet, without Google and without Genviral; or on a person's own file, and for
// real. Each mode is a file in start/.
import { startOptions, type StartOptions } from './start/options';
import { startStory } from './start/story';
import { startWorkbook } from './start/workbook';

const WRONG_WORDS = 2;

function say(error: unknown): void {
  console.error(error instanceof Error ? error.message : error);
}

function options(): StartOptions | null {
  try {
    return startOptions(process.argv.slice(2));
  } catch (error) {
    say(error);
    return null;
  }
}

async function start(asked: StartOptions): Promise<number> {
  if (asked.workbook) return startWorkbook(asked, asked.workbook);
  return (await startStory(asked)) ? 0 : 1;
}

try {
  const asked = options();
  process.exitCode = asked ? await start(asked) : WRONG_WORDS;
} catch (error) {
  say(error);
  process.exitCode = 1;
}

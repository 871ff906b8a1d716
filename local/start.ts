// npm start: the add-on on a sample spreadsheet, without Google and without Genviral. Each mode is a file in start/.
import { startOptions } from './start/options';
import { startStory } from './start/story';

try {
  const isRight = await startStory(startOptions(process.argv.slice(2)));
  process.exitCode = isRight ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

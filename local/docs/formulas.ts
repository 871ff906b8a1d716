// Writes docs/formulas.md from the comments in src/main.ts, which are also what Sheets shows while somebody types. Run it
// after changing them: npx tsx local/docs/formulas.ts
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { formulasPage } from './formulas-page';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const main = readFileSync(path.join(root, 'src/main.ts'), 'utf8');
writeFileSync(path.join(root, 'docs/formulas.md'), formulasPage(main));

// What the product says about itself.
import type { Build } from '../platform/ports';

export function about({ version }: Build): string {
  return (
    `Genviral for Sheets ${version}\n\n` +
    'Plan posts in rows, send them to Genviral, and see their numbers beside them.\n\n' +
    'Nothing is sent before you tick Ready and answer a question that says what will happen.'
  );
}

export function privacy(): string {
  return [
    'This add-on sees this spreadsheet only, and talks to www.genviral.io only.',
    'Your API key is kept in your own user properties for this spreadsheet. It is never written into a cell, a log or a message.',
    'E-mail on trouble, where this copy of the add-on can send it, goes to the address that you typed, and to nobody else.',
    'Whoever can edit this spreadsheet can also change a script that belongs to it, and so could reach keys used in it: share it only with people you would trust with your key.',
    'Viewers see every tab; in a copy of their own also hidden ones.',
  ].join('\n\n');
}

// What a build is for: where it is installed, and whether it may send e-mail. One source; what differs stands here.
import { parseArgs } from 'node:util';

/**
 * @typedef {object} Flavour
 * @property {'bound' | 'add-on'} kind `bound` to one spreadsheet, or published as an Editor add-on
 * @property {boolean} mails asks for the permission to send e-mail to the person who installs it
 */

const SEND_MAIL = 'https://www.googleapis.com/auth/script.send_mail';

/**
 * @param {readonly string[]} args of the command line: --flavour bound|add-on, --mail, --developer, --out FOLDER
 * @returns {{ flavour: Flavour, out: string, isForDevelopers: boolean }} throws one sentence where they are wrong
 */
export function readBuildArgs(args) {
  const { values } = parseArgs({
    args: [...args],
    options: {
      flavour: { type: 'string', default: 'bound' },
      mail: { type: 'boolean', default: false },
      developer: { type: 'boolean', default: false },
      out: { type: 'string', default: 'dist' },
    },
  });
  const kind = values.flavour;
  if (kind !== 'bound' && kind !== 'add-on') {
    throw new Error(`--flavour takes bound or add-on, not ${kind}.`);
  }
  return { flavour: { kind, mails: values.mail }, out: values.out, isForDevelopers: values.developer };
}

/**
 * The manifest of a flavour: the one at the top of the tree, and the scope that only some flavours need.
 * https://developers.google.com/apps-script/manifest
 * @param {string} text of appsscript.json
 * @param {Flavour} flavour
 */
export function manifestOf(text, { mails }) {
  /** @type {{ oauthScopes: string[] }} */
  const manifest = JSON.parse(text);
  const oauthScopes = [...manifest.oauthScopes, ...(mails ? [SEND_MAIL] : [])];
  return `${JSON.stringify({ ...manifest, oauthScopes }, null, 2)}\n`;
}

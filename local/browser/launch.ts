// A real browser for tests and pictures: CHROME_PATH, then what is installed, then the one that npm brings (Linux x64).
import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { type Browser, chromium, type LaunchOptions } from 'playwright-core';

const LINUX = ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser', 'microsoft-edge'];
const MAC = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
const WINDOWS = [
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
];

/** Containers run as root, where Chrome's own sandbox refuses to start, and have a small /dev/shm. */
const ARGS = ['--no-sandbox', '--disable-dev-shm-usage', '--font-render-hinting=none'];

/** The npm package unpacks here, and reuses what another version of it has left where it unpacks. */
const UNPACKED = fileURLToPath(new URL('../../.cache/chromium-147', import.meta.url));

export interface FoundBrowser {
  readonly browser: Browser;
  /** The program, or the npm package. */
  readonly from: string;
}

/**
 * Launches the first browser that starts. `WORKBENCH_BUNDLED_CHROMIUM=1` skips the installed ones.
 * @throws Error that says what to install
 */
export async function launchBrowser(): Promise<FoundBrowser> {
  const failures: string[] = [];
  const failed = (from: string, error: unknown): void => {
    failures.push(
      `${from}: ${error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)}`,
    );
  };
  const isBundledWanted = (process.env['WORKBENCH_BUNDLED_CHROMIUM'] ?? '') !== '';
  for (const executablePath of isBundledWanted ? [] : installedBrowsers()) {
    try {
      return { browser: await chromium.launch({ executablePath, args: ARGS }), from: executablePath };
    } catch (error) {
      failed(executablePath, error);
    }
  }
  if (process.platform === 'linux' && process.arch === 'x64') {
    try {
      return { browser: await chromium.launch(await bundled()), from: '@sparticuz/chromium' };
    } catch (error) {
      failed('@sparticuz/chromium', error);
    }
  }
  throw new Error(
    `No browser could be started. Install Chrome or Chromium (Debian, Ubuntu: apt-get install chromium), or set CHROME_PATH.\n${failures.join('\n')}`,
  );
}

function installedBrowsers(): readonly string[] {
  const chosen = process.env['CHROME_PATH'] ?? '';
  return [...(chosen === '' ? [] : [chosen]), ...knownPlaces()].filter((file) => existsSync(file));
}

function knownPlaces(): readonly string[] {
  switch (process.platform) {
    case 'linux':
      return LINUX.flatMap((name) => onPath(name)).filter((file) => !isSnapStub(file));
    case 'darwin':
      return MAC.flatMap((app) =>
        ['/Applications', path.join(os.homedir(), 'Applications')].map((folder) =>
          path.join(folder, `${app}.app`, 'Contents/MacOS', app),
        ),
      );
    case 'win32':
      return WINDOWS.flatMap((parts) =>
        ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => {
          const folder = process.env[name] ?? '';
          return folder === '' ? [] : [path.join(folder, ...parts)];
        }),
      );
    default:
      return [];
  }
}

function onPath(name: string): readonly string[] {
  const found = (process.env['PATH'] ?? '')
    .split(path.delimiter)
    .map((folder) => path.join(folder, name))
    .find((file) => existsSync(file));
  return found === undefined ? [] : [found];
}

/** Ubuntu's chromium-browser may be a script that only says "install the snap". */
function isSnapStub(file: string): boolean {
  return /snap install chromium|requires the chromium snap/.test(
    readFileSync(file).toString('latin1', 0, 4096),
  );
}

async function bundled(): Promise<LaunchOptions> {
  if (!existsSync(UNPACKED)) {
    // Tests run side by side: nobody may find a browser that is half unpacked.
    const own = `${UNPACKED}-${String(process.pid)}`;
    await unpack(own);
    writeFileSync(path.join(own, 'fonts/fonts.conf'), FONTS);
    if (existsSync(UNPACKED)) rmSync(own, { recursive: true });
    else renameSync(own, UNPACKED);
  }
  const { executablePath, env } = await unpack(UNPACKED);
  return {
    executablePath,
    env,
    args: [...ARGS, '--no-zygote', '--headless=shell', '--use-gl=angle', '--use-angle=swiftshader'],
  };
}

/** The package's own names /tmp/fonts, and a browser that finds no font ends. */
const FONTS = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${UNPACKED}/fonts</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${UNPACKED}/fonts-cache</cachedir>
</fontconfig>
`;

interface Unpacked {
  readonly executablePath: string;
  readonly env: Record<string, string>;
}

/**
 * The package carries the libraries that a bare system lacks, but unpacks them only where it believes to be in AWS
 * Lambda. It asks the environment for that when it is imported, and changes it: so it is asked in a process of its own.
 */
async function unpack(folder: string): Promise<Unpacked> {
  mkdirSync(folder, { recursive: true });
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', UNPACK], {
    cwd: fileURLToPath(new URL('.', import.meta.url)),
    env: { ...process.env, AWS_LAMBDA_JS_RUNTIME: 'nodejs22.x', TMPDIR: folder },
  });
  return JSON.parse(stdout) as Unpacked;
}

const UNPACK = `
import chromium from '@sparticuz/chromium';
const executablePath = await chromium.executablePath();
console.log(JSON.stringify({ executablePath, env: process.env }));
`;

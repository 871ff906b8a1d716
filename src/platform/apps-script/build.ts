// What build/flavours.mjs put in.
import type { Build } from '../ports';

declare const BUILD_VERSION: string;
declare const BUILD_KIND: Build['kind'];
declare const BUILD_MAILS: boolean;

export const build: Build = { version: BUILD_VERSION, kind: BUILD_KIND, mails: BUILD_MAILS };

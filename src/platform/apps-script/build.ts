// What build/flavours.mjs put in.
import type { Build, Mail } from '../ports';
import { appsScriptMail } from './mail';

declare const BUILD_VERSION: string;
declare const BUILD_KIND: Build['kind'];
declare const BUILD_MAILS: boolean;

/** Named where it is used: a build that sends no e-mail must not hold what would send it, and so ask for its permission. */
export const mailOfBuild = (): Mail | null => (BUILD_MAILS ? appsScriptMail() : null);

export const build: Build = { version: BUILD_VERSION, kind: BUILD_KIND, mails: BUILD_MAILS };

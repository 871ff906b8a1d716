// https://developers.google.com/apps-script/reference/html/html-service
import { ask } from '../core/bridge';
import { publish } from '../core/service';
import { isNil, textOf } from '../core/brand';
import { signatureError } from '../core/signature';
import { HtmlOutput, SandboxMode, XFrameOptionsMode } from './html-output';

export class HtmlService {
  readonly SandboxMode = SandboxMode;
  readonly XFrameOptionsMode = XFrameOptionsMode;

  createHtmlOutput(html?: unknown): HtmlOutput {
    return new HtmlOutput(isNil(html) ? '' : textOf(html));
  }

  /** The file as it is: only templates are evaluated. */
  createHtmlOutputFromFile(name: unknown): HtmlOutput {
    if (typeof name !== 'string') throw signatureError('HtmlService.createHtmlOutputFromFile', [name]);
    return new HtmlOutput(ask('html.file', name));
  }
}

publish(HtmlService, 'HtmlService');

// Walking through the XML of a part with the places of its tags, so that text around a change can stay as it is.
import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { badFile, FileTrouble } from './trouble';

export interface Tag {
  /** Without the prefix. */
  readonly name: string;
  readonly prefix: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Where `<` stands, and the place behind `>`. */
  readonly start: number;
  readonly end: number;
  readonly isEmpty: boolean;
}

export interface Walker {
  readonly open?: (tag: Tag) => void;
  readonly text?: (text: string) => void;
  /** `end` is the place behind the closing tag, `start` that of its `<`; for an empty tag both are its end. */
  readonly close?: (name: string, start: number, end: number) => void;
}

/** @throws FileTrouble where the XML is not well-formed */
export function walk(xml: string, part: string, walker: Walker): void {
  const parser = new SaxesParser({ position: true, xmlns: false });
  parser.on('opentag', (tag: SaxesTagPlain) => {
    const end = parser.position;
    // No `<` can stand inside a tag.
    const start = xml.lastIndexOf('<', end - 1);
    const { name, prefix } = named(tag.name);
    walker.open?.({ name, prefix, attributes: tag.attributes, start, end, isEmpty: tag.isSelfClosing });
  });
  parser.on('text', (text) => walker.text?.(text));
  parser.on('cdata', (text) => walker.text?.(text));
  parser.on('closetag', (tag: SaxesTagPlain) => {
    const end = parser.position;
    const start = tag.isSelfClosing ? end : xml.lastIndexOf('<', end - 1);
    walker.close?.(named(tag.name).name, start, end);
  });
  try {
    parser.write(xml).close();
  } catch (error) {
    if (error instanceof FileTrouble) throw error;
    badFile(`The workbook is damaged: its part ${part} cannot be read.`, error);
  }
}

function named(full: string): { readonly name: string; readonly prefix: string } {
  const colon = full.indexOf(':');
  return { name: full.slice(colon + 1), prefix: full.slice(0, colon + 1) };
}

/** Every start tag of a small part. */
export function tagsOf(xml: string, part: string): readonly Tag[] {
  const tags: Tag[] = [];
  walk(xml, part, { open: (tag) => tags.push(tag) });
  return tags;
}

/** An attribute whatever prefix the file gives its namespace, such as `r:id`. */
export function attributeOf({ attributes }: Tag, name: string): string | undefined {
  const found = Object.entries(attributes).find(([key]) => key === name || key.endsWith(`:${name}`));
  return found?.[1];
}

/** Text as XML holds it. What XML cannot hold is left out. */
export function escaped(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/\r/g, '&#13;');
}

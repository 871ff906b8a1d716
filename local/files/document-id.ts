// The random id that a workbook carries as a custom property, as File > Info > Properties shows it. With it the file and
// what is kept beside it know each other whatever their names.
import { bytesOf, textOf, type Parts } from './parts';
import { escaped, tagsOf, walk } from './xml';

const PROPERTY = 'Genviral spreadsheet id';
const PART = 'docProps/custom.xml';
const NAMESPACE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const FORMAT_ID = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}';
const CONTENT_TYPE = 'application/vnd.openxmlformats-officedocument.custom-properties+xml';

/** `null` where the workbook carries none. */
export function readDocumentId(parts: Parts, name: string): string | null {
  if (!parts.has(PART)) return null;
  let isOurs = false;
  let id = '';
  walk(textOf(parts, PART, name), PART, {
    open: (tag) => {
      if (tag.name === 'property') isOurs = tag.attributes['name'] === PROPERTY;
    },
    text: (text) => {
      if (isOurs) id += text;
    },
    close: (tag) => {
      if (tag === 'property') isOurs = false;
    },
  });
  return id.trim() === '' ? null : id.trim();
}

/** The parts with the id in them. Only the list of properties changes, and where it is new what leads to it. */
export function withDocumentId(parts: Parts, id: string, name: string): Parts {
  if (readDocumentId(parts, name) === id) return parts;
  const changed = new Map(parts);
  if (parts.has(PART)) {
    changed.set(PART, bytesOf(addedProperty(textOf(parts, PART, name), id)));
    return changed;
  }
  const list = `<Properties xmlns="${NAMESPACE}/custom-properties" xmlns:vt="${NAMESPACE}/docPropsVTypes"></Properties>`;
  const xml = addedProperty(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${list}`, id);
  changed.set(PART, bytesOf(xml));
  changed.set('[Content_Types].xml', bytesOf(withContentType(textOf(parts, '[Content_Types].xml', name))));
  changed.set('_rels/.rels', bytesOf(withRelationship(textOf(parts, '_rels/.rels', name))));
  return changed;
}

function addedProperty(xml: string, id: string): string {
  const tags = tagsOf(xml, PART);
  const root = tags.find((tag) => tag.name === 'Properties');
  const old = tags.find((tag) => tag.name === 'property' && tag.attributes['name'] === PROPERTY);
  const prefix = root?.prefix ?? '';
  const pids = tags.filter((tag) => tag.name === 'property').map((tag) => Number(tag.attributes['pid'] ?? 1));
  const pid = old ? Number(old.attributes['pid']) : Math.max(1, ...pids) + 1;
  const property =
    `<${prefix}property fmtid="${FORMAT_ID}" pid="${pid}" name="${PROPERTY}">` +
    `<vt:lpwstr xmlns:vt="${NAMESPACE}/docPropsVTypes">${escaped(id)}</vt:lpwstr></${prefix}property>`;
  if (old) {
    const close = `</${prefix}property>`;
    return xml.slice(0, old.start) + property + xml.slice(xml.indexOf(close, old.end) + close.length);
  }
  return beforeEnd(xml, `${prefix}Properties`, property);
}

function withContentType(xml: string): string {
  return beforeEnd(xml, 'Types', `<Override PartName="/${PART}" ContentType="${CONTENT_TYPE}"/>`);
}

function withRelationship(xml: string): string {
  const taken = new Set(tagsOf(xml, '_rels/.rels').map((tag) => tag.attributes['Id']));
  let number = taken.size + 1;
  while (taken.has(`rId${number}`)) number += 1;
  const relationship = `<Relationship Id="rId${number}" Type="${NAMESPACE}/relationships/custom-properties" Target="${PART}"/>`;
  return beforeEnd(xml, 'Relationships', relationship);
}

/** Puts text before the end of the root, which may be an empty tag. */
function beforeEnd(xml: string, root: string, text: string): string {
  const close = xml.lastIndexOf(`</${root}`);
  if (close >= 0) return xml.slice(0, close) + text + xml.slice(close);
  return xml.replace(
    new RegExp(`<${root}([^>]*)/>`),
    (_all, rest: string) => `<${root}${rest}>${text}</${root}>`,
  );
}

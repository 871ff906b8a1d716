// Workbooks made by hand, part by part, with everything in them that must survive; and folders to put them in.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const folders: string[] = [];

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

export function newFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'genviral-files-'));
  folders.push(folder);
  return folder;
}

/** Writes a file into a folder of its own and gives its path. */
export function fileWith(name: string, content: string | Uint8Array): string {
  const file = path.join(newFolder(), name);
  writeFileSync(file, content);
  return file;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';

export type Parts = Record<string, string>;

export interface WorkbookOptions {
  /** What stands in `<sheetData>` of the first sheet. */
  readonly rows?: string;
  readonly sharedTexts?: readonly string[];
  readonly is1904?: boolean;
  readonly tabs?: readonly string[];
  readonly changes?: Readonly<Record<string, string | undefined>>;
}

/** Style 1 is a date of the list, 2 one of the workbook's own, 3 a bold header, 4 a percentage. */
const STYLES = `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="dddd\\, dd/mm/yyyy\\ hh:mm;@"/></numFmts><fonts count="2"><font/><font><b/></font></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="0"/></cellStyleXfs><cellXfs count="5"><xf numFmtId="0"/><xf numFmtId="22" applyNumberFormat="1"/><xf numFmtId="164" applyNumberFormat="1"/><xf numFmtId="0" fontId="1" applyFont="1"/><xf numFmtId="10"/></cellXfs><dxfs count="1"><dxf><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf></dxfs></styleSheet>`;

/** 20 October 2026, 09:00, counted from 1900. */
export const OCTOBER_20_9H = 46315.375;

/** A calendar with our people headers in another order, a column of its own, and a title above. */
const ROWS = `<row r="1" ht="30" customHeight="1"><c r="A1" s="3" t="inlineStr"><is><r><t xml:space="preserve">Autumn </t></r><r><rPr><b/></rPr><t>plan</t></r></is></c></row>
<row r="3" spans="1:7"><c r="A3" s="3" t="s"><v>0</v></c><c r="B3" s="3" t="s"><v>1</v></c><c r="C3" s="3" t="s"><v>2</v></c><c r="D3" s="3" t="s"><v>3</v></c><c r="E3" s="3" t="s"><v>4</v></c><c r="F3" s="3" t="s"><v>5</v></c><c r="G3" s="3" t="s"><v>6</v></c></row>
<row r="4" spans="1:7"><c r="A4" t="s"><v>7</v></c><c r="B4" s="1"><v>46315.375</v></c><c r="C4" t="inlineStr"><is><t>Rye at night</t></is></c><c r="D4" t="str"><f>"https://media.example.test/" &amp; ROW() &amp; ".jpg"</f><v>https://media.example.test/4.jpg</v></c><c r="E4" t="s"><v>8</v></c><c r="F4" t="b"><v>1</v></c><c r="G4" s="4"><v>0.25</v></c></row>
<row r="5"><c r="A5" t="s"><v>9</v></c><c r="B5" s="2"><v>46316.4166666667</v></c><c r="C5" t="s"><v>10</v></c><c r="D5" t="inlineStr"><is><t>https://media.example.test/5.jpg</t></is></c><c r="E5" t="s"><v>8</v></c><c r="F5" t="b"><v>1</v></c></row>
<row r="6"><c r="C6" t="inlineStr"><is><t>An idea for later</t></is></c><c r="F6" t="b"><v>0</v></c><c r="G6" t="e"><v>#N/A</v></c></row>`;

const TEXTS = [
  'Who',
  'Post at',
  'Caption',
  'Media',
  'Accounts',
  'Ready',
  'Budget',
  'Ada',
  'instagram @lumen.bakery',
  'Ben',
  'Oat &amp; honey',
];

const AFTER_ROWS = `<autoFilter ref="A3:G6"/><mergeCells count="1"><mergeCell ref="A1:C1"/></mergeCells><conditionalFormatting sqref="G4:G6"><cfRule type="cellIs" dxfId="0" priority="1" operator="greaterThan"><formula>0.2</formula></cfRule></conditionalFormatting><dataValidations count="1"><dataValidation type="list" allowBlank="1" sqref="A4:A99"><formula1>"Ada,Ben"</formula1></dataValidation></dataValidations><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><drawing r:id="rId1"/><legacyDrawing r:id="rId2"/>`;

export function workbookParts(options: WorkbookOptions = {}): Parts {
  const {
    rows = ROWS,
    sharedTexts = TEXTS,
    is1904 = false,
    tabs = ['Content plan', 'Notes'],
    changes = {},
  } = options;
  const sheets = tabs.map(
    (name, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  const relations = tabs.map(
    (_name, index) =>
      `<Relationship Id="rId${index + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
  );
  const parts: Record<string, string | undefined> = {
    '[Content_Types].xml': `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/><Default Extension="png" ContentType="image/png"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>${tabs.map((_name, index) => `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`).join('')}<Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>`,
    '_rels/.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr${is1904 ? ' date1904="1"' : ''}/><sheets>${sheets.join('')}</sheets><definedNames><definedName name="Team">Notes!$A$1:$A$2</definedName></definedNames><calcPr calcId="191029"/></workbook>`,
    'xl/_rels/workbook.xml.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${relations.join('')}<Relationship Id="rId98" Type="${OFFICE}/styles" Target="styles.xml"/><Relationship Id="rId99" Type="${OFFICE}/sharedStrings" Target="/xl/sharedStrings.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}"><dimension ref="A1:G6"/><sheetViews><sheetView workbookViewId="0"><pane ySplit="3" topLeftCell="A4" state="frozen"/></sheetView></sheetViews><cols><col min="1" max="1" width="12.5" customWidth="1"/><col min="3" max="3" width="40" customWidth="1"/></cols><sheetData>${rows}</sheetData>${AFTER_ROWS}</worksheet>`,
    'xl/worksheets/_rels/sheet1.xml.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/drawing" Target="../drawings/drawing1.xml"/><Relationship Id="rId2" Type="${OFFICE}/vmlDrawing" Target="../drawings/vmlDrawing1.vml"/><Relationship Id="rId3" Type="${OFFICE}/comments" Target="../comments1.xml"/></Relationships>`,
    'xl/comments1.xml': `${HEAD}<comments xmlns="${MAIN}"><authors><author>Ada</author></authors><commentList><comment ref="C4" authorId="0"><text><t>Ask the baker</t></text></comment></commentList></comments>`,
    'xl/drawings/vmlDrawing1.vml': '<xml xmlns:v="urn:schemas-microsoft-com:vml"><v:shape id="a"/></xml>',
    'xl/drawings/drawing1.xml': `${HEAD}<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"/>`,
    'xl/charts/chart1.xml': `${HEAD}<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart/></c:chartSpace>`,
    'xl/media/image1.png': 'not a picture, and nobody looks',
    'xl/worksheets/sheet2.xml': `${HEAD}<worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Ideas</t></is></c></row></sheetData></worksheet>`,
    'xl/styles.xml': STYLES,
    'xl/sharedStrings.xml': `${HEAD}<sst xmlns="${MAIN}" count="${sharedTexts.length}" uniqueCount="${sharedTexts.length}">${sharedTexts.map((text) => `<si><t>${text}</t></si>`).join('')}</sst>`,
    ...changes,
  };
  return Object.fromEntries(
    Object.entries(parts).flatMap(([part, xml]) => (xml === undefined ? [] : [[part, xml]])),
  );
}

export function workbook(options: WorkbookOptions = {}): Uint8Array {
  return zipped(workbookParts(options));
}

export const zipped = (parts: Parts): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([part, text]) => [part, strToU8(text)])));

export const partsOf = (file: string): Parts =>
  Object.fromEntries(
    Object.entries(unzipSync(new Uint8Array(readFileSync(file)))).map(([part, bytes]) => [
      part,
      strFromU8(bytes),
    ]),
  );

/** Rows of texts as a sheet has them, from row 1 on; a number stays one. */
export function rowsOf(rows: readonly (readonly (string | number | boolean)[])[]): string {
  return rows
    .map((cells, down) => {
      const texts = cells.map((value, right) =>
        cellXml(`${String.fromCharCode(65 + right)}${String(down + 1)}`, value),
      );
      return `<row r="${down + 1}">${texts.join('')}</row>`;
    })
    .join('');
}

function cellXml(place: string, value: string | number | boolean): string {
  if (typeof value === 'number') return `<c r="${place}" s="1"><v>${value}</v></c>`;
  if (typeof value === 'boolean') return `<c r="${place}" t="b"><v>${value ? 1 : 0}</v></c>`;
  if (value === '') return '';
  const text = value.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  return `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
}

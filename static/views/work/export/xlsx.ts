import type { ExportCell, ExportTable } from './export-table';
import { zipOf } from './zip';

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const contentType = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Excel counts days from 30 December 1899. */
const daysBefore1970 = 25_569;
/** Excel allows no more in one cell. */
const mostCharacters = 32_767;
/** Positions in `cellXfs` of the styles. */
const BOLD = 1;
const DAY = 2;

const escapes = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
]);

/** Without what XML cannot hold. */
const escaped = (text: string): string =>
  text
    .slice(0, mostCharacters)
    // eslint-disable-next-line no-control-regex -- exactly these are not allowed in XML
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/[&<>"]/g, (character) => escapes.get(character) ?? character);

/** Texts are texts, whatever they begin with: no spreadsheet computes them. */
function cellXml(cell: ExportCell, style = 0): string {
  if (cell === null) return '<c/>';
  if (typeof cell === 'number') return `<c><v>${String(cell)}</v></c>`;
  if (typeof cell === 'string')
    return `<c s="${String(style)}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
  return `<c s="${String(DAY)}"><v>${String(cell.day + daysBefore1970)}</v></c>`;
}

const rowXml = (cells: readonly ExportCell[], style = 0): string =>
  `<row>${cells.map((cell) => cellXml(cell, style)).join('')}</row>`;

const sheetXml = ({ titles, rows }: ExportTable): string =>
  `${head}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0">` +
  '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>' +
  `<sheetData>${rowXml(titles, BOLD)}${rows.map((cells) => rowXml(cells)).join('')}</sheetData></worksheet>`;

const stylesXml =
  `${head}<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts>` +
  '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>' +
  '<cellXfs count="3"><xf/><xf fontId="1" applyFont="1"/><xf numFmtId="164" applyNumberFormat="1"/></cellXfs></styleSheet>';

const workbookXml = (sheet: string): string =>
  `${head}<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>` +
  `<sheet name="${escaped(sheet)}" sheetId="1" r:id="rId1"/></sheets></workbook>`;

const relationsXml = (entries: readonly (readonly [kind: string, target: string])[]): string =>
  `${head}<Relationships xmlns="${packageRelations}">${entries
    .map(([kind, target], at) => `<Relationship Id="rId${at + 1}" Type="${relations}/${kind}" Target="${target}"/>`)
    .join('')}</Relationships>`;

const typesXml =
  `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  '<Default Extension="xml" ContentType="application/xml"/>' +
  `<Override PartName="/xl/workbook.xml" ContentType="${contentType}.sheet.main+xml"/>` +
  `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${contentType}.worksheet+xml"/>` +
  `<Override PartName="/xl/styles.xml" ContentType="${contentType}.styles+xml"/></Types>`;

/** A workbook with one sheet, its head in view while one scrolls. @param sheet its name, at most 31 plain characters */
export function xlsxOf(table: ExportTable, sheet: string): Promise<Blob> {
  return zipOf(
    [
      { name: '[Content_Types].xml', text: typesXml },
      { name: '_rels/.rels', text: relationsXml([['officeDocument', 'xl/workbook.xml']]) },
      { name: 'xl/workbook.xml', text: workbookXml(sheet) },
      {
        name: 'xl/_rels/workbook.xml.rels',
        text: relationsXml([
          ['worksheet', 'worksheets/sheet1.xml'],
          ['styles', 'styles.xml'],
        ]),
      },
      { name: 'xl/styles.xml', text: stylesXml },
      { name: 'xl/worksheets/sheet1.xml', text: sheetXml(table) },
    ],
    `${contentType}.sheet`,
  );
}

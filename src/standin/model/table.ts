/** `Table`, `TableCell` and their collections. */
import type { Element } from "@xmldom/xmldom";
import { cellAt, cellBody, cellsOf, columnsOf, findShape, rowsOf, tableOf } from "../deck/shapes";
import { NS, attribute, child } from "../deck/xml";
import { frameText, paragraphsOf } from "../text/characters";
import { replaceRange } from "../text/edit";
import { ApiError, HostObject, expectNumber, expectString, numberArg } from "./object";
import type { Json, TypeTable } from "./object";
import type { ShapeRef } from "./shape";

interface CellRef {
  readonly table: ShapeRef;
  readonly row: number;
  readonly column: number;
}

const POINT = 12700;

function tableElement(ref: ShapeRef): Element {
  const shape = findShape(ref.session.deck.parts.root(ref.part), ref.id);
  const table = shape && tableOf(shape.element);
  if (!table) throw new ApiError("InvalidArgument");
  return table;
}

function cellElement(ref: CellRef): Element {
  const cell = cellAt(tableElement(ref.table), ref);
  if (!cell) throw new ApiError("InvalidArgument");
  return cell;
}

/** Is the cell covered by a merged one? In the API it is then a null object. */
function isCovered(cell: Element): boolean {
  return attribute(cell, "hMerge") === "1" || attribute(cell, "vMerge") === "1";
}

function textOf(ref: CellRef): string {
  const body = cellBody(cellElement(ref));
  return body ? frameText(body, ref.table.session.profile.equationCounts) : "";
}

const cellType: TypeTable<CellRef> = {
  name: "TableCell",
  scalars: {
    ColumnCount: { get: (ref) => Number(attribute(cellElement(ref), "gridSpan") ?? 1) },
    ColumnIndex: { get: (ref) => ref.column },
    RowCount: { get: (ref) => Number(attribute(cellElement(ref), "rowSpan") ?? 1) },
    RowIndex: { get: (ref) => ref.row },
    Text: {
      get: textOf,
      set(ref, value) {
        const { session, part } = ref.table;
        const text = expectString(value);
        const current = textOf(ref);
        session.write();
        session.deck.parts.edit(part);
        const body = cellBody(cellElement(ref));
        if (!body) throw new ApiError("InvalidArgument");
        session.checkTextEditable(body);
        const count = session.profile.equationCounts;
        replaceRange(body, { start: 0, length: current.length }, text, count);
      },
    },
    TextRuns: {
      get(ref): Json {
        const body = cellBody(cellElement(ref));
        const paragraphs = body ? paragraphsOf(body, ref.table.session.profile.equationCounts) : [];
        return paragraphs.flatMap((paragraph) =>
          paragraph.segments.map((segment) => ({ text: segment.text })),
        );
      },
    },
  },
};

function cellObject(ref: CellRef): HostObject {
  return HostObject.of(cellType, ref);
}

/** A row or a column. */
interface LineRef {
  readonly table: ShapeRef;
  readonly index: number;
}

const rowType: TypeTable<LineRef> = {
  name: "TableRow",
  scalars: {
    CurrentHeight: { get: (ref) => rowHeight(ref) },
    Height: {
      get: (ref) => rowHeight(ref),
      set(ref, value) {
        ref.table.session.write();
        ref.table.session.deck.parts.edit(ref.table.part);
        const height = String(Math.round(expectNumber(value) * POINT));
        rowsOf(tableElement(ref.table))[ref.index]?.setAttribute("h", height);
      },
    },
    RowIndex: { get: (ref) => ref.index },
  },
};

function rowHeight(ref: LineRef): number {
  return Number(attribute(rowsOf(tableElement(ref.table))[ref.index], "h") ?? 0) / POINT;
}

const columnType: TypeTable<LineRef> = {
  name: "TableColumn",
  scalars: {
    ColumnIndex: { get: (ref) => ref.index },
    Width: {
      get: (ref) =>
        Number(attribute(columnsOf(tableElement(ref.table))[ref.index], "w") ?? 0) / POINT,
      set(ref, value) {
        ref.table.session.write();
        ref.table.session.deck.parts.edit(ref.table.part);
        const width = String(Math.round(expectNumber(value) * POINT));
        columnsOf(tableElement(ref.table))[ref.index]?.setAttribute("w", width);
      },
    },
  },
};

const rowsType: TypeTable<ShapeRef> = {
  name: "TableRowCollection",
  items: (table) =>
    rowsOf(tableElement(table)).map((_, index) => HostObject.of(rowType, { table, index })),
};

const columnsType: TypeTable<ShapeRef> = {
  name: "TableColumnCollection",
  items: (table) =>
    columnsOf(tableElement(table)).map((_, index) => HostObject.of(columnType, { table, index })),
};

const mergedType: TypeTable<ShapeRef> = {
  name: "TableCellCollection",
  items: (table) =>
    cells(table)
      .filter(({ cell }) => spans(cell))
      .map(({ ref }) => cellObject(ref)),
};

function spans(cell: Element): boolean {
  return (
    Number(attribute(cell, "gridSpan") ?? 1) > 1 || Number(attribute(cell, "rowSpan") ?? 1) > 1
  );
}

function cells(table: ShapeRef): { cell: Element; ref: CellRef }[] {
  return rowsOf(tableElement(table)).flatMap((row, rowIndex) =>
    cellsOf(row).map((cell, column) => ({ cell, ref: { table, row: rowIndex, column } })),
  );
}

const tableType: TypeTable<ShapeRef> = {
  name: "Table",
  scalars: {
    ColumnCount: { get: (table) => columnsOf(tableElement(table)).length },
    RowCount: { get: (table) => rowsOf(tableElement(table)).length },
    Values: {
      get: (table): Json =>
        rowsOf(tableElement(table)).map((row) =>
          cellsOf(row).map((cell) => {
            const body = child(cell, NS.a, "txBody");
            return body ? frameText(body, table.session.profile.equationCounts) : "";
          }),
        ),
    },
  },
  objects: {
    Columns: (table) => HostObject.of(columnsType, table),
    Rows: (table) => HostObject.of(rowsType, table),
  },
  methods: {
    GetCellOrNullObject(table, args) {
      const ref = { table, row: numberArg(args, 0), column: numberArg(args, 1) };
      const cell = cellAt(tableElement(table), ref);
      return cell && !isCovered(cell) ? cellObject(ref) : HostObject.NULL;
    },
    GetMergedAreas: (table) => HostObject.of(mergedType, table),
    GetShape: (table) => table.session.above.shape(table.session, table.part, table.id),
  },
};

export function tableObject(ref: ShapeRef): HostObject {
  return HostObject.of(tableType, ref);
}

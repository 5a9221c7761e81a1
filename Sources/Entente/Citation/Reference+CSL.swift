import EntenteKit
import Foundation

extension Reference {
  /// A JSON array of items for processors of the Citation Style Language, such as pandoc and
  /// Zotero, with a line end.
  static func cslJSON(_ references: [Reference]) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let items = references.map(CSLItem.init)
    return ((try? encoder.encode(items)).map { String(decoding: $0, as: UTF8.self) } ?? "[]") + "\n"
  }
}

/// An item of CSL-JSON, as its published schema has it.
private struct CSLItem: Encodable {
  let id: String
  let type: String
  let author: [CSLName]?
  let title: String
  let containerTitle: String?
  let publisher: String?
  let version: String?
  let issued: CSLDate?
  let doi: String?
  let url: String?
  let language: String?
  let note: String?

  enum CodingKeys: String, CodingKey {
    case id, type, author, title, publisher, version, issued, language, note
    case containerTitle = "container-title"
    case doi = "DOI"
    case url = "URL"
  }

  init(_ reference: Reference) {
    let isNews = reference.kind == "news"
    id = reference.id
    type = Self.type(reference)
    let names =
      reference.authors.map(CSLName.init)
      + (reference.hasMoreAuthors ? [CSLName(.body("et al."))] : [])
    author = names.isEmpty ? nil : names
    title = reference.title
    containerTitle = isNews ? reference.publisher : nil
    publisher = isNews ? nil : reference.publisher
    version = reference.version
    issued = reference.date.map(CSLDate.init)
    doi = reference.doi
    url = reference.url
    language = reference.language
    note = reference.notes.isEmpty ? nil : reference.notes.joined(separator: " ")
  }

  private static func type(_ reference: Reference) -> String {
    switch reference.kind {
    case "treaty": "treaty"
    case "dataset": "dataset"
    case "news": "article-newspaper"
    case "encyclopedia": "entry-encyclopedia"
    case "scholarly" where reference.publisher != nil: "report"
    default: reference.url == nil ? "document" : "webpage"
    }
  }
}

private struct CSLName: Encodable {
  var family: String?
  var given: String?
  var literal: String?

  init(_ name: Reference.Name) {
    switch name {
    case .person(let family, let given): (self.family, self.given) = (family, given)
    case .body(let text): literal = text
    }
  }
}

private struct CSLDate: Encodable {
  var dateParts: [[Int]]?
  var circa: Bool?
  var literal: String?

  enum CodingKeys: String, CodingKey {
    case dateParts = "date-parts"
    case circa, literal
  }

  init(_ date: PublicationDate) {
    dateParts = date.parts
    circa = date.isQualified && date.parts != nil ? true : nil
    literal = date.parts == nil ? date.words : nil
  }
}

import EDTF
import EntenteKit

/// A document or dataset as a bibliography lists it.
///
/// ```swift
/// let sources = try await kb.sources()
/// print(sources.map(Reference.init).map(\.bibTeX).joined(separator: "\n"))
/// ```
///
/// It has only what the dataset knows. No day of access is recorded, so there is no `urldate`.
public struct Reference: Hashable, Sendable {
  /// An author.
  public enum Name: Hashable, Sendable {
    case person(family: String, given: String)
    /// An organization, or a description such as `parties to the treaty`.
    case body(String)
  }

  /// The key for citations: the id of the source.
  public let id: String
  /// `treaty`, `official`, `scholarly`, `reference`, `encyclopedia`, `dataset` or `news`.
  public let kind: String
  public let authors: [Name]
  /// Whether there are more authors than named.
  public let hasMoreAuthors: Bool
  public let title: String
  public let version: String?
  public let publisher: String?
  /// EDTF; `nil` if undated.
  public let published: String?
  public let doi: String?
  /// The address, if there is no DOI.
  public let url: String?
  /// A BCP 47 tag.
  public let language: String?
  /// Sentences: that it was not consulted, that its date is not exact.
  public let notes: [String]

  /// A source of a knowledge base.
  public init(_ source: Source) {
    let authors = Self.authors(source.author ?? "")
    id = source.id
    kind = source.kind
    self.authors = authors.names
    hasMoreAuthors = authors.hasMore
    title = source.title
    version = nil
    publisher = source.publisher
    published = source.published
    doi = source.url.flatMap(Self.doi)
    url = doi == nil ? source.url : nil
    language = source.language
    notes = source.isConsulted ? [] : ["Not consulted: known from other documents."]
  }

  /// The dataset of a knowledge base.
  ///
  /// - Parameter notes: Sentences such as the stamp of an answer.
  public init(_ dataset: DatasetEdition, notes: [String] = []) {
    id = [dataset.name, dataset.version].compactMap { $0 }.joined(separator: "-")
    kind = "dataset"
    authors = dataset.authors.map(Name.body)
    hasMoreAuthors = false
    title = dataset.title
    version = dataset.version
    publisher = nil
    published = dataset.day
    doi = nil
    url = nil
    language = nil
    self.notes = notes
  }

  /// `Leeds, Brett Ashley et al.`: a person has one comma, and any other text is one body.
  private static func authors(_ text: String) -> (names: [Name], hasMore: Bool) {
    guard !text.isEmpty, !text.hasPrefix("unknown") else { return ([], false) }
    let more = " et al."
    let hasMore = text.hasSuffix(more)
    let named = hasMore ? String(text.dropLast(more.count)) : text
    let persons = named.split(separator: " and ").map { person(String($0)) }
    if persons.allSatisfy({ $0 != nil }) { return (persons.compactMap { $0 }, hasMore) }
    let bodies = named.split(separator: "; ").map { Name.body(String($0)) }
    return (bodies, hasMore)
  }

  private static func person(_ text: String) -> Name? {
    let parts = text.split(separator: ",").map { String($0.drop { $0 == " " }) }
    return parts.count == 2 ? .person(family: parts[0], given: parts[1]) : nil
  }

  private static func doi(in url: String) -> String? {
    url.firstMatch(of: /(?:doi\.org\/|doi:)(10\.[0-9]{4,9}\/\S+)/).map { String($0.1) }
  }

  /// The date of publication, read once.
  var date: PublicationDate? {
    published.flatMap { try? DateExpression($0) }.map(PublicationDate.init)
  }
}

extension Reference {
  /// The forms of a list of references.
  public enum Style: String, CaseIterable, Sendable {
    /// A paragraph for each.
    case text
    /// Entries for BibTeX and biblatex.
    case bibtex
    /// A JSON array for processors of the Citation Style Language.
    case csl
  }

  /// The references as one text, with a line end after the last line.
  public static func list(_ references: [Reference], as style: Style) -> String {
    switch style {
    case .text: references.map { $0.text + "\n" }.joined()
    case .bibtex: references.map(\.bibTeX).joined(separator: "\n")
    case .csl: cslJSON(references)
    }
  }
}

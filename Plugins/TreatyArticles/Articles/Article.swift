public import Entente

/// A part, chapter, article, paragraph or point of a treaty.
public struct TreatyProvision: Hashable, Sendable {
  /// The id, in the manner of Akoma Ntoso: `cst/art_4`, `un-charter/chp_VIII`,
  /// `un-charter/art_2/para_4`.
  public let id: String
  /// The id of the treaty.
  public let treaty: String
  /// The id of the provision that contains it, or of the treaty.
  public let parent: String
  public let kind: String
  /// The number as printed; `nil` if it has none.
  public let number: String?
  /// The heading as printed; `nil` if it has none or if it is not known.
  public let heading: String?
  /// The subject in a few words of the dataset.
  public let matter: String?

  init(_ row: NamedRow) {
    id = row.text("provision_id")
    treaty = row.text("treaty_id")
    parent = row.text("parent_id")
    kind = row.text("kind")
    number = row.optionalText("number")
    heading = row.optionalText("heading")
    matter = row.optionalText("matter")
  }

  /// `Article 4`, `Chapter VIII`, `Preamble`.
  public var title: String {
    kind.prefix(1).uppercased() + kind.dropFirst() + (number.map { " \($0)" } ?? "")
  }
}

/// One version of a provision: a digest of its content and the days on which it was in force.
public struct ProvisionVersion: Hashable, Sendable {
  /// The number of the version, counted from 1.
  public let number: Int
  /// The content in the words of the dataset.
  public let digest: String
  /// The first day in force, ISO 8601; 0000-01-01 if it is not known.
  public let validFrom: String
  /// The first day after it was in force, ISO 8601; 9999-12-31 if it still is.
  public let validUntil: String
  /// The id of the instrument that introduced this version; `nil` for the original.
  public let amendedBy: String?
  /// The id of the statement that gives the digest.
  public let statement: String
  /// The ids of the sources, separated by commas.
  public let sources: String

  init(_ row: NamedRow) {
    number = row.integer("version") ?? 1
    digest = row.text("digest")
    validFrom = row.text("valid_from")
    validUntil = row.text("valid_until")
    amendedBy = row.optionalText("amended_by_id")
    statement = row.text("statement_id")
    sources = row.text("sources")
  }

  /// Whether the version was in force on a day (ISO 8601).
  public func holds(on day: String) -> Bool { validFrom <= day && day < validUntil }

  /// The days in words: `from 1994-04-20 until 2012-12-19`; the last day is excluded.
  public var period: String {
    let parts = [from.map { "from \($0)" }, until.map { "until \($0)" }].compactMap { $0 }
    return parts.isEmpty ? "days not known" : parts.joined(separator: " ")
  }

  /// The first day; `nil` if it is not known.
  var from: String? { validFrom == ProvisionVersion.noFirstDay ? nil : validFrom }
  /// The first day after it; `nil` if it has no end.
  var until: String? { validUntil == ProvisionVersion.noLastDay ? nil : validUntil }

  static let noFirstDay = "0000-01-01"
  static let noLastDay = "9999-12-31"
}

/// The wording of a provision in one imported text.
public struct ProvisionText: Hashable, Sendable {
  /// The id of the imported text.
  public let text: String
  /// The language (BCP 47).
  public let language: String
  /// The day on which the treaty had this wording, ISO 8601.
  public let day: String
  public let heading: String
  public let body: String

  init(_ row: NamedRow) {
    text = row.text("text_id")
    language = row.text("language")
    day = row.text("as_of")
    heading = row.text("heading")
    body = row.text("body")
  }
}

/// A reference between two provisions, or between a provision and a treaty.
public struct CrossReference: Hashable, Sendable {
  public let from: String
  public let fromLabel: String
  /// The id of the treaty; `nil` if the articles of that document are not known.
  public let fromTreaty: String?
  /// The kind of reference: cites, implements, derogates-from, modelled-on, based-on, amends or
  /// renumbered-as.
  public let kind: String
  public let to: String
  public let toLabel: String
  public let toTreaty: String?
  public let statement: String
  public let sources: String

  init(_ row: NamedRow) {
    from = row.text("from_id")
    fromLabel = row.text("from_label")
    fromTreaty = row.optionalText("from_treaty_id")
    kind = row.text("kind")
    to = row.text("to_id")
    toLabel = row.text("to_label")
    toTreaty = row.optionalText("to_treaty_id")
    statement = row.text("statement_id")
    sources = row.text("sources")
  }
}

/// A provision of a treaty on a day, with its versions, texts, parties and references.
///
/// ```swift
/// let kb = try await KnowledgeBase.bundled(plugins: [TreatyArticles()])
/// let article = try await kb.article("Art. 4 CST", on: "2011-01-01")
/// article.label            // Article 4 of the Collective Security Treaty
/// article.version?.number  // 1
/// article.versions.count   // 2
/// ```
public struct Article: Sendable {
  public let provision: TreatyProvision
  /// `Article 4 of the Collective Security Treaty`.
  public let label: String
  /// The name of the treaty.
  public let treaty: String
  /// The day of the question, ISO 8601.
  public let day: String
  /// All versions, the oldest first.
  public let versions: [ProvisionVersion]
  /// The provisions directly inside: the paragraphs of an article, the articles of a chapter.
  public let parts: [TreatyProvision]
  /// The imported texts of the version in force on the day, one for each language.
  public let texts: [ProvisionText]
  /// The parties to the treaty on the day.
  public let parties: SpellList
  /// The bodies of which the treaty is the founding instrument.
  public let organizations: [String]
  /// The references from this provision to others.
  public let references: [CrossReference]
  /// The references from other provisions to this one.
  public let citations: [CrossReference]

  /// The version in force on the day; `nil` if there was none or if none is known.
  public var version: ProvisionVersion? { versions.last { $0.holds(on: day) } }
}

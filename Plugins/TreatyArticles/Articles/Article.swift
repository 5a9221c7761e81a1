public import Entente

/// A part, chapter, article, paragraph or point of a treaty.
public struct TreatyProvision: Hashable, Sendable {
  /// As in Akoma Ntoso: `cst/art_4`, `un-charter/chp_VIII`, `un-charter/art_2/para_4`.
  public let id: String
  /// The id of the treaty.
  public let treaty: String
  /// The id of the provision that it stands in, or of the treaty.
  public let parent: String
  public let kind: String
  /// As printed.
  public let number: String?
  /// As printed; `nil` where it has none, or where it is not known.
  public let heading: String?
  /// What it is about, in a few words of ours.
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

/// What a provision said while one version of it was in force.
public struct ProvisionVersion: Hashable, Sendable {
  /// Counts from 1.
  public let number: Int
  /// In our own words.
  public let digest: String
  /// The first day on which it was in force, ISO 8601; 0000-01-01 where that is not known.
  public let validFrom: String
  /// The first day on which it was in force no more; 9999-12-31 where it still is.
  public let validUntil: String
  /// The id of the instrument that brought it; `nil` for the original.
  public let amendedBy: String?
  /// The id of the statement that gives the digest.
  public let statement: String
  /// Ids of sources, separated by commas.
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

  /// Whether it was in force on a day.
  public func holds(on day: String) -> Bool { validFrom <= day && day < validUntil }

  /// Its days in words: `from 1994-04-20 until 2012-12-19`, the last excluded.
  public var period: String {
    let from = validFrom == ProvisionVersion.noFirstDay ? nil : "from \(validFrom)"
    let until = validUntil == ProvisionVersion.noLastDay ? nil : "until \(validUntil)"
    let period = [from, until].compactMap { $0 }.joined(separator: " ")
    return period.isEmpty ? "days not known" : period
  }

  static let noFirstDay = "0000-01-01"
  static let noLastDay = "9999-12-31"
}

/// The words of a provision in one imported text.
public struct ProvisionText: Hashable, Sendable {
  /// The id of the text.
  public let text: String
  /// BCP 47.
  public let language: String
  /// The day on which the text stood so, ISO 8601.
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

/// A relation between two provisions, or a provision and a treaty.
public struct CrossReference: Hashable, Sendable {
  public let from: String
  public let fromLabel: String
  /// `nil` where it is no provision of a treaty that is known by articles.
  public let fromTreaty: String?
  /// cites, implements, derogates-from, modelled-on, based-on, amends or renumbered-as.
  public let kind: String
  public let to: String
  public let toLabel: String
  public let toTreaty: String?
  public let statement: String
  public let sources: String

  init(_ row: NamedRow) {
    from = row.text("from_id")
    fromLabel = row.text("from")
    fromTreaty = row.optionalText("from_treaty_id")
    kind = row.text("kind")
    to = row.text("to_id")
    toLabel = row.text("to")
    toTreaty = row.optionalText("to_treaty_id")
    statement = row.text("statement_id")
    sources = row.text("sources")
  }
}

/// A provision on a day, with what is known around it.
public struct Article: Sendable {
  public let provision: TreatyProvision
  /// `Article 4 of the Collective Security Treaty`.
  public let label: String
  /// The name of the treaty.
  public let treaty: String
  /// ISO 8601.
  public let day: String
  /// All versions, the first first.
  public let versions: [ProvisionVersion]
  /// Those that stand in it: the paragraphs of an article, the articles of a chapter.
  public let parts: [TreatyProvision]
  /// The texts that were imported, one for each language, of the version in force on the day.
  public let texts: [ProvisionText]
  /// Who was a party on the day.
  public let parties: SpellList
  /// The bodies of which the treaty is the founding instrument.
  public let organizations: [String]
  /// What it refers to.
  public let references: [CrossReference]
  /// What refers to it.
  public let citations: [CrossReference]

  /// The version in force on the day; `nil` where none was, or none is known.
  public var version: ProvisionVersion? { versions.last { $0.holds(on: day) } }
}

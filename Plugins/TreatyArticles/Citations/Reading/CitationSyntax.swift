/// A citation as written, before its treaty is determined.
struct CitationSyntax {
  /// The treaty that the provisions are said to belong to.
  enum Subject {
    case named(NamePhrase)
    /// The treaty named before: "thereof".
    case same
    /// A document that is not a known treaty; its name begins at this token.
    case other(Int)
    case unsaid
  }

  let tokens: Range<Int>
  let provisions: [ProvisionPath]
  var subject: Subject
  /// Whether the numbers are those of an earlier numbering: "ex-Article 17".
  var isFormer = false
}

/// A word such as "Article" in a text.
struct ProvisionWord {
  let kind: ProvisionKind
  let level: ProvisionPath.Level
  let languages: [String]
  /// The token of the word.
  let start: Int
}

/// A number in words.
struct SpelledNumber {
  let value: Int
  let isOrdinal: Bool
  let languages: [String]
  /// The token after it.
  let end: Int

  /// Whether it is of one of some languages.
  func isOf(_ others: [String]) -> Bool { languages.contains(where: others.contains) }
}

/// The name of a treaty in a text; several names if treaties share it.
struct NamePhrase {
  let names: [TreatyName]
  let tokens: Range<Int>
  /// Whether it is only a word in the name of another treaty: "Treaty on Open Skies".
  var isForeign = false

  var isGeneric: Bool { names.allSatisfy { $0.kind == .generic } }
  /// Whether it only names the organization that a treaty founded.
  var isOrganization: Bool { names.allSatisfy { $0.kind == .organization } }
}

/// A citation as it is written, before it is said which treaty is meant.
struct CitationSyntax {
  /// What the provisions are said to belong to.
  enum Subject {
    case named(NamePhrase)
    /// The treaty named before: "thereof".
    case same
    /// Something that is no treaty known here, which begins at a token.
    case other(Int)
    case unsaid
  }

  let tokens: Range<Int>
  let provisions: [ProvisionPath]
  let subject: Subject
}

/// The name of a treaty in a text; several, where treaties share it.
struct NamePhrase {
  let names: [TreatyName]
  let tokens: Range<Int>
  /// Whether it is but a word in the name of some other treaty: "Treaty on Open Skies".
  var isForeign = false

  var isGeneric: Bool { names.allSatisfy { $0.kind == .generic } }
  /// Whether it names only the body that a treaty founded.
  var isOrganization: Bool { names.allSatisfy { $0.kind == .organization } }
}

/// One provision of a treaty as a path from the outer to the inner level: article 4, paragraph 1,
/// point a.
public struct ProvisionPath: Hashable, Sendable {
  /// The depth of a paragraph, which its word does not always tell.
  enum Level: Hashable, Sendable {
    case numbered
    /// A paragraph directly in an article, and a point inside a paragraph.
    case item
    /// A paragraph directly in an article; inside a paragraph identifiers do not have it.
    case indent
  }

  /// One level of a path.
  public struct Step: Hashable, Sendable {
    public init(kind: ProvisionKind, number: ProvisionNumber?) {
      self.kind = kind
      self.number = number
    }

    public let kind: ProvisionKind
    /// The number; `nil` for a preamble and for the only annex of a treaty.
    public let number: ProvisionNumber?
    /// While a citation is read.
    var level = Level.numbered

    /// The step in an identifier: `art_4`, `chp_VIII`, `preamble`.
    var label: String {
      guard let number else { return kind.abbreviation }
      return "\(kind.abbreviation)_\(number.label(for: kind))"
    }
  }

  public init(steps: [Step], includesFollowing: Bool = false) {
    self.steps = steps
    self.includesFollowing = includesFollowing
  }

  /// The levels, the outermost first; never empty.
  public internal(set) var steps: [Step]
  /// Whether the text adds "et seq.": the provisions that follow are cited as well.
  public internal(set) var includesFollowing: Bool

  /// The identifier in the manner of Akoma Ntoso: `cst/art_4/para_1`, `un-charter/chp_VIII`.
  ///
  /// Articles are numbered through the whole treaty, so an article's chapter is left out. The
  /// identifier of an article always has Arabic numerals. Letters stay as printed, Cyrillic ones
  /// too.
  public func id(in treatyID: String) -> String {
    let isArticle = steps.contains { $0.kind == .article }
    let cited = steps.filter { !(isArticle && $0.kind.isContainer) }
    return ([treatyID] + cited.map(\.label)).joined(separator: "/")
  }

  /// This path as a part of another one.
  func inside(_ outer: ProvisionPath) -> ProvisionPath {
    ProvisionPath(steps: outer.steps + steps, includesFollowing: includesFollowing)
  }
}

/// The colours and letters of kinds, such as the statuses of members.
///
/// They depend only on the vocabulary, so all pictures of a file agree.
///
/// ```swift
/// let marks = KindMarks([("party", "party"), ("partner", "partner")])
/// marks["partner"].letter  // Pa
/// ```
public struct KindMarks: Sendable {
  /// The look of one kind.
  public struct Mark: Sendable, Hashable {
    public let id: String
    public let label: String
    /// One or two letters that no other kind has, for readers who do not see colours.
    public let letter: String
    public let tint: Tint
  }

  /// In the order of the vocabulary.
  public let all: [Mark]

  /// - Parameter kinds: All kinds of the vocabulary, in its order.
  public init(_ kinds: [(id: String, label: String)]) {
    var taken: Set<String> = []
    all = kinds.enumerated().map { index, kind in
      let letter = Self.letter(of: kind.id, except: taken)
      taken.insert(letter)
      return Mark(
        id: kind.id, label: kind.label, letter: letter,
        tint: Palette.status(index))
    }
  }

  /// The mark of a kind; a grey one for a kind outside the vocabulary.
  public subscript(id: String) -> Mark {
    all.first { $0.id == id }
      ?? Mark(id: id, label: id, letter: "?", tint: Palette.kinds[Palette.kinds.count - 1])
  }

  /// The marks of these kinds, in the order of the vocabulary.
  public func marks(of ids: Set<String>) -> [Mark] {
    let known = all.filter { ids.contains($0.id) }
    return known + ids.subtracting(known.map(\.id)).sorted().map { self[$0] }
  }

  /// The first letter, or the first letter with a later one.
  private static func letter(of id: String, except taken: Set<String>) -> String {
    let letters = id.filter(\.isLetter)
    guard let first = letters.first?.uppercased() else { return "?" }
    let candidates = [first] + letters.dropFirst().map { first + String($0) }
    return candidates.first { !taken.contains($0) } ?? first
  }
}

/// The difference between two texts, word by word.
///
/// ```swift
/// let change = WordDifference(from: "The eleven Members", to: "The fifteen Members")
/// change.text  // The [-eleven-] {+fifteen+} Members
/// ```
public struct WordDifference: Hashable, Sendable {
  /// A run of words that were kept, removed or added.
  public enum Run: Hashable, Sendable {
    case same(String)
    case removed(String)
    case added(String)
  }

  public let runs: [Run]

  /// - Parameters:
  ///   - old: The earlier text.
  ///   - new: The later text.
  public init(from old: String, to new: String) {
    let (old, new) = (Self.words(old), Self.words(new))
    let difference = new.difference(from: old)
    let removed = Self.places(difference.removals)
    let added = Self.places(difference.insertions)
    var marked: [Run] = []
    var (left, right) = (0, 0)
    while left < old.count || right < new.count {
      if removed.contains(left), left < old.count {
        marked.append(.removed(old[left]))
        left += 1
      } else if added.contains(right), right < new.count {
        marked.append(.added(new[right]))
        right += 1
      } else {
        marked.append(.same(new[right]))
        (left, right) = (left + 1, right + 1)
      }
    }
    runs = Self.joined(marked)
  }

  /// The words of both texts, marked as `kept [-removed-] {+added+}`.
  public var text: String {
    runs.map { run in
      switch run {
      case .same(let words): words
      case .removed(let words): "[-\(words)-]"
      case .added(let words): "{+\(words)+}"
      }
    }.joined(separator: " ")
  }

  private static func places(_ changes: [CollectionDifference<String>.Change]) -> Set<Int> {
    Set(
      changes.map { change in
        switch change {
        case .insert(let offset, _, _), .remove(let offset, _, _): offset
        }
      })
  }

  private static func words(_ text: String) -> [String] {
    text.split { $0.isWhitespace }.map(String.init)
  }

  /// Merges neighbouring runs of the same kind.
  private static func joined(_ marked: [Run]) -> [Run] {
    marked.reduce(into: []) { runs, next in
      switch (runs.last, next) {
      case (.same(let left), .same(let right)): runs[runs.count - 1] = .same(left + " " + right)
      case (.removed(let left), .removed(let right)):
        runs[runs.count - 1] = .removed(left + " " + right)
      case (.added(let left), .added(let right)): runs[runs.count - 1] = .added(left + " " + right)
      default: runs.append(next)
      }
    }
  }
}

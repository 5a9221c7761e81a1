import EntenteKit

/// A code with its scheme, as in `cow:365`.
struct CodedText {
  let scheme: CodeScheme
  let code: String

  /// `nil` if the text does not begin with the word of a scheme and a colon.
  init?(_ text: String) {
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, let scheme = CodeScheme(word: String(parts[0]).trimmed) else {
      return nil
    }
    self.scheme = scheme
    code = String(parts[1]).trimmed
  }
}

extension String {
  /// The text without white space at its ends.
  var trimmed: String { Folding.singleSpaced(self) }
}

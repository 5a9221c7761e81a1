/// Command lines for people.
public enum CommandLineText {
  /// The words as they are typed in a shell: those with other than plain characters are quoted.
  ///
  /// ```swift
  /// CommandLineText.of(["find", "Free State"])  // find 'Free State'
  /// ```
  public static func of(_ words: [String]) -> String {
    words.map { word in
      let isPlain =
        !word.isEmpty
        && word.allSatisfy { $0.isLetter || $0.isNumber || "-_./:,@~".contains($0) }
      return isPlain ? word : "'" + word.replacing("'", with: "'\\''") + "'"
    }.joined(separator: " ")
  }

  /// The words of a line as a shell splits it: at blanks outside single and double quotes.
  ///
  /// ```swift
  /// CommandLineText.words(of: "find 'Free State'")  // ["find", "Free State"]
  /// ```
  public static func words(of line: String) -> [String] {
    var words: [String] = []
    var word: String?
    var quote: Character?
    for character in line {
      if let open = quote {
        if character == open { quote = nil } else { word?.append(character) }
      } else if character == "'" || character == "\"" {
        (quote, word) = (character, word ?? "")
      } else if character.isWhitespace {
        if let word { words.append(word) }
        word = nil
      } else {
        word = (word ?? "") + String(character)
      }
    }
    return words + (word.map { [$0] } ?? [])
  }
}

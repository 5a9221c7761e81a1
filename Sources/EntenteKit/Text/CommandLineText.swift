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
}

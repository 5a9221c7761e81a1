/// Writes CSV (RFC 4180), with lines ending in LF.
public enum CSVWriter {
  /// One record with its line end. Fields are quoted only if needed.
  ///
  /// ```swift
  /// CSVWriter.record(["csto", "a, b"])  // csto,"a, b"
  /// ```
  public static func record(_ fields: some Sequence<String>) -> String {
    record(fields, quoting: ",\"\n\r")
  }

  /// - Parameter signs: The signs that need quotes: those of CSV, and others.
  static func record(_ fields: some Sequence<String>, quoting signs: String) -> String {
    fields.map { quoted($0, signs) }.joined(separator: ",") + "\n"
  }

  /// The signs that need quotes if lines that begin with `#` are comments.
  static let signsWithComments = ",\"\n\r#"

  private static func quoted(_ field: String, _ signs: String) -> String {
    guard field.utf8.contains(where: { signs.utf8.contains($0) }) else { return field }
    return "\"" + field.replacingScalars { $0 == "\"" ? "\"\"" : nil } + "\""
  }
}

/// Writes CSV (RFC 4180), with lines ending in LF.
public enum CSVWriter {
  /// One record with its line end. Fields are quoted only if needed.
  ///
  /// ```swift
  /// CSVWriter.record(["csto", "a, b"])  // csto,"a, b"
  /// ```
  public static func record(_ fields: some Sequence<String>) -> String {
    fields.map(quoted).joined(separator: ",") + "\n"
  }

  private static func quoted(_ field: String) -> String {
    guard field.utf8.contains(where: { ",\"\n\r".utf8.contains($0) }) else { return field }
    return "\"" + field.replacingScalars { $0 == "\"" ? "\"\"" : nil } + "\""
  }
}

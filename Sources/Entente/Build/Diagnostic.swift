/// A violation of a rule in data files, with its place.
public struct Diagnostic: Hashable, Sendable {
  /// The file, by its path or its name in the package.
  public let file: String
  /// The line in the file, counted from 1; `nil` for the whole file.
  public let line: Int?
  /// The column in the line, counted from 1 in bytes of UTF-8; `nil` for the whole line.
  public let column: Int?
  /// The name of the field, if one is concerned.
  public let field: String?
  /// The value of the field.
  public let value: String?
  /// The rule that is broken.
  public let rule: String
}

extension Diagnostic: CustomStringConvertible {
  /// `act.csv:12:18: date '1992-02-30': month 2 of 1992 has no day 30`
  public var description: String {
    var place = file
    if let line { place += ":\(line)" }
    if line != nil, let column { place += ":\(column)" }
    let shown = value.map { $0.count > 200 ? "\($0.prefix(200))..." : $0 }
    let what = [field, shown.map { "'\($0)'" }].compactMap { $0 }.joined(separator: " ")
    return what.isEmpty ? "\(place): \(rule)" : "\(place): \(what): \(rule)"
  }
}

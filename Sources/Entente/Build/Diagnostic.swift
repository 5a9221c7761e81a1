/// One rule that data break, and where.
public struct Diagnostic: Hashable, Sendable {
  /// The file, as it was named or as it is called inside the package.
  public let file: String
  /// The line in the file, from 1; `nil` where the file as a whole is meant.
  public let line: Int?
  /// The place in the line, from 1, counted in bytes of UTF-8; `nil` where the line as a whole is meant.
  public let column: Int?
  /// The name of the field, where one is meant.
  public let field: String?
  /// What stands there.
  public let value: String?
  /// What should stand there.
  public let rule: String
}

extension Diagnostic: CustomStringConvertible {
  /// `act.csv:12:18: date '1992-02-30': month 2 of 1992 has no day 30`
  public var description: String {
    var place = file
    if let line { place += ":\(line)" }
    if line != nil, let column { place += ":\(column)" }
    let what = [field, value.map { "'\($0)'" }].compactMap { $0 }.joined(separator: " ")
    return what.isEmpty ? "\(place): \(rule)" : "\(place): \(what): \(rule)"
  }
}

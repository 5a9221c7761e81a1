/// The value of an attribute.
enum Value: Sendable, Hashable {
  case text(String)
  case number(Double)
  case integer(Int)
  case flag(Bool)

  /// The types of both formats that Swift's stand for; GraphML and GEXF name them alike.
  enum Kind: String, Sendable {
    case text = "string"
    case number = "double"
    // Not int, which has 32 bits in GraphML and in Gephi.
    case integer = "long"
    case flag = "boolean"

    /// The narrowest type that holds values of both.
    func joined(_ other: Kind) -> Kind {
      if self == other { return self }
      return Set([self, other]) == [.integer, .number] ? .number : .text
    }
  }

  var kind: Kind {
    switch self {
    case .text: .text
    case .number: .number
    case .integer: .integer
    case .flag: .flag
    }
  }

  /// As Java writes it, which is what Gephi reads and Python does too.
  var written: String {
    switch self {
    case .text(let text): text
    case .number(let number): Value.written(number)
    case .integer(let integer): String(integer)
    case .flag(let flag): flag ? "true" : "false"
    }
  }

  /// Swift's `inf` is an error to Java, and so is XML Schema's `INF`.
  private static func written(_ number: Double) -> String {
    if number.isNaN { return "NaN" }
    if number.isInfinite { return number < 0 ? "-Infinity" : "Infinity" }
    return String(number)
  }
}

extension Network {
  /// The value of an attribute.
  public enum Value: Sendable, Hashable {
    case text(String)
    case number(Double)
    case integer(Int)
    case flag(Bool)
  }
}

extension Network.Value {
  /// The types of values, which GraphML and GEXF name alike.
  enum Kind: String, Sendable {
    case text = "string"
    case number = "double"
    // `int` has only 32 bits in GraphML and Gephi.
    case integer = "long"
    case flag = "boolean"

    /// The narrowest type for values of both types.
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

  /// The value in Java's notation, which Gephi and Python read.
  var written: String {
    switch self {
    case .text(let text): text
    case .number(let number): Network.Value.written(number)
    case .integer(let integer): String(integer)
    case .flag(let flag): flag ? "true" : "false"
    }
  }

  /// Java reads neither Swift's `inf` nor XML Schema's `INF`.
  private static func written(_ number: Double) -> String {
    if number.isNaN { return "NaN" }
    if number.isInfinite { return number < 0 ? "-Infinity" : "Infinity" }
    return String(number)
  }
}

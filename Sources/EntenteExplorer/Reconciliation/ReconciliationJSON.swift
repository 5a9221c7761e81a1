import Foundation

/// A value of an answer of the reconciliation service, written as JSON.
indirect enum ReconciliationJSON: Encodable, Sendable, ExpressibleByStringLiteral {
  case object([String: ReconciliationJSON])
  case array([ReconciliationJSON])
  case text(String)
  case integer(Int)
  case number(Double)
  case flag(Bool)

  init(stringLiteral value: String) {
    self = .text(value)
  }

  /// A type, property or entity.
  static func item(_ id: String, _ name: String) -> ReconciliationJSON {
    .object(["id": .text(id), "name": .text(name)])
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .object(let members): try container.encode(members)
    case .array(let values): try container.encode(values)
    case .text(let text): try container.encode(text)
    case .integer(let number): try container.encode(number)
    case .number(let number): try container.encode(number)
    case .flag(let flag): try container.encode(flag)
    }
  }

  var text: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let data = try? encoder.encode(self)
    return data.map { String(decoding: $0, as: UTF8.self) + "\n" } ?? "{}\n"
  }
}

import Foundation
import GRDB

extension SQL {
  /// The texts as a list after `IN`. The query has the same text for any number of them, so SQLite
  /// can keep it prepared.
  static func list(_ texts: some Sequence<String>) throws -> SQL {
    let json = String(decoding: try JSONEncoder().encode(Array(texts)), as: UTF8.self)
    return "(SELECT value FROM json_each(\(json)))"
  }
}

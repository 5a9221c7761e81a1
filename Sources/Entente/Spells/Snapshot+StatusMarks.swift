public import EntenteKit
import GRDB

extension Snapshot {
  /// The colours and letters of the statuses of members, for pictures.
  public func statusMarks() throws -> KindMarks {
    KindMarks(
      try Row.fetchAll(db, sql: "SELECT id, label FROM status ORDER BY key").map {
        (id: try $0["id"], label: try $0["label"])
      })
  }
}

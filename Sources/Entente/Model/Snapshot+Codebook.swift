import GRDB

extension Snapshot {
  /// The dictionary of the file.
  public func codebook() throws -> Codebook {
    Codebook(
      edition: try datasetEdition(), views: try views(), predicates: try predicates(),
      vocabularies: try Self.vocabularies.map { name, sql in
        (
          name,
          try Row.fetchAll(db, sql: sql).map {
            Codebook.Term(id: try $0["id"], label: try $0["label"], description: try $0["meaning"])
          }
        )
      })
  }

  /// The vocabularies whose terms a codebook lists.
  private static let vocabularies: [(name: String, sql: String)] =
    ["rule", "status", "entity_type", "dispute_type", "decision_method", "qualifier_role"].map {
      ($0, "SELECT id, label, description AS meaning FROM \($0) ORDER BY id")
    } + [
      ("unit", "SELECT id, label, dimension AS meaning FROM unit ORDER BY id"),
      (
        "profile",
        """
        SELECT id, label, description AS meaning FROM profile
        WHERE id NOT IN (SELECT id FROM source) ORDER BY id
        """
      ),
      (
        "source",
        "SELECT id, title AS label, file AS meaning FROM source WHERE file IS NOT NULL ORDER BY id"
      ),
    ]
}

public import Entente
import Foundation

extension KnowledgeBase {
  /// A provision of a treaty on a day: see ``Entente/Snapshot/article(_:on:)``.
  public func article(_ citation: String, on day: String) async throws -> Article {
    try await read { base in try base.article(citation, on: day) }
  }
}

extension Snapshot {
  /// A provision of a treaty on a day.
  ///
  /// - Parameters:
  ///   - citation: A citation as people write it (`CST/4`, `Art. 4 CST`, `статья 51 Устава ООН`) or
  ///     an id (`cst/art_4`).
  ///   - day: ISO 8601; a year or month stands for its last day.
  /// - Throws: ``KnowledgeBaseError``: `badArgument` if the text is not a citation, `notFound`,
  ///   `ambiguous` with each candidate and the reason for it, `badDate`.
  public func article(_ citation: String, on day: String) throws -> Article {
    let provision = try provision(citation)
    let day = try self.day(day).day
    let versions = try versions(of: provision.id)
    let treaty = try entity(named: provision.treaty).label
    return Article(
      provision: provision, label: try label(of: provision, treaty), treaty: treaty, day: day,
      versions: versions,
      parts: try provisions("parent_id = :id", ["id": .text(provision.id)]),
      texts: try texts(of: provision.id, on: day, versions: versions),
      parties: try spells(in: provision.treaty, on: day, status: "party"),
      organizations: try rows(
        "SELECT organization_id FROM treaty WHERE treaty_id = :id", ["id": .text(provision.treaty)]
      ).flatMap { $0.text("organization_id").split(separator: ",").map(String.init) },
      references: try crossReferences("from_id", provision.id),
      citations: try crossReferences("to_id", provision.id))
  }

  /// The name of the provision in the record; if the record has none, its number.
  private func label(of provision: TreatyProvision, _ treaty: String) throws -> String {
    let named = try rows(
      "SELECT subject FROM fact WHERE subject_id = :id LIMIT 1", ["id": .text(provision.id)])
    return named.first?.text("subject") ?? "\(provision.title), \(treaty)"
  }

  /// All versions of a provision, the oldest first.
  public func versions(of provision: String) throws -> [ProvisionVersion] {
    try rows(
      "SELECT * FROM treaty_provision_version WHERE provision_id = :id ORDER BY version",
      ["id": .text(provision)]
    ).map(ProvisionVersion.init)
  }

  /// The provision with this id; `nil` if there is none.
  func provision(id: String) throws -> TreatyProvision? {
    try provisions("provision_id = :id", ["id": .text(id)]).first
  }

  /// Provisions in the order of their documents.
  func provisions(_ condition: String, _ arguments: [String: SQLValue]) throws -> [TreatyProvision]
  {
    try rows(
      "SELECT * FROM treaty_provision WHERE \(condition) ORDER BY treaty_id, position", arguments
    ).map(TreatyProvision.init)
  }

  /// The texts of a provision: for each language the newest one of the version in force on the day.
  private func texts(
    of provision: String, on day: String, versions: [ProvisionVersion]
  ) throws -> [ProvisionText] {
    let inForce = versions.last { $0.holds(on: day) }
    var seen: Set<String> = []
    return try texts(of: provision).reversed().filter { text in
      (inForce?.holds(on: text.day) ?? true) && seen.insert(text.language).inserted
    }.reversed()
  }

  /// The wording of a provision in every imported text, the oldest first.
  func texts(of provision: String) throws -> [ProvisionText] {
    try rows(
      "SELECT * FROM treaty_provision_text WHERE provision_id = :id ORDER BY as_of, language",
      ["id": .text(provision)]
    ).map(ProvisionText.init)
  }

  /// The references of a provision and of the provisions inside it.
  ///
  /// - Parameter column: `from_id` for references from the provision, `to_id` for references to it.
  func crossReferences(_ column: String, _ provision: String) throws -> [CrossReference] {
    try rows(
      """
      SELECT * FROM treaty_cross_reference
      WHERE \(column) = :id OR \(column) LIKE :id || '/%'
      ORDER BY kind, from_id, to_id
      """,
      ["id": .text(provision)]
    ).map(CrossReference.init)
  }
}

public import EntenteKit

/// The circumstances of an answer: its question, both clocks, the rule, the state of the dataset.
public struct AnswerStamp: Hashable, Sendable {
  /// The words of the question, as on the command line.
  public let question: String
  /// The conditions by the names of their options: see `Table.conditions`.
  public let conditions: [String: String]
  public let dataset: DatasetEdition

  public init(question: String, conditions: [String: String], dataset: DatasetEdition) {
    self.question = question
    self.conditions = conditions
    self.dataset = dataset
  }

  /// The sentences of the stamp.
  ///
  /// `Question: entente members CSTO. World: on 2026-11-22. Record: revision 1 of 2026-11-22. ...`
  public var sentences: [String] {
    let record =
      conditions["as-of"].map { "as of \($0)" }
      ?? "revision \(dataset.revision) of \(dataset.recorded)"
    return [
      "Question: \(question).",
      conditions["on"].map { "World: on \($0)." } ?? "World: up to \(dataset.day).",
      "Record: \(record).",
      conditions["according-to"].map { "According to: \($0)." },
      conditions["rule"].map { "Rule: \($0)." },
      "Dataset: SHA-256 \(dataset.digest).",
    ].compactMap { $0 }
  }
}

extension Snapshot {
  /// The references of an answer: the dataset with the stamp of the answer, then each source behind
  /// its rows, by id.
  ///
  /// - Parameters:
  ///   - answer: A table with ids of statements or sources: see `Table.rowEvidence`.
  ///   - question: The words of the question.
  /// - Throws: ``KnowledgeBaseError``: `badArgument` if no row has a statement or source, with the
  ///   reason.
  public func references(behind answer: Table, question: String) throws -> [Reference] {
    let content = answer.records ?? answer
    guard !content.rows.isEmpty else {
      throw KnowledgeBaseError(.badArgument, "there is nothing to cite: the answer has no rows")
    }
    guard content.hasEvidence else {
      throw KnowledgeBaseError(
        .badArgument,
        "there is nothing to cite: no column has statements or sources, as statement_id, "
          + "report_id, source_id and sources do; the columns are "
          + content.columns.joined(separator: ", "))
    }
    let perspective = Perspective(conditions: answer.conditions)
    let sources = try sources(behind: content.rowEvidence, from: perspective)
    guard !sources.isEmpty else {
      throw KnowledgeBaseError(
        .badArgument, "there is nothing to cite: no row rests on a statement or source")
    }
    let stamp = AnswerStamp(
      question: question, conditions: answer.conditions, dataset: try datasetEdition())
    return [Reference(stamp.dataset, notes: stamp.sentences)] + sources.map(Reference.init)
  }

  /// The sources that support statements, those of lists, and those named; each once, by id.
  private func sources(
    behind evidence: [Table.Evidence], from perspective: Perspective
  ) throws -> [Source] {
    let query = SourceQuery(db, try ResolvedPerspective(perspective, db))
    let statements = Set(evidence.flatMap(\.statements)).sorted()
    var found: [String: Source] = [:]
    for ids in statements.parts(of: 10_000) {
      for source in try query.behind(statements: ids, reports: ids).values.joined() {
        found[source.id] = source
      }
    }
    for ids in Set(evidence.flatMap(\.sources)).sorted().parts(of: 10_000) {
      for source in try query.sources(ids) { found[source.id] = source }
    }
    return found.values.sorted { $0.id < $1.id }
  }
}

extension Perspective {
  /// The perspective of an answer with these conditions.
  init(conditions: [String: String]) {
    self.init(
      asOf: conditions["as-of"],
      accordingTo: conditions["according-to"].map(Table.Evidence.ids) ?? [])
  }

  /// The conditions of an answer from this perspective, by the names of their options.
  public var conditions: [String: String] {
    var conditions: [String: String] = [:]
    conditions["as-of"] = asOf
    if !accordingTo.isEmpty {
      conditions["according-to"] = accordingTo.joined(separator: ", ")
    }
    return conditions
  }
}

extension Array {
  /// The array in parts of at most this length.
  func parts(of count: Int) -> [[Element]] {
    stride(from: 0, to: self.count, by: count).map {
      Array(self[$0..<Swift.min($0 + count, self.count)])
    }
  }
}

extension Snapshot {
  /// References to sources, in the order of the ids.
  ///
  /// - Parameter ids: Ids of sources; empty for the dataset itself.
  /// - Throws: ``KnowledgeBaseError``: `notFound` for an unknown id.
  public func references(to ids: [String]) throws -> [Reference] {
    guard !ids.isEmpty else {
      let dataset = try datasetEdition()
      let record = "Record: revision \(dataset.revision) of \(dataset.recorded)."
      return [Reference(dataset, notes: [record, "SHA-256 \(dataset.digest)."])]
    }
    let known = try SourceQuery(db, ResolvedPerspective(.preferred, db)).sources(ids)
    return try ids.map { id in
      guard let source = known.first(where: { $0.id == id }) else {
        throw KnowledgeBaseError(
          .notFound, "there is no source '\(id)': 'entente sources' lists them")
      }
      return Reference(source)
    }
  }
}

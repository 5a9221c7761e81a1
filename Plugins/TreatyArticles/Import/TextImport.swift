public import Entente
public import Foundation

/// The information about a text that is not in its file, and the options of its import.
public struct TextImportOptions: Hashable, Sendable {
  /// The id of the treaty.
  public var treaty: String
  /// The name of the treaty, if it is not in the file yet and is to be added.
  public var newTreaty: String?
  /// The day on which the treaty had this wording, ISO 8601.
  public var day: String
  /// The id of the recorded source that the text is; `nil` if there is none.
  public var source: String?
  /// Whether it replaces a text of the same treaty, language and day.
  public var replaces = false
  /// Whether to import it even if it shares few articles with the treaty.
  public var isForced = false

  public init(treaty: String, day: String) {
    self.treaty = treaty
    self.day = day
  }
}

/// A text that was read, with a plan of its import.
public struct TextImport: Sendable {
  /// The effect of the import on a provision.
  public enum Step: String, Hashable, Sendable {
    /// The treaty has the provision: the words are added to it.
    case linked
    /// The treaty does not have the provision yet: it is added.
    case added
  }

  public let text: TreatyText
  public let options: TextImportOptions
  /// The name of the file, without folders.
  public let file: String
  /// The SHA-256 of the file.
  public let sha256: String
  /// The step for each provision of the text, in order.
  public let steps: [Step]
  /// Whether the same text was imported before, so that nothing changes.
  public let isPresent: Bool
  /// The ids of the articles that the treaty has and the text lacks.
  public let missing: [String]

  /// The id of the text: treaty, day and language.
  public var id: String { Self.id(text, options) }

  private static func id(_ text: TreatyText, _ options: TextImportOptions) -> String {
    "\(options.treaty)@\(options.day).\(text.language)"
  }

  /// Compares a text with the provisions in the file.
  ///
  /// - Throws: ``KnowledgeBaseError``: `notFound` if the treaty or source is unknown; `badData` if
  ///   another text of that treaty, language and day exists, or if the text seems to belong to
  ///   another treaty.
  public init(
    _ text: TreatyText, file: String, data: Data, options: TextImportOptions, in base: Snapshot
  ) throws {
    let text = text.fitting(try Self.paragraphs(options.treaty, base))
    self.text = text
    self.options = options
    self.file = file
    sha256 = KnowledgeBase.sha256(of: data)
    let id = Self.id(text, options)
    let known = try Self.known(options.treaty, without: id, base)
    let own = text.allProvisions.map { "\(options.treaty)/\($0.id)" }
    steps = own.map { known.contains($0) ? .linked : .added }
    missing = known.filter(Self.isArticle).subtracting(own).sorted()
    let there = try base.rows(
      "SELECT sha256, file FROM treaty_text WHERE id = :id", ["id": .text(id)]
    ).first
    isPresent = there?.text("sha256") == sha256
    try Self.checkReferences(options, base)
    if let there, !isPresent, !options.replaces {
      throw KnowledgeBaseError.because(
        .badData,
        "\(file): the text \(id) was imported already, from \(there.text("file")); "
          + "choose another day with --on, or use --replace"
      )
    }
    try checkFit(known.filter(Self.isArticle), own.filter(Self.isArticle))
  }

  /// The decisions and doubts of the import, one line each.
  public var findings: [String] {
    text.findings.map { "\(file):\($0.line): \($0.message)" }
      + (missing.isEmpty
        ? []
        : [
          "Articles of the treaty that the text lacks: \(missing.joined(separator: ", "))."
        ])
  }

  /// The ids of the provisions of a treaty, without those that only this text has.
  private static func known(
    _ treaty: String, without text: String, _ base: Snapshot
  ) throws -> Set<String> {
    let rows = try base.rows(
      """
      SELECT provision_id FROM treaty_outline o
      WHERE treaty_id = :treaty AND (
        text_id IS NULL
        OR EXISTS (
          SELECT 1 FROM treaty_passage p
          WHERE p.provision_id = o.provision_id AND p.text_id <> :text)
      )
      """, ["treaty": .text(treaty), "text": .text(text)])
    return Set(rows.map { $0.text("provision_id") })
  }

  /// The number of paragraphs that the plugin knows of each article, by its id in the treaty.
  private static func paragraphs(_ treaty: String, _ base: Snapshot) throws -> [String: Int] {
    let rows = try base.rows(
      """
      SELECT parent_id, count(*) AS paragraphs FROM treaty_outline
      WHERE treaty_id = :treaty AND kind = 'paragraph' AND text_id IS NULL
      GROUP BY parent_id
      """, ["treaty": .text(treaty)])
    return Dictionary(
      rows.map {
        (String($0.text("parent_id").dropFirst(treaty.count + 1)), $0.integer("paragraphs") ?? 0)
      }, uniquingKeysWith: { first, _ in first })
  }

  private static func isArticle(_ id: String) -> Bool {
    let steps = id.split(separator: "/")
    return steps.count == 2 && steps[1].hasPrefix("art_")
  }

  private static func checkReferences(_ options: TextImportOptions, _ base: Snapshot) throws {
    if let source = options.source {
      let found = try base.rows("SELECT 1 FROM source WHERE id = :id", ["id": .text(source)])
      guard !found.isEmpty else {
        throw KnowledgeBaseError.nothing(
          "there is no source '\(source)'; 'entente sources' lists all sources")
      }
    }
    let found = try base.rows(
      "SELECT 1 FROM entity_overview WHERE entity_id = :id", ["id": .text(options.treaty)])
    guard found.isEmpty == (options.newTreaty != nil) else {
      throw found.isEmpty
        ? KnowledgeBaseError.nothing(
          "there is no treaty '\(options.treaty)'; add it with --add-treaty and its name")
        : KnowledgeBaseError.because(
          .badData, "the treaty '\(options.treaty)' exists already; omit --add-treaty")
    }
  }

  /// Refuses a text that shares less than half of the articles that it could share with the treaty:
  /// it probably belongs to another one.
  private func checkFit(_ known: Set<String>, _ own: [String]) throws {
    let shared = own.count { known.contains($0) }
    // The base may know a treaty in part, and a text may be an excerpt.
    guard !options.isForced, !known.isEmpty, 2 * shared < min(own.count, known.count) else {
      return
    }
    throw KnowledgeBaseError.because(
      .badData,
      "\(file): only \(shared) of its \(own.count) articles are known in \(options.treaty); "
        + "it may be another treaty. Use --force to import it anyway"
    )
  }
}

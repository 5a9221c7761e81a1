public import Entente
public import Foundation

/// What is to be known of a text beside its words.
public struct TextImportOptions: Hashable, Sendable {
  /// The id of the treaty.
  public var treaty: String
  /// The name of the treaty, where it is one that the file does not have and is to be added.
  public var newTreaty: String?
  /// The day on which the text stood as it does, ISO 8601.
  public var day: String
  /// The id of the document of the record that it is; `nil` where none is named.
  public var source: String?
  /// Whether it takes the place of a text of the same treaty, language and day.
  public var replaces = false
  /// Whether it is taken although less than half of its articles are those that the treaty has.
  public var isForced = false

  public init(treaty: String, day: String) {
    self.treaty = treaty
    self.day = day
  }
}

/// A text that was read, and what an import would do with it.
public struct TextImport: Sendable {
  /// What happens to a provision.
  public enum Step: String, Hashable, Sendable {
    /// The treaty has it: the words are added to it.
    case linked
    /// The treaty does not have it yet: it is added.
    case added
  }

  public let text: TreatyText
  public let options: TextImportOptions
  /// The name of the file, without folders.
  public let file: String
  /// Of the bytes of the file.
  public let sha256: String
  /// What happens to each provision of the text, in its order.
  public let steps: [Step]
  /// Whether this very text is there already, so that there is nothing to do.
  public let isPresent: Bool
  /// Ids of the articles that the treaty has and the text does not.
  public let missing: [String]

  /// The id of the text: the treaty, the day, the language.
  public var id: String { Self.id(text, options) }

  private static func id(_ text: TreatyText, _ options: TextImportOptions) -> String {
    "\(options.treaty)@\(options.day).\(text.language)"
  }

  /// Compares a text with what the file has.
  ///
  /// - Throws: ``KnowledgeBaseError``: `notFound` for a treaty or source that is not there; `badData` where another text of that
  ///   treaty, language and day is there, or where the text seems to be of another treaty.
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
        "\(file): the text \(id) is there already, from \(there.text("file")): name another day with --on, or --replace it"
      )
    }
    try checkFit(known.filter(Self.isArticle), own.filter(Self.isArticle))
  }

  /// What was decided and what is doubtful, a line each.
  public var findings: [String] {
    text.findings.map { "\(file):\($0.line): \($0.message)" }
      + (missing.isEmpty
        ? []
        : [
          "Articles that the treaty has and the text does not: \(missing.joined(separator: ", "))."
        ])
  }

  /// Ids of the provisions of a treaty, but for those that are known from one text alone.
  private static func known(
    _ treaty: String, without text: String, _ base: Snapshot
  ) throws -> Set<String> {
    let rows = try base.rows(
      """
      SELECT provision_id FROM treaty_outline o
      WHERE treaty_id = :treaty AND (
        text_id IS NULL
        OR EXISTS (SELECT 1 FROM treaty_passage p WHERE p.provision_id = o.provision_id AND p.text_id <> :text)
      )
      """, ["treaty": .text(treaty), "text": .text(text)])
    return Set(rows.map { $0.text("provision_id") })
  }

  /// How many paragraphs the plugin knows of each article, by its id within the treaty.
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
          "there is no source '\(source)': 'entente sources' lists them")
      }
    }
    let found = try base.rows(
      "SELECT 1 FROM entity_overview WHERE entity_id = :id", ["id": .text(options.treaty)])
    guard found.isEmpty == (options.newTreaty != nil) else {
      throw found.isEmpty
        ? KnowledgeBaseError.nothing(
          "there is no treaty '\(options.treaty)': add it with --add-treaty and its name")
        : KnowledgeBaseError.because(
          .badData, "'\(options.treaty)' is there already: leave --add-treaty out")
    }
  }

  /// A text that shares few articles with the treaty is one of another treaty, most likely.
  private func checkFit(_ known: Set<String>, _ own: [String]) throws {
    let shared = own.count { known.contains($0) }
    guard !options.isForced, !known.isEmpty, 2 * shared < own.count else { return }
    throw KnowledgeBaseError.because(
      .badData,
      "\(file): of its \(own.count) articles \(options.treaty) has \(shared) here: is it another treaty? Import it all the same with --force"
    )
  }
}

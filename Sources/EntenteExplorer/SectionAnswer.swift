import Entente
import EntenteKit

/// The answer of one section.
struct SectionAnswer {
  enum Outcome {
    case table(Table)
    /// Nothing was found.
    case nothing
    /// The reader has to fill in these fields first.
    case waiting([String])
    case failure(KnowledgeBaseError)
  }

  let section: PluginPage.Section
  /// The question as a command.
  let words: [String]
  let outcome: Outcome

  init(_ section: PluginPage.Section, _ words: [String], _ outcome: Outcome) {
    self.section = section
    self.words = words
    self.outcome = outcome
  }

  var table: Table? {
    if case .table(let table) = outcome { table } else { nil }
  }

  var failure: KnowledgeBaseError? {
    if case .failure(let error) = outcome { error } else { nil }
  }

  var error: String? { failure?.message }

  /// The labels of the fields that the reader has to fill in.
  var missing: [String] {
    if case .waiting(let labels) = outcome { labels } else { [] }
  }

  /// The answer for programs.
  var content: Table? { table.map { $0.records ?? $0 } }
  var isEmpty: Bool {
    if case .nothing = outcome { true } else { false }
  }
}

extension [SectionAnswer] {
  /// The status of a page: 200 unless all its questions failed. Optional sections do not count.
  var status: Int {
    let own = filter { $0.section.isOptional != true }
    guard let first = own.first?.failure, own.allSatisfy({ $0.failure != nil }) else { return 200 }
    return first.status
  }
}

extension KnowledgeBaseError {
  /// The status of HTTP for a question that failed.
  var status: Int {
    switch code {
    case .notFound: 404
    case .ambiguous, .badArgument, .badDate, .badData, .refusedSQL, .failedSQL: 400
    case .timedOut, .tooLarge, .locked: 503
    default: 500
    }
  }
}

public import Entente
public import EntenteKit
import Foundation

/// The pages of a base: it answers addresses with HTML, JSON or CSV.
///
/// A page asks questions of the command line and shows their answers; it has no rule of its own.
/// ``ExplorerServer`` serves the pages, ``ExplorerSite`` writes them as files.
public struct Explorer: Sendable {
  /// Answers the words of a command from a base; `nil` if nothing was found. The documents are
  /// those of a table that are needed: `svg`, `vega-lite`.
  public typealias Ask =
    @Sendable (
      _ words: [String], _ documents: Set<String>, _ base: KnowledgeBase
    ) async throws -> Table?

  let kb: KnowledgeBase
  let ask: Ask
  let templates: Templates
  private let ownPages, morePages: [PluginPage]
  private var contents: Contents
  /// Seconds after which a question is stopped.
  public var timeLimit = 30.0

  /// The pages in one state of the file.
  private struct Contents {
    /// Those of the explorer come first, then those of plugins.
    let pages: [PluginPage]
    let links: Links
    let edition: Edition
    let choices: [String: [String]]
  }

  /// Those of the explorer come first.
  var pages: [PluginPage] { contents.pages }
  /// The pages that names lead to.
  var links: Links { contents.links }
  var edition: Edition { contents.edition }
  /// The allowed values of parameters, by the path of the page and the name.
  var choices: [String: [String]] { contents.choices }

  /// - Parameters:
  ///   - pages: More pages than those of the explorer and of the plugins in the base.
  ///   - ask: Answers the questions of the pages.
  /// - Throws: ``Entente/KnowledgeBaseError`` for a page that is not valid.
  public init(_ kb: KnowledgeBase, pages: [PluginPage] = [], ask: @escaping Ask) async throws {
    self.kb = kb
    self.ask = ask
    (ownPages, morePages) = (try Self.ownPages(), pages)
    templates = try Templates()
    contents = try await Self.contents(kb, ownPages, morePages)
  }

  private static func contents(
    _ kb: KnowledgeBase, _ own: [PluginPage], _ more: [PluginPage]
  ) async throws -> Contents {
    try await kb.read { base in
      let pages = try (own + base.pages() + more).map { try base.withExamples($0) }
      var choices: [String: [String]] = [:]
      for page in pages {
        for parameter in page.parameters ?? [] {
          choices["\(page.path)?\(parameter.name)"] = try base.choices(of: parameter)
        }
      }
      return Contents(
        pages: pages, links: try Links(base, pages, ownCount: own.count),
        edition: try Edition(base), choices: choices)
    }
  }

  /// The pages of the present state of the file.
  func reloaded(from kb: KnowledgeBase) async throws -> Explorer {
    var copy = self
    copy.contents = try await Self.contents(kb, ownPages, morePages)
    return copy
  }

  /// The addresses of all pages, without a leading slash; the start page is empty.
  public var addresses: [String] { links.addresses }

  /// Answers a request. An error of a question is shown in its section.
  ///
  /// - Returns: The status 404 for an unknown address. If all questions fail: 400 for a bad value,
  ///   503 for a limit, 500 otherwise.
  public func response(to request: ExplorerRequest, as style: LinkStyle = .server) async
    -> ExplorerResponse
  {
    await response(to: request, as: style, from: kb)
  }

  func response(to request: ExplorerRequest, as style: LinkStyle, from kb: KnowledgeBase) async
    -> ExplorerResponse
  {
    guard let match = PageMatch(request, in: pages, links) else {
      return failure(404, "There is no page with this address.", style)
    }
    let documents = request.form.document.map { [$0] } ?? (request.form == .html ? ["svg"] : [])
    let answers = await answers(match, documents: Set(documents), from: kb)
    switch request.form {
    case .html:
      var response = html(match, answers, style)
      response.status = answers.status
      return response
    case .json:
      return ExplorerResponse(
        PageJSON.text(match, answers), "application/json", status: answers.status)
    case .csv: return csv(answers)
    case .svg: return document(answers, "svg", "image/svg+xml; charset=utf-8")
    case .vegaLite: return document(answers, "vega-lite", "application/json")
    }
  }

  private func plain(_ status: Int, _ text: String) -> ExplorerResponse {
    ExplorerResponse(text + "\n", "text/plain; charset=utf-8", status: status)
  }

  private func failures(_ answers: [SectionAnswer]) -> ExplorerResponse? {
    guard answers.status != 200 else { return nil }
    return plain(answers.status, answers.compactMap(\.error).joined(separator: "\n"))
  }

  /// The first document of this name.
  private func document(_ answers: [SectionAnswer], _ name: String, _ type: String)
    -> ExplorerResponse
  {
    if let failure = failures(answers) { return failure }
    guard let text = answers.lazy.compactMap({ $0.table?.documents[name] }).first else {
      return plain(404, "There is no such picture.")
    }
    return ExplorerResponse(text, type)
  }

  /// The first table; no text for a page without rows.
  private func csv(_ answers: [SectionAnswer]) -> ExplorerResponse {
    if let failure = failures(answers) { return failure }
    let table = answers.lazy.compactMap(\.content).first
    return ExplorerResponse(table?.rendered(as: .csv) ?? "", "text/csv; charset=utf-8")
  }

  /// The query of an address for one table that is a question in SQL; `nil` for others.
  func sql(of request: ExplorerRequest) -> String? {
    guard let match = PageMatch(request, in: pages, links),
      let section = match.page.sections.first(where: { [nil, $0.id].contains(match.section) }),
      match.has(valuesOf: section), match.missing(for: section).isEmpty
    else { return nil }
    let words = match.words(of: section)
    return words.count == 2 && words[0] == "sql" ? words[1] : nil
  }

  /// The errors that a page shows, each with its section.
  public func errors(at address: String) async -> [String] {
    let request = ExplorerRequest(words: address.split(separator: "/").map(String.init))
    guard let match = PageMatch(request, in: pages, links) else {
      return ["there is no such page"]
    }
    let answers = await answers(match, documents: ["svg"], offered: true, from: kb)
    return answers.flatMap { answer in
      let made = Set(answer.table?.documents.keys.map { $0 } ?? [])
      let lacking =
        answer.table == nil ? [] : (answer.section.documents ?? []).filter { !made.contains($0) }
      let found = [answer.error].compactMap { $0 } + lacking.map { "the answer has no \($0)" }
      return found.map { "\(answer.section.id): \($0)" }
    }
  }

  /// The answers of the sections, or of the one that the address names.
  ///
  /// - Parameter documents: Those to make with the tables; a site needs all that sections offer.
  func answers(
    _ match: PageMatch, documents: Set<String>, offered: Bool = false, from kb: KnowledgeBase
  ) async -> [SectionAnswer] {
    var answers: [SectionAnswer] = []
    for section in match.page.sections where match.section.map({ $0 == section.id }) ?? true {
      guard match.has(valuesOf: section) else { continue }
      let words = match.words(of: section)
      let missing = match.missing(for: section)
      let wanted = documents.union(offered ? section.documents ?? [] : [])
      let outcome: SectionAnswer.Outcome =
        missing.isEmpty ? await outcome(of: words, wanted, kb) : .waiting(missing)
      answers.append(SectionAnswer(section, words, outcome))
    }
    return answers
  }

  private func outcome(
    of words: [String], _ documents: Set<String>, _ kb: KnowledgeBase
  ) async -> SectionAnswer.Outcome {
    do {
      let table = try await limited(to: timeLimit) { try await ask(words, documents, kb) }
      return table.map(SectionAnswer.Outcome.table) ?? .nothing
    } catch let error as KnowledgeBaseError {
      return .failure(error)
    } catch {
      return .failure(.because(.systemFailure, "\(error)"))
    }
  }
}

/// Runs a question, and cancels it after its time.
///
/// - Throws: Errors of the question; ``Entente/KnowledgeBaseError``: `timedOut`.
func limited<Value: Sendable>(
  to seconds: Double, _ body: @escaping @Sendable () async throws -> Value
) async throws -> Value {
  let limit = KnowledgeBaseError.because(
    .timedOut, "stopped after \(seconds.formatted()) s, the time limit")
  return try await withThrowingTaskGroup(of: Value?.self) { group in
    group.addTask { try await body() }
    group.addTask {
      try await Task.sleep(for: .seconds(seconds))
      return nil
    }
    defer { group.cancelAll() }
    guard let value = try await group.next() ?? nil else { throw limit }
    return value
  }
}

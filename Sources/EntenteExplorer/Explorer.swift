public import Entente
public import EntenteKit

/// The pages of a base: it answers addresses with HTML, JSON or CSV.
///
/// A page asks questions of the command line and shows their answers; it has no rule of its own.
/// ``ExplorerServer`` serves the pages, ``ExplorerSite`` writes them as files.
public struct Explorer: Sendable {
  /// Answers the words of a command; `nil` if nothing was found.
  public typealias Ask = @Sendable (_ words: [String]) async throws -> Table?

  let kb: KnowledgeBase
  let pages: [PluginPage]
  let links: Links
  let ask: Ask
  let templates: Templates
  let edition: Edition
  /// The allowed values of parameters, by the path of the page and the name.
  let choices: [String: [String]]

  /// - Parameters:
  ///   - pages: More pages than those of the explorer and of the plugins in the base.
  ///   - ask: Answers the questions of the pages.
  /// - Throws: ``Entente/KnowledgeBaseError`` for a page that is not valid.
  public init(_ kb: KnowledgeBase, pages: [PluginPage] = [], ask: @escaping Ask) async throws {
    let own = try Self.ownPages()
    let all = try await kb.read { base in try own + base.pages() } + pages
    self.kb = kb
    self.pages = all
    self.ask = ask
    templates = try Templates()
    (links, edition, choices) = try await kb.read { base in
      var choices: [String: [String]] = [:]
      for page in all {
        for parameter in page.parameters ?? [] {
          choices["\(page.path)?\(parameter.name)"] = try base.choices(of: parameter)
        }
      }
      return (try Links(base, all, ownCount: own.count), try Edition(base), choices)
    }
  }

  /// The addresses of all pages, without a leading slash; the start page is empty.
  public var addresses: [String] { links.addresses }

  /// Answers a request. An error of a question is shown in its section.
  public func response(to request: ExplorerRequest, as style: LinkStyle = .server) async
    -> ExplorerResponse
  {
    guard let match = PageMatch(request, in: pages) else {
      return failure(404, "There is no page with this address.", style)
    }
    if match.page.addresses != nil, !links.has(match.address) {
      return failure(404, "There is no page with this address.", style)
    }
    let answers = await answers(match)
    switch request.form {
    case .html: return html(match, answers, style)
    case .json: return ExplorerResponse(PageJSON.text(match, answers), "application/json")
    case .csv:
      guard let table = answers.lazy.compactMap(\.content).first else {
        return failure(404, "This page has no table with rows.", style)
      }
      return ExplorerResponse(table.rendered(as: .csv), "text/csv; charset=utf-8")
    }
  }

  /// The errors that a page shows, each with its section.
  public func errors(at address: String) async -> [String] {
    let request = ExplorerRequest(words: address.split(separator: "/").map(String.init))
    guard let match = PageMatch(request, in: pages) else { return ["there is no such page"] }
    return await answers(match).compactMap { answer in
      answer.error.map { "\(answer.section.id): \($0)" }
    }
  }

  /// The answers of the sections, or of the one that the address names.
  func answers(_ match: PageMatch) async -> [SectionAnswer] {
    var answers: [SectionAnswer] = []
    for section in match.page.sections where match.section.map({ $0 == section.id }) ?? true {
      guard match.has(valuesOf: section) else { continue }
      let words = match.words(of: section)
      do {
        answers.append(SectionAnswer(section, words, table: try await ask(words)))
      } catch {
        answers.append(SectionAnswer(section, words, error: "\(error)"))
      }
    }
    return answers
  }
}

/// The answer of one section.
struct SectionAnswer {
  let section: PluginPage.Section
  /// The question as a command.
  let words: [String]
  var table: Table?
  var error: String?

  init(
    _ section: PluginPage.Section, _ words: [String], table: Table? = nil, error: String? = nil
  ) {
    self.section = section
    self.words = words
    self.table = table
    self.error = error
  }

  /// The answer for programs.
  var content: Table? { table.map { $0.records ?? $0 } }
  var isEmpty: Bool { table == nil && error == nil }
}

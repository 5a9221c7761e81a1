public import EntenteKit

/// A command that a plugin adds: its parameters, and the action that answers it.
///
/// The command line and the explorer parse the parameters and print the answer.
///
/// ```swift
/// let seats = PluginCommand(
///   name: "seats", abstract: "The organizations with their seat in a city.",
///   parameters: [.init("city", .argument, help: "A city.")]
/// ) { base, arguments in
///   let rows = try base.rows(
///     "SELECT subject FROM fact WHERE predicate = 'seat-in' AND object = :city",
///     ["city": .text(arguments["city"] ?? "")])
///   return Table(columns: ["organization"], rows: rows.map { [.text($0.text("subject"))] })
/// }
/// ```
public struct PluginCommand: Sendable {
  /// A parameter of a command.
  public struct Parameter: Hashable, Sendable {
    public enum Kind: Hashable, Sendable {
      /// One word that must be given.
      case argument
      /// Any number of words.
      case arguments
      /// `--name value`.
      case option
      /// `--name`.
      case flag
    }

    public let name: String
    public let kind: Kind
    public let help: String
    /// Whether it replaces the common option of the same name. Only `columns` may.
    public let replacesCommonOption: Bool

    public init(
      _ name: String, _ kind: Kind, help: String, replacesCommonOption: Bool = false
    ) {
      self.name = name
      self.kind = kind
      self.help = help
      self.replacesCommonOption = replacesCommonOption
    }

    /// `--on` of a question about one day.
    public static let day = Parameter(
      "on", .option,
      help:
        "A day; a month or year stands for its last day. By default today, or the last day of the dataset if earlier."
    )
  }

  /// The values given for the parameters.
  public struct Arguments: Hashable, Sendable {
    private let values: [String: [String]]
    private let documents: Set<String>?
    private let isOptional: Bool

    /// - Parameters:
    ///   - values: The given words, by the name of the parameter.
    ///   - documents: The requested formats beside the table; `nil` for all.
    ///   - isOptional: Whether an answer without these formats will do, as for a page.
    public init(
      _ values: [String: [String]], documents: Set<String>? = nil, isOptional: Bool = false
    ) {
      self.values = values
      self.documents = documents
      self.isOptional = isOptional
    }

    /// Whether a format beside the table (`Table.documents`) is the one that was asked for.
    public func requires(_ document: String) -> Bool {
      !isOptional && documents?.contains(document) ?? false
    }

    /// Whether a format beside the table (`Table.documents`) was requested and must be made.
    public func wants(_ document: String) -> Bool { documents?.contains(document) ?? true }

    /// The value of an argument or option; `nil` for an option that was not given.
    public subscript(name: String) -> String? { values[name]?.first }
    /// The values of an argument that can be repeated.
    public func all(_ name: String) -> [String] { values[name] ?? [] }
    /// Whether a flag was given.
    public func has(_ name: String) -> Bool { values[name] != nil }
  }

  /// The action of a command.
  public enum Action: Sendable {
    /// Answers from one state of the base.
    case answer(@Sendable (Snapshot, Arguments) throws -> Table)
    /// Changes the file and reports the change; an error undoes all of it.
    case change(@Sendable (PluginChange, Arguments) throws -> Table)
  }

  /// One word, or two: `article`, `articles search`.
  public let name: String
  /// A summary in one sentence.
  public let abstract: String
  /// More paragraphs for the help.
  public let discussion: String
  public let parameters: [Parameter]
  /// The formats beside the table that its answers can have: `svg`, `graphml`. See
  /// ``Table/documents``.
  public let formats: [String]
  public let action: Action

  private init(
    name: String, abstract: String, discussion: String, parameters: [Parameter],
    formats: [String], action: Action
  ) {
    self.name = name
    self.abstract = abstract
    self.discussion = discussion
    self.parameters = parameters
    self.formats = formats
    self.action = action
  }

  /// A command that answers from one state of the base.
  ///
  /// - Parameters:
  ///   - name: One word, or two, of lower-case letters, digits and hyphens.
  ///   - discussion: More paragraphs for the help, one on each line. The help wraps them.
  ///   - parameters: Parameters with different names, none of which is in ``commonOptions``.
  ///   - formats: The formats beside the table that some of its answers have. Users can request
  ///     only these.
  public init(
    name: String, abstract: String, discussion: String = "", parameters: [Parameter],
    formats: [String] = [],
    answer: @escaping @Sendable (Snapshot, Arguments) throws -> Table
  ) {
    self.init(
      name: name, abstract: abstract, discussion: discussion, parameters: parameters,
      formats: formats, action: .answer(answer))
  }

  /// A command that changes the file. Its answer is a table only.
  public init(
    name: String, abstract: String, discussion: String = "", parameters: [Parameter],
    change: @escaping @Sendable (PluginChange, Arguments) throws -> Table
  ) {
    self.init(
      name: name, abstract: abstract, discussion: discussion, parameters: parameters,
      formats: [], action: .change(change))
  }

  /// Answers from one state of a base.
  ///
  /// - Throws: Errors of the command; ``KnowledgeBaseError``: `refusedWrite` for a command that
  ///   changes the file.
  public func answer(_ base: Snapshot, _ arguments: Arguments) throws -> Table {
    guard case .answer(let answer) = action else {
      throw KnowledgeBaseError(.refusedWrite, "\(name) changes the file: it does not only answer")
    }
    return try answer(base, arguments)
  }
}

public import EntenteKit

/// A command that a plugin adds: its parameters, and the action that answers it.
///
/// The command line and the explorer parse the parameters and print the answer.
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
    /// Whether it replaces the option of the same name that every command has. Only `columns` may.
    public let replacesCommonOption: Bool

    public init(
      _ name: String, _ kind: Kind, help: String, replacesCommonOption: Bool = false
    ) {
      self.name = name
      self.kind = kind
      self.help = help
      self.replacesCommonOption = replacesCommonOption
    }
  }

  /// The values given for the parameters.
  public struct Arguments: Hashable, Sendable {
    private let values: [String: [String]]
    private let documents: Set<String>?

    /// - Parameters:
    ///   - values: The words that were given, by the names of parameters.
    ///   - documents: The forms that are asked for beside the table; `nil` for all that there are.
    public init(_ values: [String: [String]], documents: Set<String>? = nil) {
      self.values = values
      self.documents = documents
    }

    /// Whether a form other than a table (`Table.documents`) was requested, and so must be made.
    public func wants(_ document: String) -> Bool { documents?.contains(document) ?? true }

    /// The value of an argument or option, or `nil` where an option was not given.
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
  /// More about it, for its help.
  public let discussion: String
  public let parameters: [Parameter]
  /// The forms that its answer can have beside those of every table: `svg`, `graphml`.
  /// See ``Table/documents``.
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
  ///   - discussion: More about it, a line a paragraph: the help wraps them.
  ///   - parameters: Each with a name of its own that is none of ``commonOptions``.
  ///   - formats: The forms beside the table that some of its answers have. A user can ask for
  ///     no other.
  public init(
    name: String, abstract: String, discussion: String = "", parameters: [Parameter],
    formats: [String] = [],
    answer: @escaping @Sendable (Snapshot, Arguments) throws -> Table
  ) {
    self.init(
      name: name, abstract: abstract, discussion: discussion, parameters: parameters,
      formats: formats, action: .answer(answer))
  }

  /// A command that changes the file. It answers with a table alone.
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
  /// - Throws: What the command throws; ``KnowledgeBaseError``: `refusedWrite` for one that changes the file.
  public func answer(_ base: Snapshot, _ arguments: Arguments) throws -> Table {
    guard case .answer(let answer) = action else {
      throw KnowledgeBaseError(.refusedWrite, "\(name) changes the file: it does not only answer")
    }
    return try answer(base, arguments)
  }
}

/// A command that a plugin adds: what it takes, and how it is answered. The doors parse and print; it holds no rule of theirs.
public struct PluginCommand: Sendable {
  /// What a command takes.
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

    public init(_ name: String, _ kind: Kind, help: String) {
      self.name = name
      self.kind = kind
      self.help = help
    }
  }

  /// What was given.
  public struct Arguments: Hashable, Sendable {
    private let values: [String: [String]]

    public init(_ values: [String: [String]]) {
      self.values = values
    }

    /// The value of an argument or option, or `nil` where an option was not given.
    public subscript(name: String) -> String? { values[name]?.first }
    /// The values of an argument that can be repeated.
    public func all(_ name: String) -> [String] { values[name] ?? [] }
    /// Whether a flag was given.
    public func has(_ name: String) -> Bool { values[name] != nil }
  }

  public let name: String
  /// What it does, in one sentence.
  public let abstract: String
  /// More about it, for its help.
  public let discussion: String
  public let parameters: [Parameter]
  /// Answers from one state of the base.
  public let answer: @Sendable (Snapshot, Arguments) throws -> Table

  public init(
    name: String, abstract: String, discussion: String = "", parameters: [Parameter],
    answer: @escaping @Sendable (Snapshot, Arguments) throws -> Table
  ) {
    self.name = name
    self.abstract = abstract
    self.discussion = discussion
    self.parameters = parameters
    self.answer = answer
  }
}

import Yams

/// A value for a document of YAML. Maps keep their order.
public enum YAMLValue: Sendable {
  case text(String)
  case flag(Bool)
  case list([YAMLValue])
  case map([(name: String, value: YAMLValue)])

  /// The value as a document of YAML. Texts of several lines are literal blocks, and any text that
  /// would read as another type is quoted.
  public func document() throws -> String {
    try Yams.serialize(node: node, width: -1, allowUnicode: true)
  }

  private var node: Node {
    switch self {
    case .text(let text): Node(text, Yams.Tag(.str), Self.style(of: text))
    case .flag(let flag): Node(flag ? "true" : "false", Yams.Tag(.bool))
    case .list(let values): Node(values.map(\.node), Yams.Tag(.seq))
    case .map(let members):
      Node(
        members.map { (Node($0.name, Yams.Tag(.str), Self.style(of: $0.name)), $0.value.node) },
        Yams.Tag(.map))
    }
  }

  /// Plain only for words that no version of YAML reads as anything but text.
  private static func style(of text: String) -> Node.Scalar.Style {
    if text.contains("\n") { return .literal }
    let words = ["true", "false", "yes", "no", "on", "off", "null", "y", "n"]
    let isPlain =
      text.wholeMatch(of: /[A-Za-z][A-Za-z0-9_ .,()\/-]*/) != nil && !text.hasSuffix(" ")
      && !words.contains(text.lowercased())
    return isPlain ? .plain : .doubleQuoted
  }
}

import Entente
import EntenteKit

/// A page as JSON: its title, its values, and the rows of each section with the command that gives
/// the same.
enum PageJSON {
  static func text(_ match: PageMatch, _ answers: [SectionAnswer]) -> String {
    let sections = answers.map { answer in
      let fields = [
        ("id", JSONText.quoted(answer.section.id)),
        ("title", JSONText.quoted(answer.section.title)),
        ("command", JSONText.quoted(answer.command)),
        ("error", answer.error.map(JSONText.quoted)),
        ("rows", answer.content.map { $0.rendered(as: .json) } ?? "[]"),
      ]
      return object(fields)
    }
    return object([
      ("title", JSONText.quoted(match.text(match.page.title))),
      ("sections", "[" + sections.joined(separator: ",\n") + "]"),
    ]) + "\n"
  }

  private static func object(_ fields: [(String, String?)]) -> String {
    let parts = fields.compactMap { name, value in value.map { "\(JSONText.quoted(name)): \($0)" } }
    return "{" + parts.joined(separator: ",\n") + "}"
  }
}

extension SectionAnswer {
  /// The question as it is typed.
  var command: String { CommandLineText.of(["entente"] + words) }
}

import Entente
import EntenteKit
import Foundation

/// A page as JSON: its title, its values, and the rows of each section with the command that gives
/// the same.
enum PageJSON {
  static func text(_ match: PageMatch, _ answers: [SectionAnswer]) -> String {
    let sections = answers.map { answer in
      let fields = [
        ("id", quoted(answer.section.id)), ("title", quoted(answer.section.title)),
        ("command", quoted(answer.command)),
        ("error", answer.error.map(quoted)),
        ("rows", answer.content.map { $0.rendered(as: .json) } ?? "[]"),
      ]
      return object(fields)
    }
    return object([
      ("title", quoted(match.text(match.page.title))),
      ("sections", "[" + sections.joined(separator: ",\n") + "]"),
    ]) + "\n"
  }

  private static func object(_ fields: [(String, String?)]) -> String {
    let parts = fields.compactMap { name, value in value.map { "\(quoted(name)): \($0)" } }
    return "{" + parts.joined(separator: ",\n") + "}"
  }

  private static func quoted(_ text: String) -> String {
    let data = try? JSONEncoder().encode(text)
    return data.map { String(decoding: $0, as: UTF8.self) } ?? "\"\""
  }
}

extension SectionAnswer {
  /// The question as it is typed.
  var command: String {
    (["entente"] + words).map { word in
      word.wholeMatch(of: /[\w.:\/,=@%+-]+/) == nil
        ? "'" + word.replacing("'", with: "'\\''") + "'" : word
    }.joined(separator: " ")
  }
}

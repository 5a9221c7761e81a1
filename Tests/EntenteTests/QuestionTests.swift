import Entente
import Foundation
import Testing

/// The public question sheet: `questions.csv`, each question answered by one SQL file over the
/// public views.
@Suite("Competency questions")
struct QuestionTests {
  struct Question: Sendable, CustomTestStringConvertible {
    let id: String
    let text: String
    let answer: [String]
    let deviation: String

    var testDescription: String { "\(id) \(text)" }
    /// The order of an answer counts only if the question asks for one.
    var isOrdered: Bool { text.hasPrefix("Order") || text.hasPrefix("Rank") }
  }

  static let folder = Places.root.appendingPathComponent("Sources/BundledDataset/questions")

  /// The sheet.
  static let questions: [Question] = {
    guard
      let text = try? String(
        contentsOf: folder.appendingPathComponent("questions.csv"), encoding: .utf8)
    else { return [] }
    return records(text).dropFirst().compactMap { fields in
      guard fields.count == 6,
        let answer = try? JSONSerialization.jsonObject(
          with: Data(fields[2].utf8), options: .fragmentsAllowed)
      else { return nil }
      return Question(
        id: fields[0], text: fields[1], answer: elements(answer), deviation: fields[5])
    }
  }()

  @Test("the query gives the answer in the sheet", arguments: questions)
  func answer(question: Question) async throws {
    let sql = try String(
      contentsOf: Self.folder.appendingPathComponent("\(question.id).sql"), encoding: .utf8)
    #expect(sql.hasPrefix("-- "), "a query begins with its question")
    let result = try await DatasetTests.bundled.value.query(sql)
    #expect(result.columns == ["answer"])
    let given = result.rows.map { row in
      switch row[0] {
      case .text(let text): text
      case .integer(let number): String(number)
      case .real(let number): String(number)
      default: ""
      }
    }
    #expect(
      question.isOrdered ? given == question.answer : given.sorted() == question.answer.sorted())
  }

  @Test("each question of the sheet has a query, and each query a question")
  func complete() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path).filter {
      $0.hasSuffix(".sql")
    }
    #expect(Set(files) == Set(Self.questions.map { "\($0.id).sql" }))
    #expect(Self.questions.count == 84)
  }

  @Test(
    "the sheet equals the customer's, except for rows that give a reason",
    .enabled(if: Places.hasShared, "needs ../shared"))
  func customersSheet() throws {
    let own = Dictionary(uniqueKeysWithValues: Self.questions.map { ($0.id, $0) })
    for line in try Places.lines(of: "keys/questions.jsonl", from: Places.shared) {
      let object = try #require(
        JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
      let id = try #require(object["id"] as? String)
      let question = try #require(own[id], "\(id) is missing")
      #expect(question.text == object["question"] as? String)
      if question.deviation.isEmpty {
        #expect(question.answer == Self.elements(object["answer"] as Any), "\(id)")
      }
    }
  }

  /// A list unchanged, anything else as a list of one; true is 1, false 0.
  private static func elements(_ answer: Any) -> [String] {
    if let list = answer as? [Any] { return list.flatMap(elements) }
    if let text = answer as? String { return [text] }
    if let number = answer as? NSNumber {
      return [
        number.stringValue == "true"
          ? "1" : number.stringValue == "false" ? "0" : number.stringValue
      ]
    }
    return []
  }

  /// The records of a CSV text without line breaks in its fields.
  private static func records(_ text: String) -> [[String]] {
    text.split(separator: "\n").map { line in
      var fields = [""]
      var isQuoted = false
      var previous: Character = ","
      for character in line {
        switch character {
        case "\"":
          // A doubled quote means one quote.
          if !isQuoted && previous == "\"" { fields[fields.count - 1].append("\"") }
          isQuoted.toggle()
        case "," where !isQuoted: fields.append("")
        default: fields[fields.count - 1].append(character)
        }
        previous = character
      }
      return fields
    }
  }
}

import EntenteKit
import Testing

/// Widths and commands of LaTeX tables, without TeX.
@Suite("Tables for a paper")
struct LaTeXTests {
  private static func table(
    _ columns: [String], _ row: [String], count: Int = 3, details: [String] = []
  ) -> Table {
    Table(
      title: "T", columns: columns,
      rows: Array(repeating: row.map(Table.Cell.text), count: count), details: details)
  }

  /// The widths of the paragraph columns, and the number of others.
  private static func widths(_ text: String) -> (paragraphs: [Double], others: Int) {
    let specification =
      text.firstMatch(of: /\\begin\{(?:tabular|longtable)\}(.*)/).map { String($0.1) } ?? ""
    let paragraphs = specification.matches(of: /p\{([0-9.]+)pt\}/).compactMap { Double($0.1) }
    let rest = specification.replacing(/>\{[^}]*\{0pt\}\}p\{[^}]*\}|@\{\}/, with: "")
    return (paragraphs, rest.count { $0 == "l" })
  }

  static let prose = "An agreement of several states about many things. "

  @Test(
    "columns of long texts share the width of a page",
    arguments: [
      [prose, "a"], [prose + prose + prose, prose, "2007-01-01", "yes"],
      Array(repeating: prose + prose, count: 3),
    ])
  func fits(row: [String]) {
    let columns = row.indices.map { "column \($0)" }
    let text = Self.table(columns, row).rendered(as: .latex)
    let (paragraphs, others) = Self.widths(text)
    #expect(paragraphs.count + others == row.count)
    #expect(paragraphs.reduce(0, +) + Double(others) * 20 <= 345)
    #expect(paragraphs.allSatisfy { $0 > 30 })
  }

  @Test("details without room are left out and named, unless a user chose the columns")
  func details() {
    let columns = ["id", "what", "source_1", "source_2", "source_3"]
    let row = ["a", Self.prose + Self.prose] + Array(repeating: Self.prose + Self.prose, count: 3)
    let table = Self.table(columns, row, details: ["source_3", "source_2", "source_1"])
    let text = table.rendered(as: .latex)
    #expect(text.contains("% Without room for: source_"))
    #expect(!text.contains("source\\_3"))
    var layout = TableFormat.Layout()
    layout.keepsColumns = true
    let whole = table.rendered(as: .latex, layout)
    #expect(whole.contains("source") && !whole.contains("Without room"))
    #expect(whole.matches(of: /source\\_(\\allowbreak\{\})?3/).count > 0)
  }

  @Test("a table of too many columns becomes a list of names and values")
  func listed() {
    let columns = (0..<25).map { "column_\($0)" }
    let text = Self.table(columns, columns.map { _ in "collective-security-treaty" })
      .rendered(as: .latex)
    let (paragraphs, others) = Self.widths(text)
    #expect(paragraphs.count == 2 && others == 0 && paragraphs.reduce(0, +) < 345)
    #expect(text.matches(of: /24 & collective/).count == 3)
  }

  @Test("a table is a float, and longer than a page a longtable with its head on each page")
  func long() {
    func text(_ count: Int) -> String {
      Self.table(["a", "b"], ["x", "y"], count: count).rendered(as: .latex)
    }
    #expect(text(20).contains("\\begin{table}[htbp]") && !text(20).contains("longtable}{"))
    #expect(text(200).contains("\\begin{longtable}{@{}ll@{}}"))
    #expect(text(200).matches(of: /a & b/).count == 2)
  }

  @Test("the label comes from the question, else from the title")
  func label() {
    let table = Self.table(["a"], ["x"])
    #expect(table.rendered(as: .latex).contains("\\caption{T}\n\\label{tab:t}"))
    var layout = TableFormat.Layout()
    layout.label = "members CSTO --on 2007-01-01"
    #expect(table.rendered(as: .latex, layout).contains("\\label{tab:members-csto-on-2007-01-01}"))
  }

  @Test(
    "characters that pdfTeX does not know are guarded, and others stand as they are",
    arguments: [
      ("Łódź, Çankaya – “q”", nil),
      ("Договор о мире", "\\ententetext{T2A}{1044}{Договор о мире}{[Cyrillic]}"),
      ("中国", "{中\\allowbreak{}国}{[Chinese]}"),
      ("Ελλάς", "\\ententetext{none}{917}{Ελλάς}{[Greek]}"),
      ("منظمة", "{منظمة}{[Arabic]}"), ("ə", "\\ententetext{none}{601}{ə}{[U+259]}"),
    ] as [(String, String?)])
  func scripts(text: String, guarded: String?) {
    // A long second column makes the first one a paragraph.
    let table = Self.table(["a", "b"], [text, Self.prose + Self.prose])
    let rendered = table.rendered(as: .latex)
    let plain = rendered.replacing("\\allowbreak{}", with: "").replacing("\\-", with: "")
    #expect(plain.contains((guarded ?? text).replacing("\\allowbreak{}", with: "")))
    #expect(rendered.contains("\\providecommand{\\ententefont}") == (guarded != nil))
  }

  @Test("a word without a blank is broken before it leaves its column")
  func words() {
    let digest = String(repeating: "0123456789abcdef", count: 4)
    let row = [digest, Self.prose + Self.prose, Self.prose + Self.prose, "statement_id_of_a_row"]
    let text = Self.table(["a", "b", "c", "d"], row).rendered(as: .latex)
    let cell = text.split(separator: "\n").first { $0.contains("0123") } ?? ""
    let parts = cell.split(separator: "&")[0].replacing("\\-", with: "\\allowbreak{}")
      .split(separator: "\\allowbreak{}")
    #expect(parts.count > 3)
    let width = Self.widths(text).paragraphs.first ?? 0
    // A digit is 5 pt wide.
    #expect(parts.allSatisfy { Double($0.count) * 4.3 < width + 4.3 })
  }

  @Test("CSV with comments quotes a field with the sign of comments")
  func comments() {
    let table = Table(title: "T\nU", columns: ["a"], rows: [["#1"], ["b"]], notes: ["N"])
    var layout = TableFormat.Layout()
    #expect(table.rendered(as: .csv, layout) == "a\n#1\nb\n")
    layout.hasComments = true
    #expect(table.rendered(as: .csv, layout) == "# T U\n# N\na\n\"#1\"\nb\n")
    #expect(table.rendered(as: .tsv, layout) == "# T U\n# N\na\n#1\nb\n")
  }

  @Test("columns with ids of statements and sources are known by their names")
  func evidence() {
    let table = Table(
      columns: ["member_id", "start_statement_id", "statement_1_id", "report_id", "sources"],
      rows: [["a", "s1", "s2", .none, "one, two"]])
    #expect(
      table.rowEvidence == [.init(statements: ["s1", "s2"], sources: ["one", "two"])])
    #expect(!Table(columns: ["source_kind", "statements_of"], rows: []).hasEvidence)
  }
}

import EntenteKit
import Testing

/// Texts that a label in a file can hold, and that must not act in any format.
@Suite("Hostile texts in tables")
struct EscapingTests {
  private func table(_ text: String) -> Table {
    Table(title: text, columns: ["a"], rows: [[.text(text)]], notes: [text])
  }

  @Test(
    "no command reaches a terminal",
    arguments: [
      ("\u{1B}[2J", "\\u{1b}[2J"), ("\u{1B}]0;x\u{7}", "\\u{1b}]0;x\\u{7}"),
      ("\u{9B}31m", "\\u{9b}31m"), ("a\u{7F}b", "a\\u{7f}b"),
      ("\u{202E}cba", "\\u{202e}cba"), ("\u{2066}x\u{2069}", "\\u{2066}x\\u{2069}"),
      ("\u{200F}", "\\u{200f}"), ("over\rwritten", "over\\u{d}written"),
      ("a\r\nb", "a\nb"), ("Казахстан é 中", "Казахстан é 中"),
    ])
  func terminal(text: String, shown: String) {
    #expect(text.printable == shown)
    let output = table(text).rendered(as: .table)
    for line in shown.split(separator: "\n") { #expect(output.contains(line)) }
    #expect(output == output.printable)
    for format in [TableFormat.markdown, .latex, .html] {
      let output = table(text).rendered(as: format)
      #expect(!output.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" && $0 != "\t" })
      #expect(!output.unicodeScalars.contains { (0x7F..<0xA0).contains($0.value) })
    }
  }

  @Test("CSV and JSON keep every character")
  func exact() {
    let text = "\u{1B}[2J \u{202E}a"
    #expect(table(text).rendered(as: .csv) == "a\n\(text)\n")
    #expect(table(text).rendered(as: .jsonl) == "{\"a\": \"\\u001b[2J \u{202E}a\"}\n")
  }

  @Test(
    "Markdown shows the text as it is",
    arguments: [
      ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
      ("*a* **b**", "\\*a\\* \\*\\*b\\*\\*"), ("_a_ snake_case", "\\_a\\_ snake_case"),
      ("`code`", "\\`code\\`"), ("a|b", "a\\|b"), ("\\|", "\\\\\\|"),
      ("[x](http://a.b)", "\\[x\\](http://a.b)"), ("![x](y)", "!\\[x\\](y)"),
      ("~~gone~~", "\\~\\~gone\\~\\~"), ("$x$", "\\$x\\$"), ("&lt; & AT&T", "&amp;lt; & AT&T"),
      ("a\nb", "a<br>b"), ("a\r\nb", "a<br>b"),
    ])
  func markdown(text: String, shown: String) {
    let output = table(text).rendered(as: .markdown)
    #expect(output == "**\(shown)**\n\n| a |\n|---|\n| \(shown) |\n\n- \(shown)\n")
  }

  @Test("a note in Markdown begins neither a heading nor a list")
  func markdownNotes() {
    let table = Table(columns: [], rows: [], notes: ["# a", "- b", "1. c", "2) d", "1992"])
    #expect(
      table.rendered(as: .markdown).hasSuffix("- \\# a\n- \\- b\n- 1\\. c\n- 2\\) d\n- 1992\n"))
  }

  @Test("LaTeX reads no character of the text as a command")
  func latex() {
    let rows = Table(columns: ["a"], rows: [["\\input{x}"], ["[1992..1994]"], ["*a|b<c>\nd"]])
      .rendered(as: .latex)
    #expect(rows.contains("\\textbackslash{}input\\{x\\} \\\\\n"))
    #expect(rows.contains("{}[1992..1994] \\\\\n"))
    #expect(rows.contains("{}*a\\textbar{}b\\textless{}c\\textgreater{} d \\\\\n"))
  }

  @Test("XML, SVG and HTML show forbidden characters as pictures")
  func markup() {
    #expect(Markup.escaped("<a&\u{0}\u{1B}\u{7F}\u{85}\u{FFFF}") == "&lt;a&amp;␀␛␡\u{FFFD}\u{FFFD}")
  }

  @Test("TSV keeps a row on its line")
  func tsv() {
    #expect(table("a\r\nb\tc\\\rd").rendered(as: .tsv) == "a\na\\r\\nb\\tc\\\\\\rd\n")
  }

  @Test(
    "formulas are defused for a spreadsheet only on request",
    arguments: ["=1+1", "+1", "-a", "@x", "\t=1", "＝1"])
  func formulas(text: String) {
    let table = Table(columns: ["a", "b"], rows: [[.text(text), .integer(-1)]])
    #expect(table.rendered(as: .csv) == "a,b\n\(text),-1\n")
    #expect(table.rendered(as: .csv, .init(isSpreadsheetSafe: true)) == "a,b\n'\(text),-1\n")
    #expect(table.rendered(as: .tsv, .init(isSpreadsheetSafe: true)).contains("\n'"))
    #expect(
      table.rendered(as: .json, .init(isSpreadsheetSafe: true)) == table.rendered(as: .json))
  }
}

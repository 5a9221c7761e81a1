import EntenteTestSupport
import Foundation
import Testing

@Suite("LaTeX in the engines")
struct LaTeXEngineTests {
  static func has(_ engine: String) -> Bool {
    let folders = ProcessInfo.processInfo.environment["PATH"] ?? ""
    return folders.split(separator: ":").contains {
      FileManager.default.isExecutableFile(atPath: "\($0)/\(engine)")
    }
  }

  private static let preambles = [
    "pdflatex": "\\usepackage[T1]{fontenc}", "xelatex": "\\usepackage{fontspec}",
  ]

  static let scripts = """
    SELECT 'Договор о безопасности' AS a, '集体安全条约组织成员国元首' AS b, 'Οργανισμός' AS c,
      'منظمة' AS d, 'Qazaqstan ə ḥ ő ș ħ' AS e
    """

  @Test(
    "no line is wider than the page, and no script fails",
    .enabled(if: SlowTests.areOn, "\(SlowTests.hint)"),
    .enabled("TeX is installed") { has("pdflatex") && has("xelatex") },
    arguments: [
      ["members", "CSTO", "--on", "2007-01-01"], ["memberships", "Uzbekistan"],
      ["disputes", "Uzbekistan"], ["sources"], ["compare", "CSTO", "NATO"],
      ["overlap", "CSTO", "NATO", "SCO"], ["articles", "treaties"],
      ["sql", "SELECT * FROM membership_spell LIMIT 5"], ["sql", scripts],
    ], ["pdflatex", "xelatex"])
  func slowCompiles(question: [String], engine: String) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "latex-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let table = try Program.run(question + ["--db", Program.database, "--format", "latex"]).output
    try """
    \\documentclass{article}
    \(Self.preambles[engine] ?? "")
    \\usepackage{array,booktabs,longtable}
    \\begin{document}
    \(table)
    \\end{document}

    """.write(to: folder.appendingPathComponent("t.tex"), atomically: true, encoding: .utf8)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [engine, "-interaction=batchmode", "-halt-on-error", "t.tex"]
    process.currentDirectoryURL = folder
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    let log = String(
      decoding: try Data(contentsOf: folder.appendingPathComponent("t.log")), as: UTF8.self)
    #expect(process.terminationStatus == 0, "\(log.suffix(600))")
    let wide = log.matches(of: /Overfull \\hbox \(([0-9.]+)pt/).compactMap { Double($0.1) }
    #expect(wide.allSatisfy { $0 <= 1 }, "\(wide)")
  }
}

import ArgumentParser
import Entente
import EntenteKit

struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract:
      "Check rules about several rows: spells follow from acts, statements have sources, locators match.",
    discussion: "Exit 1 if a rule is broken.")

  @Option(
    help: ArgumentHelp(
      "A folder with the documents: each character range is opened in its document.",
      valueName: "folder"))
  var documents: String?

  @OptionGroup var common: CommonOptions

  func run() async throws {
    let kb = try await common.open(isQuestion: false)
    let report = try await kb.check(documents: documents)
    try common.write(
      Table(
        title: report.findings.isEmpty
          ? "\(kb.path): all rules hold"
          : "\(kb.path): a rule is broken in \(report.findings.count) \(report.findings.count == 1 ? "place" : "places")",
        columns: ["check", "place", "finding", "rule"],
        rows: report.findings.map {
          [.init($0.check), .init($0.place), .init($0.finding), .init($0.rule)]
        },
        notes: report.documents.map {
          [
            "\($0.ranges) locators opened in \($0.read.count) documents; not in the folder: \($0.missing.count)."
          ]
        } ?? []))
    if !report.findings.isEmpty { throw ExitCode(1) }
  }
}

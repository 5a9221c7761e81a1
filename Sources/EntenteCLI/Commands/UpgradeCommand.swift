import ArgumentParser
import Entente
import EntenteKit

struct UpgradeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "upgrade",
    abstract:
      "Upgrade a file to this program's schema and dataset, and keep your own data.",
    discussion: """
      A new file is built beside the old one, with the bundled dataset if the file has it, and with \
      the plugins of the file. Then your own revisions are carried over with their times and \
      notes, and so are retirements, ranks, imported spells, rows of plugins' tables, and your own \
      tables and views. The new file replaces the old one, which is kept as FILE.before-upgrade.

      A row that no longer fits is reported, for example a rank of a statement that the new \
      dataset does not have; then the exit code is 65, and the file is unchanged.
      """)

  @Argument(help: "The file to upgrade; by default that of --db.")
  var file: String?

  @Option(
    help: ArgumentHelp(
      "The folder of a pack that the file uses and this program lacks; can be repeated.",
      valueName: "folder"))
  var pack: [String] = []

  @Flag(help: "Leave out rows that no longer fit, and list them.")
  var skipBad = false

  @Flag(help: "Only show what would be carried over.")
  var dryRun = false

  @OptionGroup var common: CommonOptions

  func run() async throws {
    guard let path = file ?? common.path else {
      throw ValidationError("Name the file to upgrade.")
    }
    TimeLimit.ofProcess.start(common.timeLimit)
    let columns = ["carried over", "rows"]
    try common.check(columns: columns)
    let report = try await KnowledgeBase.upgrade(
      at: path, plugins: Shipped.plugins + pack.map { try Pack(folder: $0) }, skippingBad: skipBad,
      isDryRun: dryRun)
    for finding in report.findings { Console.complain(finding.description) }
    try common.write(
      Table(
        title: title(of: report, path), columns: columns,
        rows: (report.isUpToDate ? [] : [("revision", report.revisions.count)] + report.rows)
          .map { [.init($0.0), .init($0.1)] },
        notes: notes(on: report)), isSaved: !dryRun && !report.isUpToDate)
    if dryRun, !skipBad, !report.findings.isEmpty { throw ExitCode(65) }
  }

  private func title(of report: UpgradeReport, _ path: String) -> String {
    if report.isUpToDate { return "\(path) is up to date" }
    return dryRun ? "An upgrade of \(path) would carry over" : "Upgraded \(path)"
  }

  private func notes(on report: UpgradeReport) -> [String] {
    let left = report.findings.count
    return report.notes
      + (left == 0 ? [] : ["\(left) row(s) \(skipBad ? "left out" : "do not fit any more")."])
      + (report.keptFile.map { ["The old file is \($0)."] } ?? [])
  }
}

import ArgumentParser
import Entente
import EntenteKit
import Foundation

struct BuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Build a file from data packages (Frictionless: datapackage.json and CSV).",
    discussion: """
      The new file is written beside the target and then renamed, so a failure leaves the old file \
      unchanged; it keeps the mode of the old one, and a link still leads to it. Only a file of \
      Entente is replaced, and none that is open for writing. A file to which revisions were added \
      after its build, or that cannot be read, is not replaced: 'entente upgrade' keeps revisions. \
      Every broken rule is reported with file, line, column and value; exit 65.
      """)

  @Argument(help: "Folders with a datapackage.json; by default the bundled dataset.")
  var packages: [String] = []

  @Flag(help: "Add the packages to the bundled dataset.")
  var ontoBundled = false

  @Flag(help: "Build a base with the vocabularies only.")
  var empty = false

  @Flag(help: "Replace a file of Entente even if revisions were added to it; they are lost.")
  var discardRevisions = false

  @OptionGroup var common: CommonOptions

  func validate() throws {
    guard !empty || packages.isEmpty && !ontoBundled else {
      throw ValidationError("--empty takes no packages.")
    }
  }

  func run() async throws {
    TimeLimit.ofProcess.start(common.timeLimit)
    let columns = ["table", "rows"]
    try common.check(columns: columns)
    let path = common.path ?? "entente.sqlite"
    let report =
      empty
      ? try await KnowledgeBase.create(at: path, discardingRevisions: discardRevisions)
      : try await KnowledgeBase.build(
        at: path, packages: packages, ontoBundled: ontoBundled,
        plugins: packages.isEmpty || ontoBundled ? Shipped.plugins : [],
        discardingRevisions: discardRevisions)
    let size = (try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int) ?? 0
    try common.write(
      Table(
        title: "Built \(path)", columns: columns,
        rows: report.rows.map { [.init($0.table), .init($0.count)] },
        notes: ["\(size) bytes."]), isSaved: true)
  }
}

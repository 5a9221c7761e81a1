import ArgumentParser
import Entente
import EntenteKit

struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Import large lists into a file.",
    subcommands: [ImportSpellsCommand.self])
}

struct ImportSpellsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "spells",
    abstract: "Import a list of spells: the status of members in bodies, with first and last day.",
    discussion: """
      The file is CSV with the columns organization, member, status, start and end, in any order; \
      other columns are ignored. It is UTF-8 or UTF-16, separated by commas, semicolons, tabs or \
      pipes. The columns of an export of memberships are accepted too: \
      organization_id, member_id, status, first_day and last_day. Organizations and members are \
      ids or names. A status is member, party, suspended, frozen, signatory, associate, observer \
      or partner. Dates are EDTF: 1992, 1992-05, 1992-05-15, 199X, followed by ?, ~ or % if in \
      doubt. An empty start is unknown; an end of '..' or 9999-12-31 is open.

      All spells belong to one report of one source. They are used for pairs of organization and \
      member without acts. Each row that breaks a rule is reported with file, line and column; \
      then the exit code is 65, and the file is unchanged. A spell outside the life of its body or \
      member, or of something that cannot be a member, is imported with a warning.
      """)

  @Argument(help: "A CSV file; '-' reads the standard input.")
  var file: String

  @Option(help: ArgumentHelp("The source of all the spells.", valueName: "id"))
  var source: String

  @Option(help: ArgumentHelp("Add the source, under this title.", valueName: "title"))
  var sourceTitle: String?

  @Option(help: ArgumentHelp("The web address of the added source.", valueName: "address"))
  var sourceURL: String?

  @Option(
    help: ArgumentHelp("The date of publication of the added source (EDTF).", valueName: "date"))
  var sourcePublished: String?

  @Option(
    help: ArgumentHelp(
      "The id of the report; by default that of the source with '-spells'.",
      valueName: "id"))
  var report: String?

  @Option(
    help: ArgumentHelp(
      "Replace an earlier report, which is retired. If the new one has the same id, it gets a number.",
      valueName: "report"))
  var replace: String?

  @Option(
    help: ArgumentHelp(
      "The last day that the list covers; open spells are not certain after it.",
      valueName: "day"))
  var through: String?

  @Flag(help: "Read an empty end as unknown; otherwise it is open.")
  var emptyEndUnknown = false

  @Flag(help: "Read the end as the first day after the spell; otherwise it is its last day.")
  var endExcluded = false

  @Flag(help: "Add unknown organizations, and unknown members as states.")
  var addEntities = false

  @Option(help: "The rank of the report: preferred, normal or deprecated.")
  var rank = "normal"

  @Option(help: ArgumentHelp("The reason for a rank that is not normal.", valueName: "reason"))
  var because: String?

  @OptionGroup var common: CommonOptions

  func run() async throws {
    let columns = ["report", "revision", "spells", "entities_added"]
    try common.check(columns: columns)
    let progress = ProgressBar()
    defer { progress.clear() }
    let done = try await common.change { kb in
      try await kb.importSpells(from: file, options) { progress.show($0) }
    }
    progress.clear()
    for warning in done.warnings { Console.complain("warning: \(warning)") }
    let others = done.warningCount - done.warnings.count
    if others > 0 { Console.complain("warning: and \(others) more like these") }
    try common.write(
      Table(
        title: "Imported \(file) into \(common.path ?? "")",
        columns: columns,
        rows: [
          [.init(done.report), .init(done.revision), .init(done.spells), .init(done.entitiesAdded)]
        ]), isSaved: true)
  }

  private var options: SpellImportOptions {
    let name = file.split(separator: "/").last.map(String.init) ?? file
    var options = SpellImportOptions(
      report: report ?? "\(source)-spells", source: source,
      section: name == "-" ? "standard input" : name)
    options.newSource = sourceTitle.map {
      Source(
        id: source, title: $0, published: sourcePublished, kind: "dataset",
        reliability: "secondary",
        isConsulted: true, url: sourceURL)
    }
    options.through = through
    options.rank = rank
    options.reason = because
    options.addsEntities = addEntities
    options.isEndExcluded = endExcluded
    options.emptyEnd = emptyEndUnknown ? .unknown : .open
    options.replacedReport = replace
    return options
  }
}

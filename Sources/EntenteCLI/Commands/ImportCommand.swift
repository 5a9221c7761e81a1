import ArgumentParser
import Entente
import EntenteKit

struct ImportCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "import",
      abstract: "Import a list: who had which status in which body, and when.",
      discussion: """
        Formats:
        \(formats.map { "  \($0.name): \($0.abstract)" }.joined(separator: "\n"))
        \(StateList.allCases.map { "  \($0.rawValue): \($0.abstract)" }.joined(separator: "\n"))

        \(formats.filter { !$0.discussion.isEmpty }
          .map { "\($0.name). \($0.discussion)" }.joined(separator: "\n\n"))

        All spells belong to one report of one source. They are used for pairs of organization and \
        member without acts. The same file again changes nothing; a new version of a list replaces \
        the old report, and the answer says what changed. Each row that breaks a rule is reported \
        with file, line and column; then the exit code is 65, and the file is unchanged, unless \
        --skip-bad is given. A spell outside the life of its body or member, or of something that \
        cannot be a member, is imported with a warning. Names that the base does not know are \
        refused with similar names; --add-entities adds them, and --dry-run shows them first.
        """)
  }

  static var formats: [any ImportFormat] {
    ImportFormats.builtIn + Shipped.plugins.flatMap(\.importFormats)
  }

  @Argument(help: ArgumentHelp("The format of the list.", valueName: "format"))
  var list: String

  @Argument(help: "A file; '-' reads the standard input.")
  var file: String

  @Option(
    help: ArgumentHelp(
      "The source of the whole list, if the format has none of its own.", valueName: "id"))
  var source: String?

  @Option(help: ArgumentHelp("Add the source, under this title.", valueName: "title"))
  var sourceTitle: String?

  @Option(help: ArgumentHelp("The web address of the added source.", valueName: "address"))
  var sourceURL: String?

  @Option(
    help: ArgumentHelp("The date of publication of the added source (EDTF).", valueName: "date"))
  var sourcePublished: String?

  @Option(
    help: ArgumentHelp(
      "The id of the report; by default that of the source, for spells with '-spells'.",
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

  @Option(
    help: ArgumentHelp(
      "The column of a field of spells: 'member=country'; can be repeated.",
      valueName: "field=column"))
  var column: [String] = []

  @Option(
    help: ArgumentHelp(
      "The value of a field for all rows: 'organization=NATO'; can be repeated.",
      valueName: "field=value"))
  var value: [String] = []

  @Option(
    help: ArgumentHelp(
      "The status that a word of the list means: 'full=member'; can be repeated.",
      valueName: "word=status"))
  var statusMap: [String] = []

  @Option(
    help: ArgumentHelp(
      "Members are codes: \(CodeScheme.words.joined(separator: ", ")).", valueName: "scheme"))
  var codes: String?

  @Option(
    help: ArgumentHelp(
      "A file with columns, values, statuses and codes, as JSON.", valueName: "file"))
  var mapping: String?

  @Flag(help: "Add unknown organizations and members; the answer lists them.")
  var addEntities = false

  @Option(
    help: ArgumentHelp(
      "The type of added organizations for which the list gives none.", valueName: "type"))
  var organizationType: String?

  @Option(
    help: ArgumentHelp(
      "The type of added members for which the list gives none.", valueName: "type"))
  var memberType: String?

  @Flag(help: "Tell what the import would do, and change nothing.")
  var dryRun = false

  @Flag(help: "Import the other rows if some break a rule; exit code 0.")
  var skipBad = false

  @Option(
    help: ArgumentHelp("Write all refused rows into this file, as CSV.", valueName: "file"))
  var refused: String?

  @Option(
    help: ArgumentHelp("Write all added entities into this file, as CSV.", valueName: "file"))
  var added: String?

  @Option(help: "The rank of the report: preferred, normal or deprecated.")
  var rank = "normal"

  @Option(help: ArgumentHelp("The reason for a rank that is not normal.", valueName: "reason"))
  var because: String?

  @OptionGroup var common: CommonOptions

  func run() async throws {
    if let states = StateList(rawValue: list) { return try await importStates(as: states) }
    let format = try format()
    var options = try options(for: format)
    try common.check(columns: ImportAnswer.columns)
    let refusals = try refused.map { try CSVFile($0, columns: ImportAnswer.columnsOfRefused) }
    let entities = try added.map { try CSVFile($0, columns: ImportAnswer.columnsOfAdded) }
    if let refusals {
      options.refusal = { refusals.write(ImportAnswer.fields(of: $0)) }
    }
    let progress = ProgressBar()
    defer { progress.clear() }
    let done = try await common.change { [options] kb in
      try await kb.importList(from: file, as: format, options) { progress.show($0) }
    }
    progress.clear()
    for entity in done.added { entities?.write(ImportAnswer.fields(of: entity)) }
    try refusals?.close()
    try entities?.close()
    let answer = ImportAnswer(done, file: file, database: common.path ?? "")
    answer.complain()
    try common.write(answer.table, isSaved: !dryRun && !done.isUnchanged)
  }

  private func format() throws -> any ImportFormat {
    guard let format = Self.formats.first(where: { $0.name == list }) else {
      let all = (Self.formats.map(\.name) + StateList.allCases.map(\.rawValue))
        .joined(separator: ", ")
      throw ValidationError("there is no format '\(list)'; known are \(all)")
    }
    return format
  }

  private func options(for format: any ImportFormat) throws -> SpellImportOptions {
    var options: SpellImportOptions
    if let source {
      options = SpellImportOptions(
        report: report ?? "\(source)-spells", source: source, section: "")
    } else if let own = SpellImportOptions(for: format, file: file) {
      options = own
    } else {
      throw ValidationError("--source is missing: it names the source of the list.")
    }
    if let report { options.report = report }
    options.newSource = sourceTitle.map {
      Source(
        id: options.source, title: $0, published: sourcePublished, kind: "dataset",
        reliability: "secondary", isConsulted: true, url: sourceURL)
    }
    options.through = through ?? options.through
    options.rank = rank
    options.reason = because
    options.addsEntities = addEntities
    options.organizationType = organizationType ?? format.organizationType
    options.memberType = memberType ?? format.memberType
    options.isEndExcluded = endExcluded
    options.emptyEnd = emptyEndUnknown ? .unknown : .open
    options.replacedReport = replace
    options.isDryRun = dryRun
    options.skipsBad = skipBad
    options.mapping = try listMapping()
    return options
  }

  /// The mapping of the file, with the flags in front of it.
  private func listMapping() throws -> ListMapping {
    var all = try mapping.map { try ListMapping(contentsOf: $0) } ?? ListMapping()
    all.columns.merge(try pairs(column, "--column")) { $1 }
    all.values.merge(try pairs(value, "--value")) { $1 }
    all.statuses.merge(try pairs(statusMap, "--status-map")) { $1 }
    all.codes = codes ?? all.codes
    try all.check()
    return all
  }

  private func pairs(_ words: [String], _ option: String) throws -> [String: String] {
    var pairs: [String: String] = [:]
    for word in words {
      let parts = word.split(separator: "=", maxSplits: 1).map(String.init)
      guard parts.count == 2 else {
        throw ValidationError("\(option) is given as name=value, not as '\(word)'.")
      }
      pairs[parts[0]] = parts[1]
    }
    return pairs
  }
}

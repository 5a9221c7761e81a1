public import ArgumentParser
public import Entente
import EntenteKit
import Foundation

struct PanelCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "panel",
    abstract: "Panels of memberships: state-years, organization-years, dyad-years, days, spells.",
    discussion: """
      A state-year panel has a row for each state and year in which the state can have existed, \
      also without any membership; a dyad-year panel one for each two states that shared a day of \
      the year. Columns have the names of the field's data: ccode, stateabb, gwcode, iso3c, year, \
      ioname, orgname, sum_igo_full, dyadigos.

      A cell is yes, maybe, none, unknown, not-covered or did-not-exist. With --missing field it is \
      a number: 1 member, 2 associate, 3 observer (both with --status all), 0 none, -9 unknown or \
      not covered, -1 did not exist.

      Rows are written as they come. --output takes the format from the name of the file: csv, tsv, \
      json, jsonl, md, tex, html; parquet needs DuckDB, as the program 'duckdb' or the package of \
      Python.
      """)

  @Argument(help: ArgumentHelp("A row of the panel.", valueName: "unit"))
  var unit: PanelQuestion.Unit

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "The first year, or day of a member-day panel; by default that of the first spell.",
      valueName: "year"))
  var from: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "The last year or day; by default that of today, or of the last day of the dataset.",
      valueName: "year"))
  var to: String?

  @Option(
    help: ArgumentHelp(
      "Names of organizations and treaties, separated by commas, or groups.",
      discussion:
        "Groups: all (organizations), treaties, organs, source:ID (what the lists of a source name), none.",
      valueName: "names"))
  var bodies = "all"

  @Flag(help: "Add the treaties to the bodies.")
  var treaties = false

  @Option(
    help: ArgumentHelp(
      "all, listed (in a spell), those with a code (cow, gw, iso3c), or of a region.",
      discussion: """
        By default all; listed for member-day and spell. Regions are the hundreds of the COW codes: \
        region:americas, region:europe, region:africa, region:middle-east (600 to 699, with North \
        Africa and Turkey), region:asia, region:oceania.
        """, valueName: "states"))
  var states: String?

  @Option(help: ArgumentHelp("Only these members, separated by commas.", valueName: "names"))
  var members: String?

  @Option(
    help: ArgumentHelp(
      "The codes of states: cow, gw, iso3c, iso2c, m49, fips, wikidata, separated by commas.",
      valueName: "schemes"))
  var codes = "cow"

  @Option(
    help: ArgumentHelp(
      "member (all that count as membership), all, or one status: observer ...",
      valueName: "status"))
  var status = "member"

  @OptionGroup var rule: RuleOption

  @Option(
    help: ArgumentHelp(
      "The days of a year that count.", valueName: "rule"))
  var yearRule = PanelQuestion.YearRule.anyDay

  @Option(
    help: ArgumentHelp(
      "The reading of doubtful dates.",
      discussion: "By default both for words, and lowest for numbers.", valueName: "reading"))
  var doubt: PanelQuestion.Doubt?

  @Option(
    help: ArgumentHelp(
      "Cells as numbers of the field's data, or as words.", valueName: "form"))
  var missing = PanelQuestion.Missing.words

  @Option(
    help: ArgumentHelp(
      "One row a cell, one column a body (or state), or counts.",
      discussion: "By default long; counts for organization-year and dyad-year.",
      valueName: "shape"))
  var shape: PanelQuestion.Shape?

  @Option(
    help: ArgumentHelp(
      "Two members are together if they share a day, or only the year.",
      valueName: "time"))
  var together = PanelQuestion.Together.day

  @Flag(help: "With dyad-year: the lowest and highest number of days together.")
  var days = false

  @Flag(help: "With dyad-year: each two states in both orders.")
  var directed = false

  @Flag(help: "With member-day: only the days on which a cell changes.")
  var changes = false

  @Flag(help: "Only the cells in which the status holds, or may hold.")
  var held = false

  @Option(help: ArgumentHelp("Write to this file instead.", valueName: "file"))
  var output: String?

  @Option(
    help: ArgumentHelp(
      "Write a codebook: columns, values, question and sources, in Markdown or CSV.",
      valueName: "file"))
  var codebook: String?

  @OptionGroup var view: PerspectiveOptions
  @OptionGroup var common: CommonOptions

  func validate() throws {
    if output == "" || codebook == "" { throw ValidationError("The name of a file is empty.") }
  }

  func run() async throws {
    let kb = try await common.open(isQuestion: false)
    let (question, hasCodebook) = (question, codebook != nil)
    let (panel, book) = try await kb.read(timeLimit: common.timeLimit) { base in
      let panel = try base.panel(question)
      return (panel, hasCodebook ? try base.codebook(of: panel) : nil)
    }
    let writer = PanelWriter(panel, common, output: output, isCounting: hasCodebook)
    try writer.write()
    if let book, let codebook {
      try PanelWriter.save(book.table(counts: writer.counts), to: codebook)
    }
    guard common.hasNotes else { return }
    for note in question.words { Console.complain(note) }
  }

  private var question: PanelQuestion {
    func list(_ text: String) -> [String] {
      text.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
    }
    var question = PanelQuestion(unit)
    question.from = from
    question.to = to
    question.bodies = list(bodies) + (treaties ? ["treaties"] : [])
    question.states = states
    question.members = members.map(list) ?? []
    question.codes = list(codes)
    question.status = status
    question.rule = rule.rule
    question.yearRule = yearRule
    question.doubt = doubt
    question.missing = missing
    question.shape = shape
    question.together = together
    question.hasDays = days
    question.isDirected = directed
    question.isOfChanges = changes
    question.isOfHeld = held
    question.perspective = view.perspective
    return question
  }
}

extension PanelQuestion.Unit: ExpressibleByArgument {}
extension PanelQuestion.YearRule: ExpressibleByArgument {}
extension PanelQuestion.Doubt: ExpressibleByArgument {}
extension PanelQuestion.Missing: ExpressibleByArgument {}
extension PanelQuestion.Shape: ExpressibleByArgument {}
extension PanelQuestion.Together: ExpressibleByArgument {}

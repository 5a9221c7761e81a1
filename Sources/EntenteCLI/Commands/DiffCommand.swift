import ArgumentParser
import Entente
import EntenteKit
import Foundation

struct DiffCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Where two sources, lists, revisions or files differ, and how often they agree.",
    discussion: """
      A side is 'preferred' (the answers of the base), the id of a source, profile or imported \
      list, 'revision:1', a day (the record at its end), or the path of a file (read only; \
      FILE#SIDE for a side in it). Kinds of difference: precision (both can be right), start, end, \
      gap, status, existence (one side does not know the body or member, or says that it did not \
      exist) and coverage (one side is silent). All are counted; those of the kind coverage are \
      listed only if asked for. Where 'preferred' only follows the list that it is compared with, \
      it is silent.

      By year: each year in which a side has a status, as in panels. By spell: each beginning and \
      end. By day: each run of days. Sources of dated codes, such as lists of states, are compared \
      by scheme, state and code.

      Exit code as of diff: 0 if no difference is listed, 1 if there are some; 64 and above for \
      errors.

      entente diff revision:1 preferred --bodies CSTO
      entente diff preferred documents --by spell --summary
      entente diff revision:1 revision:2 --statements --bodies NATO
      """)

  @Argument(help: "The first side.")
  var first: String

  @Argument(help: "The second side.")
  var second: String

  @Option(
    help: ArgumentHelp("What is compared: year, spell or day.", valueName: "unit"),
    transform: unit)
  var by = DifferenceOptions.Unit.year

  @Flag(help: "Count by body, without the single differences.")
  var summary = false

  @Flag(help: "Compare statements of all kinds: added, retired or changed.")
  var statements = false

  @Flag(help: "Compare dated codes, such as lists of states.")
  var identifiers = false

  @Option(
    help: ArgumentHelp(
      "Only these kinds of difference, separated by commas; 'all' includes coverage.",
      valueName: "kinds"))
  var kinds: String?

  @Option(
    help: ArgumentHelp(
      "Only these bodies, separated by commas; else those that both sides know.", valueName: "names"
    ))
  var bodies: String?

  @Flag(help: "Compare bodies of which only one side says something, too.")
  var allBodies = false

  @Option(help: ArgumentHelp("Only these members, separated by commas.", valueName: "names"))
  var members: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Leave out what is before this date (EDTF).", valueName: "date"))
  var from: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Leave out what is after this date (EDTF).", valueName: "date"))
  var to: String?

  @Option(help: ArgumentHelp("Only this status: member, observer ...", valueName: "status"))
  var status: String?

  @OptionGroup var rule: RuleOption
  @OptionGroup var common: CommonOptions

  private static func unit(_ word: String) throws -> DifferenceOptions.Unit {
    guard let unit = DifferenceOptions.Unit(rawValue: word) else {
      throw ValidationError("--by is year, spell or day.")
    }
    return unit
  }

  func validate() throws {
    if statements,
      summary || identifiers || kinds != nil || status != nil || from != nil || to != nil
    {
      throw ValidationError("--statements goes with --bodies and --members only.")
    }
    for name in list(kinds) where name != "all" && Difference.Kind(rawValue: name) == nil {
      let known = Difference.Kind.allCases.map(\.rawValue).joined(separator: ", ")
      throw ValidationError("There is no kind '\(name)'; known are \(known) and all.")
    }
  }

  func run() async throws {
    let kb = try await common.open()
    let (one, other) = (DifferenceSide(first), DifferenceSide(second))
    if statements {
      let found = try await kb.statementDifference(
        between: one, and: other, about: list(bodies) + list(members))
      try common.write(table(of: found))
      if !found.changes.isEmpty { throw ExitCode(1) }
      return
    }
    let found = try await kb.difference(between: one, and: other, options)
    guard found.total.cells > 0 else {
      throw KnowledgeBaseError.nothing("neither \(first) nor \(second) has anything to compare")
    }
    try common.write(summary ? counts(of: found) : rows(of: found))
    if !found.isAgreement { throw ExitCode(1) }
  }

  private func list(_ words: String?) -> [String] {
    (words ?? "").split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
  }

  private var options: DifferenceOptions {
    var options = DifferenceOptions()
    options.unit = by
    if identifiers { options.subject = .identifiers }
    (options.bodies, options.members) = (list(bodies), list(members))
    options.includesUnsharedBodies = allBodies
    (options.from, options.to) = (from, to)
    (options.rule, options.status) = (rule.rule, status)
    let names = list(kinds)
    if names.isEmpty {
      options.kinds.remove(.coverage)
    } else if !names.contains("all") {
      options.kinds = Set(names.compactMap(Difference.Kind.init(rawValue:)))
    }
    return options
  }

  // MARK: - Tables

  private func rows(of found: Difference) -> Table {
    let days = by == .year ? ["year"] : ["first_day", "last_day"]
    let pair =
      found.subject == .identifiers ? ["scheme", "state_id"] : ["organization_id", "member_id"]
    return Table(
      title: title(found.first, found.second),
      columns: pair + days + ["kind"]
        + ["value_a", "value_b", "dates_a", "dates_b", "sources_a", "sources_b", "placeholder"],
      rows: found.rows.map { row in
        [.init(row.organization), .init(row.member)]
          + (by == .year ? [.init(row.year)] : [.init(row.firstDay), .init(row.lastDay)])
          + [.init(row.kind.rawValue), .init(row.first.text), .init(row.second.text)]
          + [.init(row.first.dates), .init(row.second.dates)]
          + [row.first, row.second].map { .init($0.sources.joined(separator: ", ")) }
          + [.init(placeholder(row))]
      },
      notes: notes(found), details: ["sources_b", "sources_a", "placeholder", "dates_b", "dates_a"])
  }

  private func placeholder(_ row: Difference.Row) -> String? {
    let sides = [row.first.isPlaceholder ? "a" : nil, row.second.isPlaceholder ? "b" : nil]
    let marked = sides.compactMap { $0 }
    return marked.isEmpty ? nil : marked.joined(separator: ", ")
  }

  private func counts(of found: Difference) -> Table {
    let kinds = Difference.Kind.allCases
    let body = found.subject == .identifiers ? "scheme" : "organization_id"
    return Table(
      title: title(found.first, found.second),
      columns: [body, "cells", "agree"] + kinds.map(\.rawValue) + ["only_a", "only_b"],
      rows: (found.counts + [found.total]).map { count -> [Table.Cell] in
        [.init(count.organization ?? "all"), .init(count.cells), .init(count.agreeing)]
          + kinds.map { .init(count[$0]) } + [.init(count.onlyFirst), .init(count.onlySecond)]
      },
      notes: notes(found))
  }

  private func title(_ first: String, _ second: String) -> String {
    "Differences between \(first) (a) and \(second) (b)"
  }

  private func notes(_ found: Difference) -> [String] {
    let total = found.total
    let counted = Difference.Kind.allCases.filter { total[$0] > 0 }
      .map { "\(total[$0]) \($0.rawValue)" }
    let unit = ["year": "member-years", "spell": "spells and ends", "day": "runs of days"][
      by.rawValue]
    var notes = [
      "\(total.cells) \(unit ?? "") compared: \(total.agreeing) agree"
        + (counted.isEmpty ? "." : ", \(counted.joined(separator: ", ")).")
        + " Rule: \(rule.rule)."
    ]
    if total.onlyFirst + total.onlySecond > 0 {
      notes.append("Of these, \(total.onlyFirst) are only in a and \(total.onlySecond) only in b.")
    }
    if !found.unsharedBodies.isEmpty {
      notes.append(
        "\(found.unsharedBodies.count) bodies of which only one side says something are left out; "
          + "--all-bodies compares them.")
    }
    if found.rows.contains(where: { $0.first.isPlaceholder || $0.second.isPlaceholder }) {
      notes.append(
        """
        placeholder: the date of this side looks like one, because many dates of its source are a \
        1 January or a 31 December.
        """)
    }
    return notes
  }

  private func table(of found: StatementDifference) -> Table {
    let columns = [
      "change", "kind", "subject_id", "predicate", "statement_a", "statement_b", "says_a", "says_b",
      "date_a", "date_b", "sources_a", "sources_b",
    ]
    let counts = StatementChange.Kind.allCases.map { kind in
      "\(found.changes.count { $0.kind == kind }) \(kind.rawValue)"
    }
    return Table(
      title: title(found.first, found.second), columns: columns,
      rows: found.changes.map { change in
        let (one, other) = (change.first, change.second)
        let fact = one ?? other
        return [
          .init(change.kind.rawValue), .init(fact?.kind), .init(fact?.subject.id),
          .init(fact?.predicate), .init(one?.statement), .init(other?.statement),
          .init(one?.sentence), .init(other?.sentence), .init(one?.date), .init(other?.date),
          .init(one?.sources.joined(separator: ", ")),
          .init(other?.sources.joined(separator: ", ")),
        ]
      },
      notes: ["\(found.agreeing) statements are the same; \(counts.joined(separator: ", "))."],
      details: ["sources_b", "sources_a", "date_b", "date_a", "predicate", "kind"])
  }
}

import Entente
import EntenteKit
import Foundation

extension PluginCommand {
  static let overlap = PluginCommand(
    name: "overlap",
    abstract:
      "Functions that several organizations cover, their common members, and recommendations.",
    discussion: """
      entente overlap CSTO SCO EurAsEC CIS --on 2011

      One row for each function: x if a statement says that the organization has it on that day. \
      States that are members of several such organizations contribute to the function more than \
      once. Two organizations with the same function do not necessarily do the same work.
      """,
    parameters: [
      .init("organization", .arguments, help: "Two or more ids or names."),
      .day,
    ]
  ) { base, arguments in
    guard arguments.all("organization").count > 1 else {
      throw KnowledgeBaseError.because(.badArgument, "overlap needs at least two organizations")
    }
    let question = try base.day(arguments["on"])
    let day = question.day
    let columns = try base.columns(arguments.all("organization"), on: day)
    guard columns.allSatisfy({ $0.day == day }) else {
      throw KnowledgeBaseError.because(
        .badArgument, "overlap compares organizations on one day; name it with --on")
    }
    var table = try FunctionOverlap(
      base, columns.map(\.organization), day: day, label: question.dayLabel
    ).table
    table.notes = question.dayNotes + table.notes
    return table
  }
}

/// A table of functions by organizations, with the number of members in several of them.
struct FunctionOverlap {
  let table: Table

  init(_ base: Snapshot, _ organizations: [Entity], day: String, label: String) throws {
    let functions = try Dictionary(
      organizations.map {
        ($0.id, try base.functionSet(.init(organization: $0, day: day)))
      }, uniquingKeysWith: { first, _ in first })
    let members = try Dictionary(
      organizations.map { organization in
        (organization.id, try base.memberSets(.init(organization: organization, day: day)).possible)
      }, uniquingKeysWith: { first, _ in first })
    let labels = try base.rows("SELECT DISTINCT function_id, function FROM comparison_function")
    let names = Dictionary(
      labels.map { ($0.text("function_id"), $0.text("function")) },
      uniquingKeysWith: { first, _ in first })
    let all = Set(functions.values.flatMap { $0 }).sorted()
    let rows = all.map { function -> [Table.Cell] in
      let covering = organizations.filter { functions[$0.id]?.contains(function) == true }
      let counts = Dictionary(
        covering.flatMap { members[$0.id] ?? [] }.map { ($0, 1) }, uniquingKeysWith: +)
      let twice = counts.filter { $0.value > 1 }.count
      return [.init(function), .init(names[function] ?? function)]
        + organizations.map { .init(functions[$0.id]?.contains(function) == true ? "x" : nil) }
        + [.init(covering.count), .init(covering.count > 1 ? twice : nil)]
    }
    let sorted = rows.sorted { left, right in
      left[left.count - 2].text == right[right.count - 2].text
        ? left[0].text < right[0].text : left[left.count - 2].text > right[right.count - 2].text
    }
    var table = Table(
      title: "Functions of \(organizations.map(\.label).joined(separator: ", ")) \(label)",
      columns: ["function_id", "function"] + organizations.map(\.id) + [
        "bodies", "states_in_several",
      ],
      rows: sorted,
      notes: try Self.readings(base, organizations, day)
        + (try Self.advice(base, organizations, day)))
    let statements = try Self.statements(base, organizations, day)
    table.evidence = sorted.map { .init(statements: statements[$0[0].text] ?? []) }
    self.table = table
  }

  /// The statements that give the organizations each function.
  private static func statements(
    _ base: Snapshot, _ organizations: [Entity], _ day: String
  ) throws -> [String: [String]] {
    let ids = Set(organizations.map(\.id))
    let rows = try base.rows(
      """
      SELECT function_id, organization_id, statement_id FROM comparison_function
      WHERE valid_from <= :day AND :day < valid_until ORDER BY statement_id
      """, ["day": .text(day)])
    return Dictionary(
      grouping: rows.filter { ids.contains($0.text("organization_id")) },
      by: { $0.text("function_id") }
    ).mapValues { $0.map { $0.text("statement_id") } }
  }

  private static func readings(
    _ base: Snapshot, _ organizations: [Entity], _ day: String
  ) throws -> [String] {
    let partial = try organizations.filter { try !base.knowsAllMembers(of: $0.id, on: day) }
    return ["An empty cell means that no statement says so; it does not mean no."]
      + (partial.isEmpty
        ? []
        : [
          "The dataset does not claim to know all members of \(partial.map(\.id).joined(separator: ", ")): numbers of states with them are at least these."
        ])
  }

  private static let longestAdvice = 20

  /// The statements of sources about overlap and rivalry, and their recommendations to the
  /// organizations, on that day: asserted ones first, then denied ones, then recommendations.
  private static func advice(
    _ base: Snapshot, _ organizations: [Entity], _ day: String
  ) throws -> [String] {
    let ids = Set(organizations.map(\.id))
    let advice = try base.rows(
      """
      SELECT f.statement_id, f.subject_id, f.object_id, f.sentence, f.sources
      FROM fact f
      JOIN statement_period p ON p.statement_id = f.statement_id
      WHERE (f.predicate IN ('overlaps-with', 'parallels-with', 'competes-with') OR f.modality = 'recommended')
        AND f.rank <> 'deprecated' AND p.start_earliest <= :day AND :day < p.end_latest
      ORDER BY f.is_asserted IS NULL, f.is_asserted DESC, f.polarity = 'affirmed', f.statement_id
      """, ["day": .text(day)]
    ).filter { row in
      guard ids.contains(row.text("subject_id")) else { return false }
      return row.optionalText("object_id").map(ids.contains) ?? true
    }.map { row in
      "\(row.text("sentence")) (\(row.text("statement_id")), \(row.text("sources")))."
    }
    let more = advice.count - longestAdvice
    return advice.prefix(longestAdvice)
      + (more > 0 ? ["\(more) more are in the view fact, with modality = 'recommended'."] : [])
  }
}

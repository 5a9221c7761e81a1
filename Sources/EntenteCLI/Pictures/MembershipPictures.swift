import EDTF
import Entente
import EntenteKit

/// The pictures of spells: a timeline, and a map of one day.
struct MembershipPictures {
  let marks: KindMarks
  let lastDay: CalendarDay?

  init(_ base: Snapshot) throws {
    marks = try base.statusMarks()
    lastDay = try base.rows("SELECT day FROM dataset_day").first.flatMap {
      CalendarDay($0.text("day"))
    }
  }

  /// The spells of a body, one row a member, or of a member, one row a body.
  ///
  /// - Parameter label: The name of an entity.
  func timeline(
    _ spells: [Membership], of entity: Entity, title: String, notes: [String],
    _ label: (Entity, Membership) throws -> String
  ) rethrows -> SpellChart {
    let (inside, outside) = (
      spells.filter { $0.organization.id == entity.id },
      spells.filter { $0.organization.id != entity.id }
    )
    let isMixed = !inside.isEmpty && !outside.isEmpty
    return SpellChart(
      title: title, notes: notes, marks: marks,
      groups: [
        .init(
          title: isMixed ? "Members" : "",
          rows: try rows(inside, by: \.member, label)),
        .init(
          title: isMixed ? "Member of" : "",
          rows: try rows(outside, by: \.organization, label)),
      ], lastDay: lastDay)
  }

  /// Members first, then by first possible day.
  private func rows(
    _ spells: [Membership], by other: KeyPath<Membership, Entity>,
    _ label: (Entity, Membership) throws -> String
  ) rethrows -> [SpellChart.Row] {
    let groups = Dictionary(grouping: spells) { $0[keyPath: other].id }.values
      .map { $0.sorted { ($0.startEarliest, $0.endLatest) < ($1.startEarliest, $1.endLatest) } }
    let sorted = groups.sorted { Self.place($0, other) < Self.place($1, other) }
    return try sorted.compactMap { group in
      guard let last = group.last else { return nil }
      let name = try label(last[keyPath: other], last)
      return SpellChart.Row(
        id: last[keyPath: other].id, label: name, bars: group.map { bar($0, name) })
    }
  }

  private static func place(_ group: [Membership], _ other: KeyPath<Membership, Entity>)
    -> (Int, String, String)
  {
    (
      group.contains { $0.isMember } ? 0 : 1, group.first?.startEarliest ?? "",
      group.first?[keyPath: other].label ?? ""
    )
  }

  private func bar(_ spell: Membership, _ name: String) -> SpellChart.Bar {
    var bar = SpellChart.Bar(
      kind: spell.status, startEarliest: spell.day(\.startEarliest),
      startLatest: spell.day(\.startLatest), endEarliest: spell.day(\.endEarliest),
      endLatest: spell.day(\.endLatest), description: words(spell, name))
    bar.isApproximate = spell.isQualified
    bar.isDisputed = !spell.disputes.isEmpty
    bar.origin = spell.start != nil ? .act : spell.report != nil ? .list : nil
    bar.isEnded = spell.end != nil
    bar.statement = spell.evidence
    return bar
  }

  /// The spell in words: the same values as its row in the table.
  private func words(_ spell: Membership, _ name: String) -> String {
    let from = spell.firstDay.map { "from \($0)" } ?? "first day unknown"
    let to =
      spell.lastDay.map { "to \($0)" } ?? (spell.isOpen ? "no end known" : "last day unknown")
    let acts = [spell.start?.kind, spell.end?.kind].compactMap { $0 }.joined(separator: ", ")
    return [
      "\(name): \(marks[spell.status].label)", "\(from), \(to)",
      spell.certainty.map { "certain: \($0.rawValue)" } ?? "", acts.isEmpty ? "" : "acts: \(acts)",
      spell.isQualified ? "a date is approximate" : "",
      spell.disputes.isEmpty ? "" : "disputed: \(spell.disputes.joined(separator: ", "))",
      "evidence: \(spell.evidence)",
    ].filter { !$0.isEmpty }.joined(separator: "\n")
  }

  /// The members on the day of the list.
  ///
  /// - Parameter label: The name of an entity.
  func map(
    _ list: MemberList, title: String, notes: [String],
    _ label: (Entity, Membership) throws -> String
  ) rethrows -> MapChart {
    var order: [String] = []
    for spell in list.spells where !order.contains(spell.member.id) {
      order.append(spell.member.id)
    }
    let groups = Dictionary(grouping: list.spells, by: \.member.id)
    let places = try order.compactMap { id -> MapChart.Place? in
      guard let spells = groups[id], let first = spells.first else { return nil }
      let name = try label(first.member, first)
      return MapChart.Place(
        id: id, label: name,
        statuses: spells.map { .init(kind: $0.status, isCertain: $0.certainty == .yes) },
        isDisputed: spells.contains { !$0.disputes.isEmpty },
        description: spells.map { words($0, name) }.joined(separator: "\n"),
        statement: first.evidence)
    }
    return MapChart(title: title, notes: notes, marks: marks, places: places)
  }
}

extension Membership {
  /// A bound as a day; `nil` where the file knows none.
  fileprivate func day(_ bound: KeyPath<Membership, String>) -> CalendarDay? {
    let text = self[keyPath: bound]
    return [Self.noFirstDay, Self.noLastDay].contains(text) ? nil : CalendarDay(text)
  }

  private static let (noFirstDay, noLastDay) = ("0000-01-01", "9999-12-31")
}

extension MembershipPictures {
  /// The rows of a timeline for Vega-Lite: those of the table, with the days as bounds.
  func bounds(
    _ table: Table, _ spells: [Membership], of entity: Entity,
    _ label: (Entity, Membership) throws -> String
  ) rethrows -> Table {
    let rows = try zip(table.rows, spells).map { row, spell in
      let other = spell.organization.id == entity.id ? spell.member : spell.organization
      let isCertain = spell.startLatest < spell.endEarliest
      let lastDay = lastDay?.description
      func end(_ bound: KeyPath<Membership, String>) -> Table.Cell {
        .init(spell.day(bound)?.description ?? lastDay)
      }
      return row + [
        .init(try label(other, spell)), .init(spell.day(\.startEarliest)?.description),
        end(\.endLatest),
        isCertain ? .init(spell.day(\.startLatest)?.description) : .none,
        isCertain ? end(\.endEarliest) : .none,
      ]
    }
    return Table(
      title: table.title,
      columns: table.columns + [
        "row", "possible_from", "possible_until", "certain_from", "certain_until",
      ], rows: rows)
  }
}

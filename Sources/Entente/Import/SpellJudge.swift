import EDTF
import GRDB

/// Finds what a row of a list says that the base does not follow: a spell outside the life of its
/// body or member, or between entities of which one cannot be a member of the other.
final class SpellJudge {
  typealias Warning = (field: String, rule: String)

  private struct Role {
    let id: String
    let type: String
    let isBody: Bool
    let isMember: Bool
  }

  private let base: Snapshot
  private let limits: SpellLimits
  private var roles: [Int32: Role] = [:]

  init(_ base: Snapshot) throws {
    self.base = base
    limits = try base.limits()
    let cursor = try StatementCursor(
      base.db,
      """
      SELECT e.key, e.id, e.type_id, r.is_body, r.is_member
      FROM entity e
      JOIN internal_membership_role r ON r.type_id = e.type_id
      WHERE NOT (r.is_body AND r.is_member)
      """)
    defer { cursor.rewind() }
    while try cursor.step() {
      roles[cursor.int32(0)] = Role(
        id: cursor.text(1), type: cursor.text(2), isBody: cursor.int(3) == 1,
        isMember: cursor.int(4) == 1)
    }
  }

  func warnings(about record: SpellRecord) -> [Warning] {
    var warnings: [Warning] = []
    if record.organization == record.member {
      warnings.append(("member", "nothing is a member of itself"))
    }
    if let role = roles[record.organization], !role.isBody {
      warnings.append(
        (
          "organization",
          "members have an organization, an organ or an instrument; \(role.id) has the type "
            + role.type
        ))
    }
    if let role = roles[record.member], !role.isMember {
      warnings.append(
        (
          "member",
          "a member is a state, a group of states, a body or an institution; \(role.id) has the "
            + "type \(role.type)"
        ))
    }
    for key in [record.organization, record.member] {
      if let warning = warning(about: record, in: key) { warnings.append(warning) }
    }
    return warnings
  }

  /// The limit that the life of an entity sets to a spell.
  private func warning(about record: SpellRecord, in key: Int32) -> Warning? {
    guard let life = limits.life(of: key) else { return nil }
    let id = (try? base.id(ofEntity: Int(key))) ?? ""
    if record.startLatest < life.startEarliest {
      let rest =
        record.endLatest <= life.startEarliest
        ? "the spell has no effect" : "it counts from then on"
      return (
        "start", "\(id) began to exist on \(Self.day(life.startEarliest)): \(rest)"
      )
    }
    if life.endLatest <= record.startEarliest {
      return (
        "start",
        "\(id) existed until \(Self.day(life.endLatest - 1)): the spell has no effect"
      )
    }
    if life.endLatest < record.endEarliest {
      return (
        "end",
        "\(id) existed until \(Self.day(life.endLatest - 1)): the spell counts until then"
      )
    }
    return nil
  }

  private static func day(_ number: Int32) -> String {
    CalendarDay(julianDayNumber: Int(number)).description
  }
}

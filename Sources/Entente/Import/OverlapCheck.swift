/// Finds spells of one pair that overlap under every reading of their dates; records must be in
/// order.
struct OverlapCheck {
  enum Finding {
    case broken(String)
    /// The number of earlier spells of the pair and status that may begin on the same first day: a
    /// member that left and came back within a year.
    case beginsLike(Int32)
  }

  private struct Earlier {
    let record: SpellRecord
    /// The index of the previous record of the same member; -1 if there is none.
    let previous: Int32
  }

  private var organization: Int32 = -1
  /// The records of the organization.
  private var earlier: [Earlier] = []
  /// The index of each member's last record, if it belongs to this organization.
  private var last: [Int32] = []

  mutating func add(_ record: SpellRecord) -> Finding {
    if record.organization != organization {
      organization = record.organization
      earlier.removeAll(keepingCapacity: true)
    }
    let member = Int(record.member)
    if member >= last.count {
      last.append(
        contentsOf: repeatElement(-1, count: max(member + 1, 2 * last.count) - last.count))
    }
    var place = last[member]
    if place >= earlier.count || place >= 0 && earlier[Int(place)].record.member != record.member {
      place = -1
    }
    let previous = place
    var like: Int32 = 0
    while place >= 0 {
      let other = earlier[Int(place)].record
      if record.startLatest < other.endEarliest && other.startLatest < record.endEarliest {
        return .broken("it overlaps the spell of the same pair in line \(other.line)")
      }
      if record.startEarliest == other.startEarliest && record.status == other.status {
        if record.hasSameDays(as: other) {
          return .broken("line \(other.line) lists the same spell")
        }
        like += 1
      }
      place = earlier[Int(place)].previous
    }
    last[member] = Int32(earlier.count)
    earlier.append(Earlier(record: record, previous: previous))
    return .beginsLike(like)
  }
}

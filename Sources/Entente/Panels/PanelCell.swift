/// A cell of a panel in two bytes: a certain and a possible status, or the reason why it is empty.
struct PanelCell: Hashable, Sendable {
  /// Above 0: 64 times the key of the certain status, or 0, plus the key of the possible status.
  /// Below 0: a reason. 0: the cell is outside of the panel.
  var code: Int16

  static let outside = PanelCell(code: 0)
  static let none = PanelCell(.nothing)
  static let didNotExist = PanelCell(.didNotExist)

  @inline(__always)
  init(code: Int16) { self.code = code }

  @inline(__always)
  init(certain: Int16, possible: Int16) { code = certain << 6 | possible }

  init(_ reason: Emptiness) {
    code = Int16(-1 - (Emptiness.allCases.firstIndex(of: reason) ?? 0))
  }

  var isEmpty: Bool { code <= 0 }
  var certain: Int16 { code > 0 ? code >> 6 : 0 }
  var possible: Int16 { code > 0 ? code & 63 : 0 }
  var emptiness: Emptiness? { code < 0 ? Emptiness.allCases[Int(-1 - code)] : nil }

  /// The number of a cell for tables of values, from 0.
  @inline(__always)
  var number: Int { Int(code) + Self.reasons }

  private static let reasons = Emptiness.allCases.count
  static let numbers = 64 * 64 + reasons

  init(number: Int) { code = Int16(number - Self.reasons) }
}

/// The statuses of the vocabulary by key, and those that the panel counts.
struct PanelStatuses: Sendable {
  /// The ids by key; empty for a key without a status.
  private(set) var ids = [String](repeating: "", count: 64)
  /// Whether a status is what the panel asks for.
  private(set) var isCounted = [Bool](repeating: false, count: 64)
  /// The number of a status in the field's data: 1 if it counts as membership, 2, 3, or 0.
  private(set) var fieldCode = [Int](repeating: 0, count: 64)
  /// The key of the only status that the panel reads; `nil` for all.
  let only: Int?

  init(_ base: Snapshot, status: String) throws {
    only = status == "member" || status == "all" ? nil : try base.key(ofStatus: status)
    let cursor = try StatementCursor(base.db, "SELECT key, id, membership FROM status")
    defer { cursor.rewind() }
    while try cursor.step() {
      let key = cursor.int(0)
      guard ids.indices.contains(key) else {
        throw KnowledgeBaseError(.tooLarge, "a panel can have at most 63 statuses")
      }
      let (id, isMember) = (cursor.text(1), cursor.int(2) == 1)
      ids[key] = id
      isCounted[key] = only.map { $0 == key } ?? (isMember || status == "all")
      fieldCode[key] = isMember ? 1 : id == "associate" ? 2 : id == "observer" ? 3 : 0
    }
  }

  /// The place of a status in the order of priority: what counts first, and membership before
  /// another status.
  @inline(__always)
  func priority(_ key: Int16) -> Int {
    guard key > 0 else { return -1 }
    return (isCounted[Int(key)] ? 2 : 0) + (fieldCode[Int(key)] == 1 ? 1 : 0)
  }

  /// Whether a status of the panel holds in a cell, or may hold.
  @inline(__always)
  func isHeld(_ cell: PanelCell) -> Bool {
    cell.code > 0 && (isCounted[Int(cell.possible)] || isCounted[Int(cell.certain)])
  }

  /// The status that a cell shows, and whether it is certain.
  func shown(_ cell: PanelCell) -> (key: Int16, isCertain: Bool) {
    cell.certain > 0 && priority(cell.certain) >= priority(cell.possible)
      ? (cell.certain, true) : (cell.possible, false)
  }
}

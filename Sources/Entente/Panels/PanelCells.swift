import EntenteKit

/// The columns in which a cell is told, and the value of each cell in them.
struct PanelCells {
  let columns: [PanelColumn]
  /// For each cell, by ``PanelCell/number``, the numbers of its values in the columns.
  private let table: ContiguousArray<Int32>

  /// - Parameter hasStatus: Whether the status has a column of its own.
  init(
    _ question: PanelQuestion, _ statuses: PanelStatuses, hasStatus: Bool, name: String? = nil,
    description: String = "Whether it was a member"
  ) {
    let doubt = question.chosenDoubt
    var columns: [PanelColumn] = []
    var tables: [[Int32]] = []
    func add(_ name: String, _ text: String, _ value: (PanelCell) -> Table.Cell) {
      var values = PanelValues()
      let order = Self.order(question.missing)
      for cell in order { _ = values.number(cell) }
      let table = (0..<PanelCell.numbers).map { number -> Int32 in
        let cell = PanelCell(number: number)
        guard statuses.has(cell) else { return 0 }
        return values.number(value(cell))
      }
      columns.append(PanelColumn(name, text, values: values.values, isCell: true))
      tables.append(table)
    }
    switch question.missing {
    case .words:
      add(name ?? "cell", "\(description): yes, maybe, or the reason why not.") {
        Self.word($0, statuses, doubt)
      }
    case .field:
      let readings: [PanelQuestion.Doubt] = doubt == .both ? [.lowest, .highest] : [doubt]
      for reading in readings {
        let suffix = readings.count > 1 ? "_\(reading.rawValue)" : ""
        add(
          "\(name ?? "value")\(suffix)",
          "\(description), \(reading == .lowest ? "for certain" : "possibly"): \(Self.legend(question))."
        ) { Self.number($0, statuses, reading) }
      }
    }
    if hasStatus {
      var values = PanelValues()
      _ = values.number(.none)
      tables.append(
        (0..<PanelCell.numbers).map { number in
          let cell = PanelCell(number: number)
          guard statuses.has(cell) else { return 0 }
          let key = Self.status(cell, statuses, doubt)
          return key > 0 ? values.number(.text(statuses.ids[Int(key)])) : 0
        })
      columns.append(
        PanelColumn(
          "status", "The status, an id of the vocabulary; empty for none.", values: values.values))
    }
    self.columns = columns
    table = ContiguousArray(
      (0..<PanelCell.numbers).flatMap { number in tables.map { $0[number] } })
  }

  /// Writes the numbers of the values of a cell.
  @inline(__always)
  func write(_ cell: PanelCell, to numbers: UnsafeMutablePointer<Int32>) {
    let start = cell.number * columns.count
    for place in 0..<columns.count { numbers[place] = table[start + place] }
  }

  /// Adds the numbers of the values of a cell.
  func add(_ cell: PanelCell, to portion: inout PanelPortion) {
    let start = cell.number * columns.count
    portion.numbers.append(contentsOf: table[start..<start + columns.count])
  }

  private static func legend(_ question: PanelQuestion) -> String {
    question.unit == .dyadYear
      ? "1 both, 0 not both, -9 missing, -1 did not exist"
      : "1 member, 2 associate, 3 observer, 0 none, -9 missing, -1 did not exist"
  }

  /// The usual values, so that codebooks list them in this order.
  private static func order(_ missing: PanelQuestion.Missing) -> [Table.Cell] {
    switch missing {
    case .words:
      ["yes", "maybe"]
        + [Emptiness.nothing, .unknown, .notCovered, .didNotExist].map { .text($0.rawValue) }
    case .field: [1, 0, -9, -1].map { .integer($0) }
    }
  }

  private static func word(
    _ cell: PanelCell, _ statuses: PanelStatuses, _ doubt: PanelQuestion.Doubt
  ) -> Table.Cell {
    if let reason = emptiness(cell) { return .text(reason.rawValue) }
    let (isSure, isPossible) = (
      statuses.isCounted[Int(cell.certain)], statuses.isCounted[Int(cell.possible)]
    )
    switch doubt {
    case .lowest: return isSure ? "yes" : "none"
    case .highest: return isPossible || isSure ? "yes" : "none"
    case .both:
      let shown = statuses.shown(cell)
      return statuses.isCounted[Int(shown.key)] ? (shown.isCertain ? "yes" : "maybe") : "none"
    }
  }

  private static func number(
    _ cell: PanelCell, _ statuses: PanelStatuses, _ reading: PanelQuestion.Doubt
  ) -> Table.Cell {
    if let reason = emptiness(cell) {
      switch reason {
      case .didNotExist: return .integer(-1)
      case .unknown, .notCovered: return .integer(-9)
      default: return .integer(0)
      }
    }
    return .integer(Int64(statuses.value(of: status(cell, statuses, reading))))
  }

  private static func status(
    _ cell: PanelCell, _ statuses: PanelStatuses, _ doubt: PanelQuestion.Doubt
  ) -> Int16 {
    switch doubt {
    case .lowest: cell.certain
    case .highest:
      statuses.priority(cell.certain) > statuses.priority(cell.possible)
        ? cell.certain : cell.possible
    case .both: statuses.shown(cell).key
    }
  }

  private static func emptiness(_ cell: PanelCell) -> Emptiness? {
    cell == .outside ? .didNotExist : cell.emptiness
  }
}

extension PanelStatuses {
  /// Whether the statuses of a cell are in the vocabulary.
  func has(_ cell: PanelCell) -> Bool {
    cell.code <= 0 && Emptiness.ofPanels.contains(cell.emptiness ?? .didNotExist)
      || (cell.possible > 0 && !ids[Int(cell.possible)].isEmpty
        && (cell.certain == 0 || !ids[Int(cell.certain)].isEmpty))
  }

  /// The number of a status in a cell: 0 for one that does not count.
  func value(of key: Int16) -> Int {
    guard key > 0, isCounted[Int(key)] else { return 0 }
    return fieldCode[Int(key)] == 0 && only != nil ? 1 : fieldCode[Int(key)]
  }

  /// A status that stands for a pair that both belonged.
  var joint: Int16 { Int16(isCounted.firstIndex(of: true) ?? 1) }
}

extension Emptiness {
  /// The reasons for empty cells of panels.
  fileprivate static let ofPanels: [Emptiness] = [.nothing, .unknown, .notCovered, .didNotExist]
}

/// The number of cells with each status, for the certain and for the possible ones.
struct PanelCounts {
  /// Members, associates, observers, and missing cells.
  static let classes = 4

  let columns: [PanelColumn]
  private let readings: [PanelQuestion.Doubt]
  /// The class of each cell for each reading, by ``PanelCell/number``; -1 for none.
  private let classOf: [[Int]]

  init(_ question: PanelQuestion, _ statuses: PanelStatuses) {
    let readings: [PanelQuestion.Doubt] =
      question.chosenDoubt == .both ? [.lowest, .highest] : [question.chosenDoubt]
    self.readings = readings
    classOf = readings.map { reading in
      (0..<PanelCell.numbers).map { number in
        let cell = PanelCell(number: number)
        if cell.emptiness == .unknown || cell.emptiness == .notCovered { return 3 }
        guard cell.code > 0 else { return -1 }
        let key =
          reading == .lowest
          ? cell.certain
          : statuses.priority(cell.certain) > statuses.priority(cell.possible)
            ? cell.certain : cell.possible
        return statuses.value(of: key) - 1
      }
    }
    let isOfStates = question.unit == .organizationYear
    let (prefix, what) = isOfStates ? ("sum", "states") : ("sum_igo", "bodies")
    let names = [
      ("full", "with full membership"), ("associate", "with associate membership"),
      ("observer", "with the status of observer"), ("anytype", "with any of these"),
    ]
    columns =
      readings.flatMap { reading in
        let suffix = readings.count > 1 ? "_\(reading.rawValue)" : ""
        return names.map {
          PanelColumn(
            "\(prefix)_\($0.0)\(suffix)",
            "Number of \(what) \($0.1), \(reading == .lowest ? "for certain" : "at most").",
            values: nil)
        }
      } + [
        PanelColumn(
          "missing", "Number of \(what) for which it is unknown or not covered.", values: nil)
      ]
  }

  /// Adds a cell to the counts of a row.
  @inline(__always)
  func count(_ cell: PanelCell, in counts: inout [Int32]) {
    for reading in classOf.indices {
      let place = classOf[reading][cell.number]
      if place >= 0 { counts[reading * Self.classes + place] += 1 }
    }
  }

  var empty: [Int32] { [Int32](repeating: 0, count: readings.count * Self.classes) }

  /// The numbers of a row.
  func numbers(_ counts: [Int32]) -> [Int32] {
    var numbers: [Int32] = []
    for reading in readings.indices {
      let own = counts[reading * Self.classes..<reading * Self.classes + 3]
      numbers += own + [own.reduce(0, +)]
    }
    return numbers + [counts[Self.classes - 1]]
  }
}

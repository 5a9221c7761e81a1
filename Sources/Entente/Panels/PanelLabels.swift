import EntenteKit

/// The columns that name the states of a panel: codes, name and id. Codes change with time.
struct PanelLabels {
  /// The names without the number of a dyad.
  private let names: [(name: String, description: String)]
  private let values: [PanelValues]
  /// For each state, the numbers of its values from a period on.
  private let runs: [[(period: Int, numbers: [Int32])]]
  /// The column of the first code, if it is a number.
  let hasNumber: Bool

  init(
    _ base: Snapshot, _ question: PanelQuestion, _ codes: PanelCodes, units: [PanelUnit],
    periods: PanelPeriods
  ) throws {
    let columns = try PanelCodes.columns(question.codes)
    names =
      columns.map { ($0.name, $0.description) } + [
        ("statenme", "Name of the state in the dataset."), ("state_id", "Id of the state."),
      ]
    hasNumber = columns.first?.isNumber ?? false
    var values = [PanelValues](repeating: PanelValues(), count: names.count)
    let labels = try Self.labels(base)
    runs = try units.map { unit in
      var runs: [(period: Int, numbers: [Int32])] = []
      for period in unit.periods(periods) {
        guard let (piece, window) = unit.windows(of: periods.windows[period]).last else { continue }
        let entity = unit.pieces[piece].entity
        var numbers: [Int32] = []
        for (place, column) in columns.enumerated() {
          let code = codes.code(column.scheme, of: entity, in: window)
          numbers.append(values[place].number(Self.cell(code, isNumber: column.isNumber)))
        }
        numbers.append(values[columns.count].number(.init(labels[entity])))
        numbers.append(values[columns.count + 1].number(.text(try base.id(ofEntity: Int(entity)))))
        if runs.last?.numbers != numbers { runs.append((period, numbers)) }
      }
      return runs
    }
    self.values = values
  }

  private static func cell(_ code: String?, isNumber: Bool) -> Table.Cell {
    guard let code else { return .none }
    return isNumber ? Int64(code).map(Table.Cell.integer) ?? .text(code) : .text(code)
  }

  private static func labels(_ base: Snapshot) throws -> [Int32: String] {
    let cursor = try StatementCursor(base.db, "SELECT key, label FROM entity")
    defer { cursor.rewind() }
    var labels: [Int32: String] = [:]
    while try cursor.step() { labels[cursor.int32(0)] = cursor.text(1) }
    return labels
  }

  /// - Parameter suffix: `1` and `2` for a dyad.
  func columns(_ suffix: String = "") -> [PanelColumn] {
    zip(names, values).map { name, values in
      PanelColumn("\(name.name)\(suffix)", name.description, values: values.values)
    }
  }

  /// The numbers of a state in a period in which it existed.
  func numbers(unit: Int, period: Int) -> [Int32] {
    let runs = runs[unit]
    var (low, high) = (0, runs.count)
    while low < high {
      let middle = (low + high) / 2
      if runs[middle].period <= period { low = middle + 1 } else { high = middle }
    }
    return runs[max(0, low - 1)].numbers
  }

  /// The first code of a state in a period as a number; `nil` if it has none.
  func code(unit: Int, period: Int) -> Int32? {
    guard hasNumber, let number = numbers(unit: unit, period: period).first,
      case .integer(let code) = values[0].values[Int(number)]
    else { return nil }
    return Int32(exactly: code)
  }

  /// The names of the columns of the states in a wide panel: ids, with the code where two states of
  /// the panel have one id.
  var columnNames: [String] {
    let ids = runs.map { runs in
      runs.last.map { values[names.count - 1].values[Int($0.numbers[names.count - 1])].text } ?? ""
    }
    let counts = Dictionary(ids.map { ($0, 1) }, uniquingKeysWith: +)
    return zip(ids, runs).map { id, runs in
      guard (counts[id] ?? 0) > 1, let first = runs.last?.numbers.first else { return id }
      return "\(id)_\(values[0].values[Int(first)].text)"
    }
  }
}

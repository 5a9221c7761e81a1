public import EntenteKit

/// A column of a panel, with its description for a codebook.
public struct PanelColumn: Hashable, Sendable {
  /// The name, as in the field's data where there is one.
  public let name: String
  public let description: String
  /// The values that the column can have, by the number that rows store; `nil` for a column of
  /// integers, which are stored as they are.
  public let values: [Table.Cell]?
  /// Whether the column tells who has a status, or why nobody has.
  public let isCell: Bool

  init(_ name: String, _ description: String, values: [Table.Cell]?, isCell: Bool = false) {
    self.name = name
    self.description = description
    self.values = values
    self.isCell = isCell
  }

  /// `integer`, or `text`.
  public var type: String {
    guard let values else { return "integer" }
    let isNumber = values.allSatisfy { if case .text = $0 { false } else { true } }
    return isNumber ? "integer" : "text"
  }

  /// The number in a column of integers for no value.
  static let noInteger = CodedTableWriter.noInteger

  /// Whether all values are days, ISO 8601.
  package var isDay: Bool {
    name == "day"
      || ["start", "end"].contains { name == "\($0)_earliest" || name == "\($0)_latest" }
  }

  /// The value of the column, by its place, in a row.
  package func value(of row: Int, in portion: PanelPortion, at place: Int) -> Table.Cell {
    value(portion.numbers[row * portion.width + place])
  }

  /// The value for a stored number.
  func value(_ number: Int32) -> Table.Cell {
    guard let values else { return number == Self.noInteger ? .none : .integer(Int64(number)) }
    return values[Int(number)]
  }
}

/// Gives each different value of a column a number.
struct PanelValues {
  private(set) var values: [Table.Cell] = []
  private var numbers: [Table.Cell: Int32] = [:]

  mutating func number(_ value: Table.Cell) -> Int32 {
    if let known = numbers[value] { return known }
    let number = Int32(values.count)
    numbers[value] = number
    values.append(value)
    return number
  }
}

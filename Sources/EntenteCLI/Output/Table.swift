import ArgumentParser
import Foundation

/// What a command answers: rows under named columns, with a title and notes for people.
struct Table {
  enum Cell: Hashable {
    case none
    case text(String)
    case integer(Int64)
    case real(Double)
    case flag(Bool)
  }

  var title: String?
  let columns: [String]
  var rows: [[Cell]]
  var notes: [String] = []

  init(title: String? = nil, columns: [String], rows: [[Cell]], notes: [String] = []) {
    self.title = title
    self.columns = columns
    self.rows = rows
    self.notes = notes
  }

  /// The table with only these columns, in this order.
  ///
  /// - Parameter names: Separated by commas.
  func selecting(_ names: String) throws -> Table {
    let places = try names.split(separator: ",").map { name in
      let name = name.trimmingCharacters(in: .whitespaces)
      guard let place = columns.firstIndex(of: name) else {
        throw ValidationError(
          "There is no column '\(name)': there are \(columns.joined(separator: ", ")).")
      }
      return place
    }
    return Table(
      title: title, columns: places.map { columns[$0] },
      rows: rows.map { row in places.map { row[$0] } },
      notes: notes)
  }
}

extension Table.Cell: ExpressibleByStringLiteral, ExpressibleByStringInterpolation {
  init(stringLiteral value: String) {
    self = .text(value)
  }

  init(_ text: String?) {
    self = text.map(Self.text) ?? .none
  }

  init(_ number: Int?) {
    self = number.map { .integer(Int64($0)) } ?? .none
  }

  /// As it is written in all formats but JSON.
  var text: String {
    switch self {
    case .none: ""
    case .text(let text): text
    case .integer(let number): String(number)
    case .real(let number): "\(number)"
    case .flag(let flag): flag ? "yes" : "no"
    }
  }
}

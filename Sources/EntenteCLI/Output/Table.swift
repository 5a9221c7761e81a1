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

public import EntenteKit

/// The rows of a panel. They are computed while you read them, so memory grows with the number of
/// spells and not with the number of rows.
///
/// ```swift
/// var question = PanelQuestion(.stateYear)
/// question.bodies = ["CSTO"]
/// let panel = try await kb.read { try $0.panel(question) }
/// for row in panel { print(row["state_id"], row["year"], row["cell"]) }
/// ```
///
/// A panel does not depend on the file and can be kept and sent between tasks.
public struct Panel: Sequence, Sendable {
  public let question: PanelQuestion
  public let columns: [PanelColumn]
  let grid: PanelGrid
  let layout: any PanelLayout

  public func makeIterator() -> Iterator {
    Iterator(header: PanelHeader(columns), source: layout.makeSource())
  }

  /// The rows in portions, for programs that write them.
  package func makePortions() -> any PanelSource { layout.makeSource() }

  public struct Iterator: IteratorProtocol {
    private let header: PanelHeader
    private let source: any PanelSource
    private var portion: PanelPortion
    private var place = 0
    private var isAtEnd = false

    init(header: PanelHeader, source: any PanelSource) {
      self.header = header
      self.source = source
      portion = PanelPortion(width: header.columns.count)
    }

    public mutating func next() -> PanelRow? {
      while place >= portion.count {
        guard !isAtEnd else { return nil }
        portion = PanelPortion(width: header.columns.count)
        place = 0
        isAtEnd = !source.next(&portion)
      }
      defer { place += 1 }
      return PanelRow(header: header, portion: portion, place: place)
    }
  }
}

/// The columns of a panel, shared by its rows.
final class PanelHeader: Sendable {
  let columns: [PanelColumn]
  let places: [String: Int]

  init(_ columns: [PanelColumn]) {
    self.columns = columns
    places = Dictionary(
      columns.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
  }
}

/// One row of a panel.
public struct PanelRow: Sendable {
  let header: PanelHeader
  let portion: PanelPortion
  let place: Int

  /// The value of a column; `none` if there is no such column.
  public subscript(column: String) -> Table.Cell {
    header.places[column].map { self[$0] } ?? .none
  }

  /// The value of a column by its place.
  public subscript(column: Int) -> Table.Cell {
    header.columns[column].value(portion.numbers[place * portion.width + column])
  }

  /// The values in the order of ``Panel/columns``.
  public var cells: [Table.Cell] { header.columns.indices.map { self[$0] } }
}

/// Rows as numbers: see ``PanelColumn/values``.
package struct PanelPortion: Sendable {
  package let width: Int
  package internal(set) var numbers: ContiguousArray<Int32> = []

  package init(width: Int) { self.width = width }

  package var count: Int { width == 0 ? 0 : numbers.count / width }

  package mutating func removeAll() { numbers.removeAll(keepingCapacity: true) }

  /// The numbers of some columns.
  package func selecting(_ places: [Int]) -> ContiguousArray<Int32> {
    var selected: ContiguousArray<Int32> = []
    selected.reserveCapacity(count * places.count)
    for row in stride(from: 0, to: numbers.count, by: width) {
      for place in places { selected.append(numbers[row + place]) }
    }
    return selected
  }
}

/// Computes the rows of a panel in portions.
package protocol PanelSource: AnyObject {
  /// Adds rows, perhaps none; `false` after the last.
  func next(_ portion: inout PanelPortion) -> Bool
}

/// The columns of one kind of panel, and the way to its rows.
protocol PanelLayout: Sendable {
  var columns: [PanelColumn] { get }
  func makeSource() -> any PanelSource
}

/// The rows of a panel as an asynchronous sequence: see ``KnowledgeBase/panel(_:)``.
public struct PanelRows: AsyncSequence, Sendable {
  public typealias Element = PanelRow

  let kb: KnowledgeBase
  let question: PanelQuestion

  public func makeAsyncIterator() -> Iterator { Iterator(rows: self) }

  public struct Iterator: AsyncIteratorProtocol {
    let rows: PanelRows
    private var iterator: Panel.Iterator?
    private var count = 0

    init(rows: PanelRows) { self.rows = rows }

    /// - Throws: ``KnowledgeBaseError`` from the first call if the question is not valid, and
    ///   `CancellationError`.
    public mutating func next() async throws -> PanelRow? {
      if iterator == nil {
        let question = rows.question
        iterator = try await rows.kb.read { try $0.panel(question) }.makeIterator()
      }
      count += 1
      if count & 1023 == 0 {
        try Task.checkCancellation()
        await Task.yield()
      }
      return iterator?.next()
    }
  }
}

extension KnowledgeBase {
  /// The rows of a panel, computed while you read them.
  ///
  /// ```swift
  /// for try await row in kb.panel(PanelQuestion(.dyadYear)) { print(row.cells) }
  /// ```
  ///
  /// The first step reads the spells, in one state of the base; later writes do not change the rows.
  /// Errors are those of ``Snapshot/panel(_:)``.
  public func panel(_ question: PanelQuestion) -> PanelRows {
    PanelRows(kb: self, question: question)
  }
}

extension Snapshot {
  /// A panel of the memberships of states, by year or day.
  ///
  /// - Returns: Rows by state and year, or by organization or dyad and year. A state-year has a row
  ///   for each state that can have existed in the year, also without any membership; a dyad-year
  ///   for each two that shared a day of the year.
  /// - Throws: ``KnowledgeBaseError``: `notFound` or `ambiguous` for a name; `badArgument` for an
  ///   unknown status, rule, scheme or source, or options that do not go together; `badDate`;
  ///   `tooLarge` for more than 400,000 days.
  public func panel(_ question: PanelQuestion) throws -> Panel {
    let grid = try PanelGrid(self, question)
    let layout: any PanelLayout =
      switch question.unit {
      case .stateYear, .memberDay: StateLayout(grid)
      case .organizationYear: try OrganizationLayout(grid)
      case .dyadYear: DyadLayout(grid)
      case .spell: try SpellLayout(grid, self)
      }
    return Panel(question: question, columns: layout.columns, grid: grid, layout: layout)
  }
}

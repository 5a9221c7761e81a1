public import ArgumentParser
public import Entente
import EntenteKit

/// The formats in which every command can answer: those of the kit, and those of plugins.
struct OutputFormat: RawRepresentable, CaseIterable, Equatable, ExpressibleByArgument {
  static let table = OutputFormat(.table)

  static var allCases: [OutputFormat] {
    (TableFormat.builtIn + Shipped.plugins.flatMap(\.formats)).map(OutputFormat.init)
  }

  let format: TableFormat

  private init(_ format: TableFormat) {
    self.format = format
  }

  init?(rawValue: String) {
    guard let known = Self.allCases.first(where: { $0.rawValue == rawValue }) else { return nil }
    self = known
  }

  /// A format of tables, or the name of a picture that some answers have.
  init?(argument: String) {
    if let table = OutputFormat(rawValue: argument) {
      self = table
    } else if let picture = TableFormat.pictures.first(where: { $0.name == argument }) {
      self.init(picture)
    } else {
      return nil
    }
  }

  /// Whether it is one of the forms that only some answers have.
  var isPicture: Bool { format.isPicture }

  var rawValue: String { format.name }

  /// Whether the format is for programs, not for people.
  var isForPrograms: Bool { format.isForPrograms }
}

extension Reference.Style: ExpressibleByArgument {}

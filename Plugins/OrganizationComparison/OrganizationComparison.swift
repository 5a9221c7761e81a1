public import Entente
import Foundation

/// Comparison of organizations on a day, dimension by dimension with the source of every value; how
/// close they are in numbers; and which functions several of them have.
///
/// ```swift
/// let comparison = try await kb.compare(["NATO", "CSTO"], on: "2012-01-01")
/// for row in comparison.rows { print(row.dimension.title, row.cells.map(\.text)) }
/// ```
public struct OrganizationComparison: Plugin {
  public init() {}

  public var files: [PluginFile] { PluginFile.embedded(embeddedFiles) }

  public var commands: [PluginCommand] { [.compare, .overlap] }

  /// `comparison_jaccard(left, right)`: the Jaccard index of two JSON lists; NULL if both are empty
  /// or one is not a list.
  public var functions: [SQLFunction] {
    [
      SQLFunction("comparison_jaccard", argumentCount: 2) { values in
        guard let left = list(values[0]), let right = list(values[1]), !left.union(right).isEmpty
        else { return .null }
        return .real(Double(left.intersection(right).count) / Double(left.union(right).count))
      }
    ]
  }
}

private func list(_ value: SQLValue) -> Set<String>? {
  guard case .text(let text) = value else { return nil }
  return (try? JSONDecoder().decode([String].self, from: Data(text.utf8))).map(Set.init)
}

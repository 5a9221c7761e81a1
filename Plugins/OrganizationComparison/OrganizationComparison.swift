public import Entente
import OrganizationComparisonFiles

/// How organizations compare: dimension by dimension, on a day, with the source of every value; how close they are in numbers; and
/// which functions several of them cover.
///
/// ```swift
/// let comparison = try await kb.compare(["NATO", "CSTO"], on: "2012-01-01")
/// for row in comparison.rows { print(row.dimension.title, row.cells.map(\.text)) }
/// ```
public struct OrganizationComparison: Plugin {
  public init() {}

  public var files: [PluginFile] {
    (0..<organization_comparison_file_count()).map { index in
      let file = organization_comparison_file_at(index)
      return PluginFile(path: String(cString: file.path), bytes: file.bytes, count: file.size)
    }
  }

  public var commands: [PluginCommand] { [.compare, .overlap] }
}

public import Entente

/// Interactions of organizations as dated statements, measures of them, and matrices of any
/// entities by any entities.
///
/// ```swift
/// let matrix = try await kb.matrix(["CSTO", "NATO"], by: ["UN", "SCO", "EU"], on: "2011-01-01")
/// for row in matrix.rows { print(row.entity.label, row.cells.map(\.text)) }
/// ```
public struct InteractionMatrix: Plugin {
  public init() {}

  public var files: [PluginFile] { PluginFile.embedded(embeddedFiles) }

  public var commands: [PluginCommand] { [.matrix, .network] }
}

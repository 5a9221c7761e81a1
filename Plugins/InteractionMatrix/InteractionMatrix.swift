public import Entente
import InteractionMatrixFiles

/// Who deals with whom, since when, how closely: interactions of organizations as dated statements, measures of them, and matrices
/// of any entities by any entities.
///
/// ```swift
/// let matrix = try await kb.matrix(["CSTO", "NATO"], by: ["UN", "SCO", "EU"], on: "2011-01-01")
/// for row in matrix.rows { print(row.entity.label, row.cells.map(\.text)) }
/// ```
public struct InteractionMatrix: Plugin {
  public init() {}

  public var files: [PluginFile] {
    (0..<interaction_matrix_file_count()).map { index in
      let file = interaction_matrix_file_at(index)
      return PluginFile(path: String(cString: file.path), bytes: file.bytes, count: file.size)
    }
  }

  public var commands: [PluginCommand] { [.matrix] }
}

import Foundation

/// A network as read by the Python library networkx.
///
/// Tests of plugins can use it to read networks back, if ``isImportable`` is true.
public struct Networkx: Decodable, Sendable {
  public struct Edge: Decodable, Equatable, Sendable {
    public let source: String
    public let target: String
    /// Distinguishes parallel edges; `nil` if there are none.
    public let key: String?
    public let data: [String: String]
  }

  public let isDirected: Bool
  public let isMultigraph: Bool
  /// Each value with its Python type: `int 5`, `str 'five'`.
  public let graph: [String: String]
  public let nodes: [String: [String: String]]
  public let edges: [Edge]

  /// The error output of Python for a document that it could not read.
  public typealias Failure = Python.Failure

  public enum Format: String, Sendable {
    case graphML = "read_graphml"
    case gexf = "read_gexf"
  }

  /// The reason for skipped tests if networkx is missing.
  public static let skipped = Python.skipped("networkx")

  /// Whether Python has networkx.
  public static let isImportable = Python.has("networkx")

  /// The network in a document.
  ///
  /// - Throws: The error of networkx.
  public static func read(_ document: String, as format: Format) throws -> Networkx {
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).xml")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(document.utf8).write(to: file)
    let output = try Python.run(script, [format.rawValue, file.path])
    return try JSONDecoder().decode(Networkx.self, from: output)
  }

  private static let script = """
    import json, sys, networkx
    graph = getattr(networkx, sys.argv[1])(sys.argv[2])
    def shown(data):
        return {name: f"{type(value).__name__} {value!r}" for name, value in data.items()}
    edges = graph.edges(keys=True, data=True) if graph.is_multigraph() \\
        else [(source, target, None, data) for source, target, data in graph.edges(data=True)]
    print(json.dumps({
        "isDirected": graph.is_directed(), "isMultigraph": graph.is_multigraph(),
        "graph": shown(graph.graph),
        "nodes": {name: shown(data) for name, data in graph.nodes(data=True)},
        "edges": [
            {"source": source, "target": target,
             "key": None if key is None else str(key), "data": shown(data)}
            for source, target, key, data in edges],
    }))
    """
}

import Entente
import EntenteKit

extension PluginCommand {
  static let articleGraph = PluginCommand(
    name: "articles graph",
    abstract: "The references between provisions: a table, or GraphML, DOT and SVG.",
    discussion: """
      entente articles graph --across --format svg > references.svg
      entente articles graph --treaty CST,UNC --format graphml
      """,
    parameters: [
      .init(
        "treaty", .option,
        help: "Only from or to these treaties: ids or names, separated by commas."),
      .init("across", .flag, help: "Only from one treaty to another."),
    ],
    formats: ["dot", "graphml", "svg"]
  ) { base, arguments in
    let names = (arguments["treaty"] ?? "").split(separator: ",").map(String.init)
    let treaties = try Set(names.map { try base.treaty(named: $0) })
    let graph = try ReferenceGraph(base, treaties: treaties, isAcross: arguments.has("across"))
    guard !graph.edges.isEmpty else {
      throw KnowledgeBaseError.nothing("there is no such reference")
    }
    var table = Table(
      title: "References between provisions",
      columns: ["from", "kind", "to", "statement", "sources"],
      rows: graph.edges.map {
        [.init($0.from), .init($0.kind), .init($0.to), .init($0.statement), .init($0.sources)]
      }, details: ["sources", "statement"])
    table.documents = [
      "graphml": graph.network.graphML(), "dot": graph.network.dot(clusteredBy: "treaty"),
      "svg": ReferenceColumns(graph, title: table.title ?? "").svg,
    ]
    return table
  }
}

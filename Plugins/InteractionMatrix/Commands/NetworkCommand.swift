import Entente
import EntenteKit

extension PluginCommand {
  static let network = PluginCommand(
    name: "network",
    abstract: "A network: organizations and their dealings, or organizations and their members.",
    discussion: """
      entente network --organizations CSTO,NATO,EU,UN,SCO,CIS --window 2001..2010
      entente network --organizations CSTO,SCO,CIS,EAEU,GUAM --members --on 2012 --format svg > net.svg

      --format svg draws it, with one line for all that ties two boxes. graphml and gexf have each \
      tie with its days.
      """,
    parameters: [
      .init(
        "organizations", .option,
        help:
          "Names, separated by commas; members:CSTO, all-organizations. By default the organizations whose dealings were searched."
      ),
      .init("members", .flag, help: "Tie organizations to their members, observers and partners."),
      .day,
      .init("window", .option, help: "Dealings from one date through another, 2001..2010."),
      .init("rule", .option, help: "The rule for reading acts, with --members."),
    ],
    formats: ["svg", "graphml", "gexf"]
  ) { base, arguments in
    guard !arguments.has("members") || arguments["window"] == nil else {
      throw KnowledgeBaseError.because(.badArgument, "--members needs a day: use --on")
    }
    let question = try MatrixQuestion(base, arguments.ofMatrix)
    return try NetworkTable(base, question, isOfMembers: arguments.has("members")).table(arguments)
  }
}

extension PluginCommand.Arguments {
  /// The same question as one about a matrix.
  fileprivate var ofMatrix: PluginCommand.Arguments {
    var words: [String: [String]] = [:]
    words["rows"] = self["organizations"].map { [$0] }
    for name in ["on", "window", "rule"] { words[name] = self[name].map { [$0] } }
    return PluginCommand.Arguments(words)
  }
}

/// A network with its edges as a table.
struct NetworkTable {
  private let network: Network
  private let names: ShortNames
  private let notes: [String]
  /// The colours of statuses; `nil` for dealings.
  private let marks: KindMarks?

  init(_ base: Snapshot, _ question: MatrixQuestion, isOfMembers: Bool) throws {
    let request = question.request
    names = try ShortNames(base)
    if isOfMembers {
      network = try Self.members(base, request)
      marks = try base.statusMarks()
      notes = [
        "Dates and sources leave some ties open: certainty says which. Rule: \(request.rule)."
      ]
    } else {
      network = try InteractionNetwork(base, base.matrix(request)).network
      marks = nil
      notes = [
        "Dealings that a source states; days are the widest that sources leave possible. No tie "
          + "means that none is known, not that there is none."
      ]
    }
  }

  private static func members(_ base: Snapshot, _ request: MatrixRequest) throws -> Network {
    let bodies = try EntitySelection(words: request.rows).entities(base, on: request.period)
    let spells = try bodies.flatMap {
      try base.members(of: $0.id, on: request.period.date, rule: request.rule)
    }
    var entities = bodies
    for spell in spells where !entities.contains(where: { $0.id == spell.member.id }) {
      entities.append(spell.member)
    }
    return Network(
      title: "Members of organizations \(request.period.label)",
      nodes: entities.map { .init(id: $0.id, label: $0.label, kind: $0.type) },
      edges: spells.enumerated().map { index, spell in
        .init(
          id: "\(spell.organization.id)/\(spell.member.id)/\(index)", source: spell.member.id,
          target: spell.organization.id, kind: spell.status, isDirected: false,
          attributes: [
            "certainty": .text(spell.certainty?.rawValue ?? ""),
            "statement": .text(spell.evidence),
            "sources": .text(spell.sources.map(\.id).joined(separator: ", ")),
          ])
      })
  }

  func table(_ arguments: PluginCommand.Arguments) -> Table {
    let isOfMembers = arguments.has("members")
    let labels = Dictionary(
      network.nodes.map { ($0.id, $0.label) }, uniquingKeysWith: { first, _ in first })
    var table = Table(
      title: network.title,
      columns: ["from_id", "from", "to_id", "to", "kind", "mutual"]
        + (isOfMembers ? ["certainty"] : ["date"]) + ["sources", "statement"],
      rows: network.edges.map { edge in
        [
          .init(edge.source), .init(labels[edge.source]), .init(edge.target),
          .init(labels[edge.target]), .init(edge.kind), .flag(!edge.isDirected),
          .init(edge.text(isOfMembers ? "certainty" : "date")), .init(edge.text("sources")),
          .init(edge.text("statement")),
        ]
      }, notes: notes, details: ["sources", "from_id", "to_id"])
    if arguments.wants("svg") { table.documents["svg"] = chart.svg }
    if arguments.wants("graphml") { table.documents["graphml"] = network.unmixed.graphML() }
    if arguments.wants("gexf") { table.documents["gexf"] = network.unmixed.gexf() }
    return table
  }

  private var chart: NetworkChart {
    var short = network
    for index in short.nodes.indices {
      let node = short.nodes[index]
      short.nodes[index].label = names[Entity(id: node.id, type: node.kind, label: node.label)]
    }
    var chart = NetworkChart(short, notes: notes)
    chart.marks = marks
    return chart
  }
}

extension Network.Edge {
  fileprivate func text(_ name: String) -> String? {
    guard case .text(let text)? = attributes[name] else { return nil }
    return text
  }
}

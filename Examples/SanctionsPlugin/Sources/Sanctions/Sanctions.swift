import Entente
import EntenteKit

/// Measures that a body has taken against a state.
public struct Sanctions: Plugin {
  public init() {}

  public var files: [PluginFile] { PluginFile.embedded(embeddedFiles) }

  public var commands: [PluginCommand] {
    [
      PluginCommand(
        name: "sanctioned", abstract: "The bodies that have taken measures against a state.",
        parameters: [.init("state", .argument, help: "An id or name.")]
      ) { base, arguments in
        let state = try base.entity(named: arguments["state"] ?? "")
        let rows = try base.rows(
          "SELECT body_id, date FROM sanction_overview WHERE state_id = :state ORDER BY date",
          ["state": .text(state.id)])
        return Table(
          title: "Measures against \(state.label)", columns: ["body_id", "date"],
          rows: rows.map { [.init($0["body_id"]), .init($0["date"])] })
      }
    ]
  }
}

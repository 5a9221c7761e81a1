import Entente
import EntenteKit
import Foundation

/// The Reconciliation Service API 0.2 of the W3C community group, which OpenRefine speaks: it
/// matches names with entities, as of a day, and adds columns about them.
///
/// The library resolves the names; the service gives its answers the form of the protocol.
struct Reconciliation: Sendable {
  /// The largest number of queries at once.
  static let batchSize = 50
  /// The largest number of entities of one data extension.
  static let mostRows = 200
  /// The largest body of a request, in bytes.
  static let longestBody = 256 << 10

  let edition: Edition

  /// The answer to a request for the path below `/reconcile`.
  ///
  /// - Parameters:
  ///   - path: The words after `/reconcile`.
  ///   - values: The fields of the address or of the form.
  ///   - root: The address of the server: `http://127.0.0.1:8080`.
  /// - Throws: ``Entente/KnowledgeBaseError`` for a request that is not valid.
  func response(
    to path: [String], _ values: [String: String], root: String, _ explorer: Explorer,
    from kb: KnowledgeBase
  ) async throws -> ExplorerResponse {
    switch path {
    case []: return Self.json(try await batch(values, root, kb))
    case ["suggest", "entity"]: return Self.json(try await suggestedEntities(values, kb))
    case ["suggest", "type"]: return Self.json(try await suggestedTypes(values, kb))
    case ["suggest", "property"]: return Self.json(try await suggestedProperties(values, kb))
    case ["properties"]: return Self.json(try await proposedProperties(values, kb))
    case ["preview"]: return try await preview(values["id"] ?? "", root, explorer, kb)
    default:
      return ExplorerResponse(
        "There is no such part of the reconciliation service.\n", "text/plain; charset=utf-8",
        status: 404)
    }
  }

  private func batch(_ values: [String: String], _ root: String, _ kb: KnowledgeBase)
    async throws -> ReconciliationJSON
  {
    if let queries = values["queries"] { return try await results(of: queries, kb) }
    if let extend = values["extend"] { return try await extended(extend, kb) }
    return manifest(root)
  }

  private static func json(_ value: ReconciliationJSON) -> ExplorerResponse {
    ExplorerResponse(value.text, "application/json")
  }

  /// The JSON of a field.
  static func parsed(_ text: String, _ name: String) throws -> JSONValue {
    do {
      let root = try JSONValue.root(of: text)
      guard root.isObject else { throw bad("\(name) is not a JSON object") }
      return root
    } catch let error as JSONError {
      throw bad("\(name) is not JSON: \(error.message)")
    }
  }

  static func bad(_ message: String) -> KnowledgeBaseError { .because(.badArgument, message) }

  /// Something about an entity, for a small frame.
  private func preview(
    _ id: String, _ root: String, _ explorer: Explorer, _ kb: KnowledgeBase
  ) async throws -> ExplorerResponse {
    let types = try await kb.read { try EntityTypes($0) }
    guard let entity = try await kb.read({ try Self.entity(id, $0) }) else {
      throw KnowledgeBaseError.because(.notFound, "there is no entity '\(id)'")
    }
    let address = explorer.links.address(of: id).map { root + LinkStyle.server.href($0) }
    let text = explorer.templates.render(
      "preview",
      [
        "title": entity.label, "type": types.label(of: entity.type), "id": entity.id,
        "description": entity.description as Any, "href": address as Any,
        "css": root + LinkStyle.server.asset("style.css"),
      ])
    return ExplorerResponse(text, "text/html; charset=utf-8")
  }

  /// The entity with an id.
  static func entity(_ id: String, _ base: Snapshot) throws -> Entity? {
    try base.rows(
      "SELECT entity_id, type_id, label, description FROM entity_overview WHERE entity_id = :id",
      ["id": .text(id)]
    ).first.map {
      Entity(
        id: $0.text("entity_id"), type: $0.text("type_id"), label: $0.text("label"),
        description: $0.optionalText("description"))
    }
  }
}

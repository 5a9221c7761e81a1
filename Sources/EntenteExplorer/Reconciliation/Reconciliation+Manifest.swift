extension Reconciliation {
  /// The description of the service.
  func manifest(_ root: String) -> ReconciliationJSON {
    func service(_ path: String) -> ReconciliationJSON {
      .object(["service_url": .text(root), "service_path": .text("/reconcile/\(path)")])
    }
    return .object([
      "versions": .array(["0.2"]),
      "name": .text("\(edition.title) (\(edition.version), to \(edition.day))"),
      "identifierSpace": "urn:entente:entity/",
      "schemaSpace": "urn:entente:vocabulary#",
      "documentation": .text("\(root)/"),
      "serviceVersion": "0.1.0",
      "batchSize": .integer(Self.batchSize),
      "defaultTypes": .array([
        .item("state", "State"), .item("organization", "Organization"),
        .item("instrument", "Instrument"),
      ]),
      "view": .object(["url": .text("\(root)/reconcile/view?id={{id}}")]),
      "preview": .object([
        "url": .text("\(root)/reconcile/preview?id={{id}}"), "width": .integer(430),
        "height": .integer(200),
      ]),
      "suggest": .object([
        "entity": service("suggest/entity"), "type": service("suggest/type"),
        "property": service("suggest/property"),
      ]),
      "extend": .object([
        "propose_properties": service("properties"),
        "property_settings": .array([
          .object([
            "name": "on", "label": "Day, month or year", "type": "text", "default": "",
            "help_text": "As 2012, 2012-06 or 2012-06-14. Without it: the default day.",
          ])
        ]),
      ]),
    ])
  }
}

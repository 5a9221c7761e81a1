import ArgumentParser
import Entente

/// The common options together with the parameters of a plugin's command.
extension CommonOptions {
  /// The definitions that the parser would read from the type.
  ///
  /// - Parameters:
  ///   - format: The definition that replaces the property `format`.
  ///   - hasColumns: Whether the command has the common option `columns`.
  static func definitions(format: Any, hasColumns: Bool) -> [Mirror.Child] {
    Mirror(reflecting: CommonOptions()).children.compactMap { child in
      switch child.label {
      case "_format": (child.label, format)
      case "_columns" where !hasColumns: nil
      default: child
      }
    }
  }

  /// Decodes the given values of all common options except the format.
  static func decoded(
    from container: KeyedDecodingContainer<SlotKey>, hasColumns: Bool
  ) throws -> CommonOptions {
    func option(_ key: String) throws -> String? {
      try container.decode(Option<String?>.self, forKey: SlotKey(stringValue: key)).wrappedValue
    }
    func flag(_ key: String) throws -> Bool {
      try container.decode(Flag<Bool>.self, forKey: SlotKey(stringValue: key)).wrappedValue
    }
    var options = CommonOptions()
    options.database = try option("database")
    options.noColor = try flag("noColor")
    options.quiet = try flag("quiet")
    options.columns = hasColumns ? try option("columns") : nil
    options.noHeader = try flag("noHeader")
    options.notes = try flag("notes")
    options.spreadsheetSafe = try flag("spreadsheetSafe")
    options.cite = try container.decode(
      Option<Reference.Style?>.self, forKey: SlotKey(stringValue: "cite")
    ).wrappedValue
    options.save = try option("save")
    options.timeLimit = try container.decode(
      Option<Double?>.self, forKey: SlotKey(stringValue: "timeLimit")
    ).wrappedValue
    try options.validate()
    return options
  }
}

import ArgumentParser

/// The common options beside the parameters of a plugin's command.
extension CommonOptions {
  /// The definitions as the parser reads them from a type.
  ///
  /// - Parameters:
  ///   - format: The one that takes the place of the property `format`.
  ///   - hasColumns: Whether the command has the option `columns` of every command.
  static func definitions(format: Any, hasColumns: Bool) -> [Mirror.Child] {
    Mirror(reflecting: CommonOptions()).children.compactMap { child in
      switch child.label {
      case "_format": (child.label, format)
      case "_columns" where !hasColumns: nil
      default: child
      }
    }
  }

  /// What was given for all of them but the format.
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
    return options
  }
}

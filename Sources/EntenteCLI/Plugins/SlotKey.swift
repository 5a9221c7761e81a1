import ArgumentParser
import Entente

/// The key of an option or argument of a ``PluginSlot``.
struct SlotKey: CodingKey {
  let stringValue: String
  var intValue: Int? { nil }

  init(stringValue: String) {
    self.stringValue = stringValue
  }

  init?(intValue: Int) {
    return nil
  }

  /// A key that no common option has, whatever the name of the parameter.
  init(_ parameter: PluginCommand.Parameter) {
    stringValue = "parameter " + parameter.name
  }

  /// The label that the compiler gives to the wrapper of a property.
  var label: String { "_" + stringValue }

  static let format = SlotKey(stringValue: "format")
}

extension PluginCommand.Parameter {
  /// The definition for the parser.
  var definition: Any {
    let named = NameSpecification.customLong(name)
    let help = ArgumentHelp(stringLiteral: help)
    switch kind {
    case .argument: return Argument<String>(help: help.valued(name))
    case .arguments: return Argument<[String]>(wrappedValue: [], help: help.valued(name))
    case .option: return Option<String?>(name: named, parsing: .unconditional, help: help.valued("value"))
    case .flag: return Flag<Bool>(wrappedValue: false, name: named, help: help)
    }
  }

  /// The given words: an empty list for a flag, `nil` if it was not given.
  fileprivate func words(_ container: KeyedDecodingContainer<SlotKey>) throws -> [String]? {
    let key = SlotKey(self)
    switch kind {
    case .argument: return [try container.decode(Argument<String>.self, forKey: key).wrappedValue]
    case .arguments: return try container.decode(Argument<[String]>.self, forKey: key).wrappedValue
    case .option:
      return try container.decode(Option<String?>.self, forKey: key).wrappedValue.map { [$0] }
    case .flag:
      return try container.decode(Flag<Bool>.self, forKey: key).wrappedValue ? [] : nil
    }
  }
}

extension PluginCommand {
  /// Whether a parameter `columns` replaces the common option.
  var hasOwnColumns: Bool { parameters.contains { $0.replacesCommonOption } }

  /// The given words, by the name of the parameter.
  func values(_ container: KeyedDecodingContainer<SlotKey>) throws -> [String: [String]] {
    var values: [String: [String]] = [:]
    for parameter in parameters { values[parameter.name] = try parameter.words(container) }
    return values
  }
}

extension ArgumentHelp {
  fileprivate func valued(_ name: String) -> ArgumentHelp {
    var help = self
    help.valueName = name
    return help
  }
}

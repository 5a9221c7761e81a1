/// A scheme of codes for states. The raw value is the `scheme` of the view `state_code`.
public enum CodeScheme: String, CaseIterable, Hashable, Sendable {
  /// Correlates of War: numbers such as 365.
  case cow
  /// Correlates of War: abbreviations such as `RUS`.
  case cowAbbreviation = "cow-abb"
  /// The columns of the Correlates of War IGO data, such as `wgermany`.
  case cowIGOName = "cow-igo-name"
  /// Gleditsch and Ward: numbers such as 365.
  case gw
  /// Gleditsch and Ward: abbreviations such as `RUS`.
  case gwAbbreviation = "gw-abb"
  /// ISO 3166-1 alpha-2, with the withdrawn codes of ISO 3166-3: `RU`.
  case iso2 = "iso3166-1-alpha2"
  /// ISO 3166-1 alpha-3, with the withdrawn codes of ISO 3166-3: `RUS`.
  case iso3 = "iso3166-1-alpha3"
  /// United Nations M49, which are also the numbers of ISO 3166-1: `643`.
  case m49
  /// FIPS 10-4, the codes of the World Factbook: `RS`.
  case fips
  /// Wikidata: `Q159`.
  case wikidata

  /// Other words for the schemes: those of packages and of columns in data sets.
  private static let synonyms: [String: CodeScheme] = [
    "cown": .cow, "ccode": .cow, "cowcode": .cow, "cowc": .cowAbbreviation,
    "stateabb": .cowAbbreviation, "gwn": .gw, "gwcode": .gw, "gwno": .gw, "gwc": .gwAbbreviation,
    "iso2": .iso2, "iso2c": .iso2, "iso3": .iso3, "iso3c": .iso3, "iso3n": .m49, "un": .m49,
    "gec": .fips, "qid": .wikidata,
  ]

  /// The words for the command line, the usual ones.
  public static let words = ["cow", "gw", "iso3", "iso2", "m49", "fips", "wikidata"]

  /// The scheme with this word, in any case: `cow`, `gw`, `iso3`, `iso3c`, `ccode`, a raw value ...
  public init?(word: String) {
    let key = word.lowercased()
    guard let scheme = Self(rawValue: key) ?? Self.synonyms[key] else { return nil }
    self = scheme
  }

  /// The short word for messages: `cow`, `iso3`.
  public var word: String {
    switch self {
    case .iso2: "iso2"
    case .iso3: "iso3"
    default: rawValue
    }
  }

  /// Whether codes are valid for a state in general rather than for the days of a list.
  var isStanding: Bool {
    switch self {
    case .iso2, .iso3, .m49, .fips, .wikidata: true
    default: false
    }
  }

  /// The schemes that are meant by this one: the numbers of a list stand for its abbreviations, too.
  var family: [CodeScheme] {
    switch self {
    case .cow: [.cow, .cowAbbreviation]
    case .gw: [.gw, .gwAbbreviation]
    default: [self]
    }
  }

  /// The schemes in which a text without a scheme is looked up. FIPS is none of them: most of its
  /// codes are those of another state in ISO 3166.
  static func schemes(forBare text: String) -> [CodeScheme] {
    guard text.utf8.allSatisfy({ $0 < 0x80 }), !text.isEmpty else { return [] }
    if text.allSatisfy(\.isNumber) {
      // Only M49 writes zeros before a number.
      return text.count > 3 ? [] : text.first == "0" ? [.m49] : [.cow, .gw, .m49]
    }
    guard text.allSatisfy({ $0.isLetter || $0.isNumber }) else { return [] }
    if text.first == "Q" || text.first == "q", text.dropFirst().allSatisfy(\.isNumber) {
      return [.wikidata]
    }
    guard text.allSatisfy(\.isLetter) else { return [] }
    switch text.count {
    case 2: return [.iso2, .cowIGOName]
    case 3: return [.iso3, .cowAbbreviation, .gwAbbreviation, .cowIGOName]
    default: return [.cowIGOName]
    }
  }

  /// The form in which codes are compared: upper case, numbers without leading zeros.
  static func key(_ code: some StringProtocol) -> String {
    if let number = Int(code), number >= 0 { return String(number) }
    return code.uppercased()
  }
}

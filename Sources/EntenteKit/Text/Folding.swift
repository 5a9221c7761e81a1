import Foundation

/// Removes differences that do not matter in comparisons of texts.
///
/// There are three ways for three uses. Compare results only with results of the same way.
///
/// | way | use | on top of lower case and no accents |
/// | --- | --- | --- |
/// | ``name(_:)`` | names of entities | one kind of dash and of apostrophe, single blanks |
/// | ``word(_:)`` | words of headings | no Arabic stretching line, no invisible marks |
/// | ``append(_:to:)``, ``sign(_:)`` | tokens of citations | one scalar at a time, plain width |
public enum Folding {
  /// The search key of a name of an entity.
  ///
  /// Foundation decides what an accent is, because names can be in any language.
  ///
  /// ```swift
  /// Folding.name("  Коллективные  силы – ОДКБ")  // коллективные силы - одкб
  /// ```
  public static func name(_ text: String) -> String {
    let isASCII = text.utf8.allSatisfy { $0 < 0x80 }
    let folded =
      isASCII
      ? text.lowercased()
      : text.folding(
        options: [.caseInsensitive, .diacriticInsensitive],
        locale: Locale(identifier: "en_US_POSIX"))
    var scalars = String.UnicodeScalarView()
    var isBlankDue = false
    for scalar in folded.unicodeScalars {
      if scalar.properties.isWhitespace {
        isBlankDue = !scalars.isEmpty
        continue
      }
      if isBlankDue { scalars.append(" ") }
      isBlankDue = false
      switch scalar {
      case "\u{2010}"..."\u{2015}": scalars.append("-")
      case "\u{2018}", "\u{2019}": scalars.append("'")
      default: scalars.append(scalar)
      }
    }
    return String(scalars)
  }

  /// The folded form of a word in running text, as in the vocabularies of headings.
  ///
  /// Removes all marks without width, also some that Foundation keeps: vowel signs of Arabic and
  /// Hebrew, the stretching line, marks of direction. Spaces are kept.
  public static func word(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.lowercased() }
    let scalars = text.decomposedStringWithCanonicalMapping.unicodeScalars.filter {
      $0.properties.generalCategory != .nonspacingMark && $0 != "\u{640}"
        && $0.properties.generalCategory != .format
    }
    return String(String.UnicodeScalarView(scalars)).lowercased()
  }

  /// The text with single spaces, and none at its ends.
  public static func singleSpaced(_ text: some StringProtocol) -> String {
    text.split { $0.isWhitespace }.joined(separator: " ")
  }
}

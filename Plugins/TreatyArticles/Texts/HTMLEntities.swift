/// Decodes the HTML entities that occur in texts of treaties.
enum HTMLEntities {
  private static let named: [String: Unicode.Scalar] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}", "shy": "\u{AD}",
    "ndash": "–", "mdash": "—", "lsquo": "‘", "rsquo": "’", "ldquo": "“", "rdquo": "”",
    "laquo": "«", "raquo": "»", "hellip": "…", "bull": "•", "middot": "·", "sect": "§", "para": "¶",
    "deg": "°", "ordm": "º", "ordf": "ª", "copy": "©", "reg": "®", "times": "×", "frac12": "½",
    "eacute": "é", "egrave": "è", "ecirc": "ê", "euml": "ë", "agrave": "à", "aacute": "á",
    "acirc": "â", "auml": "ä", "atilde": "ã", "aring": "å", "aelig": "æ", "ccedil": "ç",
    "iacute": "í", "icirc": "î", "iuml": "ï", "ntilde": "ñ", "oacute": "ó", "ocirc": "ô",
    "ouml": "ö", "otilde": "õ", "oslash": "ø", "uacute": "ú", "ugrave": "ù", "ucirc": "û",
    "uuml": "ü", "szlig": "ß", "Eacute": "É", "Egrave": "È", "Agrave": "À", "Aacute": "Á",
    "Ccedil": "Ç", "Ouml": "Ö", "Uuml": "Ü", "Auml": "Ä", "Iacute": "Í", "Oacute": "Ó",
    "Uacute": "Ú", "Ntilde": "Ñ", "ensp": "\u{2002}", "emsp": "\u{2003}", "thinsp": "\u{2009}",
    "zwnj": "\u{200C}", "zwj": "\u{200D}", "lrm": "\u{200E}", "rlm": "\u{200F}", "euro": "€",
    "oelig": "œ", "OElig": "Œ", "dagger": "†", "sup1": "¹", "sup2": "²", "sup3": "³",
  ]

  /// Decodes an entity; an unknown entity stays as it is.
  static func read(_ cursor: inout ScalarCursor) -> [Unicode.Scalar] {
    let start = cursor.index
    cursor.index += 1
    let isNumber = cursor.skip("#")
    let name = cursor.take { $0.value < 0x80 && ($0.isLetter || $0.digit != nil) }
    let isShort = name.utf8.count <= 12
    if isShort, let scalar = isNumber ? numbered(name) : named[name] {
      _ = cursor.skip(";")
      return [scalar]
    }
    cursor.index = start + 1
    return ["&"]
  }

  private static func numbered(_ name: String) -> Unicode.Scalar? {
    let isHexadecimal = name.hasPrefix("x") || name.hasPrefix("X")
    let value = isHexadecimal ? UInt32(name.dropFirst(), radix: 16) : UInt32(name)
    return value.flatMap { $0 == 0 ? nil : Unicode.Scalar($0) }
  }
}

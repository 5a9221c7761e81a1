import Foundation

/// An encoding of text files.
public enum TextEncoding: String, Sendable, CaseIterable {
  case utf8 = "utf-8"
  case utf16LittleEndian = "utf-16le"
  case utf16BigEndian = "utf-16be"
  case utf32LittleEndian = "utf-32le"
  case utf32BigEndian = "utf-32be"
  case windows1252 = "windows-1252"
  case latin1 = "iso-8859-1"
  case latin9 = "iso-8859-15"
  case windows1250 = "windows-1250"
  case latin2 = "iso-8859-2"
  case windows1254 = "windows-1254"
  case windows1251 = "windows-1251"
  case koi8R = "koi8-r"
  case koi8U = "koi8-u"
  case ibm866 = "ibm866"
  case cyrillic = "iso-8859-5"
  case windows1253 = "windows-1253"
  case windows1255 = "windows-1255"
  case windows1256 = "windows-1256"
  case arabic = "iso-8859-6"
  case gb18030
  case big5
  case shiftJIS = "shift_jis"
  case eucKR = "euc-kr"
}

extension TextEncoding {
  /// The encoding with a name; case, dashes and underscores do not matter.
  ///
  /// ```swift
  /// TextEncoding(name: "CP1251")  // .windows1251
  /// TextEncoding(name: "GBK")  // .gb18030, which contains it
  /// ```
  public init?(name: String) {
    let wanted = Self.plain(name)
    let found = Self.allCases.first { Self.plain($0.rawValue) == wanted } ?? Self.aliases[wanted]
    guard let found else { return nil }
    self = found
  }

  private static func plain(_ name: String) -> String {
    name.lowercased().filter { $0.isLetter || $0.isNumber }
  }

  private static let aliases: [String: TextEncoding] = [
    "utf16": .utf16LittleEndian, "utf32": .utf32LittleEndian, "cp1252": .windows1252,
    "ansi": .windows1252, "ascii": .utf8, "latin1": .latin1, "latin2": .latin2, "latin9": .latin9,
    "cp1250": .windows1250, "cp1251": .windows1251, "cp1253": .windows1253,
    "cp1254": .windows1254, "cp1255": .windows1255, "cp1256": .windows1256, "cp866": .ibm866,
    "koi8": .koi8R, "gbk": .gb18030, "gb2312": .gb18030, "cp936": .gb18030, "cp950": .big5,
    "sjis": .shiftJIS, "cp932": .shiftJIS, "cp949": .eucKR,
  ]

  /// The text; `nil` if a byte has no meaning in the encoding. The bytes have no mark of order.
  func text(_ bytes: some Collection<UInt8>) -> String? {
    self == .utf8
      ? String(validating: bytes, as: UTF8.self)
      : String(data: Data(bytes), encoding: foundation)
  }

  /// The encoding of Foundation, by its number, because it has names for few.
  var foundation: String.Encoding {
    switch self {
    case .utf8: .utf8
    case .utf16LittleEndian: .utf16LittleEndian
    case .utf16BigEndian: .utf16BigEndian
    case .utf32LittleEndian: .utf32LittleEndian
    case .utf32BigEndian: .utf32BigEndian
    case .windows1252: .windowsCP1252
    case .latin1: .isoLatin1
    case .latin9: .init(rawValue: 0x8000_020F)
    case .windows1250: .windowsCP1250
    case .latin2: .isoLatin2
    case .windows1254: .windowsCP1254
    case .windows1251: .windowsCP1251
    case .koi8R: .init(rawValue: 0x8000_0A02)
    case .koi8U: .init(rawValue: 0x8000_0A08)
    case .ibm866: .init(rawValue: 0x8000_0419)
    case .cyrillic: .init(rawValue: 0x8000_0205)
    case .windows1253: .windowsCP1253
    case .windows1255: .init(rawValue: 0x8000_0505)
    case .windows1256: .init(rawValue: 0x8000_0506)
    case .arabic: .init(rawValue: 0x8000_0206)
    case .gb18030: .init(rawValue: 0x8000_0632)
    case .big5: .init(rawValue: 0x8000_0A03)
    case .shiftJIS: .shiftJIS
    case .eucKR: .init(rawValue: 0x8000_0940)
    }
  }
}

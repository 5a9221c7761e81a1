import Foundation
import Testing

@testable import EntenteKit

@Suite("The encoding of a file")
struct TextDecodingTests {
  /// A sentence of each language, and the encodings in which it is found.
  static let sentences: [(text: String, encodings: [TextEncoding])] = [
    ("Le Conseil élit son président à la majorité, dès l’été.", [.windows1252]),
    ("Die Vertragsstaaten prüfen jährlich die Maßnahmen für den Schutz der Küste.", [.windows1252]),
    ("Los años de prórroga se contarán según la decisión del Consejo.", [.windows1252]),
    (
      "As Partes concluirão as negociações até o 1º dia do mês; não há prorrogação.", [.windows1252]
    ),
    ("Il Consiglio sarà convocato più volte all’anno, perché è utile.", [.windows1252]),
    ("Parterna är överens om att skydda sjön och dess stränder.", [.windows1252]),
    ("A Felek vállalják, hogy megőrzik a tó tisztaságát, és együttműködnek.", [.windows1250]),
    ("Statele părţi convin să ocrotească lacul şi ţărmurile sale.", []),
    ("São Tomé and Príncipe", [.windows1252]), ("中国,成员,1971", [.gb18030]),
    ("Café", [.windows1252]), ("The parties “agree” – once more.", [.windows1252]),
    (
      "Umawiające się Strony będą działać zgodnie z niniejszą umową, także później.", [.windows1250]
    ),
    ("Smluvní strany potvrzují, že dodrží všechny závazky v určené lhůtě.", [.windows1250]),
    ("Taraflar bu antlaşmanın yürürlüğe girişini ayrıca görüşeceklerdir.", [.windows1254]),
    ("Стороны обязуются беречь озеро и его берега.\nСтатья 2. Совет", [.windows1251, .koi8R]),
    ("СТАТЬЯ ПЕРВАЯ. СТОРОНЫ СОЗДАЮТ СОВЕТ ПО ДЕЛАМ ОЗЕРА", [.windows1251]),
    ("Польша\nВенгрия\nСША", [.windows1251, .koi8R]),
    ("Τα μέρη συμφωνούν να προστατεύουν τη λίμνη και τις ακτές της.", [.windows1253]),
    ("הצדדים מסכימים לשמור על האגם ועל חופיו.", []),
    ("المادة الأولى: يتفق الطرفان على حماية البحيرة وشواطئها.", [.windows1256]),
    ("第一条 缔约各国应保护湖泊和湖岸。\n第二条 理事会由各国的代表组成。", [.gb18030]),
    ("第一條 締約各國應保護湖泊和湖岸。\n第二條 理事會由各國的代表組成。", [.big5]),
    ("第一条 締約国は、湖とその岸を守ることに同意する。", [.shiftJIS]),
    ("제1조 당사국은 호수와 그 연안을 보호하기로 합의한다.", [.eucKR]),
  ]

  static let cases = sentences.flatMap { row in row.encodings.map { (row.text, $0) } }

  @Test("is found by its letters", arguments: cases)
  func found(_ text: String, _ encoding: TextEncoding) throws {
    let bytes = try #require(encoding.bytes(text))
    let decoded = try TextDecoding.text(of: bytes)
    #expect(decoded == TextDecoding(text: text, encoding: encoding, isGuess: true))
  }

  @Test("is never mistaken: another encoding is found, named, or left open", arguments: sentences)
  func doubts(_ row: (text: String, encodings: [TextEncoding])) throws {
    for encoding in TextEncoding.allCases {
      let isEastern = [.gb18030, .big5, .shiftJIS, .eucKR].contains(encoding)
      guard !isEastern || row.encodings.contains(encoding),
        let bytes = encoding.bytes(row.text), let read = try? TextDecoding.text(of: bytes)
      else { continue }
      #expect(read.text == row.text, "\(encoding)")
    }
  }

  @Test(
    "is that of the mark of order",
    arguments: [
      (TextEncoding.utf8, [0xEF, 0xBB, 0xBF]), (.utf16LittleEndian, [0xFF, 0xFE]),
      (.utf16BigEndian, [0xFE, 0xFF]), (.utf32LittleEndian, [0xFF, 0xFE, 0, 0]),
      (.utf32BigEndian, [0, 0, 0xFE, 0xFF]),
    ] as [(TextEncoding, [UInt8])])
  func marks(_ encoding: TextEncoding, _ mark: [UInt8]) throws {
    let bytes = try mark + #require(encoding.bytes("Статья 1\nA rule."))
    let right = TextDecoding(text: "Статья 1\nA rule.", encoding: encoding, isGuess: false)
    #expect(try TextDecoding.text(of: bytes) == right)
    #expect(try TextDecoding.text(of: bytes, in: encoding) == right)
  }

  @Test(
    "is UTF-16 without a mark, in either order",
    arguments: [TextEncoding.utf16LittleEndian, .utf16BigEndian],
    ["Article 1\nThe lake is free.", "Статья 1\nОзеро свободно.", "第1条\n湖泊是自由的。"])
  func wide(_ encoding: TextEncoding, _ text: String) throws {
    let decoded = try TextDecoding.text(of: #require(encoding.bytes(text)))
    #expect(decoded == TextDecoding(text: text, encoding: encoding, isGuess: true))
  }

  @Test("is UTF-8 if the bytes are UTF-8")
  func utf8() throws {
    #expect(try TextDecoding.text(of: Array("Été".utf8)).encoding == .utf8)
    #expect(try TextDecoding.text(of: []).text == "")
  }

  @Test("can be given")
  func given() throws {
    let bytes: [UInt8] = [0xD1, 0xF2]
    #expect(try TextDecoding.text(of: bytes, in: .windows1251).text == "Ст")
    #expect(try TextDecoding.text(of: bytes, in: .latin1).text == "Ñò")
    let error = error { try TextDecoding.text(of: [0x41, 0xFF], in: .eucKR) }
    #expect(error?.message == "The file is not euc-kr.")
    #expect(self.error { try TextDecoding.text(of: [0x41, 0xFF], in: .utf8) }?.offset == 1)
  }

  @Test("that stays open gives the place of the first byte")
  func open() throws {
    let error = try #require(
      error { try TextDecoding.text(of: Array("A\nb".utf8) + [0xD1, 0xC3]) })
    #expect(error.offset == 3)
    #expect(error.line == 2 && error.column == 2)
    #expect(error.message.hasPrefix("The byte at offset 3 is not UTF-8; the file seems to be "))
  }

  @Test(
    "is none of a file that is no text",
    arguments: [
      (Array("%PDF-1.4\n".utf8) + [0xE2, 0xE3], "a PDF"),
      ([0x50, 0x4B, 3, 4, 0xFF], "a ZIP archive"),
      ([0x7F, 0x45, 0, 0, 1, 0, 3, 0, 0, 2], "a binary file"),
    ] as [([UInt8], String)])
  func binary(_ bytes: [UInt8], _ kind: String) {
    #expect(error { try TextDecoding.text(of: bytes) }?.message.contains(kind) ?? false)
  }

  @Test(
    "has names in several spellings",
    arguments: [
      ("UTF-8", TextEncoding.utf8), ("cp1251", .windows1251), ("Windows_1251", .windows1251),
      ("latin1", .latin1), ("GBK", .gb18030), ("utf16", .utf16LittleEndian), ("koi8-r", .koi8R),
    ])
  func names(_ name: String, _ encoding: TextEncoding) {
    #expect(TextEncoding(name: name) == encoding)
    #expect(TextEncoding(name: "klingon") == nil)
  }

  private func error(_ read: () throws -> TextDecoding) -> TextDecodingError? {
    do {
      _ = try read()
      return nil
    } catch {
      return error as? TextDecodingError
    }
  }
}

extension TextEncoding {
  /// The bytes of a text; `nil` if the encoding lacks one of its letters.
  fileprivate func bytes(_ text: String) -> [UInt8]? {
    text.data(using: foundation).map { Array($0) }
  }
}

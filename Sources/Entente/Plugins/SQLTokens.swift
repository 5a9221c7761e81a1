/// The words of an SQL text, as SQLite splits it, without comments and blanks.
struct SQLTokens {
  struct Token {
    enum Kind {
      case word, quotedName, string, mark
    }

    let kind: Kind
    /// A name or string without its quotes; names and words in lower case.
    let text: String
    let line: Int

    /// A key word or mark; a quoted name is neither.
    func `is`(_ word: String) -> Bool { (kind == .word || kind == .mark) && text == word }
  }

  let tokens: [Token]

  init(_ sql: String) {
    var reader = Reader(bytes: Array(sql.utf8))
    var tokens: [Token] = []
    while let token = reader.next() { tokens.append(token) }
    self.tokens = tokens
  }

  /// The names of queries: `WITH name (columns) AS (...)`. SQLite also takes quoted names and
  /// strings, and the columns can be quoted, so the text must be split as SQLite does.
  var queryNames: [Token] {
    tokens.indices.compactMap { place in
      let token = tokens[place]
      guard token.kind != .mark, var next = after(place) else { return nil }
      if tokens[next].is("(") {
        guard let end = closing(next), let behind = after(end) else { return nil }
        next = behind
      }
      guard tokens[next].is("as"), var body = after(next) else { return nil }
      for word in ["not", "materialized"] where tokens[body].is(word) {
        guard let behind = after(body) else { return nil }
        body = behind
      }
      return tokens[body].is("(") ? token : nil
    }
  }

  private func after(_ place: Int) -> Int? {
    place + 1 < tokens.count ? place + 1 : nil
  }

  /// The end of a bracket.
  private func closing(_ start: Int) -> Int? {
    var depth = 0
    for place in start..<tokens.count {
      if tokens[place].is("(") { depth += 1 }
      if tokens[place].is(")") { depth -= 1 }
      if depth == 0 { return place }
    }
    return nil
  }
}

extension SQLTokens {
  private struct Reader {
    let bytes: [UInt8]
    private var place = 0
    private var line = 1

    init(bytes: [UInt8]) {
      self.bytes = bytes
    }

    private func byte(_ offset: Int = 0) -> UInt8? {
      place + offset < bytes.count ? bytes[place + offset] : nil
    }

    private mutating func advance(by count: Int = 1) {
      for _ in 0..<count {
        if byte() == UInt8(ascii: "\n") { line += 1 }
        place += 1
      }
    }

    mutating func next() -> Token? {
      skipBlanks()
      guard let first = byte() else { return nil }
      let start = line
      switch first {
      case UInt8(ascii: "'"):
        return Token(kind: .string, text: quoted(by: first).lowercased(), line: start)
      case UInt8(ascii: "\""), UInt8(ascii: "`"):
        return Token(kind: .quotedName, text: quoted(by: first).lowercased(), line: start)
      case UInt8(ascii: "["):
        return Token(
          kind: .quotedName, text: quoted(by: UInt8(ascii: "]")).lowercased(), line: start)
      case _ where Self.isOfWord(first):
        let begin = place
        while let next = byte(), Self.isOfWord(next) { advance() }
        let text = String(decoding: bytes[begin..<place], as: UTF8.self)
        return Token(kind: .word, text: text.lowercased(), line: start)
      default:
        advance()
        return Token(kind: .mark, text: String(UnicodeScalar(first)), line: start)
      }
    }

    /// The text up to the quote; a doubled quote stands for one.
    private mutating func quoted(by quote: UInt8) -> String {
      var text: [UInt8] = []
      advance()
      while let next = byte() {
        if next == quote {
          guard quote != UInt8(ascii: "]"), byte(1) == quote else { break }
          advance()
        }
        text.append(next)
        advance()
      }
      advance()
      return String(decoding: text, as: UTF8.self)
    }

    private mutating func skipBlanks() {
      while let next = byte() {
        if next == UInt8(ascii: "-"), byte(1) == UInt8(ascii: "-") {
          while let other = byte(), other != UInt8(ascii: "\n") { advance() }
        } else if next == UInt8(ascii: "/"), byte(1) == UInt8(ascii: "*") {
          advance(by: 2)
          while byte() != nil, !(byte() == UInt8(ascii: "*") && byte(1) == UInt8(ascii: "/")) {
            advance()
          }
          advance(by: 2)
        } else if (9...13).contains(next) || next == 32 {
          advance()
        } else if next == 0xEF, byte(1) == 0xBB, byte(2) == 0xBF {
          // SQLite skips a byte order mark before a token.
          advance(by: 3)
        } else {
          return
        }
      }
    }

    /// SQLite takes every byte above ASCII as a letter.
    private static func isOfWord(_ byte: UInt8) -> Bool {
      byte >= 0x80 || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "$")
        || UnicodeScalar(byte).properties.isAlphabetic
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
  }
}

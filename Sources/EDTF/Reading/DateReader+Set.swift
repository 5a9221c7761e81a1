extension DateReader {
  /// Reads a list in brackets or braces, up to the end of the text.
  mutating func readSet() throws(DateFault) -> DateSet {
    let choice: DateSet.Choice = next == .openBracket ? .oneOf : .allOf
    let closing = choice == .oneOf ? UInt8(ascii: "]") : UInt8(ascii: "}")
    offset += 1
    var members: [DateSet.Member] = []
    repeat {
      if !members.isEmpty, toleratesBlanks { skipBlanks() }
      members.append(try readMember(isFirst: members.isEmpty, closing: closing))
    } while skip(.comma)
    guard skip(closing) else {
      throw expected("a comma or '\(Character(Unicode.Scalar(closing)))'")
    }
    guard next == nil else { throw expected("the end of the set") }
    return DateSet(choice: choice, checked: members)
  }

  private mutating func skipBlanks() {
    while skip(UInt8(ascii: " ")) {}
  }

  private mutating func readMember(
    isFirst: Bool, closing: UInt8
  ) throws(DateFault) -> DateSet.Member {
    let place = offset
    if skipDots() {
      guard isFirst else {
        throw fail("only the first member of a set can begin with '..'", at: place)
      }
      let datePlace = offset
      return try checked(.onOrBefore(try readDate()), at: datePlace)
    }
    let first = try readDate()
    if next == UInt8(ascii: "T") { throw fail("dates in a set cannot have a time") }
    guard skipDots() else { return .date(first) }
    if next == closing { return try checked(.onOrAfter(first), at: place) }
    if next == .comma { throw fail("only the last member of a set can end with '..'") }
    let lastPlace = offset
    let last = try readDate()
    return try checked(.range(first, last), at: first.isSingle ? lastPlace : place)
  }

  private func checked(
    _ member: DateSet.Member, at place: Int
  ) throws(DateFault) -> DateSet.Member {
    if let fault = member.fault { throw fail(fault, at: place) }
    return member
  }
}

/// Determines the depth of the markers of paragraphs and points.
struct ListNesting {
  /// The open lists from the outer to the inner one, with the last number of each.
  private(set) var lists: [ListMarker] = []

  /// Whether the last line was refused because its list would be too deep.
  private(set) var isTooDeep = false

  /// The number of lists in one another; texts of treaties have up to five.
  static let maximumDepth = 8

  /// The possible marker of a line that fits, with its depth from 0.
  ///
  /// - Parameter next: The possible markers of the next line with any. They distinguish `(i)` after
  ///   `(h)` from `(i)` before `(ii)`.
  /// - Returns: `nil` if the line continues the text, as with a year at its beginning.
  mutating func accept(
    _ readings: [ListMarker], next: [ListMarker]
  ) -> (marker: ListMarker, depth: Int)? {
    isTooDeep = false
    guard !readings.isEmpty else { return nil }
    if let found = continuing(readings, next) ?? beginning(readings) ?? standing(readings) {
      isTooDeep = found.depth >= Self.maximumDepth
      if isTooDeep { return nil }
      lists.removeSubrange(found.depth...)
      lists.append(found.marker)
      return found
    }
    return nil
  }

  /// Whether one of the markers continues the innermost list.
  func isContinued(by readings: [ListMarker]) -> Bool {
    guard let last = lists.last else { return false }
    return readings.contains { follows($0, last) }
  }

  /// Closes the lists of points, because a new paragraph begins.
  mutating func closePoints() {
    let isCounted = lists.first?.countsParagraphs ?? false
    lists = isCounted ? [lists[0]] : []
  }

  private typealias Place = (marker: ListMarker, depth: Int)

  private func continuing(_ readings: [ListMarker], _ next: [ListMarker]) -> Place? {
    let startsRoman =
      readings.contains { $0.ordinal == 1 && $0.alphabet == .roman }
      && next.contains { $0.ordinal == 2 && $0.alphabet == .roman }
    for depth in lists.indices.reversed() {
      for reading in readings where follows(reading, lists[depth]) {
        if startsRoman, reading.alphabet == .latin { continue }
        return (reading, depth)
      }
    }
    return nil
  }

  private func follows(_ marker: ListMarker, _ last: ListMarker) -> Bool {
    guard marker.alphabet == last.alphabet else { return false }
    let isSame = marker.frame == last.frame
    if marker.alphabet == .clause { return true }
    if marker.ordinal == last.ordinal { return isSame && marker.number != last.number }
    return marker.ordinal == last.ordinal + 1
      || (isSame && marker.ordinal > last.ordinal && marker.ordinal <= last.ordinal + 3)
  }

  private func beginning(_ readings: [ListMarker]) -> Place? {
    let first = readings.filter { $0.ordinal == 1 }
    guard let reading = first.last else { return nil }
    if reading.number.contains(".") { return nil }
    return (reading, lists.count)
  }

  private func standing(_ readings: [ListMarker]) -> Place? {
    let reading = readings[0]
    if reading.alphabet == .clause { return (reading, 0) }
    let isBracketed = reading.frame.hasSuffix(")")
    if lists.isEmpty, reading.ordinal == 2 || reading.number.contains(".") { return (reading, 0) }
    guard isBracketed else { return nil }
    let same = lists.lastIndex { $0.alphabet == reading.alphabet && $0.frame == reading.frame }
    return (reading, same ?? lists.count)
  }
}

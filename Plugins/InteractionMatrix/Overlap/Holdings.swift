/// For each holder, the things that it holds, in ascending order without repetition. For example,
/// the bodies of each member, or the members of each body.
struct Holdings: Sendable {
  /// A thing, and whether the holder certainly holds it.
  struct Entry: Sendable {
    let bits: UInt32

    init(thing: Int32, isCertain: Bool) {
      bits = UInt32(bitPattern: thing) << 1 | (isCertain ? 1 : 0)
    }

    var thing: Int { Int(bits >> 1) }
    var isCertain: Bool { bits & 1 == 1 }
  }

  /// The number of things.
  let things: Int
  /// The index of each holder's first entry, and the index after the last entry of all.
  let starts: [Int]
  let entries: ContiguousArray<Entry>

  var holders: Int { starts.count - 1 }

  /// - Parameter pairs: Ordered by thing. Of two equal pairs, one certain pair is enough.
  init<Pairs: Collection>(
    _ pairs: Pairs, holders: Int, things: Int, _ read: (Pairs.Element) -> (Int32, Entry)
  ) {
    self.things = things
    var places = [Int](repeating: 0, count: holders + 1)
    for pair in pairs { places[Int(read(pair).0) + 1] += 1 }
    for holder in 0..<holders { places[holder + 1] += places[holder] }
    let starts = places
    var entries = ContiguousArray(
      repeating: Entry(thing: 0, isCertain: false), count: pairs.count)
    for pair in pairs {
      let (holder, entry) = read(pair)
      let place = places[Int(holder)]
      if place > starts[Int(holder)], entries[place - 1].thing == entry.thing {
        if entry.isCertain { entries[place - 1] = entry }
      } else {
        entries[place] = entry
        places[Int(holder)] = place + 1
      }
    }
    (self.starts, self.entries) = Self.closed(entries, starts, ends: places)
  }

  /// Removes the gaps left by repeated pairs.
  private static func closed(
    _ entries: ContiguousArray<Entry>, _ starts: [Int], ends: [Int]
  ) -> ([Int], ContiguousArray<Entry>) {
    let holders = starts.count - 1
    guard (0..<holders).contains(where: { ends[$0] != starts[$0 + 1] }) else {
      return (starts, entries)
    }
    var packed: ContiguousArray<Entry> = []
    packed.reserveCapacity(entries.count)
    var packedStarts = [0]
    for holder in 0..<holders {
      packed += entries[starts[holder]..<ends[holder]]
      packedStarts.append(packed.count)
    }
    return (packedStarts, packed)
  }
}

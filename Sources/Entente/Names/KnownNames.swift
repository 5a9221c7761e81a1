import Foundation

/// What was looked up of keys and ids. An id that a key had when it was read it has for ever, so nothing in here grows old; what
/// is not in here may have come into the file since.
struct KnownNames: Sendable {
  let entities = NameTable()
  let statuses = NameTable()
  var statusKeys: [String: Int] = [:]
  var ruleKeys: [String: Int] = [:]
}

/// Names by small positive numbers. A name is written once and never moves.
///
/// One reading at a time adds to it (see ``KnownNamesStore``). Answers keep it to read the names that were there when they were
/// made, which nobody writes any more: so both may go on at once without a lock, and a name costs an answer nothing.
final class NameTable: @unchecked Sendable {
  private typealias Block = UnsafeMutablePointer<String?>

  private let blocks: UnsafeMutablePointer<Block?>
  private var used: [Block] = []
  private static let blockSize = 1024
  /// 67 million names; the memory of what is not used is not touched.
  private static let blockCount = 65_536

  init() {
    blocks = calloc(Self.blockCount, MemoryLayout<Block?>.stride)
      .bindMemory(to: Block?.self, capacity: Self.blockCount)
  }

  deinit {
    for block in used {
      block.deinitialize(count: Self.blockSize)
      block.deallocate()
    }
    free(blocks)
  }

  @inline(__always)
  subscript(key: Int) -> String? {
    guard key >= 0, key < Self.blockSize * Self.blockCount, let block = blocks[key >> 10] else {
      return nil
    }
    return block[key & 1023]
  }

  /// - Throws: ``KnowledgeBaseError`` for a key that no file of this size has.
  func add(_ name: String, for key: Int) throws {
    guard key >= 0, key < Self.blockSize * Self.blockCount else {
      throw KnowledgeBaseError(.damaged, "the key \(key) is out of bounds")
    }
    guard self[key] == nil else { return }
    let block: Block
    if let present = blocks[key >> 10] {
      block = present
    } else {
      block = .allocate(capacity: Self.blockSize)
      block.initialize(repeating: nil, count: Self.blockSize)
      blocks[key >> 10] = block
      used.append(block)
    }
    block[key & 1023] = name
  }
}

/// Hands what one reading of a base has looked up to the next one. One that reads at the same time begins with nothing.
final class KnownNamesStore: @unchecked Sendable {
  private let lock = NSLock()
  private var names: KnownNames?

  func take() -> KnownNames {
    lock.withLock {
      defer { names = nil }
      return names ?? KnownNames()
    }
  }

  func keep(_ new: KnownNames) {
    lock.withLock { names = new }
  }
}

import Foundation

/// Cached keys and ids. An id never changes its key, so entries stay valid; new entities may be
/// missing.
struct KnownNames: Sendable {
  let entities = NameTable()
  let statuses = NameTable()
  var statusKeys: [String: Int] = [:]
  var ruleKeys: [String: Int] = [:]
}

/// Names by small positive numbers. Each name is written once and never moves.
///
/// Only one reader at a time adds names (see ``KnownNamesStore``). Answers only read names that
/// existed when they were made. Reading therefore needs no lock.
final class NameTable: @unchecked Sendable {
  private typealias Block = UnsafeMutablePointer<String?>

  private let blocks: UnsafeMutablePointer<Block?>
  private var used: [Block] = []
  private static let blockSize = 1024
  /// 67 million names. Unused blocks take no memory.
  private static let blockCount = 65_536
  /// The keys that a file can have.
  static let keys = 0..<blockSize * blockCount

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
    guard Self.keys.contains(key), let block = blocks[key >> 10] else {
      return nil
    }
    return block[key & 1023]
  }

  /// - Throws: ``KnowledgeBaseError`` if the key cannot occur in a file of this size.
  func add(_ name: String, for key: Int) throws {
    guard Self.keys.contains(key) else {
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

/// Passes the cached names of one reader to the next. A second reader at the same time starts
/// without them.
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

import Foundation

/// An empty file that one program at a time may have. A program that is killed loses it.
struct LockedFile {
  private let path: String
  private let descriptor: Int32

  /// Waits until no other program has the file, and empties what a killed program left in it.
  init(_ path: String) throws {
    self.path = path
    while true {
      let descriptor = open(path, O_RDWR | O_CREAT | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC, 0o644)
      if descriptor < 0, errno == ELOOP, unlink(path) == 0 { continue }
      guard descriptor >= 0 else {
        throw KnowledgeBaseError(.systemFailure, "\(path): \(String(cString: strerror(errno)))")
      }
      // File systems without such locks get none.
      while flock(descriptor, LOCK_EX) != 0, errno == EINTR {}
      guard Self.has(path, descriptor) else {
        // The program that had it has renamed or removed it.
        close(descriptor)
        continue
      }
      guard ftruncate(descriptor, 0) == 0 else {
        let problem = String(cString: strerror(errno))
        close(descriptor)
        throw KnowledgeBaseError(.systemFailure, "\(path): \(problem)")
      }
      self.descriptor = descriptor
      return
    }
  }

  /// Whether the file still has its name.
  var hasName: Bool { Self.has(path, descriptor) }

  func unlock() { close(descriptor) }

  private static func has(_ path: String, _ descriptor: Int32) -> Bool {
    var named = stat()
    var locked = stat()
    return lstat(path, &named) == 0 && fstat(descriptor, &locked) == 0
      && named.st_ino == locked.st_ino && named.st_dev == locked.st_dev
  }
}

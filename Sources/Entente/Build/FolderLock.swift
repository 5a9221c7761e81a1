import Foundation

/// Lets one program at a time make new files in a folder. A program that is killed loses it.
struct FolderLock {
  private let descriptor: Int32

  /// Waits for the lock.
  init(_ folder: String) throws {
    descriptor = open(folder, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw KnowledgeBaseError(.systemFailure, "\(folder): \(String(cString: strerror(errno)))")
    }
    // File systems without such locks get none.
    while flock(descriptor, LOCK_EX) != 0, errno == EINTR {}
  }

  func unlock() { close(descriptor) }
}

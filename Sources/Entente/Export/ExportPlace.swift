import Foundation

/// A folder for files of a moment.
struct ScratchFolder: Sendable {
  let path: String

  init(in parent: String) throws {
    try self.init("\(parent)/entente-\(UUID().uuidString)")
  }

  init(_ path: String) throws {
    self.path = path
    try Self.make(path)
  }

  /// Makes a folder in it.
  func subfolder(_ name: String) throws -> String {
    let folder = "\(path)/\(name)"
    try Self.make(folder)
    return folder
  }

  func remove() {
    try? FileManager.default.removeItem(atPath: path)
  }

  private static func make(_ path: String) throws {
    guard mkdir(path, 0o777) == 0 else {
      throw KnowledgeBaseError(.systemFailure, "\(path): \(String(cString: strerror(errno)))")
    }
  }
}

/// A file or folder that appears when it is whole. It is made beside its place and then renamed.
struct ExportPlace: Sendable {
  /// A folder on the same disk, which is removed at the end.
  let scratch: ScratchFolder
  /// The new file or folder before it has its name.
  let temporary: String
  private let target: String
  /// Makes other exports to this place wait. What lies in the scratch folder then is left of an
  /// export that was killed.
  private let lock: LockedFile
  private let lockPath: String

  /// The name of the new file or folder.
  var name: String { URL(fileURLWithPath: target).lastPathComponent }

  /// - Throws: ``KnowledgeBaseError``: `badArgument` if something is there that may not be
  ///   replaced; `fileNotFound` if the folder around it is missing.
  init(_ path: String, isFolder: Bool, replacing: Bool) throws {
    target = try DatabaseFile.followingLinks(URL(fileURLWithPath: path).path)
    let parent = URL(fileURLWithPath: target).deletingLastPathComponent().path
    guard FileManager.default.fileExists(atPath: parent) else {
      throw KnowledgeBaseError(.fileNotFound, "\(parent): there is no such folder to write to")
    }
    try Self.checkReplacement(target, shown: path, isFolder: isFolder, replacing: replacing)
    lockPath = "\(target).entente-lock"
    lock = try LockedFile(lockPath)
    try? FileManager.default.removeItem(atPath: "\(target).entente-new")
    do {
      scratch = try ScratchFolder("\(target).entente-new")
    } catch {
      unlink(lockPath)
      lock.unlock()
      throw error
    }
    temporary = isFolder ? try scratch.subfolder("new") : "\(scratch.path)/new"
  }

  /// Nothing but an export is replaced: a folder with files in it must have the mark of one.
  private static func checkReplacement(
    _ target: String, shown path: String, isFolder: Bool, replacing: Bool
  ) throws {
    var status = stat()
    guard stat(target, &status) == 0 else { return }
    let form = status.st_mode & S_IFMT
    guard form == (isFolder ? S_IFDIR : S_IFREG) else {
      throw KnowledgeBaseError(
        .badArgument,
        "\(path): it is \(isFolder ? "not a folder" : "not a file"), and is not replaced")
    }
    let contents = isFolder ? try FileManager.default.contentsOfDirectory(atPath: target) : []
    if isFolder ? contents.isEmpty : status.st_size == 0 { return }
    guard replacing else {
      throw KnowledgeBaseError(
        .badArgument, "\(path): it exists and is not empty: --force replaces it")
    }
    guard !isFolder || contents.contains(where: marks.contains) else {
      throw KnowledgeBaseError(
        .badArgument, "\(path): no export has made this folder, and it is not replaced")
    }
    if !isFolder, case .entente = try DatabaseFile.kind(of: target) {
      throw KnowledgeBaseError(
        .badArgument, "\(path): it is a file of Entente, and is not replaced by an export")
    }
  }

  /// The files that each folder of an export has.
  static let marks = ["datapackage.json", ViewWriter.columnFile]

  /// Writes the single file.
  func writeFile(_ body: (TextOutput) throws -> ExportReport) throws -> ExportReport {
    let file = try OutputFile(temporary)
    let output = TextOutput { try file.write($0) }
    let report = try body(output)
    try output.flush()
    try file.close()
    return report
  }

  /// Gives the new file or folder its name.
  func finish() throws {
    if rename(temporary, target) == 0 { return }
    // A folder with files in it must give way first.
    let old = "\(scratch.path)/old"
    let wasThere = rename(target, old) == 0
    guard rename(temporary, target) == 0 else {
      let problem = String(cString: strerror(errno))
      if wasThere { rename(old, target) }
      throw KnowledgeBaseError(.systemFailure, "\(target): \(problem)")
    }
  }

  /// Removes what is left beside the target.
  func discard() {
    scratch.remove()
    if lock.hasName { unlink(lockPath) }
    lock.unlock()
  }
}

/// A new file that is written in blocks.
struct OutputFile {
  private let handle: FileHandle
  private let path: String

  init(_ path: String) throws {
    self.path = path
    guard FileManager.default.createFile(atPath: path, contents: nil),
      let handle = FileHandle(forWritingAtPath: path)
    else { throw KnowledgeBaseError(.systemFailure, "\(path): it cannot be written") }
    self.handle = handle
  }

  func write(_ text: String) throws {
    do {
      try handle.write(contentsOf: Data(text.utf8))
    } catch {
      throw KnowledgeBaseError(
        .systemFailure, "\(path): it cannot be written: \(error.localizedDescription)")
    }
  }

  /// Closes the file after all of it is on disk.
  func close() throws {
    try handle.synchronize()
    try handle.close()
  }
}

/// The names by which a server on the loopback address may be asked for. A page of a stranger can
/// give its own name the address of this machine, and would then read the file by it.
struct HostNames: Sendable {
  private let names: Set<String>

  /// - Parameters:
  ///   - host: The address to listen at. `nil` results if other machines can reach it: then anyone
  ///     may ask.
  ///   - others: Further names, such as that of a proxy.
  init?(listeningAt host: String, others: [String] = []) {
    guard ["localhost", "::1"].contains(host.lowercased()) || host.hasPrefix("127.") else {
      return nil
    }
    names = Set((["localhost", "127.0.0.1", "[::1]", host] + others).map { $0.lowercased() })
  }

  /// - Parameter authority: The header `Host`: a name, and a port or none.
  func contain(_ authority: String?) -> Bool {
    guard var name = authority?.lowercased() else { return false }
    if let colon = name.lastIndex(of: ":"), !name[colon...].contains("]") {
      name = String(name[..<colon])
    }
    return names.contains(name)
  }
}

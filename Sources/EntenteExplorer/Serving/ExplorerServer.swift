public import Entente
import Hummingbird
import Logging
import NIOCore

/// Serves the pages of an explorer over HTTP. It only reads.
///
/// ```swift
/// let explorer = try await Explorer(kb, pages: []) { words, documents, base in nil }
/// try await ExplorerServer(explorer).run(host: "127.0.0.1", port: 8080) { port in print(port) }
/// ```
///
/// A request has an address of at most ``ExplorerRequest/longest`` bytes. Each question has the
/// time limit of the explorer. The number of questions at once is the number of bases; up to 256
/// further requests wait, and others get the status 503.
public struct ExplorerServer: Sendable {
  let responder: ExplorerResponder

  /// - Parameter bases: The same file as that of the explorer, opened once for each request that is
  ///   answered at the same time; empty for the base of the explorer only.
  public init(_ explorer: Explorer, bases: [KnowledgeBase] = []) {
    let service = ExplorerService(explorer, bases.isEmpty ? [explorer.kb] : bases)
    responder = ExplorerResponder(
      service: service, reconciliation: Reconciliation(edition: explorer.edition))
  }

  /// Listens until the process is interrupted.
  ///
  /// - Parameters:
  ///   - host: At a loopback address, only requests for it or for one of the names are answered.
  ///   - port: 0 for a free one.
  ///   - names: Further names of the server, such as that of a proxy.
  ///   - onStart: Called with the port when the server listens.
  /// - Throws: An error of the system if it cannot listen there.
  public func run(
    host: String, port: Int, names: [String] = [],
    onStart: @escaping @Sendable (_ port: Int) async -> Void
  ) async throws {
    var responder = responder
    responder.names = HostNames(listeningAt: host, others: names)
    var logger = Logger(label: "entente")
    logger.logLevel = .warning
    let application = Application(
      responder: responder,
      server: .http1(
        configuration: .init(
          idleTimeout: .seconds(60),
          httpDecoderConfiguration: .init(
            maxHeaderFieldSize: 16 << 10, maxHeaderListSize: 32 << 10, maxHeaderFieldCount: 100))),
      configuration: .init(address: .hostname(host, port: port), serverName: "entente"),
      onServerRunning: { channel in await onStart(channel.localAddress?.port ?? port) },
      logger: logger)
    try await application.runService()
  }
}

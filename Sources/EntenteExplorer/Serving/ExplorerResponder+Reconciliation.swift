import Entente
import HTTPTypes
import Hummingbird

extension ExplorerResponder {
  /// OpenRefine shows previews in a frame.
  private static let framedPolicy =
    "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'"

  /// The answer of the reconciliation service. Pages of other hosts may read it, as the protocol
  /// requires.
  func reconciled(_ request: Request) async -> Response {
    var response: Response
    switch request.method {
    case .get, .head, .post: response = await answered(request)
    case .options: response = Response(status: .noContent)
    default:
      response = Self.response(Self.failure(405, "Only GET and POST are answered."), to: request)
    }
    let fields = [
      ("Access-Control-Allow-Origin", "*"), ("Access-Control-Allow-Methods", "GET, POST, OPTIONS"),
      ("Access-Control-Allow-Headers", "Content-Type"),
    ]
    for (name, value) in fields {
      if let name = HTTPField.Name(name) { response.headers[name] = value }
    }
    if response.status == .methodNotAllowed { response.headers[.allow] = "GET, POST, OPTIONS" }
    return response
  }

  private func answered(_ request: Request) async -> Response {
    let words = request.uri.path.split(separator: "/").dropFirst().map(String.init)
    do {
      let values = try await values(of: request)
      if words == ["view"] { return try await view(values["id"] ?? "") }
      let root = Self.root(of: request)
      let answer = try await service.read { kb, explorer in
        try await limited(to: explorer.timeLimit) {
          try await reconciliation.response(
            to: words, values, root: root, explorer, from: kb)
        }
      }
      return Self.response(ServedAnswer(answer), to: request, policy: Self.framedPolicy)
    } catch let error as KnowledgeBaseError where error.code == .tooLarge {
      return Self.response(Self.failure(413, error.message), to: request)
    } catch {
      return Self.response(Self.failure(of: error), to: request)
    }
  }

  /// Leads to the page of an entity.
  private func view(_ id: String) async throws -> Response {
    let address = try await service.read { _, explorer in explorer.links.address(of: id) }
    guard let address else {
      throw KnowledgeBaseError.because(.notFound, "there is no entity '\(id)'")
    }
    return Response(status: .seeOther, headers: [.location: LinkStyle.server.href(address)])
  }

  /// The fields of the address, or of the form in the body.
  private func values(of request: Request) async throws -> [String: String] {
    var text = request.uri.query.map { String($0) } ?? ""
    if request.method == .post {
      guard request.headers[.contentType]?.hasPrefix("application/x-www-form-urlencoded") == true
      else { throw Reconciliation.bad("the body is not application/x-www-form-urlencoded") }
      do {
        text = String(buffer: try await request.body.collect(upTo: Reconciliation.longestBody))
      } catch {
        throw KnowledgeBaseError.because(
          .tooLarge, "the body is longer than \(Reconciliation.longestBody >> 10) KB")
      }
    }
    guard let values = ExplorerRequest.values(ofForm: text) else {
      throw Reconciliation.bad("the form is not valid")
    }
    return values
  }

  /// The address of this server as the client calls it.
  private static func root(of request: Request) -> String {
    let host = request.head.authority ?? "localhost"
    let isPlain = host.wholeMatch(of: /[A-Za-z0-9.:\[\]-]+/) != nil
    return "http://" + (isPlain ? host : "localhost")
  }
}

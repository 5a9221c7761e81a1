import Entente
import HTTPTypes
import Hummingbird
import NIOCore

/// Answers each request of HTTP: pages, assets and the reconciliation service.
struct ExplorerResponder: HTTPResponder {
  let service: ExplorerService
  let reconciliation: Reconciliation

  private static let assets = Explorer.assets.mapValues { text in text }
    .reduce(into: [String: ServedAnswer]()) { answers, asset in
      let type = asset.key.hasSuffix(".css") ? "text/css" : "text/javascript"
      answers[asset.key] = ServedAnswer(
        ExplorerResponse(asset.value, "\(type); charset=utf-8"))
    }

  func respond(to request: Request, context: BasicRequestContext) async -> Response {
    if request.uri.path == "/reconcile" || request.uri.path.hasPrefix("/reconcile/") {
      return await reconciled(request)
    }
    guard request.method == .get || request.method == .head else {
      var response = Self.response(Self.failure(405, "Only GET and HEAD are answered."), to: request)
      response.headers[.allow] = "GET, HEAD"
      return response
    }
    return Self.response(await answer(to: request), to: request)
  }

  private func answer(to request: Request) async -> ServedAnswer {
    let address = request.uri.string
    guard address.utf8.count <= ExplorerRequest.longest else {
      return Self.failure(414, "The address is longer than \(ExplorerRequest.longest) bytes.")
    }
    switch request.uri.path {
    case "/robots.txt": return Self.robots
    case "/favicon.ico": return ServedAnswer(ExplorerResponse("", "image/x-icon", status: 204))
    case let path where path.hasPrefix("/assets/"):
      return Self.assets[String(path.dropFirst("/assets/".count))]
        ?? Self.failure(404, "There is no such file.")
    default: break
    }
    guard let asked = ExplorerRequest(address) else {
      return Self.failure(400, "The address is not valid.")
    }
    do {
      return try await service.answer(to: asked)
    } catch {
      return Self.failure(of: error)
    }
  }

  private static let robots = ServedAnswer(
    ExplorerResponse(
      "User-agent: *\nDisallow: /sql\nDisallow: /search\nDisallow: /reconcile\n",
      "text/plain; charset=utf-8"))

  static func failure(_ status: Int, _ message: String) -> ServedAnswer {
    ServedAnswer(ExplorerResponse(message + "\n", "text/plain; charset=utf-8", status: status))
  }

  static func failure(of error: any Error) -> ServedAnswer {
    switch error {
    case is BasePool.Full: failure(503, "Too many requests wait: try again in a moment.")
    case is ExplorerService.Busy: failure(503, "The file is being changed: try again in a moment.")
    case let error as KnowledgeBaseError: failure(error.status, error.message)
    default: failure(500, "The request failed.")
    }
  }

  // MARK: - Headers

  private static let policy = """
    default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; \
    connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'
    """

  /// With the headers that all answers have; 304 if the client has the same text.
  static func response(
    _ answer: ServedAnswer, to request: Request, policy: String = Self.policy
  ) -> Response {
    var headers = HTTPFields()
    headers[.contentType] = answer.contentType
    headers[.eTag] = answer.tag
    headers[.cacheControl] = "no-cache"
    headers[.contentSecurityPolicy] = policy
    headers[.xContentTypeOptions] = "nosniff"
    for (name, value) in [("Referrer-Policy", "no-referrer")] {
      if let name = HTTPField.Name(name) { headers[name] = value }
    }
    if answer.status == 503 { headers[.retryAfter] = "5" }
    if answer.isKnown(to: request.headers[.ifNoneMatch]) {
      return Response(status: .notModified, headers: headers)
    }
    let status = HTTPResponse.Status(code: answer.status)
    guard request.method != .head else {
      headers[.contentLength] = String(answer.body.readableBytes)
      return Response(status: status, headers: headers)
    }
    return Response(
      status: status, headers: headers, body: ResponseBody(byteBuffer: answer.body))
  }
}

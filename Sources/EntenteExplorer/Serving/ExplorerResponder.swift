import Entente
import HTTPTypes
import Hummingbird
import NIOCore

/// Answers each request of HTTP: pages, assets and the reconciliation service.
struct ExplorerResponder: HTTPResponder {
  let service: ExplorerService
  let reconciliation: Reconciliation
  /// `nil` if each name is served.
  var names: HostNames?

  private static let assets = Dictionary(
    uniqueKeysWithValues: Explorer.assets.map { name, text in
      let type = name.hasSuffix(".css") ? "text/css" : "text/javascript"
      return (name, ServedAnswer(ExplorerResponse(text, "\(type); charset=utf-8")))
    })

  func respond(to request: Request, context: BasicRequestContext) async -> Response {
    await response(to: request)
  }

  func response(to request: Request) async -> Response {
    if let names, !names.contain(request.head.authority) {
      return Self.response(Self.failure(421, "This server has another name."), to: request)
    }
    if request.uri.path == "/reconcile" || request.uri.path.hasPrefix("/reconcile/") {
      return await reconciled(request)
    }
    guard request.method == .get || request.method == .head else {
      var response = Self.response(
        Self.failure(405, "Only GET and HEAD are answered."), to: request)
      response.headers[.allow] = "GET, HEAD"
      return response
    }
    if let rows = await rows(of: request) { return rows }
    return Self.response(await answer(to: request), to: request)
  }

  /// A long table, sent as its rows come; `nil` for all others.
  private func rows(of request: Request) async -> Response? {
    guard request.method == .get, let asked = ExplorerRequest(request.uri.string),
      let stream = await service.rows(of: asked)
    else { return nil }
    var parts = stream.parts.makeAsyncIterator()
    do {
      guard let first = try await parts.next() else { return nil }
      stream.took()
      guard let second = try await parts.next() else {
        let answer = ServedAnswer(ExplorerResponse(first, "text/csv; charset=utf-8"))
        return Self.response(answer, to: request)
      }
      stream.took()
      return Self.response(stream, first + second)
    } catch {
      return Self.response(Self.failure(of: error), to: request)
    }
  }

  private static func response(_ stream: RowStream, _ start: String) -> Response {
    let body = ResponseBody { writer in
      do {
        try await writer.write(ByteBuffer(string: start))
        for try await part in stream.parts {
          stream.took()
          try await writer.write(ByteBuffer(string: part))
        }
        try await writer.finish(nil)
      } catch {
        stream.abandon()
        throw error
      }
    }
    return Response(status: .ok, headers: headers("text/csv; charset=utf-8"), body: body)
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

  /// The headers that all answers have.
  private static func headers(_ contentType: String, policy: String = Self.policy) -> HTTPFields {
    var headers = HTTPFields()
    headers[.contentType] = contentType
    headers[.cacheControl] = "no-cache"
    headers[.contentSecurityPolicy] = policy
    headers[.xContentTypeOptions] = "nosniff"
    if let name = HTTPField.Name("Referrer-Policy") { headers[name] = "no-referrer" }
    return headers
  }

  /// With the headers that all answers have; 304 if the client has the same text.
  static func response(
    _ answer: ServedAnswer, to request: Request, policy: String = Self.policy
  ) -> Response {
    var headers = headers(answer.contentType, policy: policy)
    headers[.eTag] = answer.tag
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

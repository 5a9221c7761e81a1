import Crypto
public import Entente
import Foundation
import HTTPTypes
public import Hummingbird

/// Serves the pages of an explorer over HTTP. It only reads.
///
/// ```swift
/// let explorer = try await Explorer(kb, pages: []) { words in nil }
/// try await ExplorerServer(explorer).application(host: "127.0.0.1", port: 8080).runService()
/// ```
public struct ExplorerServer: Sendable {
  private let explorer: Explorer

  public init(_ explorer: Explorer) {
    self.explorer = explorer
  }

  /// The program that listens.
  public func application(host: String, port: Int) -> some ApplicationProtocol {
    Application(
      router: router,
      configuration: .init(address: .hostname(host, port: port), serverName: "entente"))
  }

  private var router: Router<BasicRequestContext> {
    let router = Router()
    let explorer = explorer
    router.get("/assets/:name") { request, context in
      let name = context.parameters.get("name") ?? ""
      guard let text = Explorer.assets[name] else { throw HTTPError(.notFound) }
      let type = name.hasSuffix(".css") ? "text/css" : "text/javascript"
      return Self.response(
        ExplorerResponse(text, "\(type); charset=utf-8"), to: request)
    }
    for path in ["/", "/**"] as [RouterPath] {
      router.get(path) { request, _ in
        guard let asked = ExplorerRequest(request.uri.string) else {
          throw HTTPError(.badRequest)
        }
        return Self.response(await explorer.response(to: asked), to: request)
      }
    }
    return router
  }

  /// With the headers that all answers have; 304 if the client has the same text.
  private static func response(_ answer: ExplorerResponse, to request: Request) -> Response {
    let digest = SHA256.hash(data: Data(answer.body.utf8)).prefix(12)
    let tag = "\"" + digest.map { String($0, radix: 16) }.joined() + "\""
    var headers = HTTPFields()
    headers[.contentType] = answer.contentType
    headers[.eTag] = tag
    headers[.cacheControl] = "no-cache"
    headers[.contentSecurityPolicy] =
      "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    headers[.xContentTypeOptions] = "nosniff"
    headers[HTTPField.Name("Referrer-Policy")!] = "no-referrer"
    if answer.status == 200, request.headers[.ifNoneMatch] == tag {
      return Response(status: .notModified, headers: headers)
    }
    return Response(
      status: .init(code: answer.status), headers: headers,
      body: ResponseBody(byteBuffer: ByteBuffer(string: answer.body)))
  }
}

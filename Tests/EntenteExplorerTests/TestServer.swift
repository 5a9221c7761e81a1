import HTTPTypes
import Hummingbird
import NIOCore

@testable import EntenteExplorer

/// Asks a server in this process, without a socket.
///
/// HummingbirdTesting does the same but builds BoringSSL, which takes minutes. Requests over a
/// socket are tested with the program.
struct TestServer {
  let server: ExplorerServer

  struct Answer {
    let status: HTTPResponse.Status
    let headers: HTTPFields
    let body: ByteBuffer
  }

  func execute(
    uri: String, method: HTTPRequest.Method, headers: HTTPFields = [:], body: ByteBuffer? = nil
  ) async throws -> Answer {
    let request = Request(
      head: HTTPRequest(
        method: method, scheme: "http", authority: "localhost", path: uri, headerFields: headers),
      body: RequestBody(buffer: body ?? ByteBuffer()))
    let response = await server.responder.response(to: request)
    let written = Written()
    try await response.body.write(written)
    return Answer(
      status: response.status, headers: response.headers, body: await written.body.buffer)
  }

  private struct Written: ResponseBodyWriter {
    let body = Body()

    func write(_ buffer: ByteBuffer) async throws { await body.add(buffer) }
    func finish(_ trailers: HTTPFields?) async throws {}
  }

  private actor Body {
    var buffer = ByteBuffer()

    func add(_ part: ByteBuffer) { buffer.writeImmutableBuffer(part) }
  }
}

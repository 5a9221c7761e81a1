import Entente
import Foundation
import NIOCore

/// An answer ready to be sent.
struct ServedAnswer: Sendable {
  let status: Int
  let contentType: String
  let body: ByteBuffer
  /// Changes with the body.
  let tag: String

  init(_ response: ExplorerResponse) {
    status = response.status
    contentType = response.contentType
    body = ByteBuffer(string: response.body)
    tag = "\"\(KnowledgeBase.sha256(of: Data(response.body.utf8)).prefix(24))\""
  }

  var size: Int { body.readableBytes + 256 }

  /// Whether a client that sends this `If-None-Match` has the same body.
  func isKnown(to header: String?) -> Bool {
    guard status == 200, let header else { return false }
    return header.split(separator: ",").contains { part in
      let known = part.trimmingCharacters(in: .whitespaces)
      return known == "*" || known == tag || known == "W/\(tag)"
    }
  }
}

import Entente
import EntenteKit
import Testing

@testable import EntenteExplorer

@Suite("Addresses")
struct RequestTests {
  @Test("the ending gives the form, the query the values")
  func form() throws {
    let request = try #require(ExplorerRequest("/organizations/csto.csv?on=2012-01&rule=signature"))
    #expect(request.path == ["organizations", "csto"] && request.form == .csv)
    #expect(request.values == ["on": "2012-01", "rule": "signature"])
    #expect(ExplorerRequest("/")?.path == [])
  }
}

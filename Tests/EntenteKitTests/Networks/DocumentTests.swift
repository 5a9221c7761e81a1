import Testing

@testable import EntenteKit

/// The text of the documents.
struct DocumentTests {
  @Test func graphML() throws {
    let network = Network(
      title: "T", nodes: [.init(id: "a", label: "A", kind: "x", attributes: ["n": .integer(1)])],
      edges: [
        .init(
          id: "1", source: "a", target: "a", isDirected: false,
          spells: [try Samples.spell("2004-12-02", "2005-01-01")])
      ])
    #expect(
      network.graphML() == """
        <?xml version="1.0" encoding="UTF-8"?>
        <graphml xmlns="http://graphml.graphdrawing.org/xmlns">
          <key id="g0" for="graph" attr.name="name" attr.type="string"/>
          <key id="n0" for="node" attr.name="kind" attr.type="string"/>
          <key id="n1" for="node" attr.name="label" attr.type="string"/>
          <key id="n2" for="node" attr.name="n" attr.type="long"/>
          <key id="e0" for="edge" attr.name="end" attr.type="string">
            <desc>the first day after the last spell</desc>
          </key>
          <key id="e1" for="edge" attr.name="start" attr.type="string"/>
          <graph edgedefault="undirected">
            <data key="g0">T</data>
            <node id="a">
              <data key="n0">x</data>
              <data key="n1">A</data>
              <data key="n2">1</data>
            </node>
            <edge id="1" source="a" target="a" directed="false">
              <data key="e0">2005-01-01</data>
              <data key="e1">2004-12-02</data>
            </edge>
          </graph>
        </graphml>

        """)
  }

  @Test func gexf() throws {
    let network = Network(
      title: "T", description: "D",
      nodes: [
        .init(id: "a", label: "A", kind: "x", spells: [try Samples.spell("2001-01-01", nil)])
      ],
      edges: [
        .init(id: "1", source: "a", target: "a", kind: "k", isDirected: true, weight: 1),
        .init(
          id: "2", source: "a", target: "a", isDirected: true,
          spells: [try Samples.spell("2004-12-02", "2005-01-01")]),
      ])
    #expect(
      network.gexf() == """
        <?xml version="1.0" encoding="UTF-8"?>
        <gexf xmlns="http://www.gexf.net/1.2draft" version="1.2">
          <meta>
            <description>T&#10;D</description>
          </meta>
          <graph mode="dynamic" timeformat="date" defaultedgetype="directed">
            <attributes class="node" mode="static">
              <attribute id="n0" title="kind" type="string"/>
            </attributes>
            <attributes class="edge" mode="static">
              <attribute id="e0" title="kind" type="string"/>
            </attributes>
            <nodes>
              <node id="a" label="A">
                <attvalues>
                  <attvalue for="n0" value="x"/>
                </attvalues>
                <spells>
                  <spell start="2001-01-01"/>
                </spells>
              </node>
            </nodes>
            <edges>
              <edge id="1" source="a" target="a" type="directed" weight="1.0" kind="k">
                <attvalues>
                  <attvalue for="e0" value="k"/>
                </attvalues>
              </edge>
              <edge id="2" source="a" target="a" type="directed">
                <spells>
                  <spell start="2004-12-02" end="2004-12-31"/>
                </spells>
              </edge>
            </edges>
          </graph>
        </gexf>

        """)
  }

  /// With a default edge type, Gephi refuses edges of the other type.
  @Test func mixedHasNoDefault() throws {
    let network = try Samples.mixed()
    let gexf = network.gexf()
    #expect(!gexf.contains("defaultedgetype"))
    #expect(gexf.contains(#"<edge id="1" source="a" target="b" type="directed""#))
    #expect(gexf.contains(#"<edge id="2" source="b" target="c" type="undirected""#))
    let graphML = network.graphML()
    #expect(graphML.contains(#"<edge id="1" source="a" target="b" directed="true""#))
    #expect(graphML.contains(#"<edge id="2" source="b" target="c" directed="false""#))
  }

  /// Gephi drops spells that overlap a previous one.
  @Test func gexfSpellsAreDisjoint() throws {
    let spells = [
      try Samples.spell("2010-01-01", nil), try Samples.spell("2001-01-01", "2003-01-01"),
      try Samples.spell("2002-01-01", "2002-06-01"), try Samples.spell("2003-01-01", "2004-01-01"),
      try Samples.spell("2012-01-01", "2013-01-01"),
    ]
    #expect(
      spells.disjoint.map(\.written) == [
        "2001-01-01..2003-01-01", "2003-01-01..2004-01-01", "2010-01-01..",
      ])
    let always = [try Samples.spell(nil, nil), spells[1]]
    #expect(always.disjoint.map(\.written) == [".."])
    let network = Network(nodes: [.init(id: "a", label: "", kind: "", spells: always)])
    #expect(!network.gexf().contains("spell"))
    #expect(network.graphML().contains("..;2001-01-01..2003-01-01</data>"))
  }

  @Test func sameNetworkSameText() throws {
    let first = try Samples.multigraph()
    var second = first
    for index in second.nodes.indices {
      let pairs = first.nodes[index].attributes.sorted { $0.key > $1.key }
      second.nodes[index].attributes = Dictionary(uniqueKeysWithValues: pairs)
    }
    #expect(first.graphML() == second.graphML())
    #expect(first.gexf() == second.gexf())
  }
}

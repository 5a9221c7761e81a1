extension HeatMapPage {
  /// The picture stays on paper in a dark page.
  static let style = """

    :root { color-scheme: light dark; --ink: #1a1a1a; --paper: #ffffff;
      --soft: #444444; --line: #8a8a8a; --panel: #f2f2f2; }
    @media (prefers-color-scheme: dark) {
      :root { --ink: #ececec; --paper: #16181c; --soft: #c4c4c4;
        --line: #7a7a7a; --panel: #26292f; }
    }
    body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.45 sans-serif; }
    main { max-width: 90rem; margin: 0 auto; padding: 1rem; }
    h1 { font-size: 1.4rem; margin: 0 0 .2rem; }
    h2 { font-size: 1.1rem; margin: 1.4rem 0 .4rem; }
    .subtitle { color: var(--soft); margin: 0 0 .8rem; }
    .notes { color: var(--soft); font-size: .9rem; padding-left: 1.2rem; }
    .picture { overflow-x: auto; }
    .picture svg { display: block; background: #ffffff; }
    .cell { cursor: default; outline: none; }
    .cell:focus .edge { stroke: #000000; stroke-width: 3; }
    .focus { fill: none; stroke: #000000; stroke-width: 5; pointer-events: none; }
    .focus.core { stroke: #ffffff; stroke-width: 1.5; }
    #panel { position: sticky; bottom: 0; min-height: 5.5em; max-height: 40vh; overflow: auto;
      margin-top: .6rem; padding: .5rem .8rem; background: var(--panel);
      color: var(--ink); border: 1px solid var(--line); }
    #panel ul { margin: .2rem 0 0; padding-left: 1.2rem; }
    table { border-collapse: collapse; font-size: .9rem; }
    caption { text-align: left; padding: .3rem 0; color: var(--soft); }
    th, td { border: 1px solid var(--line); padding: .25rem .45rem; }
    thead th { vertical-align: bottom; }
    th[scope=row] { text-align: left; }
    td { text-align: center; vertical-align: top; }
    .reason { font-size: .75rem; color: var(--soft); }
    .tip { position: absolute; width: 1px; height: 1px; margin: 0; padding: 0;
      overflow: hidden; clip-path: inset(50%); }
    td { position: relative; }
    @media print {
      :root { --ink: #000000; --paper: #ffffff; --soft: #333333; --line: #777777; }
      #panel { display: none; }
      .picture { overflow: visible; }
      .picture svg { max-width: 100%; max-height: 90vh; width: auto; height: auto;
        print-color-adjust: exact; -webkit-print-color-adjust: exact; }
      tr, .picture svg { break-inside: avoid; }
      details:not([open]) { display: none; }
    }

    """

  /// A table of many columns lies across its pages, narrow under turned headers.
  static let wideStyle = """
    @media print { @page wide { size: landscape; margin: 1cm; } section { page: wide; } \
    table { table-layout: fixed; width: 100%; font-size: 7pt; } \
    th, td { padding: 1pt; } thead td { width: 15%; } \
    thead th { writing-mode: vertical-rl; transform: rotate(180deg); text-align: left; \
    vertical-align: top; } \
    .reason { font-size: 4.5pt; line-height: 1.1; overflow-wrap: anywhere; } }
    """

  static let styleWithoutScript = """
    #panel, .reason { display: none; } \
    .tip { position: static; width: auto; height: auto; clip-path: none; \
    padding-left: 1rem; text-align: left; font-size: .8rem; color: var(--soft); }
    """
}

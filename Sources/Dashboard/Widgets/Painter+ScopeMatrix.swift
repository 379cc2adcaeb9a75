import Credentials
import Terminal

extension Painter {
  /// Draws the boxes across a panel: a rule, the headings, and a row for each resource.
  mutating func scopeMatrix(_ matrix: ScopeMatrix, _ rect: Rect, _ y: Int, focused isFocused: Bool) {
    rule(rect, at: y, PanelLabels(title: "Scopes", trailing: "\(matrix.scopes.count) selected"))
    let columns = (resource: rect.x + 4, read: rect.x + 22, write: rect.x + 29, grants: rect.x + 37)
    text("RESOURCE", columns.resource, y + 1, Style(.heading))
    text("READ", columns.read, y + 1, Style(.heading))
    text("WRITE", columns.write, y + 1, Style(.heading))
    text("THIS GRANTS", columns.grants, y + 1, Style(.heading))
    for (row, resource) in matrix.resources.enumerated() {
      let line = y + 2 + row
      let isCurrent = isFocused && row == matrix.row
      if isCurrent { text(String(glyphs.marker), rect.x + 2, line, Style(.accent).bold) }
      text(resource.rawValue, columns.resource, line, isCurrent ? Style(.text).bold : .text)
      for (access, x) in [(Scope.Access.read, columns.read), (.write, columns.write)] {
        let scope = Scope(access, resource)
        map.add(.box(row: row, access), Rect(x: x - 1, y: line, width: 5, height: 1))
        checkbox(
          matrix.scopes.contains(scope),
          allowed: matrix.allowed.contains(scope),
          x,
          line,
          focused: isCurrent && access == matrix.access
        )
      }
      let reads = matrix.scopes.contains(Scope(.read, resource))
      let writes = matrix.scopes.contains(Scope(.write, resource))
      text(resource.permits(read: reads, write: writes), columns.grants, line, Style(.muted))
    }
  }
}

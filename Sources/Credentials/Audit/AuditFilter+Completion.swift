/// What could follow while a filter of the log is typed.
extension AuditFilter {
  /// - Parameter actors: those that are known; anybody else may be looked for, too.
  package static func vocabulary(actors: [String]) -> FilterVocabulary {
    FilterVocabulary(
      qualifiers.map { qualifier in
        switch qualifier {
        case "action": .init(qualifier, families + AuditEvent.Action.known.map(\.rawValue))
        case "actor": .init(qualifier, actors)
        case "from": .init(qualifier, origins)
        default: .init(qualifier, spans)
        }
      }
    )
  }

  /// Whether a text ends in half the name of an actor: a search for this much would only empty the log.
  package static func isUnfinished(_ text: String, _ vocabulary: FilterVocabulary) -> Bool {
    vocabulary.endsInBeginning(text, of: "actor")
  }
}

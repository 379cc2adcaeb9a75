import Credentials
import CredentialsTesting
import FoundationEssentials
import Testing

/// What every ``ProjectStore`` promises, whatever engine stands behind it.
enum ProjectStoreContract {
  typealias Rule = StoreRule<any ProjectStore & KeyStore>

  static let rules: [Rule] = making + names + paging + deleting

  private static let making: [Rule] = [
    Rule("an empty store has no projects") { store, _ async throws in
      #expect(try await store.projects(limit: 50, after: nil) == ProjectPage(projects: [], hasMore: false))
    },
    Rule("a project is kept as it was asked for, and its maker is the actor's name") {
      store,
      clock async throws in
      clock.advance(by: 0.123_456_7)
      let project = try await store.createProject(name: "Überwachung", description: "all of it", by: .qa)
      #expect(project.id.hasPrefix("prj_01M84BPH0V"))
      #expect(project.id.count == 20)
      #expect(project.name == "Überwachung")
      #expect(project.description == "all of it")
      #expect(project.createdAt == clock.date.toMilliseconds)
      #expect(project.createdBy == "qa")
      #expect(try await store.project(project.id) == project)
      #expect(try await store.projects(limit: 50, after: nil).projects == [project])
    },
    Rule("making and deleting write one event each, about no key, in one chain") {
      store,
      clock async throws in
      let key = try await store.create(Samples.draft("deploy"), by: .ops1).key
      let project = try await store.createProject(name: "billing", description: "", by: .qa)
      clock.advance(by: 60)
      try await store.deleteProject(project.id, by: .ops1)
      _ = try await store.revoke(key.id, reason: "", by: .ops1)

      let events = try await store.auditEvents(AuditQuery(action: "project.")).events
      #expect(events.map(\.action.rawValue) == ["project.deleted", "project.created"])
      #expect(events.map(\.actor) == [.ops1, .qa])
      #expect(events.map(\.at) == [clock.date, clock.date - 60])
      #expect(events.allSatisfy { $0.keyID == nil && $0.target == "billing \(project.id)" })
      #expect(try await store.verifyAuditChain() == .intact(events: 4))
    },
    Rule("names and descriptions are as long as the rules say, and steer no terminal") {
      store,
      _ async throws in
      let longest = String(repeating: "日", count: 100)
      let words = String(repeating: "é", count: 500)
      #expect(try await store.createProject(name: longest, description: words, by: .qa).description == words)
      let wrong: [(String, String, [FieldProblem.Field])] = [
        ("", "", [.name]), (" ", "", [.name]), (longest + "日", "", [.name]), (" ends", "", [.name]),
        ("two\nlines", "", [.name]), ("esc\u{1B}[31m", "", [.name]),
        ("fine", words + "é", [.description]), ("fine", "override\u{202E}", [.description]),
        ("", "tab\t!", [.name, .description]),
      ]
      for (name, description, fields) in wrong {
        let error = await storeError {
          try await store.createProject(name: name, description: description, by: .qa)
        }
        #expect(error?.wrongFields == fields, "\(name.debugDescription) \(description.debugDescription)")
      }
      #expect(try await store.projects(limit: 50, after: nil).projects.count == 1)
      #expect(try await store.verifyAuditChain() == .intact(events: 1))
    },
  ]

  private static let names: [Rule] = [
    Rule("a name in use is refused whatever its case, and the holder is named") { store, _ async throws in
      let first = try await store.createProject(name: "Équipe", description: "", by: .qa)
      for name in ["Équipe", "éQUIPE", "e\u{301}quipe"] {
        let error = await storeError { try await store.createProject(name: name, description: "", by: .qa) }
        #expect(error?.isConflict == true)
        #expect(error?.description.contains(first.id) == true)
      }
      #expect(try await store.projects(limit: 50, after: nil).projects == [first])
      #expect(try await store.verifyAuditChain() == .intact(events: 1))
    },
    Rule("a project may have a key's name") { store, _ async throws in
      _ = try await store.create(Samples.draft("deploy"), by: .ops1)
      #expect(try await store.createProject(name: "deploy", description: "", by: .qa).name == "deploy")
    },
    Rule("of many that want one name at the same time, one gets it") { store, _ async throws in
      let made = await withTaskGroup(of: Bool.self) { group in
        for _ in 1...10 {
          group.addTask {
            await storeError { try await store.createProject(name: "one", description: "", by: .qa) } == nil
          }
        }
        return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
      }
      #expect(made == 1)
      #expect(try await store.verifyAuditChain() == .intact(events: 1))
    },
  ]

  private static let paging: [Rule] = [
    Rule("pages are newest first, and a page knows whether more follows") { store, clock async throws in
      var ids: [String] = []
      for number in 1...7 {
        clock.advance(by: 1)
        ids.insert(try await store.createProject(name: "p\(number)", description: "", by: .qa).id, at: 0)
      }
      let first = try await store.projects(limit: 3, after: nil)
      #expect(first.projects.map(\.id) == Array(ids[0..<3]))
      #expect(first.hasMore)
      let exact = try await store.projects(limit: 4, after: ids[2])
      #expect(exact.projects.map(\.id) == Array(ids[3...]))
      #expect(!exact.hasMore)
      #expect(try await store.projects(limit: 4, after: ids[6]) == ProjectPage(projects: [], hasMore: false))
    },
    Rule("a page goes on where the last one ended, although that project is gone") {
      store,
      clock async throws in
      var ids: [String] = []
      for number in 1...3 {
        clock.advance(by: 1)
        ids.insert(try await store.createProject(name: "p\(number)", description: "", by: .qa).id, at: 0)
      }
      try await store.deleteProject(ids[0], by: .qa)
      #expect(try await store.projects(limit: 5, after: ids[0]).projects.map(\.id) == Array(ids[1...]))
    },
    Rule("projects made in the same millisecond are all listed, once") { store, _ async throws in
      var ids: Set<String> = []
      for number in 1...9 {
        ids.insert(try await store.createProject(name: "p\(number)", description: "", by: .qa).id)
      }
      var listed: [String] = []
      while true {
        let page = try await store.projects(limit: 2, after: listed.last)
        listed += page.projects.map(\.id)
        guard page.hasMore else { break }
      }
      #expect(listed.count == 9)
      #expect(Set(listed) == ids)
    },
    Rule("a limit beyond the rules is brought within them") { store, _ async throws in
      for number in 1...201 {
        _ = try await store.createProject(name: "p\(number)", description: "", by: .qa)
      }
      for (limit, count) in [(0, 1), (-1, 1), (200, 200), (Int.max, 200)] {
        let page = try await store.projects(limit: limit, after: nil)
        #expect(page.projects.count == count)
        #expect(page.hasMore)
      }
    },
  ]

  private static let deleting: [Rule] = [
    Rule("a deleted project is gone, and its name is free") { store, clock async throws in
      let first = try await store.createProject(name: "billing", description: "", by: .qa)
      let other = try await store.createProject(name: "other", description: "", by: .qa)
      try await store.deleteProject(first.id, by: .qa)
      #expect(await storeError { try await store.project(first.id) } == .notFound(first.id, kind: .project))
      #expect(try await store.projects(limit: 50, after: nil).projects == [other])
      clock.advance(by: 1)
      #expect(try await store.createProject(name: "Billing", description: "", by: .qa).id != first.id)
    },
    Rule("a project that is not there is not found, and nothing is written") { store, _ async throws in
      for id in ["prj_0", "", "'; DROP TABLE projects"] {
        let missing = KeyStoreError.notFound(id, kind: .project)
        #expect(await storeError { try await store.project(id) } == missing)
        #expect(await storeError { try await store.deleteProject(id, by: .qa) } == missing)
      }
      #expect(KeyStoreError.notFound("prj_0", kind: .project).description == "there is no project \"prj_0\"")
      #expect(KeyStoreError.notFound("key_0").description == "there is no key \"key_0\"")
      #expect(try await store.verifyAuditChain() == .intact(events: 0))
    },
  ]
}

// swift-tools-version: 6.2

import PackageDescription

#if canImport(Glibc)
  import Glibc
#endif

let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

/// A released program exports nothing, and packs its 150,000 relocations where the system's loader knows how to read
/// them (since glibc 2.36): a quarter less memory, and it starts sooner.
let linking: [LinkerSetting] = {
  #if canImport(Glibc)
    var flags = ["-use-ld=lld", "-Xlinker", "--no-export-dynamic"]
    // As "glibc 2.36".
    var name = [CChar](repeating: 0, count: 64)
    confstr(Int32(_CS_GNU_LIBC_VERSION), &name, name.count)
    let text = String(decoding: name.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let numbers = text.split { !$0.isNumber }.compactMap { Int($0) }
    if !numbers.lexicographicallyPrecedes([2, 36]) {
      flags += ["-Xlinker", "-z", "-Xlinker", "pack-relative-relocs"]
    }
    return [.unsafeFlags(flags, .when(platforms: [.linux], configuration: .release))]
  #else
    return []
  #endif
}()

let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let hummingbird = Target.Dependency.product(name: "Hummingbird", package: "hummingbird")
let lifecycle = Target.Dependency.product(name: "ServiceLifecycle", package: "swift-service-lifecycle")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let nio = Target.Dependency.product(name: "NIOCore", package: "swift-nio")
let nioHTTP = Target.Dependency.product(name: "NIOHTTP1", package: "swift-nio")
let nioHTTPTypes = Target.Dependency.product(name: "NIOHTTPTypes", package: "swift-nio-extras")
let nioEmbedded = Target.Dependency.product(name: "NIOEmbedded", package: "swift-nio")
let nioPosix = Target.Dependency.product(name: "NIOPosix", package: "swift-nio")

/// The properties of inputs are tests like others, or, for `Assets/fuzz.sh`, a program that looks for what breaks them.
let fuzzing: [Target] = {
  let dependencies: [Target.Dependency] = [
    "Commands", "Credentials", "CredentialsTesting", "Dashboard", "QodryxAPI", "RemoteStore", "SQLiteStore",
    "Server", "Terminal", hummingbird, logging, nio, nioHTTPTypes,
    .product(name: "HummingbirdTesting", package: "hummingbird"),
  ]
  guard Context.environment["QODRYX_FUZZ"] != nil else {
    return [
      .testTarget(
        name: "FuzzTests",
        dependencies: dependencies,
        path: "Tests/Fuzz",
        exclude: ["Corpus", "Main"],
        swiftSettings: settings
      )
    ]
  }
  return [
    .systemLibrary(name: "CFuzzer", path: "Tests/CFuzzer"),
    .executableTarget(
      name: "Fuzz",
      dependencies: dependencies + ["CFuzzer"],
      path: "Tests/Fuzz",
      exclude: ["Corpus", "Smoke"],
      swiftSettings: settings
    ),
  ]
}()

let package = Package(
  name: "qodryx",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "qodryx", targets: ["qodryx"]),
    .library(name: "Qodryx", targets: ["Qodryx"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.37.6"),
    .package(url: "https://github.com/apple/swift-nio-extras", from: "1.34.0"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
  ],
  targets: [
    // The domain: no input or output.
    .target(
      name: "Credentials",
      dependencies: [crypto],
      swiftSettings: settings
    ),

    // Where keys are kept.
    .target(
      name: "SQLiteStore",
      dependencies: [
        "Credentials",
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ],
      swiftSettings: settings
    ),

    // The wire: records shared by everything that prints or sends them.
    .target(name: "QodryxAPI", dependencies: ["Credentials"], swiftSettings: settings),

    // The HTTP API, from both ends.
    .target(
      name: "Server",
      dependencies: [
        "Credentials", "QodryxAPI", crypto, hummingbird, logging, nio, nioPosix, nioHTTP, nioHTTPTypes,
        lifecycle,
        .product(name: "HummingbirdTLS", package: "hummingbird"),
      ],
      swiftSettings: settings
    ),
    .target(
      name: "Qodryx",
      dependencies: [
        "Credentials", "QodryxAPI", nio, nioPosix, nioHTTP,
        .product(name: "NIOSSL", package: "swift-nio-ssl"),
        .product(name: "AsyncHTTPClient", package: "async-http-client"),
      ],
      swiftSettings: settings
    ),
    .target(
      name: "RemoteStore",
      dependencies: ["Credentials", "Qodryx", "QodryxAPI"],
      swiftSettings: settings
    ),

    // What draws on a terminal.
    .target(
      name: "CNcurses",
      linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo", .when(platforms: [.linux]))]
    ),
    .target(name: "Terminal", dependencies: ["CNcurses"], swiftSettings: settings),

    // The programs made of them.
    .target(name: "Dashboard", dependencies: ["Credentials", "Terminal"], swiftSettings: settings),
    .target(
      name: "Commands",
      dependencies: [
        "Credentials", "Dashboard", "Qodryx", "QodryxAPI", "RemoteStore", "SQLiteStore", "Server", "Terminal",
        logging, nio, nioHTTP,
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "AsyncHTTPClient", package: "async-http-client"),
        .product(name: "Yams", package: "Yams"),
      ],
      swiftSettings: settings
    ),
    .executableTarget(
      name: "qodryx",
      dependencies: ["Commands"],
      swiftSettings: settings,
      linkerSettings: linking
    ),

    // What the tests share.
    .target(
      name: "CredentialsTesting",
      dependencies: ["Credentials"],
      path: "Tests/CredentialsTesting",
      swiftSettings: settings
    ),
    .executableTarget(
      name: "Benchmarks",
      dependencies: [
        "Credentials", "ProgramTesting", "SQLiteStore", hummingbird, logging,
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      path: "Tests/Benchmarks",
      swiftSettings: settings
    ),
    .target(
      name: "ProgramTesting",
      dependencies: ["CNcurses", "CVterm"],
      path: "Tests/ProgramTesting",
      swiftSettings: settings
    ),
    .systemLibrary(name: "CVterm", path: "Tests/CVterm", providers: [.apt(["libvterm-dev"])]),

    .testTarget(
      name: "CredentialsTests",
      dependencies: ["Credentials", "CredentialsTesting"],
      swiftSettings: settings
    ),
    .testTarget(
      name: "SQLiteStoreTests",
      dependencies: ["CredentialsTesting", "SQLiteStore", .product(name: "GRDB", package: "GRDB.swift")],
      swiftSettings: settings
    ),
    .testTarget(name: "TerminalTests", dependencies: ["Terminal"], swiftSettings: settings),
    .testTarget(
      name: "DashboardTests",
      dependencies: ["CredentialsTesting", "Dashboard", "SQLiteStore"],
      swiftSettings: settings
    ),
    .testTarget(
      name: "CommandsTests",
      dependencies: [
        "Commands", "Credentials", "CredentialsTesting", "Dashboard", "Qodryx", "QodryxAPI", "SQLiteStore",
        "Server",
        "Terminal", hummingbird, logging, lifecycle,
      ],
      swiftSettings: settings
    ),
    .testTarget(
      name: "QodryxTests",
      dependencies: [
        "Credentials", "CredentialsTesting", "Qodryx", "QodryxAPI", hummingbird, logging, nio, nioPosix,
        nioHTTP,
      ],
      swiftSettings: settings
    ),
    .testTarget(
      name: "RemoteStoreTests",
      dependencies: [
        "Credentials", "CredentialsTesting", "Qodryx", "QodryxAPI", "RemoteStore", "SQLiteStore", "Server",
        hummingbird, logging, nio, nioPosix, nioHTTP,
      ],
      swiftSettings: settings
    ),
    .testTarget(
      name: "ServerTests",
      dependencies: [
        "Credentials", "CredentialsTesting", "QodryxAPI", "SQLiteStore", "Server", hummingbird, logging, nio,
        nioPosix, nioHTTP,
        .product(name: "HummingbirdTesting", package: "hummingbird"),
      ],
      swiftSettings: settings
    ),
    .testTarget(
      name: "EndToEndTests",
      dependencies: [
        "CNcurses", "CVterm", "Credentials", "CredentialsTesting", "Dashboard", "ProgramTesting", "Qodryx",
        "SQLiteStore", "Terminal", "qodryx",
      ],
      swiftSettings: settings
    ),
    // It runs servers and programs as the tests do that it borrows them from.
    .testTarget(
      name: "AttackTests",
      dependencies: [
        "CVterm", "Credentials", "CredentialsTesting", "EndToEndTests", "ProgramTesting", "SQLiteStore",
        "Server", "ServerTests", hummingbird, nio, nioEmbedded, nioHTTPTypes,
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      path: "Tests/Attacks",
      swiftSettings: settings
    ),
  ] + fuzzing
)

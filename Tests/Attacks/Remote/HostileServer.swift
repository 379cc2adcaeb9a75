import Foundation
import ProgramTesting
import Testing

@testable import EndToEndTests

/// A server that answers every request with the same harm.
struct HostileServer {
  /// What it does to those who ask.
  enum Harm: String, CaseIterable, Sendable {
    case deepArray, deepObject, wrongTypes, hugeNumbers, oneHugeText, endlessBody, compressedBomb,
      endlessHeaders
    case redirect, redirectThatKeepsTheMethod, notHTTP, cutShort, hugeLength, strangeStatus, page,
      hostileError
    case emptyAnswer, nothing
  }

  private let port: FreePort
  private let elsewhere: FreePort
  private let daemon: Daemon
  private let visits: String

  private static let program = #"""
    import asyncio, gzip, json, sys

    port, elsewhere, harm, visits = int(sys.argv[1]), int(sys.argv[2]), sys.argv[3], sys.argv[4]
    evil = json.loads(sys.argv[5])

    def answer(body, status='200 OK', fields=''):
      body = body if isinstance(body, bytes) else body.encode()
      head = f'HTTP/1.1 {status}\r\nContent-Type: application/json\r\n{fields}Content-Length: {len(body)}\r\n\r\n'
      return head.encode() + body

    def redirect(status):
      return answer('', status, f'Location: http://127.0.0.1:{elsewhere}/v1/user\r\n')

    deep = 100_000
    error = {'code': 'unauthorized', 'message': evil, 'details': evil * 1000, 'request_id': evil}
    answers = {
      'deepArray': lambda: answer('[' * deep + ']' * deep),
      'deepObject': lambda: answer('{"data":' * deep + '1' + '}' * deep),
      'wrongTypes': lambda: answer('{"data": {"id": []}, "id": 5, "scopes": "all", "revision": "x", "total": null}'),
      'hugeNumbers': lambda: answer('{"data": [], "revision": 1e400, "total": ' + '9' * 10000 + '}'),
      'oneHugeText': lambda: answer('{"data": "' + 'x' * 20_000_000 + '"}'),
      'compressedBomb': lambda: answer(gzip.compress(b' ' * 100_000_000), fields='Content-Encoding: gzip\r\n'),
      'redirect': lambda: redirect('302 Found'),
      'redirectThatKeepsTheMethod': lambda: redirect('307 Temporary Redirect'),
      'notHTTP': lambda: b'SSH-2.0-OpenSSH_9.9\r\n' + b'\0' * 1000,
      'cutShort': lambda: answer('{"data": [' + ' ' * 1000)[:-500],
      'hugeLength': lambda: b'HTTP/1.1 200 OK\r\nContent-Length: 9223372036854775807\r\n\r\n{',
      'strangeStatus': lambda: answer('{}', '999 ' + 'x' * 1000),
      'page': lambda: answer('<!doctype html><title>Log in</title>', fields='X-A: b\r\n'),
      'hostileError': lambda: answer(json.dumps({'error': error}), '401 Unauthorized'),
      'emptyAnswer': lambda: answer(''),
      'nothing': lambda: b'',
    }

    async def harmful(reader, writer):
      try:
        while await reader.readuntil(b'\r\n\r\n'):
          if harm in ('endlessBody', 'endlessHeaders'):
            writer.write(b'HTTP/1.1 200 OK\r\nX-A: b\r\n')
            if harm == 'endlessBody': writer.write(b'Transfer-Encoding: chunked\r\n\r\n')
            piece = b'10000\r\n' + b' ' * 65536 + b'\r\n' if harm == 'endlessBody' else b'X-A: b\r\n' * 1000
            while True:
              writer.write(piece)
              await writer.drain()
          writer.write(answers[harm]())
          await writer.drain()
          if harm in ('notHTTP', 'cutShort', 'hugeLength', 'nothing'): break
      except (ConnectionError, asyncio.IncompleteReadError):
        pass
      finally:
        writer.close()

    async def visited(reader, writer):
      data = await reader.read(65536)
      if data:
        with open(visits, 'ab') as file: file.write(data)
      writer.close()

    async def main():
      await asyncio.start_server(visited, '127.0.0.1', elsewhere)
      server = await asyncio.start_server(harmful, '127.0.0.1', port)
      await server.serve_forever()

    asyncio.run(main())
    """#

  static var isPossible: Bool { Tool.path(of: "python3") != nil }

  /// - Throws: `SystemError`, `DaemonError`.
  init(_ harm: Harm, in folder: TemporaryFolder) throws {
    port = try FreePort()
    elsewhere = try FreePort()
    visits = folder.path(of: "visits-\(harm)")
    let evil = String(decoding: try JSONEncoder().encode(HostileText.all), as: UTF8.self)
    daemon = try Daemon(
      try #require(Tool.path(of: "python3")),
      ["-c", Self.program, "\(port)", "\(elsewhere)", harm.rawValue, visits, evil],
      in: folder,
      log: "\(harm).log",
      port: port
    )
  }

  var url: String { "http://\(port.address)" }

  /// What came where a redirect leads to.
  var visitsElsewhere: Data { FileManager.default.contents(atPath: visits) ?? Data() }
}

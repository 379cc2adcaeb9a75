"""Answers as the table of cases says: `service.py PORT CASES MEMORY`.

The first part of a path names who asks, the second a case; the n-th request gets the case's n-th answer, or its last.
Every request becomes a line of the file MEMORY.
"""

import collections
import http.server
import json
import sys
import threading

port, cases, memory = int(sys.argv[1]), sys.argv[2], sys.argv[3]
with open(cases) as table:
    answers = {case['name']: case.get('answers', []) for case in json.load(table)}
counts = collections.Counter()
lock = threading.Lock()


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = 'HTTP/1.1'

    def log_message(self, *arguments):
        pass

    def answer(self):
        self.close_connection = True
        body = self.rfile.read(int(self.headers.get('Content-Length') or 0)).decode()
        parts = self.path.split('/', 3)
        place = '/'.join(parts[1:3])
        with lock:
            number = counts[place]
            counts[place] += 1
            seen = {'place': place, 'method': self.command, 'target': '/' + parts[3] if len(parts) > 3 else '',
                    'body': body, 'authorization': self.headers.get('Authorization')}
            with open(memory, 'a') as file:
                file.write(json.dumps(seen) + '\n')
        script = answers.get(parts[2] if len(parts) > 2 else '', [])
        if not script:
            return
        answer = script[min(number, len(script) - 1)]
        if 'raw' in answer:
            self.wfile.write(answer['raw'].encode())
        elif answer.get('endless'):
            self.wfile.write(b'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n')
            try:
                for _ in range(2_000):
                    self.wfile.write(b' ' * 4_096)
            except OSError:
                pass
        elif answer.get('hangs'):
            self.connection.recv(1)
        elif 'status' in answer:
            text = answer.get('body', '')
            content = (text if isinstance(text, str) else json.dumps(text)).encode()
            head = f"HTTP/1.1 {answer['status']} Said\r\nContent-Length: {len(content)}\r\nConnection: close\r\n"
            for name, value in answer.get('headers', {}).items():
                head += f"{name}: {value.replace('PORT', str(port))}\r\n"
            self.wfile.write(head.encode() + b'\r\n' + content)

    do_GET = do_POST = do_PATCH = do_DELETE = answer


http.server.ThreadingHTTPServer(('127.0.0.1', port), Handler).serve_forever()

import ProgramTesting

extension HeadlessBrowser {
  /// Drives Chromium over its own pipe, so that nothing but Python is needed and no port is open. It reads
  /// orders from standard input, one a line, and answers each with the page as it is then.
  static let program = #"""
    import base64, fcntl, json, os, subprocess, sys

    program, profile = sys.argv[1], sys.argv[2]
    options = ['--headless', '--no-sandbox', '--disable-gpu', '--no-first-run', '--hide-scrollbars',
               '--disable-background-networking', '--disable-component-update', '--disable-sync',
               '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1', '--no-proxy-server',
               '--remote-debugging-pipe', '--user-data-dir=' + profile, 'about:blank']

    def high(descriptor):
      copy = fcntl.fcntl(descriptor, fcntl.F_DUPFD_CLOEXEC, 10)
      os.close(descriptor)
      return copy

    its_input, orders = map(high, os.pipe())
    reports, its_output = map(high, os.pipe())

    def connect():
      os.dup2(its_input, 3)
      os.dup2(its_output, 4)

    chromium = subprocess.Popen([program] + options, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                                stderr=subprocess.DEVNULL, preexec_fn=connect, pass_fds=(3, 4))
    os.close(its_input)
    os.close(its_output)

    class Page:
      def __init__(self):
        self.rest, self.number, self.session = b'', 0, None
        self.loads, self.problems = 0, []
        target = self.ask('Target.createTarget', url='about:blank')['targetId']
        self.session = self.ask('Target.attachToTarget', targetId=target, flatten=True)['sessionId']
        for domain in ('Page', 'DOM', 'Log', 'Audits', 'Accessibility'):
          self.ask(domain + '.enable')
        self.ask('Emulation.setScriptExecutionDisabled', value=True)

      def receive(self):
        while b'\0' not in self.rest:
          data = os.read(reports, 1 << 20)
          if not data:
            raise SystemExit('the browser has ended')
          self.rest += data
        message, self.rest = self.rest.split(b'\0', 1)
        message = json.loads(message)
        method, details = message.get('method'), message.get('params')
        if method == 'Page.loadEventFired':
          self.loads += 1
        elif method == 'Log.entryAdded':
          self.problems.append(details['entry']['text'])
        elif method == 'Audits.issueAdded':
          self.problems.append(json.dumps(details['issue']))
        return message

      def ask(self, method, **details):
        self.number += 1
        order = {'id': self.number, 'method': method, 'params': details}
        if self.session:
          order['sessionId'] = self.session
        os.write(orders, json.dumps(order).encode() + b'\0')
        while True:
          message = self.receive()
          if message.get('id') == self.number:
            if 'error' in message:
              raise SystemExit(method + ': ' + message['error']['message'])
            return message['result']

      def leave(self, action):
        loads = self.loads
        action()
        while self.loads == loads:
          self.receive()

      def find(self, selector):
        root = self.ask('DOM.getDocument')['root']['nodeId']
        node = self.ask('DOM.querySelector', nodeId=root, selector=selector)['nodeId']
        if not node:
          raise SystemExit('there is no ' + selector)
        return node

      def click(self, selector):
        node = self.find(selector)
        self.ask('DOM.scrollIntoViewIfNeeded', nodeId=node)
        quad = self.ask('DOM.getContentQuads', nodeId=node)['quads'][0]
        x, y = sum(quad[0::2]) / 4, sum(quad[1::2]) / 4
        for kind in ('mousePressed', 'mouseReleased'):
          self.ask('Input.dispatchMouseEvent', type=kind, x=x, y=y, button='left', clickCount=1)

      def perform(self, order):
        kind, value = order['do'], order.get('value', '')
        if kind == 'open':
          self.leave(lambda: self.ask('Page.navigate', url=value))
        elif kind == 'click':
          self.click(value)
        elif kind == 'follow':
          self.leave(lambda: self.click(value))
        elif kind == 'wait':
          self.leave(lambda: None)
        elif kind == 'type':
          self.ask('DOM.focus', nodeId=self.find(value))
          self.ask('Input.insertText', text=order['text'])
        elif kind == 'size':
          width, height = map(int, value.split('x'))
          self.ask('Emulation.setDeviceMetricsOverride', width=width, height=height, deviceScaleFactor=1,
                   mobile=False)
        elif kind == 'scheme':
          self.ask('Emulation.setEmulatedMedia', features=[{'name': 'prefers-color-scheme', 'value': value}])
        elif kind == 'picture':
          picture = self.ask('Page.captureScreenshot', captureBeyondViewport=True)
          with open(value, 'wb') as file:
            file.write(base64.b64decode(picture['data']))

      def state(self):
        nodes = self.ask('Accessibility.getFullAXTree')['nodes']
        history = self.ask('Page.getNavigationHistory')
        entry = history['entries'][history['currentIndex']]
        size = self.ask('Page.getLayoutMetrics')['cssContentSize']
        problems, self.problems = self.problems, []
        return {
          'address': entry['url'], 'title': entry['title'], 'problems': problems,
          'width': size['width'], 'height': size['height'],
          'parts': [{'role': node['role']['value'], 'name': node.get('name', {}).get('value', '')}
                    for node in nodes if not node.get('ignored') and 'role' in node],
        }

    page = Page()
    print(json.dumps(page.state()), flush=True)
    for line in sys.stdin:
      page.perform(json.loads(line))
      print(json.dumps(page.state()), flush=True)
    chromium.terminate()
    chromium.wait()
    """#
}

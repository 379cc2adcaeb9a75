import ProgramTesting

/// What the clients of ``OAuthClientTests`` do, in Python.
enum OAuthClientPrograms {
  /// What all of them need: the server's metadata, and a person who approves.
  private static let foundation = #"""
    import os, re, subprocess
    import requests

    url = os.environ['URL']
    projects = url + '/v1/projects'
    metadata = requests.get(url + '/.well-known/oauth-authorization-server', timeout=10).json()

    def run(*arguments):
      done = subprocess.run([os.environ['QODRYX'], *arguments], capture_output=True, text=True, timeout=20)
      assert done.returncode == 0, done.stderr
      return done.stdout

    def consent(address, *options):
      '''What a person does: looks at the page, types its code in a terminal, and is sent back to the app.'''
      browser = requests.Session()
      page = browser.get(address, timeout=10)
      assert page.status_code == 200, page.text
      run('approvals', 'approve', re.search('[B-Z]{4}-[B-Z]{4}', page.text).group(), *options)
      back = browser.get(url + '/oauth/authorize/wait', allow_redirects=False, timeout=10)
      assert back.status_code == 302, back.text
      return back.headers['Location']

    def status(access):
      headers = {'Authorization': 'Bearer ' + access}
      return requests.get(projects, headers=headers, timeout=10).status_code

    """#

  /// authlib: code, refresh with a narrower scope, introspection and revocation.
  static let authlib =
    foundation + #"""
      from authlib.common.security import generate_token
      from authlib.integrations.requests_client import OAuth2Session, OAuthError
      from urllib.parse import parse_qs, urlsplit

      method = os.environ['METHOD']
      client = OAuth2Session(
        os.environ['CLIENT_ID'], os.environ.get('CLIENT_SECRET'), token_endpoint_auth_method=method,
        token_endpoint=metadata['token_endpoint'], revocation_endpoint_auth_method=method,
        redirect_uri=os.environ['REDIRECT_URI'], scope='read:projects write:workflows',
        code_challenge_method='S256')
      verifier = generate_token(48)
      address, state = client.create_authorization_url(
        metadata['authorization_endpoint'], code_verifier=verifier)
      answer = consent(address)
      assert parse_qs(urlsplit(answer).query)['iss'] == [metadata['issuer']]

      def fetch(verifier):
        return client.fetch_token(authorization_response=answer, state=state, code_verifier=verifier)

      def refused(action, error):
        try:
          action()
        except OAuthError as problem:
          assert problem.error == error, problem
        else:
          raise AssertionError(error + ' was expected')

      first = dict(fetch(verifier))
      assert first['token_type'] == 'Bearer' and first['scope'] == 'read:projects write:workflows', first
      assert client.get(projects).status_code == 200

      narrow = dict(client.refresh_token(metadata['token_endpoint'], scope='read:projects'))
      assert narrow['scope'] == 'read:projects' and narrow['refresh_token'] != first['refresh_token'], narrow
      assert client.get(projects).status_code == 200

      if method != 'none':
        def facts(token, kind):
          return client.introspect_token(metadata['introspection_endpoint'], token, kind).json()
        known = facts(narrow['access_token'], 'access_token')
        assert known['active'] and known['scope'] == 'read:projects', known
        assert known['client_id'] == os.environ['CLIENT_ID'] and known['iss'] == metadata['issuer'], known
        assert facts(narrow['refresh_token'], 'refresh_token')['active']
        assert facts(first['refresh_token'], 'refresh_token') == {'active': False}
        assert facts('qx_oauth_unknown', None) == {'active': False}

      gone = client.revoke_token(metadata['revocation_endpoint'], narrow['refresh_token'], 'refresh_token')
      assert gone.status_code == 200, gone.text
      assert status(narrow['access_token']) == 401 and status(first['access_token']) == 401
      token_endpoint = metadata['token_endpoint']
      refused(lambda: client.refresh_token(token_endpoint, narrow['refresh_token']), 'invalid_grant')
      if method != 'none':
        assert facts(narrow['access_token'], 'access_token') == {'active': False}
      print('done')
      """#

  /// requests-oauthlib: code, renewal by itself, and a refresh token that is used twice.
  static let requestsOAuthlib =
    foundation + #"""
      from requests_oauthlib import OAuth2Session

      def changed(token):
        renewed.append(token)

      renewed = []
      secret = os.environ.get('CLIENT_SECRET')
      client = {'client_id': os.environ['CLIENT_ID']} | ({'client_secret': secret} if secret else {})
      session = OAuth2Session(
        client['client_id'], redirect_uri=os.environ['REDIRECT_URI'], pkce='S256',
        scope=['read:projects', 'write:workflows'])
      address, state = session.authorization_url(metadata['authorization_endpoint'])
      first = session.fetch_token(
        metadata['token_endpoint'], authorization_response=consent(address), client_secret=secret,
        include_client_id=secret is None or None)
      assert first['access_token'].startswith('qx_oauth_') and session.get(projects).status_code == 200

      # A client that renews by itself once it thinks that the token has expired.
      again = OAuth2Session(
        client['client_id'], token=dict(first, expires_in=-1, expires_at=1), token_updater=changed,
        auto_refresh_url=metadata['token_endpoint'], auto_refresh_kwargs=client)
      assert again.get(projects).status_code == 200
      assert len(renewed) == 1 and renewed[0]['refresh_token'] != first['refresh_token'], renewed

      # Somebody else uses the old refresh token: nobody can go on.
      for token in (first, renewed[0]):
        answer = requests.post(metadata['token_endpoint'], timeout=10, data=client | {
          'grant_type': 'refresh_token', 'refresh_token': token['refresh_token']})
        assert answer.status_code == 400 and answer.json()['error'] == 'invalid_grant', answer.text
        assert status(first['access_token']) == 401 and status(renewed[0]['access_token']) == 401
      print('done')
      """#

  /// The device grant, which neither library has, with requests alone.
  static let device =
    foundation + #"""
      client = {'client_id': os.environ['CLIENT_ID']}
      begun = requests.post(metadata['device_authorization_endpoint'], timeout=10,
                            data=client | {'scope': 'read:projects write:workflows'}).json()
      assert begun['verification_uri'] == url + '/oauth/device' and begun['interval'] == 5, begun
      assert begun['user_code'] in begun['verification_uri_complete'] and begun['expires_in'] <= 600

      def poll():
        return requests.post(metadata['token_endpoint'], timeout=10, data=client | {
          'grant_type': 'urn:ietf:params:oauth:grant-type:device_code', 'device_code': begun['device_code']})

      def refused(error):
        answer = poll()
        assert answer.status_code == 400 and answer.json()['error'] == error, answer.text

      refused('authorization_pending')
      refused('slow_down')
      run('approvals', 'approve', begun['user_code'], '--scope', 'read:projects')
      tokens = poll().json()
      assert tokens['scope'] == 'read:projects' and status(tokens['access_token']) == 200, tokens
      refused('invalid_grant')

      begun = requests.post(metadata['device_authorization_endpoint'], timeout=10,
                            data=client | {'scope': 'read:projects'}).json()
      run('approvals', 'deny', begun['user_code'])
      refused('access_denied')
      print('done')
      """#
}

"""Makes one call of the Python client and prints what became of it: `run-case.py CALL URL KEY TIMEOUT`."""

import json
import sys
import traceback

from qodryx import Qodryx, QodryxError

call, url, key, timeout = sys.argv[1:]


def run():
    client = Qodryx(key, base_url=url, timeout=float(timeout))
    if call == 'projects.list':
        return ','.join(project.name for project in client.projects.list())
    if call == 'projects.all':
        return ','.join(project.name for project in client.projects.all())
    if call == 'projects.create':
        return client.projects.create('website').name
    if call == 'projects.get':
        return client.projects.get('a b/c').name
    if call == 'apiKeys.create':
        issued = client.api_keys.create('ci', 'live', ['read:projects'], idempotency_key='order-1')
        return f'{issued.secret} {issued.secret.reveal()}'
    if call == 'apiKeys.revoke':
        return client.api_keys.revoke('key_1', reason='left & gone').status
    if call == 'user':
        user = client.user()
        return f'{user.name} {user.is_person} {user.credential.scopes[0]}'.lower()
    raise ValueError(call)


try:
    outcome = {'result': run()}
except QodryxError as error:
    assert key not in repr(error) + str(error) + repr(vars(error))
    # As tools that report failures do: with the variables of every frame, but for this program's own.
    report = traceback.TracebackException(
        type(error), error, error.__traceback__.tb_next.tb_next, capture_locals=True
    )
    assert key.strip() not in ''.join(report.format()), 'a frame shows the key'
    outcome = {
        'error': {
            'kind': error.kind,
            'status': error.status,
            'code': error.code,
            'message': error.message,
            'details': error.details,
            'requestId': error.request_id,
            'retryAfter': error.retry_after,
        }
    }
print(json.dumps(outcome))

-- Asks qodryx about a request and answers what is refused; used by haproxy.cfg.

local verify = "http://" .. os.getenv("QODRYX_ADDRESS") .. "/v1/verify"

local verdict = {
  qodryx_key_id = "x-qodryx-key-id",
  qodryx_type = "x-qodryx-type",
  qodryx_owner = "x-qodryx-owner",
  qodryx_scopes = "x-qodryx-scopes",
  qodryx_environment = "x-qodryx-environment",
}

-- What a refusal carries to the client.
local passed_on = {
  "content-type", "cache-control", "retry-after", "www-authenticate", "x-request-id",
  "ratelimit-limit", "ratelimit-remaining", "ratelimit-reset",
}

local refusals = { [400] = true, [401] = true, [403] = true, [429] = true, [503] = true }

-- HAProxy counts a header's values from 0; `ipairs` would miss the first.
local function values(headers, name)
  local result = {}
  for _, value in pairs(headers[name] or {}) do
    table.insert(result, value)
  end
  return result
end

local function refuse(txn, response)
  local reply = txn:reply()
  if response and refusals[response.status] then
    reply:set_status(response.status)
    for _, name in ipairs(passed_on) do
      for _, value in ipairs(values(response.headers, name)) do
        reply:add_header(name, value)
      end
    end
    reply:set_body(response.body or "")
  else
    reply:set_status(503)
    reply:add_header("cache-control", "no-store")
  end
  txn:done(reply)
end

core.register_action("qodryx_verify", { "http-req" }, function(txn)
  local received = txn.http:req_get_headers()
  -- Nothing of the client's but the credential, and no body.
  local headers = {
    ["x-forwarded-method"] = { txn.sf:method() },
    ["x-forwarded-uri"] = { txn.sf:pathq() },
    ["x-forwarded-for"] = { tostring(txn.sf:src()) },
  }
  for _, name in ipairs({ "authorization", "x-api-key" }) do
    local given = values(received, name)
    if #given > 0 then
      headers[name] = given
    end
  end

  local asked, response = pcall(function()
    return core.httpclient():get({ url = verify, headers = headers, timeout = 5000 })
  end)
  if not asked or not response or response.status ~= 200 then
    refuse(txn, asked and response)
    return
  end
  for variable, name in pairs(verdict) do
    txn:set_var("txn." .. variable, values(response.headers, name)[1] or "")
  end
  txn:set_var("txn.qodryx_verified", true)
end)

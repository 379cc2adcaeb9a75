// swift-format-ignore-file

/// The contract that `/openapi.json` shows: a copy of `Assets/openapi.json`, which is the one to change. A test holds
/// the two together.
enum OpenAPIDocument {
  static let text = #"""
    {
      "openapi": "3.1.0",
      "info": {
        "title": "QODRYX API",
        "version": "1",
        "description": "Keys, personal tokens, apps and what they may do. Errors have one form, but for those under `/oauth`, which are as RFC 6749 has them; lists are pages; times are RFC 3339, UTC. A HEAD request is answered as GET is, without a body. `/healthz`, `/readyz` and `/metrics` are for the server's own host, unless it is configured otherwise."
      },
      "servers": [{"url": "/"}],
      "paths": {
        "/v1/user": {
          "get": {
            "operationId": "getUser",
            "summary": "Who is behind the credential",
            "security": [{"bearer": []}, {"apiKey": []}],
            "responses": {
              "200": {
                "description": "Who is behind the credential",
                "headers": {
                  "X-Request-Id": {"$ref": "#/components/headers/RequestId"},
                  "RateLimit-Limit": {"$ref": "#/components/headers/RateLimitLimit"},
                  "RateLimit-Remaining": {"$ref": "#/components/headers/RateLimitRemaining"},
                  "RateLimit-Reset": {"$ref": "#/components/headers/RateLimitReset"},
                  "Server": {
                    "description": "What the server is, and its version: `qodryx/0.1.0`.",
                    "schema": {"type": "string"}
                  }
                },
                "content": {"application/json": {"schema": {"$ref": "#/components/schemas/User"}}}
              },
              "400": {"$ref": "#/components/responses/InvalidRequest"},
              "401": {"$ref": "#/components/responses/Unauthorized"},
              "429": {"$ref": "#/components/responses/RateLimited"},
              "500": {"$ref": "#/components/responses/Internal"},
              "503": {"$ref": "#/components/responses/Unavailable"}
            }
          }
        },
        "/v1/projects": {
          "get": {
            "operationId": "listProjects",
            "summary": "Projects, newest first",
            "security": [{"bearer": []}, {"apiKey": []}],
            "x-required-scope": "read:projects",
            "parameters": [
              {
                "name": "limit",
                "in": "query",
                "required": false,
                "schema": {"type": "integer", "minimum": 1, "maximum": 200, "default": 50}
              },
              {
                "name": "cursor",
                "in": "query",
                "required": false,
                "schema": {"type": "string", "minLength": 1},
                "description": "A `next_cursor` of the same list."
              }
            ],
            "responses": {
              "200": {
                "description": "Projects, newest first",
                "headers": {
                  "X-Request-Id": {"$ref": "#/components/headers/RequestId"},
                  "RateLimit-Limit": {"$ref": "#/components/headers/RateLimitLimit"},
                  "RateLimit-Remaining": {"$ref": "#/components/headers/RateLimitRemaining"},
                  "RateLimit-Reset": {"$ref": "#/components/headers/RateLimitReset"}
                },
                "content": {"application/json": {"schema": {"$ref": "#/components/schemas/ProjectList"}}}
              },
              "400": {"$ref": "#/components/responses/InvalidRequest"},
              "401": {"$ref": "#/components/responses/Unauthorized"},
              "403": {"$ref": "#/components/responses/InsufficientScope"},
              "429": {"$ref": "#/components/responses/RateLimited"},
              "500": {"$ref": "#/components/responses/Internal"},
              "503": {"$ref": "#/components/responses/Unavailable"}
            }
          },
          "post": {
            "operationId": "createProject",
            "summary": "The new project",
            "security": [{"bearer": []}, {"apiKey": []}],
            "x-required-scope": "write:projects",
            "requestBody": {
              "required": true,
              "content": {
                "application/json": {
                  "schema": {"$ref": "#/components/schemas/CreateProject"},
                  "examples": {
                    "project": {
                      "summary": "A project",
                      "value": {"name": "website", "description": "What customers see"}
                    }
                  }
                }
              }
            },
            "responses": {
              "201": {
                "description": "The new project",
                "headers": {
                  "X-Request-Id": {"$ref": "#/components/headers/RequestId"},
                  "RateLimit-Limit": {"$ref": "#/components/headers/RateLimitLimit"},
                  "RateLimit-Remaining": {"$ref": "#/components/headers/RateLimitRemaining"},
                  "RateLimit-Reset": {"$ref": "#/components/headers/RateLimitReset"},
                  "Location": {"$ref": "#/components/headers/Location"}
                },
                "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Project"}}}
              },
              "400": {"$ref": "#/components/responses/InvalidRequest"},
              "401": {"$ref": "#/components/responses/Unauthorized"},
              "403": {"$ref": "#/components/responses/InsufficientScope"},
              "409": {"$ref": "#/components/responses/Conflict"},
              "413": {"$ref": "#/components/responses/PayloadTooLarge"},
              "415": {"$ref": "#/components/responses/UnsupportedMediaType"},
              "422": {"$ref": "#/components/responses/InvalidValue"},
              "429": {"$ref": "#/components/responses/RateLimited"},
              "500": {"$ref": "#/components/responses/Internal"},
              "503": {"$ref": "#/components/responses/Unavailable"}
            }
          }
        },
        "/v1/projects/{id}": {
          "get": {
            "operationId": "getProject",
            "summary": "One project",
            "security": [{"bearer": []}, {"apiKey": []}],
            "x-required-scope": "read:projects",
            "parameters": [
              {
                "name": "id",
                "in": "path",
                "required": true,
                "schema": {"type": "string", "pattern": "^prj_[0-9A-HJKMNP-TV-Z]{16}$"}
              }
            ],
            "responses": {
              "200": {
                "description": "One project",
                "headers": {
                  "X-Request-Id": {"$ref": "#/components/headers/RequestId"},
                  "RateLimit-Limit": {"$ref": "#/components/headers/RateLimitLimit"},
                  "RateLimit-Remaining": {"$ref": "#/components/headers/RateLimitRemaining"},
                  "RateLimit-Reset": {"$ref": "#/components/headers/RateLimitReset"}
                },
                "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Project"}}}
              },
              "400": {"$ref": "#/components/responses/InvalidRequest"},
              "401": {"$ref": "#/components/responses/Unauthorized"},
              "403": {"$ref": "#/components/responses/InsufficientScope"},
              "404": {"$ref": "#/components/responses/NotFound"},
              "429": {"$ref": "#/components/responses/RateLimited"},
              "500": {"$ref": "#/components/responses/Internal"},
              "503": {"$ref": "#/components/responses/Unavailable"}
            }
          },
          "delete": {
            "operationId": "deleteProject",
            "summary": "Delete a project",
            "security": [{"bearer": []}, {"apiKey": []}],
            "x-required-scope": "write:projects",
            "parameters": [
              {
                "name": "id",
                "in": "path",
                "required": true,
                "schema": {"type": "string", "pattern": "^prj_[0-9A-HJKMNP-TV-Z]{16}$"}
              }
            ],
            "responses": {
              "204": {
                "description": "Done.",
                "headers": {
                  "X-Request-Id": {"$ref": "#/components/headers/RequestId"},
                  "RateLimit-Limit": {"$ref": "#/components/headers/RateLimitLimit"},
                  "RateLimit-Remaining": {"$ref": "#/components/headers/RateLimitRemaining"},
                  "RateLimit-Reset": {"$ref": "#/components/headers/RateLimitReset"}
                }
              },
              "400": {"$ref": "#/components/responses/InvalidRequest"},
              "401": {"$ref": "#/components/responses/Unauthorized"},
              "403": {"$ref": "#/components/responses/InsufficientScope"},
              "404": {"$ref": "#/components/responses/NotFound"},
              "429": {"$ref": "#/components/responses/RateLimited"},
              "500": {"$ref": "#/components/responses/Internal"},
              "503": {"$ref": "#/components/responses/Unavailable"}
            }
          }
        },
        "/v1/api-keys": {
          "get": {
            "operationId": "listKeys",
            "summary": "API keys",
            "description": "Revoked and replaced keys are left out, unless `status` or `filter` speaks of them. Where the list begins: at its first record, or where one of `cursor`, `before`, `from` and `end` says.",
            "security": [{"bearer": []}, {"apiKey": []}],
            "x-required-scope": "read:keys",
            "parameters": [
              {
                "name": "filter",
                "in": "query",
                "required": false,
                "schema": {"type": "string"},
                "description": "Words of the filter language, such as `deploy env:prod is:overdue !owner:ci`."
              },
              {
                "name": "sort",
                "in": "query",
                "required": false,
                "schema": {
                  "type": "string",
                  "enum": [
                    "rotation",
                    "name",
                    "type",
                    "env",
                    "owner",
                    "created",
                    "used",
                    "-rotation",
                    "-name",
                    "-type",
                    "-env",
                    "-owner",
                    "-created",
                    "-used"
                  ],
                  "default": "created"
                },
                "description": "Newest first, unless another order is named."
              },
              {
                "name": "limit",
                "in": "query",
                "required": false,
                "schema": {"type": "integer", "minimum": 1, "maximum": 200, "default": 50}
              },
              {
                "name": "cursor",
                "in": "query",
                "required": false,
                "schema": {"type": "string", "minLength": 1},
                "description": "A `next_cursor` of the same list. Only one of `cursor`, `before`, `from` and `end`."
              },
              {
                "name": "before",
                "in": "query",
                "required": false,
                "schema": {"type": "string", "minLength": 1},
                "description": "The records in front of this place. Only one of `cursor`, `before`, `from` and `end`."
              },
              {
                "name": "from",
                "in": "query",
                "required": false,
                "schema": {"type": "string", "minLength": 1},
                "description": "The record at this place and those behind it. Only one of `cursor`, `before`, `from` and `end`."
              },
              {
                "name": "end",
                "in": "query",
                "required": false,
                "schema": {"type": "boolean"},
                "description": "The last records. Only one of `cursor`, `before`, `from` and `end`."
              },
              {
                "name": "status",
                "in": "query",
                "required": false,
                "schema": {"type": "string", "enum": ["active", "disabled", "expired", "revoked"]}
              },
              {
                "name": "q",
                "in": "query",
                "required": false,
                "schema": {"type": "string"},
                "description": "Text in the name, the description, the owner, the hint or the identifier."
              },
              {"name": "needs_rotation", "in": "query", "required": false, "schema": {"type": "boolean"}},
              {
                "name": "type",
                "in": "query",
                "required": false,
                "schema": {"type": "string", "enum": ["live", "test", "ro", "pat"]}
              },
              {
                "name": "environment",
                "in": "query",
                "required": false,
                "schema": {"type": "string", "enum": ["prod", "staging", "dev"]}
              },
              {
                "name": "include",
                "in": "query",
                "required": false,
                "schema": {"type": "string", "enum": ["tokens"]},
                "description": "Adds personal tokens."
              }
            ],
            "responses": {
              "200": {
                "description": "API keys",
                "headers": {
                  "X-Request-Id": {"$ref": "#/components/headers/RequestId"},
                  "RateLimit-Limit": {"$ref": "#/components/headers/RateLimitLimit"},
                  "RateLimit-Remaining": {"$ref": "#/components/headers/RateLimitRemaining"},
                  "RateLimit-Reset": {"$ref": "#/components/headers/RateLimitReset"}
                },
                "content": {"application/json": {"schema": {"$ref": "#/components/schemas/KeyList"}}}
              },
              "400": {"$ref": "#/components/responses/InvalidRequest"},
              "401": {"$ref": "#/components/responses/Unauthorized"},
              "403": {"$ref": "#/components/responses/InsufficientScope"},
              "429": {"$ref": "#/components/responses/RateLimited"},
              "500": {"$ref": "#/components/responses/Internal"},
              "503": {"$ref": "#/components/responses/Unavailable"}
            }
          },
          "post": {
            "operationId": "createKey",
            "summary": "The new key with its secret",
            "description": "Nobody creates a key that holds a scope which their own credential does not hold: 403. A name that another working key has is refused with 422.",
            "security": [{"bearer": []}, {"apiKey": []}],
            "x-required-scope": "write:keys",
            "parameters": [
              {
                "name": "Idempotency-Key",
                "in": "header",
                "required": false,
                "schema": {
                  "type": "string",
                  "minLength": 1,
                  "maxLength": 255,
                  "pattern": "^[!-~]([ -~]*[!-~])?$"
                },
                "description": "A repeated request with the same key and body gets the same record, without the secret."
              }
            ],
            "requestBody": {
              "required": true,
              "content": {
                "application/json": {
                  "schema": {"$ref": "#/components/schemas/CreateKey"},
                  "examples": {
                    "live": {
                      "summary": "A key for deployments",
                      "value": {
                        "name": "deploy",
                        "type": "live",
                        "scopes": ["read:projects", "write:deployments"],
                        "environment": "prod",
                        "description": "CI deploys with it",
                        "rate_limit_per_minute": 600
                      }
                    },
                    "readOnly": {
                      "summary": "A key that only reads",
                      "value": {"name": "reports", "type": "ro", "scopes": ["read:projects", "read:security"]}
                    },
                    "test": {
                      "summary": "A key for tests",
                      "value": {
                        "name": "suite",
                        "type": "test",
                        "scopes": ["read:workflows", "write:workflows"],
                        "environment": "dev"
                      }
                    }
                  }
                }
              }
            },
            "responses": {
              "201": {
                "description": "The new key with its secret",
                "headers": {
                  "X-Request-Id": {"$ref": "#/components/headers/RequestId"},
                  "RateLimit-Limit": {"$ref": "#/components/headers/RateLimitLimit"},
                  "RateLimit-Remaining": {"$ref": "#/components/headers/RateLimitRemaining"},
                  "RateLimit-Reset": {"$ref": "#/components/headers/RateLimitReset"},
                  "Location": {"$ref": "#/components/headers/Location"},
                  "Idempotency-Replayed": {"$ref": "#/components/headers/IdempotencyReplayed"}
                },
                "content": {"application/json": {"schema": {"$ref": "#/components/schemas/IssuedKey"}}}
              },
              "400": {"$ref": "#/components/responses/InvalidRequest"},
              "401": {"$ref": "#/components/responses/Unauthorized"},
              "403": {"$ref": "#/components/responses/InsufficientScope"},
              "409": {"$ref": "#/components/responses/Conflict"},
              "413": {"$ref": "#/components/responses/PayloadTooLarge"},
              "415": {"$ref": "#/components/responses/UnsupportedMediaType"},
              "422": {"$ref": "#/components/responses/InvalidValue"},
              "429": {"$ref": "#/components/responses/RateLimited"},
              "500": {"$ref": "#/components/responses/Internal"},
              "503": {"$ref": "#/components/responses/Unavailable"}
            }
          }
        },
        "/v1/api-keys/counts": {
          "get": {
            "operationId": "countKeys",
            "summary": "The state of all keys in numbers",
            "security": [{"bearer": []}, {"apiKey": []}],
            "x-required-scope": "read:keys",
            "responses": {
              "200": {
                "description": "The state of all keys in numbers",
                "headers": {
                  "X-Request-Id": {"$ref": "#/components/headers/RequestId"},
                  "RateLimit-Limit": {"$ref": "#/components/headers/RateLimitLimit"},
                  "RateLimit-Remaining": {"$ref": "#/components/headers/RateLimitRemaining"},
                  "RateLimit-Reset": {"$ref": "#/components/headers/RateLimitReset"}
                },
                "content": {"application/json": {"schema": {"$ref": "#/components/schemas/KeyCounts"}}}
              },
              "400": {"$ref": "#/components/responses/InvalidRequest"},
              "401": {"$ref": "#/components/responses/Unauthorized"},
              "403": {"$ref": "#/components/responses/InsufficientScope"},
              "429": {"$ref": "#/components/responses/RateLimited"},
              "500": {"$ref": "#/components/responses/Internal"},
              "503": {"$ref": "#/components/responses/Unavailable"}
            }
          }
        },
        "/v1/api-keys/tally": {
          "get": {
            "operationId": "tallyKeys",
            "summary": "How many keys match, and how many come before a place",
            "security": [{"bearer": []}, {"apiKey": []}],
            "x-required-scope": "read:keys",
            "parameters": [
              {
                "name": "filter",
                "in": "query",
                "required": false,
                "schema": {"type": "string"},
                "description": "Words of the filter language, such as `deploy env:prod is:overdue !owner:ci`."
              },
              {
                "name": "include",
                "in": "query",
                "required": false,
                "schema": {"type": "string", "enum": ["tokens"]},
                "description": "Adds personal tokens."
              },
              {
                "name": "cursor",
                "in": "query",
                "required": false,
                "schema": {"type": "string", "minLength": 1},
                "description": "The place."
              }
            ],
            "responses": {
              "200": {
                "description": "How many keys match, and how many come before a place",
                "headers": {
                  "X-Request-Id": {"$ref": "#/components/headers/RequestId"},
                  "RateLimit-Limit": {"$ref": "#/components/headers/RateLimitLimit"},
                  "RateLimit-Remaining": {"$ref": "#/components/headers/RateLimitRemaining"},
                  "RateLimit-Reset": {"$ref": "#/components/headers/RateLimitReset"}
                },
                "content": {"application/json": {"schema": {"$ref": "#/components/schemas/KeyTally"}}}
              },
              "400": {"$ref": "#/components/responses/InvalidRequest"},
              "401": {"$ref": "#/components/responses/Unauthorized"},
              "403": {"$ref": "#/components/responses/InsufficientScope"},
              "429": {"$ref": "#/components/responses/RateLimited"},
              "500": {"$ref": "#/components/responses/Internal"},
              "503": {"$ref": "#/components/responses/Unavailable"}
            }
          }
        },
        "/v1/api-keys/lookup": {
          "get": {
            "operationId": "lookUpKey",
            "summary": "The key with this identifier or name",
            "security": [{"bearer": []}, {"apiKey": []}],
            "x-required-scope": "read:keys",
            "parameters": [
              {
                "name": "reference",
                "in": "query",
                "required": true,
                "schema": {"type": "string", "minLength": 1}
              }
            ],
            "responses": {
              "200": {
                "description": "The key with this identifier or name",
                "headers": {
                  "X-Request-Id": {"$ref": "#/components/headers/RequestId"},
                  "RateLimit-Limit": {"$ref": "#/components/headers/RateLimitLimit"},
                  "RateLimit-Remaining": {"$ref": "#/components/headers/RateLimitRemaining"},
                  "RateLimit-Reset": {"$ref": "#/components/headers/RateLimitReset"}
                },
                "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Key"}}}
              },
              "400": {"$ref": "#/components/responses/InvalidRequest"},
              "401": {"$ref": "#/components/responses/Unauthorized"},
              "403": {"$ref": "#/components/responses/InsufficientScope"},
              "404": {"$ref": "#/components/responses/NotFound"},
              "409": {"$ref": "#/components/responses/Conflict"},
              "429": {"$ref": "#/components/responses/RateLimited"},
              "500": {"$ref": "#/components/responses/Internal"},
              "503": {"$ref": "#/components/responses/Unavailable"}
            }
          }
        },
        "/v1/api-keys/hourly": {
          "get": {
            "operationId": "getHourlyRequests",
            "summary": "Accepted requests in each of the last 24 hours",
            "security": [{"bearer": []}, {"apiKey": []}],
            "x-required-scope": "read:keys",
            "parameters": [
              {
                "name": "id",
                "in": "query",
                "required": false,
                "schema": {"type": "array", "items": {"type": "string"}, "maxItems": 200},
                "style": "form",
                "explode": true
              }
            ],
            "responses": {
              "200": {
                "description": "Accepted requests in each of the last 24 hours",
                "headers": {
                  "X-Request-Id": {"$ref": "#/components/headers/RequestId"},
                  "RateLimit-Limit": {"$ref": "#/components/headers/RateLimitLimit"},
                  "RateLimit-Remaining": {"$ref": "#/components/headers/RateLimitRemaining"},
                  "RateLimit-Reset": {"$ref": "#/components/headers/RateLimitReset"}
                },
                "content": {"application/json": {"schema": {"$ref": "#/components/schemas/HourlyRequests"}}}
              },
              "400": {"$ref": "#/components/responses/InvalidRequest"},
              "401": {"$ref": "#/components/responses/Unauthorized"},
              "403": {"$ref": "#/components/responses/InsufficientScope"},
              "429": {"$ref": "#/components/responses/RateLimited"},
              "500": {"$ref": "#/components/responses/Internal"},
              "503": {"$ref": "#/components/responses/Unavailable"}
            }
          }
        },
        "/v1/api-keys/check": {
          "post": {
            "operationId": "checkCredential",
            "summary": "Whether the next request with a credential would be accepted",
            "description": "The credential itself is not sent, and asking is not using it.",
            "security": [{"bearer": []}, {"apiKey": []}],
            "x-required-scope": "read:keys",
            "requestBody": {
              "required": true,
              "content": {
                "application/json": {
                  "schema": {"$ref": "#/components/schemas/CheckCredential"},
                  "examples": {
                    "digest": {
                      "summary": "By its digest",
                      "value": {
                        "type": "live",
                        "digest": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
                      }
                    }
                  }
                }
              }
            },
            "responses": {
              "200": {
                "description": "Whether the next request with a credential would be accepted",
                "headers": {
                  "X-Request-Id": {"$ref": "#/components/headers/RequestId"},
                  "RateLimit-Limit": {"$ref": "#/components/headers/RateLimitLimit"},
                  "RateLimit-Remaining": {"$ref": "#/components/headers/RateLimitRemaining"},
                  "RateLimit-Reset": {"$ref": "#/components/headers/RateLimitReset"}
                },
                "content": {"application/json": {"schema": {"$ref": "#/components/schemas/CredentialCheck"}}}
              },
              "400": {"$ref": "#/components/responses/InvalidRequest"},
              "401": {"$ref": "#/components/responses/Unauthorized"},
              "403": {"$ref": "#/components/responses/InsufficientScope"},
              "413": {"$ref": "#/components/responses/PayloadTooLarge"},
              "415": {"$ref": "#/components/responses/UnsupportedMediaType"},
              "422": {"$ref": "#/components/responses/InvalidValue"},
              "429": {"$ref": "#/components/responses/RateLimited"},
              "500": {"$ref": "#/components/responses/Internal"},
              "503": {"$ref": "#/components/responses/Unavailable"}
            }
          }
        },
        "/v1/api-keys/{id}": {
          "get": {
            "operationId": "getKey",
            "summary": "One key or personal token",
            "security": [{"bearer": []}, {"apiKey": []}],
            "x-required-scope": "read:keys",
            "parameters": [
              {
                "name": "id",
                "in": "path",
                "required": true,
                "schema": {"type": "string", "pattern": "^(key|pat)_[0-9A-HJKMNP-TV-Z]{16}$"},
                "description": "A key's identifier, or a personal token's."
              }
            ],
            "responses": {
              "200": {
                "description": "One key or personal token",
                "headers": {
                  "X-Request-Id": {"$ref": "#/components/headers/RequestId"},
                  "RateLimit-Limit": {"$ref": "#/components/headers/RateLimitLimit"},
                  "RateLimit-Remaining": {"$ref": "#/components/headers/RateLimitRemaining"},
                  "RateLimit-Reset": {"$ref": "#/components/headers/RateLimitReset"}
                },
                "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Key"}}}
              },
              "400": {"$ref": "#/components/responses/InvalidRequest"},
              "401": {"$ref": "#/components/responses/Unauthorized"},
              "403": {"$ref": "#/components/responses/InsufficientScope"},
              "404": {"$ref": "#/components/responses/NotFound"},
              "429": {"$ref": "#/components/responses/RateLimited"},
              "500": {"$ref": "#/components/responses/Internal"},
              "503": {"$ref": "#/components/responses/Unavailable"}
            }
          },
          "patch": {
            "operationId": "updateKey",
            "summary": "The key as it is now",
            "description": "What is missing or null stays as it is. Scopes can only be narrowed.",
            "security": [{"bearer": []}, {"apiKey": []}],
            "x-required-scope": "write:keys",
            "parameters": [
              {
                "name": "id",
                "in": "path",
                "required": true,
                "schema": {"type": "string", "pattern": "^(key|pat)_[0-9A-HJKMNP-TV-Z]{16}$"},
                "description": "A key's identifier, or a personal token's."
              }
            ],
            "requestBody": {
              "required": true,
              "content": {
                "application/json": {
                  "schema": {"$ref": "#/components/schemas/UpdateKey"},
                  "examples": {
                    "describe": {
                      "summary": "Another description and limit",
                      "value": {"description": "The nightly import uses it", "rate_limit_per_minute": 1200}
                    },
                    "disable": {"summary": "No more requests for now", "value": {"disabled": true}},
                    "enable": {"summary": "Requests again", "value": {"disabled": false}}
                  }
                }
              }
            },
            "responses": {
              "200": {
                "description": "The key as it is now",
                "headers": {
                  "X-Request-Id": {"$ref": "#/components/headers/RequestId"},
                  "RateLimit-Limit": {"$ref": "#/components/headers/RateLimitLimit"},
                  "RateLimit-Remaining": {"$ref": "#/components/headers/RateLimitRemaining"},
                  "RateLimit-Reset": {"$ref": "#/components/headers/RateLimitReset"}
                },
                "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Key"}}}
              },
              "400": {"$ref": "#/components/responses/InvalidRequest"},
              "401": {"$ref": "#/components/responses/Unauthorized"},
              "403": {"$ref": "#/components/responses/InsufficientScope"},
              "404": {"$ref": "#/components/responses/NotFound"},
              "409": {"$ref": "#/components/responses/Conflict"},
              "413": {"$ref": "#/components/responses/PayloadTooLarge"},
              "415": {"$ref": "#/components/responses/UnsupportedMediaType"},
              "422": {"$ref": "#/components/responses/InvalidValue"},
              "429": {"$ref": "#/components/responses/RateLimited"},
              "500": {"$ref": "#/components/responses/Internal"},
              "503": {"$ref": "#/components/responses/Unavailable"}
            }
          },
          "delete": {
            "operationId": "revokeKey",
            "summary": "The revoked key",
            "description": "The very next request with the key is refused.",
            "security": [{"bearer": []}, {"apiKey": []}],
            "x-required-scope": "write:keys",
            "parameters": [
              {
                "name": "id",
                "in": "path",
                "required": true,
                "schema": {"type": "string", "pattern": "^(key|pat)_[0-9A-HJKMNP-TV-Z]{16}$"},
                "description": "A key's identifier, or a personal token's."
              },
              {
                "name": "reason",
                "in": "query",
                "required": false,
                "schema": {"type": "string", "maxLength": 500}
              }
            ],
            "responses": {
              "200": {
                "description": "The revoked key",
                "headers": {
                  "X-Request-Id": {"$ref": "#/components/headers/RequestId"},
                  "RateLimit-Limit": {"$ref": "#/components/headers/RateLimitLimit"},
                  "RateLimit-Remaining": {"$ref": "#/components/headers/RateLimitRemaining"},
                  "RateLimit-Reset": {"$ref": "#/components/headers/RateLimitReset"}
                },
                "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Key"}}}
              },
              "400": {"$ref": "#/components/responses/InvalidRequest"},
              "401": {"$ref": "#/components/responses/Unauthorized"},
              "403": {"$ref": "#/components/responses/InsufficientScope"},
              "404": {"$ref": "#/components/responses/NotFound"},
              "409": {"$ref": "#/components/responses/Conflict"},
              "422": {"$ref": "#/components/responses/InvalidValue"},
              "429": {"$ref": "#/components/responses/RateLimited"},
              "500": {"$ref": "#/components/responses/Internal"},
              "503": {"$ref": "#/components/responses/Unavailable"}
            }
          }
        },
        "/v1/api-keys/{id}/usage": {
          "get": {
            "operationId": "getKeyUsage",
            "summary": "What a key did lately",
            "security": [{"bearer": []}, {"apiKey": []}],
            "x-required-scope": "read:keys",
            "parameters": [
              {
                "name": "id",
                "in": "path",
                "required": true,
                "schema": {"type": "string", "pattern": "^(key|pat)_[0-9A-HJKMNP-TV-Z]{16}$"},
                "description": "A key's identifier, or a personal token's."
              }
            ],
            "responses": {
              "200": {
                "description": "What a key did lately",
                "headers": {
                  "X-Request-Id": {"$ref": "#/components/headers/RequestId"},
                  "RateLimit-Limit": {"$ref": "#/components/headers/RateLimitLimit"},
                  "RateLimit-Remaining": {"$ref": "#/components/headers/RateLimitRemaining"},
                  "RateLimit-Reset": {"$ref": "#/components/headers/RateLimitReset"}
                },
                "content": {"application/json": {"schema": {"$ref": "#/components/schemas/KeyUsage"}}}
              },
              "400": {"$ref": "#/components/responses/InvalidRequest"},
              "401": {"$ref": "#/components/responses/Unauthorized"},
              "403": {"$ref": "#/components/responses/InsufficientScope"},
              "404": {"$ref": "#/components/responses/NotFound"},
              "429": {"$ref": "#/components/responses/RateLimited"},
              "500": {"$ref": "#/components/responses/Internal"},
              "503": {"$ref": "#/components/responses/Unavailable"}
            }
          }
        },
        "/v1/api-keys/{id}/rotate": {
          "post": {
            "operationId": "rotateKey",
            "summary": "The successor with its secret",
            "description": "The old key works until the grace ends, never past its own expiry, or until it is revoked.",
            "security": [{"bearer": []}, {"apiKey": []}],
            "x-required-scope": "write:keys",
            "parameters": [
              {
                "name": "id",
                "in": "path",
                "required": true,
                "schema": {"type": "string", "pattern": "^(key|pat)_[0-9A-HJKMNP-TV-Z]{16}$"},
                "description": "A key's identifier, or a personal token's."
              }
            ],
            "requestBody": {
              "required": false,
              "content": {
                "application/json": {
                  "schema": {"$ref": "#/components/schemas/RotateKey"},
                  "examples": {
                    "hour": {"summary": "The old key works on for an hour", "value": {"grace_seconds": 3600}},
                    "none": {"summary": "The old key ends now", "value": {"grace_seconds": 0}}
                  }
                }
              }
            },
            "responses": {
              "201": {
                "description": "The successor with its secret",
                "headers": {
                  "X-Request-Id": {"$ref": "#/components/headers/RequestId"},
                  "RateLimit-Limit": {"$ref": "#/components/headers/RateLimitLimit"},
                  "RateLimit-Remaining": {"$ref": "#/components/headers/RateLimitRemaining"},
                  "RateLimit-Reset": {"$ref": "#/components/headers/RateLimitReset"},
                  "Location": {"$ref": "#/components/headers/Location"}
                },
                "content": {"application/json": {"schema": {"$ref": "#/components/schemas/IssuedKey"}}}
              },
              "400": {"$ref": "#/components/responses/InvalidRequest"},
              "401": {"$ref": "#/components/responses/Unauthorized"},
              "403": {"$ref": "#/components/responses/InsufficientScope"},
              "404": {"$ref": "#/components/responses/NotFound"},
              "409": {"$ref": "#/components/responses/Conflict"},
              "413": {"$ref": "#/components/responses/PayloadTooLarge"},
              "415": {"$ref": "#/components/responses/UnsupportedMediaType"},
              "422": {"$ref": "#/components/responses/InvalidValue"},
              "429": {"$ref": "#/components/responses/RateLimited"},
              "500": {"$ref": "#/components/responses/Internal"},
              "503": {"$ref": "#/components/responses/Unavailable"}
            }
          }
        },
        "/v1/api-keys/{id}/confirm": {
          "post": {
            "operationId": "confirmKey",
            "summary": "The key, confirmed to be saved",
            "security": [{"bearer": []}, {"apiKey": []}],
            "x-required-scope": "write:keys",
            "parameters": [
              {
                "name": "id",
                "in": "path",
                "required": true,
                "schema": {"type": "string", "pattern": "^(key|pat)_[0-9A-HJKMNP-TV-Z]{16}$"},
                "description": "A key's identifier, or a personal token's."
              }
            ],
            "responses": {
              "200": {
                "description": "The key, confirmed to be saved",
                "headers": {
                  "X-Request-Id": {"$ref": "#/components/headers/RequestId"},
                  "RateLimit-Limit": {"$ref": "#/components/headers/RateLimitLimit"},
                  "RateLimit-Remaining": {"$ref": "#/components/headers/RateLimitRemaining"},
                  "RateLimit-Reset": {"$ref": "#/components/headers/RateLimitReset"}
                },
                "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Key"}}}
              },
              "400": {"$ref": "#/components/responses/InvalidRequest"},
              "401": {"$ref": "#/components/responses/Unauthorized"},
              "403": {"$ref": "#/components/responses/InsufficientScope"},
              "404": {"$ref": "#/components/responses/NotFound"},
              "409": {"$ref": "#/components/responses/Conflict"},
              "429": {"$ref": "#/components/responses/RateLimited"},
              "500": {"$ref": "#/components/responses/Internal"},
              "503": {"$ref": "#/components/responses/Unavailable"}
            }
          }
        },
        "/v1/api-keys/{id}/retire": {
          "post": {
            "operationId": "retireKey",
            "summary": "The replaced key, whose grace is over now",
            "security": [{"bearer": []}, {"apiKey": []}],
            "x-required-scope": "write:keys",
            "parameters": [
              {
                "name": "id",
                "in": "path",
                "required": true,
                "schema": {"type": "string", "pattern": "^(key|pat)_[0-9A-HJKMNP-TV-Z]{16}$"},
                "description": "A key's identifier, or a personal token's."
              }
            ],
            "responses": {
              "200": {
                "description": "The replaced key, whose grace is over now",
                "headers": {
                  "X-Request-Id": {"$ref": "#/components/headers/RequestId"},
                  "RateLimit-Limit": {"$ref": "#/components/headers/RateLimitLimit"},
                  "RateLimit-Remaining": {"$ref": "#/components/headers/RateLimitRemaining"},
                  "RateLimit-Reset": {"$ref": "#/components/headers/RateLimitReset"}
                },
                "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Key"}}}
              },
              "400": {"$ref": "#/components/responses/InvalidRequest"},
              "401": {"$ref": "#/components/responses/Unauthorized"},
              "403": {"$ref": "#/components/responses/InsufficientScope"},
              "404": {"$ref": "#/components/responses/NotFound"},
              "409": {"$ref": "#/components/responses/Conflict"},
              "429": {"$ref": "#/components/responses/RateLimited"},
              "500": {"$ref": "#/components/responses/Internal"},
              "503": {"$ref": "#/components/responses/Unavailable"}
            }
          }
        },
        "/v1/personal-tokens": {
          "get": {
            "operationId": "listTokens",
            "summary": "Personal tokens",
            "security": [{"bearer": []}, {"apiKey": []}],
            "x-required-scope": "read:keys",
            "parameters": [
              {
                "name": "filter",
                "in": "query",
                "required": false,
                "schema": {"type": "string"},
                "description": "Words of the filter language, such as `deploy env:prod is:overdue !owner:ci`."
              },
              {
                "name": "sort",
                "in": "query",
                "required": false,
                "schema": {
                  "type": "string",
                  "enum": [
                    "rotation",
                    "name",
                    "type",
                    "env",
                    "owner",
                    "created",
                    "used",
                    "-rotation",
                    "-name",
                    "-type",
                    "-env",
                    "-owner",
                    "-created",
                    "-used"
                  ],
                  "default": "created"
                },
                "description": "Newest first, unless another order is named."
              },
              {
                "name": "limit",
                "in": "query",
                "required": false,
                "schema": {"type": "integer", "minimum": 1, "maximum": 200, "default": 50}
              },
              {
                "name": "cursor",
                "in": "query",
                "required": false,
                "schema": {"type": "string", "minLength": 1},
                "description": "A `next_cursor` of the same list. Only one of `cursor`, `before`, `from` and `end`."
              },
              {
                "name": "before",
                "in": "query",
                "required": false,
                "schema": {"type": "string", "minLength": 1},
                "description": "The records in front of this place. Only one of `cursor`, `before`, `from` and `end`."
              },
              {
                "name": "from",
                "in": "query",
                "required": false,
                "schema": {"type": "string", "minLength": 1},
                "description": "The record at this place and those behind it. Only one of `cursor`, `before`, `from` and `end`."
              },
              {
                "name": "end",
                "in": "query",
                "required": false,
                "schema": {"type": "boolean"},
                "description": "The last records. Only one of `cursor`, `before`, `from` and `end`."
              },
              {
                "name": "status",
                "in": "query",
                "required": false,
                "schema": {"type": "string", "enum": ["active", "disabled", "expired", "revoked"]}
              },
              {
                "name": "q",
                "in": "query",
                "required": false,
                "schema": {"type": "string"},
                "description": "Text in the name, the description, the owner, the hint or the identifier."
              },
              {"name": "needs_rotation", "in": "query", "required": false, "schema": {"type": "boolean"}}
            ],
            "responses": {
              "200": {
                "description": "Personal tokens",
                "headers": {
                  "X-Request-Id": {"$ref": "#/components/headers/RequestId"},
                  "RateLimit-Limit": {"$ref": "#/components/headers/RateLimitLimit"},
                  "RateLimit-Remaining": {"$ref": "#/components/headers/RateLimitRemaining"},
                  "RateLimit-Reset": {"$ref": "#/components/headers/RateLimitReset"}
                },
                "content": {"application/json": {"schema": {"$ref": "#/components/schemas/KeyList"}}}
              },
              "400": {"$ref": "#/components/responses/InvalidRequest"},
              "401": {"$ref": "#/components/responses/Unauthorized"},
              "403": {"$ref": "#/components/responses/InsufficientScope"},
              "429": {"$ref": "#/components/responses/RateLimited"},
              "500": {"$ref": "#/components/responses/Internal"},
              "503": {"$ref": "#/components/responses/Unavailable"}
            },
            "description": "Where the list begins: at its first record, or where one of `cursor`, `before`, `from` and `end` says."
          },
          "post": {
            "operationId": "createToken",
            "summary": "The new token with its secret",
            "description": "It stands for the person behind the credential.",
            "security": [{"bearer": []}, {"apiKey": []}],
            "x-required-scope": "write:keys",
            "parameters": [
              {
                "name": "Idempotency-Key",
                "in": "header",
                "required": false,
                "schema": {
                  "type": "string",
                  "minLength": 1,
                  "maxLength": 255,
                  "pattern": "^[!-~]([ -~]*[!-~])?$"
                },
                "description": "A repeated request with the same key and body gets the same record, without the secret."
              }
            ],
            "requestBody": {
              "required": true,
              "content": {
                "application/json": {
                  "schema": {"$ref": "#/components/schemas/CreateToken"},
                  "examples": {
                    "token": {
                      "summary": "A token for reading",
                      "value": {
                        "name": "laptop",
                        "scopes": ["read:projects", "read:keys"],
                        "description": "The command line uses it"
                      }
                    }
                  }
                }
              }
            },
            "responses": {
              "201": {
                "description": "The new token with its secret",
                "headers": {
                  "X-Request-Id": {"$ref": "#/components/headers/RequestId"},
                  "RateLimit-Limit": {"$ref": "#/components/headers/RateLimitLimit"},
                  "RateLimit-Remaining": {"$ref": "#/components/headers/RateLimitRemaining"},
                  "RateLimit-Reset": {"$ref": "#/components/headers/RateLimitReset"},
                  "Location": {"$ref": "#/components/headers/Location"},
                  "Idempotency-Replayed": {"$ref": "#/components/headers/IdempotencyReplayed"}
                },
                "content": {"application/json": {"schema": {"$ref": "#/components/schemas/IssuedKey"}}}
              },
              "400": {"$ref": "#/components/responses/InvalidRequest"},
              "401": {"$ref": "#/components/responses/Unauthorized"},
              "403": {"$ref": "#/components/responses/InsufficientScope"},
              "409": {"$ref": "#/components/responses/Conflict"},
              "413": {"$ref": "#/components/responses/PayloadTooLarge"},
              "415": {"$ref": "#/components/responses/UnsupportedMediaType"},
              "422": {"$ref": "#/components/responses/InvalidValue"},
              "429": {"$ref": "#/components/responses/RateLimited"},
              "500": {"$ref": "#/components/responses/Internal"},
              "503": {"$ref": "#/components/responses/Unavailable"}
            }
          }
        },
        "/v1/personal-tokens/{id}": {
          "delete": {
            "operationId": "revokeToken",
            "summary": "The revoked token",
            "security": [{"bearer": []}, {"apiKey": []}],
            "x-required-scope": "write:keys",
            "parameters": [
              {
                "name": "id",
                "in": "path",
                "required": true,
                "schema": {"type": "string", "pattern": "^pat_[0-9A-HJKMNP-TV-Z]{16}$"},
                "description": "A token's identifier."
              },
              {
                "name": "reason",
                "in": "query",
                "required": false,
                "schema": {"type": "string", "maxLength": 500}
              }
            ],
            "responses": {
              "200": {
                "description": "The revoked token",
                "headers": {
                  "X-Request-Id": {"$ref": "#/components/headers/RequestId"},
                  "RateLimit-Limit": {"$ref": "#/components/headers/RateLimitLimit"},
                  "RateLimit-Remaining": {"$ref": "#/components/headers/RateLimitRemaining"},
                  "RateLimit-Reset": {"$ref": "#/components/headers/RateLimitReset"}
                },
                "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Key"}}}
              },
              "400": {"$ref": "#/components/responses/InvalidRequest"},
              "401": {"$ref": "#/components/responses/Unauthorized"},
              "403": {"$ref": "#/components/responses/InsufficientScope"},
              "404": {"$ref": "#/components/responses/NotFound"},
              "409": {"$ref": "#/components/responses/Conflict"},
              "422": {"$ref": "#/components/responses/InvalidValue"},
              "429": {"$ref": "#/components/responses/RateLimited"},
              "500": {"$ref": "#/components/responses/Internal"},
              "503": {"$ref": "#/components/responses/Unavailable"}
            }
          }
        },
        "/v1/apps": {
          "get": {
            "operationId": "listApps",
            "summary": "Apps, newest first",
            "security": [{"bearer": []}, {"apiKey": []}],
            "x-required-scope": "read:keys",
            "parameters": [
              {
                "name": "limit",
                "in": "query",
                "required": false,
                "schema": {"type": "integer", "minimum": 1, "maximum": 200, "default": 50}
              },
              {
                "name": "cursor",
                "in": "query",
                "required": false,
                "schema": {"type": "string", "pattern": "^app_[0-9A-HJKMNP-TV-Z]{16}$"},
                "description": "A `next_cursor` of the same list."
              }
            ],
            "responses": {
              "200": {
                "description": "Apps, newest first",
                "headers": {
                  "X-Request-Id": {"$ref": "#/components/headers/RequestId"},
                  "RateLimit-Limit": {"$ref": "#/components/headers/RateLimitLimit"},
                  "RateLimit-Remaining": {"$ref": "#/components/headers/RateLimitRemaining"},
                  "RateLimit-Reset": {"$ref": "#/components/headers/RateLimitReset"}
                },
                "content": {"application/json": {"schema": {"$ref": "#/components/schemas/AppList"}}}
              },
              "400": {"$ref": "#/components/responses/InvalidRequest"},
              "401": {"$ref": "#/components/responses/Unauthorized"},
              "403": {"$ref": "#/components/responses/InsufficientScope"},
              "429": {"$ref": "#/components/responses/RateLimited"},
              "500": {"$ref": "#/components/responses/Internal"},
              "503": {"$ref": "#/components/responses/Unavailable"}
            }
          },
          "post": {
            "operationId": "createApp",
            "summary": "The new app and, this once, its client secret",
            "security": [{"bearer": []}, {"apiKey": []}],
            "x-required-scope": "write:keys",
            "requestBody": {
              "required": true,
              "content": {
                "application/json": {
                  "schema": {"$ref": "#/components/schemas/CreateApp"},
                  "examples": {
                    "confidential": {
                      "summary": "An app on a server",
                      "value": {
                        "name": "Retool",
                        "kind": "confidential",
                        "redirect_uris": ["https://retool.example.com/oauth/callback"],
                        "scopes": ["read:projects", "write:workflows"]
                      }
                    },
                    "public": {
                      "summary": "An app on people's machines",
                      "value": {
                        "name": "Desktop",
                        "kind": "public",
                        "redirect_uris": ["http://127.0.0.1/callback"],
                        "scopes": ["read:projects"]
                      }
                    }
                  }
                }
              }
            },
            "responses": {
              "201": {
                "description": "The new app and, this once, its client secret",
                "headers": {
                  "X-Request-Id": {"$ref": "#/components/headers/RequestId"},
                  "RateLimit-Limit": {"$ref": "#/components/headers/RateLimitLimit"},
                  "RateLimit-Remaining": {"$ref": "#/components/headers/RateLimitRemaining"},
                  "RateLimit-Reset": {"$ref": "#/components/headers/RateLimitReset"},
                  "Location": {"$ref": "#/components/headers/Location"}
                },
                "content": {"application/json": {"schema": {"$ref": "#/components/schemas/IssuedApp"}}}
              },
              "400": {"$ref": "#/components/responses/InvalidRequest"},
              "401": {"$ref": "#/components/responses/Unauthorized"},
              "403": {"$ref": "#/components/responses/InsufficientScope"},
              "409": {"$ref": "#/components/responses/Conflict"},
              "413": {"$ref": "#/components/responses/PayloadTooLarge"},
              "415": {"$ref": "#/components/responses/UnsupportedMediaType"},
              "422": {"$ref": "#/components/responses/InvalidValue"},
              "429": {"$ref": "#/components/responses/RateLimited"},
              "500": {"$ref": "#/components/responses/Internal"},
              "503": {"$ref": "#/components/responses/Unavailable"}
            }
          }
        },
        "/v1/apps/lookup": {
          "get": {
            "operationId": "lookUpApp",
            "summary": "The app with this identifier or name",
            "security": [{"bearer": []}, {"apiKey": []}],
            "x-required-scope": "read:keys",
            "parameters": [
              {
                "name": "reference",
                "in": "query",
                "required": true,
                "schema": {"type": "string", "minLength": 1}
              }
            ],
            "responses": {
              "200": {
                "description": "The app with this identifier or name",
                "headers": {
                  "X-Request-Id": {"$ref": "#/components/headers/RequestId"},
                  "RateLimit-Limit": {"$ref": "#/components/headers/RateLimitLimit"},
                  "RateLimit-Remaining": {"$ref": "#/components/headers/RateLimitRemaining"},
                  "RateLimit-Reset": {"$ref": "#/components/headers/RateLimitReset"}
                },
                "content": {"application/json": {"schema": {"$ref": "#/components/schemas/App"}}}
              },
              "400": {"$ref": "#/components/responses/InvalidRequest"},
              "401": {"$ref": "#/components/responses/Unauthorized"},
              "403": {"$ref": "#/components/responses/InsufficientScope"},
              "404": {"$ref": "#/components/responses/NotFound"},
              "429": {"$ref": "#/components/responses/RateLimited"},
              "500": {"$ref": "#/components/responses/Internal"},
              "503": {"$ref": "#/components/responses/Unavailable"}
            }
          }
        },
        "/v1/apps/{id}": {
          "get": {
            "operationId": "getApp",
            "summary": "The app",
            "security": [{"bearer": []}, {"apiKey": []}],
            "x-required-scope": "read:keys",
            "parameters": [
              {
                "name": "id",
                "in": "path",
                "required": true,
                "schema": {"type": "string", "pattern": "^(app_[0-9A-HJKMNP-TV-Z]{16}|qodryx-cli)$"},
                "description": "An app's identifier."
              }
            ],
            "responses": {
              "200": {
                "description": "The app",
                "headers": {
                  "X-Request-Id": {"$ref": "#/components/headers/RequestId"},
                  "RateLimit-Limit": {"$ref": "#/components/headers/RateLimitLimit"},
                  "RateLimit-Remaining": {"$ref": "#/components/headers/RateLimitRemaining"},
                  "RateLimit-Reset": {"$ref": "#/components/headers/RateLimitReset"}
                },
                "content": {"application/json": {"schema": {"$ref": "#/components/schemas/App"}}}
              },
              "400": {"$ref": "#/components/responses/InvalidRequest"},
              "401": {"$ref": "#/components/responses/Unauthorized"},
              "403": {"$ref": "#/components/responses/InsufficientScope"},
              "404": {"$ref": "#/components/responses/NotFound"},
              "429": {"$ref": "#/components/responses/RateLimited"},
              "500": {"$ref": "#/components/responses/Internal"},
              "503": {"$ref": "#/components/responses/Unavailable"}
            }
          },
          "delete": {
            "operationId": "deleteApp",
            "summary": "The app as it was; its grants have ended",
            "security": [{"bearer": []}, {"apiKey": []}],
            "x-required-scope": "write:keys",
            "parameters": [
              {
                "name": "id",
                "in": "path",
                "required": true,
                "schema": {"type": "string", "pattern": "^(app_[0-9A-HJKMNP-TV-Z]{16}|qodryx-cli)$"},
                "description": "An app's identifier."
              }
            ],
            "responses": {
              "200": {
                "description": "The app as it was; its grants have ended",
                "headers": {
                  "X-Request-Id": {"$ref": "#/components/headers/RequestId"},
                  "RateLimit-Limit": {"$ref": "#/components/headers/RateLimitLimit"},
                  "RateLimit-Remaining": {"$ref": "#/components/headers/RateLimitRemaining"},
                  "RateLimit-Reset": {"$ref": "#/components/headers/RateLimitReset"}
                },
                "content": {"application/json": {"schema": {"$ref": "#/components/schemas/App"}}}
              },
              "400": {"$ref": "#/components/responses/InvalidRequest"},
              "401": {"$ref": "#/components/responses/Unauthorized"},
              "403": {"$ref": "#/components/responses/InsufficientScope"},
              "404": {"$ref": "#/components/responses/NotFound"},
              "409": {"$ref": "#/components/responses/Conflict"},
              "429": {"$ref": "#/components/responses/RateLimited"},
              "500": {"$ref": "#/components/responses/Internal"},
              "503": {"$ref": "#/components/responses/Unavailable"}
            }
          }
        },
        "/v1/apps/{id}/rotate-secret": {
          "post": {
            "operationId": "rotateAppSecret",
            "summary": "The app and, this once, its new client secret; the old one is refused from now on",
            "security": [{"bearer": []}, {"apiKey": []}],
            "x-required-scope": "write:keys",
            "parameters": [
              {
                "name": "id",
                "in": "path",
                "required": true,
                "schema": {"type": "string", "pattern": "^(app_[0-9A-HJKMNP-TV-Z]{16}|qodryx-cli)$"},
                "description": "An app's identifier."
              }
            ],
            "responses": {
              "201": {
                "description": "The app and, this once, its new client secret; the old one is refused from now on",
                "headers": {
                  "X-Request-Id": {"$ref": "#/components/headers/RequestId"},
                  "RateLimit-Limit": {"$ref": "#/components/headers/RateLimitLimit"},
                  "RateLimit-Remaining": {"$ref": "#/components/headers/RateLimitRemaining"},
                  "RateLimit-Reset": {"$ref": "#/components/headers/RateLimitReset"},
                  "Location": {"$ref": "#/components/headers/Location"}
                },
                "content": {"application/json": {"schema": {"$ref": "#/components/schemas/IssuedApp"}}}
              },
              "400": {"$ref": "#/components/responses/InvalidRequest"},
              "401": {"$ref": "#/components/responses/Unauthorized"},
              "403": {"$ref": "#/components/responses/InsufficientScope"},
              "404": {"$ref": "#/components/responses/NotFound"},
              "409": {"$ref": "#/components/responses/Conflict"},
              "429": {"$ref": "#/components/responses/RateLimited"},
              "500": {"$ref": "#/components/responses/Internal"},
              "503": {"$ref": "#/components/responses/Unavailable"}
            }
          }
        },
        "/v1/grants": {
          "get": {
            "operationId": "listGrants",
            "summary": "What people have allowed apps and has not ended, newest first",
            "security": [{"bearer": []}, {"apiKey": []}],
            "x-required-scope": "read:keys",
            "parameters": [
              {
                "name": "app",
                "in": "query",
                "required": false,
                "schema": {"type": "string"},
                "description": "The identifier of an app."
              },
              {
                "name": "owner",
                "in": "query",
                "required": false,
                "schema": {"type": "string"},
                "description": "For whom the app acts."
              },
              {
                "name": "limit",
                "in": "query",
                "required": false,
                "schema": {"type": "integer", "minimum": 1, "maximum": 200, "default": 50}
              },
              {
                "name": "cursor",
                "in": "query",
                "required": false,
                "schema": {"type": "string", "pattern": "^grt_[0-9A-HJKMNP-TV-Z]{16}$"},
                "description": "A `next_cursor` of the same list."
              }
            ],
            "responses": {
              "200": {
                "description": "What people have allowed apps and has not ended, newest first",
                "headers": {
                  "X-Request-Id": {"$ref": "#/components/headers/RequestId"},
                  "RateLimit-Limit": {"$ref": "#/components/headers/RateLimitLimit"},
                  "RateLimit-Remaining": {"$ref": "#/components/headers/RateLimitRemaining"},
                  "RateLimit-Reset": {"$ref": "#/components/headers/RateLimitReset"}
                },
                "content": {"application/json": {"schema": {"$ref": "#/components/schemas/GrantList"}}}
              },
              "400": {"$ref": "#/components/responses/InvalidRequest"},
              "401": {"$ref": "#/components/responses/Unauthorized"},
              "403": {"$ref": "#/components/responses/InsufficientScope"},
              "429": {"$ref": "#/components/responses/RateLimited"},
              "500": {"$ref": "#/components/responses/Internal"},
              "503": {"$ref": "#/components/responses/Unavailable"}
            }
          }
        },
        "/v1/grants/{id}": {
          "get": {
            "operationId": "getGrant",
            "summary": "The grant",
            "security": [{"bearer": []}, {"apiKey": []}],
            "x-required-scope": "read:keys",
            "parameters": [
              {
                "name": "id",
                "in": "path",
                "required": true,
                "schema": {"type": "string", "pattern": "^grt_[0-9A-HJKMNP-TV-Z]{16}$"},
                "description": "A grant's identifier."
              }
            ],
            "responses": {
              "200": {
                "description": "The grant",
                "headers": {
                  "X-Request-Id": {"$ref": "#/components/headers/RequestId"},
                  "RateLimit-Limit": {"$ref": "#/components/headers/RateLimitLimit"},
                  "RateLimit-Remaining": {"$ref": "#/components/headers/RateLimitRemaining"},
                  "RateLimit-Reset": {"$ref": "#/components/headers/RateLimitReset"}
                },
                "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Grant"}}}
              },
              "400": {"$ref": "#/components/responses/InvalidRequest"},
              "401": {"$ref": "#/components/responses/Unauthorized"},
              "403": {"$ref": "#/components/responses/InsufficientScope"},
              "404": {"$ref": "#/components/responses/NotFound"},
              "429": {"$ref": "#/components/responses/RateLimited"},
              "500": {"$ref": "#/components/responses/Internal"},
              "503": {"$ref": "#/components/responses/Unavailable"}
            }
          },
          "delete": {
            "operationId": "revokeGrant",
            "summary": "The ended grant; its tokens are refused from now on",
            "security": [{"bearer": []}, {"apiKey": []}],
            "x-required-scope": "write:keys",
            "parameters": [
              {
                "name": "id",
                "in": "path",
                "required": true,
                "schema": {"type": "string", "pattern": "^grt_[0-9A-HJKMNP-TV-Z]{16}$"},
                "description": "A grant's identifier."
              },
              {
                "name": "reason",
                "in": "query",
                "required": false,
                "schema": {"type": "string", "maxLength": 500}
              }
            ],
            "responses": {
              "200": {
                "description": "The ended grant; its tokens are refused from now on",
                "headers": {
                  "X-Request-Id": {"$ref": "#/components/headers/RequestId"},
                  "RateLimit-Limit": {"$ref": "#/components/headers/RateLimitLimit"},
                  "RateLimit-Remaining": {"$ref": "#/components/headers/RateLimitRemaining"},
                  "RateLimit-Reset": {"$ref": "#/components/headers/RateLimitReset"}
                },
                "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Grant"}}}
              },
              "400": {"$ref": "#/components/responses/InvalidRequest"},
              "401": {"$ref": "#/components/responses/Unauthorized"},
              "403": {"$ref": "#/components/responses/InsufficientScope"},
              "404": {"$ref": "#/components/responses/NotFound"},
              "409": {"$ref": "#/components/responses/Conflict"},
              "422": {"$ref": "#/components/responses/InvalidValue"},
              "429": {"$ref": "#/components/responses/RateLimited"},
              "500": {"$ref": "#/components/responses/Internal"},
              "503": {"$ref": "#/components/responses/Unavailable"}
            }
          }
        },
        "/v1/approvals": {
          "get": {
            "operationId": "listApprovals",
            "summary": "What waits for a decision, the oldest first",
            "security": [{"bearer": []}, {"apiKey": []}],
            "x-required-scope": "read:keys",
            "responses": {
              "200": {
                "description": "What waits for a decision, the oldest first",
                "headers": {
                  "X-Request-Id": {"$ref": "#/components/headers/RequestId"},
                  "RateLimit-Limit": {"$ref": "#/components/headers/RateLimitLimit"},
                  "RateLimit-Remaining": {"$ref": "#/components/headers/RateLimitRemaining"},
                  "RateLimit-Reset": {"$ref": "#/components/headers/RateLimitReset"}
                },
                "content": {"application/json": {"schema": {"$ref": "#/components/schemas/ApprovalList"}}}
              },
              "400": {"$ref": "#/components/responses/InvalidRequest"},
              "401": {"$ref": "#/components/responses/Unauthorized"},
              "403": {"$ref": "#/components/responses/InsufficientScope"},
              "429": {"$ref": "#/components/responses/RateLimited"},
              "500": {"$ref": "#/components/responses/Internal"},
              "503": {"$ref": "#/components/responses/Unavailable"}
            }
          }
        },
        "/v1/approvals/lookup": {
          "get": {
            "operationId": "lookUpApproval",
            "summary": "What waits with this code",
            "security": [{"bearer": []}, {"apiKey": []}],
            "x-required-scope": "read:keys",
            "parameters": [
              {
                "name": "code",
                "in": "query",
                "required": true,
                "schema": {
                  "type": "string",
                  "pattern": "^[BCDFGHJKLMNPQRSTVWXZbcdfghjklmnpqrstvwxz]{4}-?[BCDFGHJKLMNPQRSTVWXZbcdfghjklmnpqrstvwxz]{4}$"
                }
              }
            ],
            "responses": {
              "200": {
                "description": "What waits with this code",
                "headers": {
                  "X-Request-Id": {"$ref": "#/components/headers/RequestId"},
                  "RateLimit-Limit": {"$ref": "#/components/headers/RateLimitLimit"},
                  "RateLimit-Remaining": {"$ref": "#/components/headers/RateLimitRemaining"},
                  "RateLimit-Reset": {"$ref": "#/components/headers/RateLimitReset"}
                },
                "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Approval"}}}
              },
              "400": {"$ref": "#/components/responses/InvalidRequest"},
              "401": {"$ref": "#/components/responses/Unauthorized"},
              "403": {"$ref": "#/components/responses/InsufficientScope"},
              "404": {"$ref": "#/components/responses/NotFound"},
              "422": {"$ref": "#/components/responses/InvalidValue"},
              "429": {"$ref": "#/components/responses/RateLimited"},
              "500": {"$ref": "#/components/responses/Internal"},
              "503": {"$ref": "#/components/responses/Unavailable"}
            }
          }
        },
        "/v1/approvals/{id}/approve": {
          "post": {
            "operationId": "approve",
            "summary": "The approved request: the app acts for the person behind the credential",
            "security": [{"bearer": []}, {"apiKey": []}],
            "x-required-scope": "write:keys",
            "parameters": [
              {
                "name": "id",
                "in": "path",
                "required": true,
                "schema": {"type": "string", "pattern": "^apr_[0-9A-HJKMNP-TV-Z]{16}$"},
                "description": "A request's identifier."
              }
            ],
            "requestBody": {
              "required": true,
              "content": {
                "application/json": {
                  "schema": {"$ref": "#/components/schemas/Approve"},
                  "examples": {
                    "all": {"summary": "All that it asks for", "value": {"code": "WDJB-MJHT"}},
                    "less": {
                      "summary": "Less than it asks for",
                      "value": {"code": "WDJB-MJHT", "scopes": ["read:projects"]}
                    }
                  }
                }
              }
            },
            "responses": {
              "200": {
                "description": "The approved request: the app acts for the person behind the credential",
                "headers": {
                  "X-Request-Id": {"$ref": "#/components/headers/RequestId"},
                  "RateLimit-Limit": {"$ref": "#/components/headers/RateLimitLimit"},
                  "RateLimit-Remaining": {"$ref": "#/components/headers/RateLimitRemaining"},
                  "RateLimit-Reset": {"$ref": "#/components/headers/RateLimitReset"}
                },
                "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Approval"}}}
              },
              "400": {"$ref": "#/components/responses/InvalidRequest"},
              "401": {"$ref": "#/components/responses/Unauthorized"},
              "403": {"$ref": "#/components/responses/InsufficientScope"},
              "404": {"$ref": "#/components/responses/NotFound"},
              "409": {"$ref": "#/components/responses/Conflict"},
              "413": {"$ref": "#/components/responses/PayloadTooLarge"},
              "415": {"$ref": "#/components/responses/UnsupportedMediaType"},
              "422": {"$ref": "#/components/responses/InvalidValue"},
              "429": {"$ref": "#/components/responses/RateLimited"},
              "500": {"$ref": "#/components/responses/Internal"},
              "503": {"$ref": "#/components/responses/Unavailable"}
            }
          }
        },
        "/v1/approvals/{id}/deny": {
          "post": {
            "operationId": "deny",
            "summary": "The denied request",
            "security": [{"bearer": []}, {"apiKey": []}],
            "x-required-scope": "write:keys",
            "parameters": [
              {
                "name": "id",
                "in": "path",
                "required": true,
                "schema": {"type": "string", "pattern": "^apr_[0-9A-HJKMNP-TV-Z]{16}$"},
                "description": "A request's identifier."
              }
            ],
            "responses": {
              "200": {
                "description": "The denied request",
                "headers": {
                  "X-Request-Id": {"$ref": "#/components/headers/RequestId"},
                  "RateLimit-Limit": {"$ref": "#/components/headers/RateLimitLimit"},
                  "RateLimit-Remaining": {"$ref": "#/components/headers/RateLimitRemaining"},
                  "RateLimit-Reset": {"$ref": "#/components/headers/RateLimitReset"}
                },
                "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Approval"}}}
              },
              "400": {"$ref": "#/components/responses/InvalidRequest"},
              "401": {"$ref": "#/components/responses/Unauthorized"},
              "403": {"$ref": "#/components/responses/InsufficientScope"},
              "404": {"$ref": "#/components/responses/NotFound"},
              "409": {"$ref": "#/components/responses/Conflict"},
              "429": {"$ref": "#/components/responses/RateLimited"},
              "500": {"$ref": "#/components/responses/Internal"},
              "503": {"$ref": "#/components/responses/Unavailable"}
            }
          }
        },
        "/v1/refusals": {
          "get": {
            "operationId": "listRefusals",
            "summary": "Which requests were refused, by which check, when and from where; newest first",
            "security": [{"bearer": []}, {"apiKey": []}],
            "x-required-scope": "read:keys",
            "parameters": [
              {"name": "key_id", "in": "query", "required": false, "schema": {"type": "string"}},
              {
                "name": "request_id",
                "in": "query",
                "required": false,
                "schema": {"type": "string"},
                "description": "What an answer called the request in `X-Request-Id`. Instead of `key_id`."
              },
              {
                "name": "hint",
                "in": "query",
                "required": false,
                "schema": {"type": "string", "pattern": "^([0-9A-Za-z]{4})?(…|\\.\\.\\.|~)[0-9A-Za-z]{4}$"},
                "description": "The last 4 characters of a credential, and perhaps its first 4 behind the prefix: `4fG7…9Q2F`. Instead of `key_id`."
              },
              {
                "name": "type",
                "in": "query",
                "required": false,
                "schema": {"type": "string", "enum": ["live", "test", "ro", "pat", "oauth", "refresh", "secret"]},
                "description": "With `hint` alone: what the credential begins with."
              },
              {
                "name": "limit",
                "in": "query",
                "required": false,
                "schema": {"type": "integer", "minimum": 1, "maximum": 200, "default": 50}
              },
              {
                "name": "cursor",
                "in": "query",
                "required": false,
                "schema": {"type": "string", "minLength": 1},
                "description": "A `next_cursor` of the same list."
              }
            ],
            "responses": {
              "200": {
                "description": "Which requests were refused, by which check, when and from where; newest first",
                "headers": {
                  "X-Request-Id": {"$ref": "#/components/headers/RequestId"},
                  "RateLimit-Limit": {"$ref": "#/components/headers/RateLimitLimit"},
                  "RateLimit-Remaining": {"$ref": "#/components/headers/RateLimitRemaining"},
                  "RateLimit-Reset": {"$ref": "#/components/headers/RateLimitReset"}
                },
                "content": {"application/json": {"schema": {"$ref": "#/components/schemas/RefusedRequestList"}}}
              },
              "400": {"$ref": "#/components/responses/InvalidRequest"},
              "401": {"$ref": "#/components/responses/Unauthorized"},
              "403": {"$ref": "#/components/responses/InsufficientScope"},
              "429": {"$ref": "#/components/responses/RateLimited"},
              "500": {"$ref": "#/components/responses/Internal"},
              "503": {"$ref": "#/components/responses/Unavailable"}
            }
          },
          "post": {
            "operationId": "reportRefusals",
            "summary": "Report requests that a service has refused on its own",
            "security": [{"bearer": []}, {"apiKey": []}],
            "x-required-scope": "write:keys",
            "requestBody": {
              "required": true,
              "content": {
                "application/json": {
                  "schema": {"$ref": "#/components/schemas/ReportRefusals"},
                  "examples": {
                    "refusals": {
                      "summary": "A request without the scope that it needs",
                      "value": {
                        "refusals": [
                          {
                            "at": "2026-11-23T14:07:02.125Z",
                            "request_id": "req_01J8ZC4M9Q2F7",
                            "key_id": "key_01J8ZC4M9Q2F7T0V",
                            "type": "live",
                            "hint": "4fG7…9Q2F",
                            "check": "insufficient_scope",
                            "since": null,
                            "scope": "write:projects",
                            "details": "the key does not hold the scope write:projects",
                            "address": "203.0.113.40",
                            "route": "POST /v1/projects",
                            "status": 403
                          }
                        ]
                      }
                    }
                  }
                }
              }
            },
            "responses": {
              "204": {
                "description": "Done.",
                "headers": {
                  "X-Request-Id": {"$ref": "#/components/headers/RequestId"},
                  "RateLimit-Limit": {"$ref": "#/components/headers/RateLimitLimit"},
                  "RateLimit-Remaining": {"$ref": "#/components/headers/RateLimitRemaining"},
                  "RateLimit-Reset": {"$ref": "#/components/headers/RateLimitReset"}
                }
              },
              "400": {"$ref": "#/components/responses/InvalidRequest"},
              "401": {"$ref": "#/components/responses/Unauthorized"},
              "403": {"$ref": "#/components/responses/InsufficientScope"},
              "413": {"$ref": "#/components/responses/PayloadTooLarge"},
              "415": {"$ref": "#/components/responses/UnsupportedMediaType"},
              "422": {"$ref": "#/components/responses/InvalidValue"},
              "429": {"$ref": "#/components/responses/RateLimited"},
              "500": {"$ref": "#/components/responses/Internal"},
              "503": {"$ref": "#/components/responses/Unavailable"}
            },
            "description": "At most 1,000 uses at once, in a body of at most 64 KiB."
          }
        },
        "/v1/audit-events": {
          "get": {
            "operationId": "listAuditEvents",
            "summary": "Who did what, when, from where; newest first",
            "security": [{"bearer": []}, {"apiKey": []}],
            "x-required-scope": "read:keys",
            "parameters": [
              {"name": "key_id", "in": "query", "required": false, "schema": {"type": "string"}},
              {
                "name": "action",
                "in": "query",
                "required": false,
                "schema": {"type": "string"},
                "description": "What the action begins with, such as `key.`."
              },
              {
                "name": "filter",
                "in": "query",
                "required": false,
                "schema": {"type": "string", "maxLength": 1000},
                "description": "Words of the log's filter language, such as `action:key,oauth !actor:system from:ssh since:24h until:2026-11-01 zapier`. Days are those of UTC."
              },
              {
                "name": "limit",
                "in": "query",
                "required": false,
                "schema": {"type": "integer", "minimum": 1, "maximum": 200, "default": 50}
              },
              {
                "name": "cursor",
                "in": "query",
                "required": false,
                "schema": {"type": "string", "minLength": 1},
                "description": "A `next_cursor` of the same list."
              }
            ],
            "responses": {
              "200": {
                "description": "Who did what, when, from where; newest first",
                "headers": {
                  "X-Request-Id": {"$ref": "#/components/headers/RequestId"},
                  "RateLimit-Limit": {"$ref": "#/components/headers/RateLimitLimit"},
                  "RateLimit-Remaining": {"$ref": "#/components/headers/RateLimitRemaining"},
                  "RateLimit-Reset": {"$ref": "#/components/headers/RateLimitReset"}
                },
                "content": {"application/json": {"schema": {"$ref": "#/components/schemas/AuditEventList"}}}
              },
              "400": {"$ref": "#/components/responses/InvalidRequest"},
              "401": {"$ref": "#/components/responses/Unauthorized"},
              "403": {"$ref": "#/components/responses/InsufficientScope"},
              "429": {"$ref": "#/components/responses/RateLimited"},
              "500": {"$ref": "#/components/responses/Internal"},
              "503": {"$ref": "#/components/responses/Unavailable"}
            }
          }
        },
        "/v1/audit-events/exports": {
          "post": {
            "operationId": "noteExport",
            "summary": "Note in the log what is about to be written to a file",
            "security": [{"bearer": []}, {"apiKey": []}],
            "x-required-scope": "read:keys",
            "requestBody": {
              "required": true,
              "content": {
                "application/json": {
                  "schema": {"$ref": "#/components/schemas/NoteExport"},
                  "examples": {
                    "events": {
                      "summary": "Some events",
                      "value": {
                        "content": "events",
                        "file": "audit.jsonl",
                        "count": 18,
                        "filter": "action:key since:24h"
                      }
                    }
                  }
                }
              }
            },
            "responses": {
              "204": {
                "description": "The log says it",
                "headers": {
                  "X-Request-Id": {"$ref": "#/components/headers/RequestId"},
                  "RateLimit-Limit": {"$ref": "#/components/headers/RateLimitLimit"},
                  "RateLimit-Remaining": {"$ref": "#/components/headers/RateLimitRemaining"},
                  "RateLimit-Reset": {"$ref": "#/components/headers/RateLimitReset"}
                }
              },
              "400": {"$ref": "#/components/responses/InvalidRequest"},
              "401": {"$ref": "#/components/responses/Unauthorized"},
              "403": {"$ref": "#/components/responses/InsufficientScope"},
              "413": {"$ref": "#/components/responses/PayloadTooLarge"},
              "415": {"$ref": "#/components/responses/UnsupportedMediaType"},
              "422": {"$ref": "#/components/responses/InvalidValue"},
              "429": {"$ref": "#/components/responses/RateLimited"},
              "500": {"$ref": "#/components/responses/Internal"},
              "503": {"$ref": "#/components/responses/Unavailable"}
            }
          }
        },
        "/v1/audit-events/verification": {
          "get": {
            "operationId": "verifyAuditEvents",
            "summary": "Whether the chain of hashes is intact",
            "security": [{"bearer": []}, {"apiKey": []}],
            "x-required-scope": "read:keys",
            "responses": {
              "200": {
                "description": "Whether the chain of hashes is intact",
                "headers": {
                  "X-Request-Id": {"$ref": "#/components/headers/RequestId"},
                  "RateLimit-Limit": {"$ref": "#/components/headers/RateLimitLimit"},
                  "RateLimit-Remaining": {"$ref": "#/components/headers/RateLimitRemaining"},
                  "RateLimit-Reset": {"$ref": "#/components/headers/RateLimitReset"}
                },
                "content": {"application/json": {"schema": {"$ref": "#/components/schemas/AuditVerification"}}}
              },
              "400": {"$ref": "#/components/responses/InvalidRequest"},
              "401": {"$ref": "#/components/responses/Unauthorized"},
              "403": {"$ref": "#/components/responses/InsufficientScope"},
              "429": {"$ref": "#/components/responses/RateLimited"},
              "500": {"$ref": "#/components/responses/Internal"},
              "503": {"$ref": "#/components/responses/Unavailable"}
            }
          }
        },
        "/v1/rotation-policy": {
          "get": {
            "operationId": "getRotationPolicy",
            "summary": "How old keys may become",
            "security": [{"bearer": []}, {"apiKey": []}],
            "x-required-scope": "read:keys",
            "responses": {
              "200": {
                "description": "How old keys may become",
                "headers": {
                  "X-Request-Id": {"$ref": "#/components/headers/RequestId"},
                  "RateLimit-Limit": {"$ref": "#/components/headers/RateLimitLimit"},
                  "RateLimit-Remaining": {"$ref": "#/components/headers/RateLimitRemaining"},
                  "RateLimit-Reset": {"$ref": "#/components/headers/RateLimitReset"}
                },
                "content": {"application/json": {"schema": {"$ref": "#/components/schemas/RotationPolicy"}}}
              },
              "400": {"$ref": "#/components/responses/InvalidRequest"},
              "401": {"$ref": "#/components/responses/Unauthorized"},
              "403": {"$ref": "#/components/responses/InsufficientScope"},
              "429": {"$ref": "#/components/responses/RateLimited"},
              "500": {"$ref": "#/components/responses/Internal"},
              "503": {"$ref": "#/components/responses/Unavailable"}
            }
          },
          "put": {
            "operationId": "setRotationPolicy",
            "summary": "The policy as it is now",
            "security": [{"bearer": []}, {"apiKey": []}],
            "x-required-scope": "write:keys",
            "requestBody": {
              "required": true,
              "content": {
                "application/json": {
                  "schema": {"$ref": "#/components/schemas/RotationPolicy"},
                  "examples": {
                    "quarter": {
                      "summary": "Every 90 days, said 14 days before",
                      "value": {"period_days": 90, "warning_days": 14}
                    }
                  }
                }
              }
            },
            "responses": {
              "200": {
                "description": "The policy as it is now",
                "headers": {
                  "X-Request-Id": {"$ref": "#/components/headers/RequestId"},
                  "RateLimit-Limit": {"$ref": "#/components/headers/RateLimitLimit"},
                  "RateLimit-Remaining": {"$ref": "#/components/headers/RateLimitRemaining"},
                  "RateLimit-Reset": {"$ref": "#/components/headers/RateLimitReset"}
                },
                "content": {"application/json": {"schema": {"$ref": "#/components/schemas/RotationPolicy"}}}
              },
              "400": {"$ref": "#/components/responses/InvalidRequest"},
              "401": {"$ref": "#/components/responses/Unauthorized"},
              "403": {"$ref": "#/components/responses/InsufficientScope"},
              "413": {"$ref": "#/components/responses/PayloadTooLarge"},
              "415": {"$ref": "#/components/responses/UnsupportedMediaType"},
              "422": {"$ref": "#/components/responses/InvalidValue"},
              "429": {"$ref": "#/components/responses/RateLimited"},
              "500": {"$ref": "#/components/responses/Internal"},
              "503": {"$ref": "#/components/responses/Unavailable"}
            }
          }
        },
        "/v1/rotation-deadlines": {
          "post": {
            "operationId": "recordDeadlines",
            "summary": "How many events of passed deadlines were written",
            "security": [{"bearer": []}, {"apiKey": []}],
            "x-required-scope": "write:keys",
            "responses": {
              "200": {
                "description": "How many events of passed deadlines were written",
                "headers": {
                  "X-Request-Id": {"$ref": "#/components/headers/RequestId"},
                  "RateLimit-Limit": {"$ref": "#/components/headers/RateLimitLimit"},
                  "RateLimit-Remaining": {"$ref": "#/components/headers/RateLimitRemaining"},
                  "RateLimit-Reset": {"$ref": "#/components/headers/RateLimitReset"}
                },
                "content": {"application/json": {"schema": {"$ref": "#/components/schemas/RecordedDeadlines"}}}
              },
              "400": {"$ref": "#/components/responses/InvalidRequest"},
              "401": {"$ref": "#/components/responses/Unauthorized"},
              "403": {"$ref": "#/components/responses/InsufficientScope"},
              "429": {"$ref": "#/components/responses/RateLimited"},
              "500": {"$ref": "#/components/responses/Internal"},
              "503": {"$ref": "#/components/responses/Unavailable"}
            }
          }
        },
        "/v1/usage": {
          "post": {
            "operationId": "reportUsage",
            "summary": "Report requests that a service has checked on its own",
            "security": [{"bearer": []}, {"apiKey": []}],
            "x-required-scope": "write:keys",
            "requestBody": {
              "required": true,
              "content": {
                "application/json": {
                  "schema": {"$ref": "#/components/schemas/ReportUsage"},
                  "examples": {
                    "uses": {
                      "summary": "An accepted request, and two that were refused",
                      "value": {
                        "uses": [
                          {
                            "key_id": "key_01J8ZC4M9Q2F7T0V",
                            "at": "2026-11-23T14:07:02.125Z",
                            "address": "203.0.113.40",
                            "route": "GET /v1/projects",
                            "scope": "read:projects"
                          },
                          {
                            "key_id": "key_01J8ZC4M9Q2F7T0V",
                            "at": "2026-11-23T14:07:02.125Z",
                            "address": "203.0.113.40",
                            "route": "POST /v1/projects",
                            "scope": "write:projects",
                            "refusal": "insufficient_scope"
                          },
                          {
                            "key_id": "key_01J8ZC4M9Q2F7T0V",
                            "at": "2026-11-23T14:07:02.125Z",
                            "address": "203.0.113.40",
                            "route": "GET /v1/projects",
                            "scope": null,
                            "refusal": "revoked",
                            "refused_since": "2026-11-20T09:00:00Z"
                          }
                        ]
                      }
                    }
                  }
                }
              }
            },
            "responses": {
              "204": {
                "description": "Done.",
                "headers": {
                  "X-Request-Id": {"$ref": "#/components/headers/RequestId"},
                  "RateLimit-Limit": {"$ref": "#/components/headers/RateLimitLimit"},
                  "RateLimit-Remaining": {"$ref": "#/components/headers/RateLimitRemaining"},
                  "RateLimit-Reset": {"$ref": "#/components/headers/RateLimitReset"}
                }
              },
              "400": {"$ref": "#/components/responses/InvalidRequest"},
              "401": {"$ref": "#/components/responses/Unauthorized"},
              "403": {"$ref": "#/components/responses/InsufficientScope"},
              "413": {"$ref": "#/components/responses/PayloadTooLarge"},
              "415": {"$ref": "#/components/responses/UnsupportedMediaType"},
              "422": {"$ref": "#/components/responses/InvalidValue"},
              "429": {"$ref": "#/components/responses/RateLimited"},
              "500": {"$ref": "#/components/responses/Internal"},
              "503": {"$ref": "#/components/responses/Unavailable"}
            },
            "description": "At most 1,000 uses at once, in a body of at most 64 KiB."
          }
        },
        "/v1/changes": {
          "get": {
            "operationId": "awaitChange",
            "summary": "A number that is another one after every change",
            "security": [{"bearer": []}, {"apiKey": []}],
            "x-required-scope": "read:keys",
            "parameters": [
              {
                "name": "since",
                "in": "query",
                "required": false,
                "schema": {"type": "integer", "minimum": 0},
                "description": "Waits up to 25 s for another revision than this."
              }
            ],
            "responses": {
              "200": {
                "description": "A number that is another one after every change",
                "headers": {
                  "X-Request-Id": {"$ref": "#/components/headers/RequestId"},
                  "RateLimit-Limit": {"$ref": "#/components/headers/RateLimitLimit"},
                  "RateLimit-Remaining": {"$ref": "#/components/headers/RateLimitRemaining"},
                  "RateLimit-Reset": {"$ref": "#/components/headers/RateLimitReset"}
                },
                "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Revision"}}}
              },
              "400": {"$ref": "#/components/responses/InvalidRequest"},
              "401": {"$ref": "#/components/responses/Unauthorized"},
              "403": {"$ref": "#/components/responses/InsufficientScope"},
              "429": {"$ref": "#/components/responses/RateLimited"},
              "500": {"$ref": "#/components/responses/Internal"},
              "503": {"$ref": "#/components/responses/Unavailable"}
            }
          }
        },
        "/v1/verify": {
          "get": {
            "operationId": "verifyGet",
            "summary": "Whether the original request may pass",
            "description": "Without `scope` the original request's method and path decide, as the gateway passes them on in the headers of the configured family.",
            "security": [{"bearer": []}, {"apiKey": []}],
            "parameters": [
              {
                "name": "scope",
                "in": "query",
                "required": false,
                "schema": {"type": "array", "items": {"$ref": "#/components/schemas/Scope"}},
                "description": "All of them are needed.",
                "style": "form",
                "explode": true
              }
            ],
            "responses": {
              "200": {
                "description": "Done.",
                "headers": {
                  "X-Request-Id": {"$ref": "#/components/headers/RequestId"},
                  "RateLimit-Limit": {"$ref": "#/components/headers/RateLimitLimit"},
                  "RateLimit-Remaining": {"$ref": "#/components/headers/RateLimitRemaining"},
                  "RateLimit-Reset": {"$ref": "#/components/headers/RateLimitReset"},
                  "X-Qodryx-Key-Id": {
                    "description": "The credential's identifier.",
                    "schema": {"type": "string"}
                  },
                  "X-Qodryx-Type": {"description": "live, test, ro or pat.", "schema": {"type": "string"}},
                  "X-Qodryx-Owner": {
                    "description": "Who answers for it; what is not printable ASCII is percent-encoded.",
                    "schema": {"type": "string"}
                  },
                  "X-Qodryx-Scopes": {"description": "Separated by spaces.", "schema": {"type": "string"}},
                  "X-Qodryx-Environment": {
                    "description": "prod, staging or dev; none for a personal token.",
                    "schema": {"type": "string"}
                  }
                }
              },
              "400": {"$ref": "#/components/responses/InvalidRequest"},
              "401": {"$ref": "#/components/responses/Unauthorized"},
              "403": {"$ref": "#/components/responses/InsufficientScope"},
              "429": {"$ref": "#/components/responses/RateLimited"},
              "500": {"$ref": "#/components/responses/Internal"},
              "503": {"$ref": "#/components/responses/Unavailable"}
            }
          },
          "head": {
            "operationId": "verifyHead",
            "summary": "Whether the original request may pass",
            "description": "Without `scope` the original request's method and path decide, as the gateway passes them on in the headers of the configured family.",
            "security": [{"bearer": []}, {"apiKey": []}],
            "parameters": [
              {
                "name": "scope",
                "in": "query",
                "required": false,
                "schema": {"type": "array", "items": {"$ref": "#/components/schemas/Scope"}},
                "description": "All of them are needed.",
                "style": "form",
                "explode": true
              }
            ],
            "responses": {
              "200": {
                "description": "Done.",
                "headers": {
                  "X-Request-Id": {"$ref": "#/components/headers/RequestId"},
                  "RateLimit-Limit": {"$ref": "#/components/headers/RateLimitLimit"},
                  "RateLimit-Remaining": {"$ref": "#/components/headers/RateLimitRemaining"},
                  "RateLimit-Reset": {"$ref": "#/components/headers/RateLimitReset"},
                  "X-Qodryx-Key-Id": {
                    "description": "The credential's identifier.",
                    "schema": {"type": "string"}
                  },
                  "X-Qodryx-Type": {"description": "live, test, ro or pat.", "schema": {"type": "string"}},
                  "X-Qodryx-Owner": {
                    "description": "Who answers for it; what is not printable ASCII is percent-encoded.",
                    "schema": {"type": "string"}
                  },
                  "X-Qodryx-Scopes": {"description": "Separated by spaces.", "schema": {"type": "string"}},
                  "X-Qodryx-Environment": {
                    "description": "prod, staging or dev; none for a personal token.",
                    "schema": {"type": "string"}
                  }
                }
              },
              "400": {"$ref": "#/components/responses/InvalidRequest"},
              "401": {"$ref": "#/components/responses/Unauthorized"},
              "403": {"$ref": "#/components/responses/InsufficientScope"},
              "429": {"$ref": "#/components/responses/RateLimited"},
              "500": {"$ref": "#/components/responses/Internal"},
              "503": {"$ref": "#/components/responses/Unavailable"}
            }
          },
          "post": {
            "operationId": "verifyPost",
            "summary": "Whether the original request may pass",
            "description": "Without `scope` the original request's method and path decide, as the gateway passes them on in the headers of the configured family.",
            "security": [{"bearer": []}, {"apiKey": []}],
            "parameters": [
              {
                "name": "scope",
                "in": "query",
                "required": false,
                "schema": {"type": "array", "items": {"$ref": "#/components/schemas/Scope"}},
                "description": "All of them are needed.",
                "style": "form",
                "explode": true
              }
            ],
            "responses": {
              "200": {
                "description": "Done.",
                "headers": {
                  "X-Request-Id": {"$ref": "#/components/headers/RequestId"},
                  "RateLimit-Limit": {"$ref": "#/components/headers/RateLimitLimit"},
                  "RateLimit-Remaining": {"$ref": "#/components/headers/RateLimitRemaining"},
                  "RateLimit-Reset": {"$ref": "#/components/headers/RateLimitReset"},
                  "X-Qodryx-Key-Id": {
                    "description": "The credential's identifier.",
                    "schema": {"type": "string"}
                  },
                  "X-Qodryx-Type": {"description": "live, test, ro or pat.", "schema": {"type": "string"}},
                  "X-Qodryx-Owner": {
                    "description": "Who answers for it; what is not printable ASCII is percent-encoded.",
                    "schema": {"type": "string"}
                  },
                  "X-Qodryx-Scopes": {"description": "Separated by spaces.", "schema": {"type": "string"}},
                  "X-Qodryx-Environment": {
                    "description": "prod, staging or dev; none for a personal token.",
                    "schema": {"type": "string"}
                  }
                }
              },
              "400": {"$ref": "#/components/responses/InvalidRequest"},
              "401": {"$ref": "#/components/responses/Unauthorized"},
              "403": {"$ref": "#/components/responses/InsufficientScope"},
              "429": {"$ref": "#/components/responses/RateLimited"},
              "500": {"$ref": "#/components/responses/Internal"},
              "503": {"$ref": "#/components/responses/Unavailable"}
            }
          },
          "put": {
            "operationId": "verifyPut",
            "summary": "Whether the original request may pass",
            "description": "Without `scope` the original request's method and path decide, as the gateway passes them on in the headers of the configured family.",
            "security": [{"bearer": []}, {"apiKey": []}],
            "parameters": [
              {
                "name": "scope",
                "in": "query",
                "required": false,
                "schema": {"type": "array", "items": {"$ref": "#/components/schemas/Scope"}},
                "description": "All of them are needed.",
                "style": "form",
                "explode": true
              }
            ],
            "responses": {
              "200": {
                "description": "Done.",
                "headers": {
                  "X-Request-Id": {"$ref": "#/components/headers/RequestId"},
                  "RateLimit-Limit": {"$ref": "#/components/headers/RateLimitLimit"},
                  "RateLimit-Remaining": {"$ref": "#/components/headers/RateLimitRemaining"},
                  "RateLimit-Reset": {"$ref": "#/components/headers/RateLimitReset"},
                  "X-Qodryx-Key-Id": {
                    "description": "The credential's identifier.",
                    "schema": {"type": "string"}
                  },
                  "X-Qodryx-Type": {"description": "live, test, ro or pat.", "schema": {"type": "string"}},
                  "X-Qodryx-Owner": {
                    "description": "Who answers for it; what is not printable ASCII is percent-encoded.",
                    "schema": {"type": "string"}
                  },
                  "X-Qodryx-Scopes": {"description": "Separated by spaces.", "schema": {"type": "string"}},
                  "X-Qodryx-Environment": {
                    "description": "prod, staging or dev; none for a personal token.",
                    "schema": {"type": "string"}
                  }
                }
              },
              "400": {"$ref": "#/components/responses/InvalidRequest"},
              "401": {"$ref": "#/components/responses/Unauthorized"},
              "403": {"$ref": "#/components/responses/InsufficientScope"},
              "429": {"$ref": "#/components/responses/RateLimited"},
              "500": {"$ref": "#/components/responses/Internal"},
              "503": {"$ref": "#/components/responses/Unavailable"}
            }
          },
          "patch": {
            "operationId": "verifyPatch",
            "summary": "Whether the original request may pass",
            "description": "Without `scope` the original request's method and path decide, as the gateway passes them on in the headers of the configured family.",
            "security": [{"bearer": []}, {"apiKey": []}],
            "parameters": [
              {
                "name": "scope",
                "in": "query",
                "required": false,
                "schema": {"type": "array", "items": {"$ref": "#/components/schemas/Scope"}},
                "description": "All of them are needed.",
                "style": "form",
                "explode": true
              }
            ],
            "responses": {
              "200": {
                "description": "Done.",
                "headers": {
                  "X-Request-Id": {"$ref": "#/components/headers/RequestId"},
                  "RateLimit-Limit": {"$ref": "#/components/headers/RateLimitLimit"},
                  "RateLimit-Remaining": {"$ref": "#/components/headers/RateLimitRemaining"},
                  "RateLimit-Reset": {"$ref": "#/components/headers/RateLimitReset"},
                  "X-Qodryx-Key-Id": {
                    "description": "The credential's identifier.",
                    "schema": {"type": "string"}
                  },
                  "X-Qodryx-Type": {"description": "live, test, ro or pat.", "schema": {"type": "string"}},
                  "X-Qodryx-Owner": {
                    "description": "Who answers for it; what is not printable ASCII is percent-encoded.",
                    "schema": {"type": "string"}
                  },
                  "X-Qodryx-Scopes": {"description": "Separated by spaces.", "schema": {"type": "string"}},
                  "X-Qodryx-Environment": {
                    "description": "prod, staging or dev; none for a personal token.",
                    "schema": {"type": "string"}
                  }
                }
              },
              "400": {"$ref": "#/components/responses/InvalidRequest"},
              "401": {"$ref": "#/components/responses/Unauthorized"},
              "403": {"$ref": "#/components/responses/InsufficientScope"},
              "429": {"$ref": "#/components/responses/RateLimited"},
              "500": {"$ref": "#/components/responses/Internal"},
              "503": {"$ref": "#/components/responses/Unavailable"}
            }
          },
          "delete": {
            "operationId": "verifyDelete",
            "summary": "Whether the original request may pass",
            "description": "Without `scope` the original request's method and path decide, as the gateway passes them on in the headers of the configured family.",
            "security": [{"bearer": []}, {"apiKey": []}],
            "parameters": [
              {
                "name": "scope",
                "in": "query",
                "required": false,
                "schema": {"type": "array", "items": {"$ref": "#/components/schemas/Scope"}},
                "description": "All of them are needed.",
                "style": "form",
                "explode": true
              }
            ],
            "responses": {
              "200": {
                "description": "Done.",
                "headers": {
                  "X-Request-Id": {"$ref": "#/components/headers/RequestId"},
                  "RateLimit-Limit": {"$ref": "#/components/headers/RateLimitLimit"},
                  "RateLimit-Remaining": {"$ref": "#/components/headers/RateLimitRemaining"},
                  "RateLimit-Reset": {"$ref": "#/components/headers/RateLimitReset"},
                  "X-Qodryx-Key-Id": {
                    "description": "The credential's identifier.",
                    "schema": {"type": "string"}
                  },
                  "X-Qodryx-Type": {"description": "live, test, ro or pat.", "schema": {"type": "string"}},
                  "X-Qodryx-Owner": {
                    "description": "Who answers for it; what is not printable ASCII is percent-encoded.",
                    "schema": {"type": "string"}
                  },
                  "X-Qodryx-Scopes": {"description": "Separated by spaces.", "schema": {"type": "string"}},
                  "X-Qodryx-Environment": {
                    "description": "prod, staging or dev; none for a personal token.",
                    "schema": {"type": "string"}
                  }
                }
              },
              "400": {"$ref": "#/components/responses/InvalidRequest"},
              "401": {"$ref": "#/components/responses/Unauthorized"},
              "403": {"$ref": "#/components/responses/InsufficientScope"},
              "429": {"$ref": "#/components/responses/RateLimited"},
              "500": {"$ref": "#/components/responses/Internal"},
              "503": {"$ref": "#/components/responses/Unavailable"}
            }
          },
          "options": {
            "operationId": "verifyOptions",
            "summary": "Whether the original request may pass",
            "description": "Without `scope` the original request's method and path decide, as the gateway passes them on in the headers of the configured family.",
            "security": [{"bearer": []}, {"apiKey": []}],
            "parameters": [
              {
                "name": "scope",
                "in": "query",
                "required": false,
                "schema": {"type": "array", "items": {"$ref": "#/components/schemas/Scope"}},
                "description": "All of them are needed.",
                "style": "form",
                "explode": true
              }
            ],
            "responses": {
              "200": {
                "description": "Done.",
                "headers": {
                  "X-Request-Id": {"$ref": "#/components/headers/RequestId"},
                  "RateLimit-Limit": {"$ref": "#/components/headers/RateLimitLimit"},
                  "RateLimit-Remaining": {"$ref": "#/components/headers/RateLimitRemaining"},
                  "RateLimit-Reset": {"$ref": "#/components/headers/RateLimitReset"},
                  "X-Qodryx-Key-Id": {
                    "description": "The credential's identifier.",
                    "schema": {"type": "string"}
                  },
                  "X-Qodryx-Type": {"description": "live, test, ro or pat.", "schema": {"type": "string"}},
                  "X-Qodryx-Owner": {
                    "description": "Who answers for it; what is not printable ASCII is percent-encoded.",
                    "schema": {"type": "string"}
                  },
                  "X-Qodryx-Scopes": {"description": "Separated by spaces.", "schema": {"type": "string"}},
                  "X-Qodryx-Environment": {
                    "description": "prod, staging or dev; none for a personal token.",
                    "schema": {"type": "string"}
                  }
                }
              },
              "400": {"$ref": "#/components/responses/InvalidRequest"},
              "401": {"$ref": "#/components/responses/Unauthorized"},
              "403": {"$ref": "#/components/responses/InsufficientScope"},
              "429": {"$ref": "#/components/responses/RateLimited"},
              "500": {"$ref": "#/components/responses/Internal"},
              "503": {"$ref": "#/components/responses/Unavailable"}
            }
          },
          "trace": {
            "operationId": "verifyTrace",
            "summary": "Whether the original request may pass",
            "description": "Without `scope` the original request's method and path decide, as the gateway passes them on in the headers of the configured family.",
            "security": [{"bearer": []}, {"apiKey": []}],
            "parameters": [
              {
                "name": "scope",
                "in": "query",
                "required": false,
                "schema": {"type": "array", "items": {"$ref": "#/components/schemas/Scope"}},
                "description": "All of them are needed.",
                "style": "form",
                "explode": true
              }
            ],
            "responses": {
              "200": {
                "description": "Done.",
                "headers": {
                  "X-Request-Id": {"$ref": "#/components/headers/RequestId"},
                  "RateLimit-Limit": {"$ref": "#/components/headers/RateLimitLimit"},
                  "RateLimit-Remaining": {"$ref": "#/components/headers/RateLimitRemaining"},
                  "RateLimit-Reset": {"$ref": "#/components/headers/RateLimitReset"},
                  "X-Qodryx-Key-Id": {
                    "description": "The credential's identifier.",
                    "schema": {"type": "string"}
                  },
                  "X-Qodryx-Type": {"description": "live, test, ro or pat.", "schema": {"type": "string"}},
                  "X-Qodryx-Owner": {
                    "description": "Who answers for it; what is not printable ASCII is percent-encoded.",
                    "schema": {"type": "string"}
                  },
                  "X-Qodryx-Scopes": {"description": "Separated by spaces.", "schema": {"type": "string"}},
                  "X-Qodryx-Environment": {
                    "description": "prod, staging or dev; none for a personal token.",
                    "schema": {"type": "string"}
                  }
                }
              },
              "400": {"$ref": "#/components/responses/InvalidRequest"},
              "401": {"$ref": "#/components/responses/Unauthorized"},
              "403": {"$ref": "#/components/responses/InsufficientScope"},
              "429": {"$ref": "#/components/responses/RateLimited"},
              "500": {"$ref": "#/components/responses/Internal"},
              "503": {"$ref": "#/components/responses/Unavailable"}
            }
          }
        },
        "/oauth/authorize": {
          "get": {
            "operationId": "authorize",
            "summary": "An app sends a browser here",
            "security": [],
            "parameters": [
              {"name": "client_id", "in": "query", "required": true, "schema": {"type": "string"}},
              {
                "name": "redirect_uri",
                "in": "query",
                "required": false,
                "schema": {"type": "string", "format": "uri"},
                "description": "One that is registered; may be missing where the app has exactly one."
              },
              {
                "name": "response_type",
                "in": "query",
                "required": true,
                "schema": {"type": "string", "const": "code"}
              },
              {
                "name": "scope",
                "in": "query",
                "required": true,
                "schema": {"type": "string", "minLength": 1},
                "description": "Separated by blanks."
              },
              {
                "name": "state",
                "in": "query",
                "required": false,
                "schema": {"type": "string"},
                "description": "Given back as it came."
              },
              {
                "name": "code_challenge",
                "in": "query",
                "required": false,
                "schema": {"type": "string", "pattern": "^[0-9A-Za-z_-]{43}$"},
                "description": "Required of public apps (RFC 7636)."
              },
              {
                "name": "code_challenge_method",
                "in": "query",
                "required": false,
                "schema": {"type": "string", "const": "S256"}
              },
              {
                "name": "device_name",
                "in": "query",
                "required": false,
                "schema": {"type": "string", "maxLength": 80},
                "description": "Where the app runs, as the approver is told."
              }
            ],
            "responses": {
              "302": {
                "description": "Back to the app with `error`, `error_description`, `state` and `iss`",
                "headers": {
                  "X-Request-Id": {"$ref": "#/components/headers/RequestId"},
                  "Location": {
                    "description": "Where the browser goes on.",
                    "schema": {"type": "string", "format": "uri-reference"}
                  }
                }
              },
              "303": {
                "description": "To the page that asks the person",
                "headers": {
                  "X-Request-Id": {"$ref": "#/components/headers/RequestId"},
                  "Location": {
                    "description": "Where the browser goes on.",
                    "schema": {"type": "string", "format": "uri-reference"}
                  },
                  "Set-Cookie": {
                    "description": "What the browser proves to be itself with.",
                    "schema": {"type": "string"}
                  }
                }
              },
              "400": {"$ref": "#/components/responses/PageInvalid"},
              "429": {"$ref": "#/components/responses/PageRateLimited"},
              "500": {"$ref": "#/components/responses/PageInternal"},
              "503": {"$ref": "#/components/responses/PageUnavailable"}
            }
          },
          "post": {
            "operationId": "decide",
            "summary": "What the person has decided on the page",
            "security": [],
            "requestBody": {
              "required": true,
              "content": {
                "application/x-www-form-urlencoded": {"schema": {"$ref": "#/components/schemas/Decision"}}
              }
            },
            "responses": {
              "303": {
                "description": "To the page that goes back to the app",
                "headers": {
                  "X-Request-Id": {"$ref": "#/components/headers/RequestId"},
                  "Location": {
                    "description": "Where the browser goes on.",
                    "schema": {"type": "string", "format": "uri-reference"}
                  }
                }
              },
              "400": {"$ref": "#/components/responses/PageInvalid"},
              "403": {"$ref": "#/components/responses/PageForbidden"},
              "413": {"$ref": "#/components/responses/PageTooLarge"},
              "429": {"$ref": "#/components/responses/PageRateLimited"},
              "500": {"$ref": "#/components/responses/PageInternal"},
              "503": {"$ref": "#/components/responses/PageUnavailable"}
            }
          }
        },
        "/oauth/authorize/consent": {
          "get": {
            "operationId": "showConsent",
            "summary": "The page that asks the person",
            "security": [],
            "responses": {
              "200": {
                "description": "The question",
                "headers": {"X-Request-Id": {"$ref": "#/components/headers/RequestId"}},
                "content": {"text/html": {"schema": {"type": "string"}}}
              },
              "302": {
                "description": "Back to the app with `code`, or with `error` and `error_description`; `state` and `iss`",
                "headers": {
                  "X-Request-Id": {"$ref": "#/components/headers/RequestId"},
                  "Location": {
                    "description": "Where the browser goes on.",
                    "schema": {"type": "string", "format": "uri-reference"}
                  },
                  "Set-Cookie": {
                    "description": "What the browser proves to be itself with.",
                    "schema": {"type": "string"}
                  }
                }
              },
              "400": {"$ref": "#/components/responses/PageInvalid"},
              "429": {"$ref": "#/components/responses/PageRateLimited"},
              "500": {"$ref": "#/components/responses/PageInternal"},
              "503": {"$ref": "#/components/responses/PageUnavailable"}
            }
          }
        },
        "/oauth/authorize/wait": {
          "get": {
            "operationId": "waitForDecision",
            "summary": "The page that waits until somebody has decided in the dashboard",
            "security": [],
            "responses": {
              "200": {
                "description": "Nobody has decided yet",
                "headers": {"X-Request-Id": {"$ref": "#/components/headers/RequestId"}},
                "content": {"text/html": {"schema": {"type": "string"}}}
              },
              "302": {
                "description": "Back to the app with `code`, or with `error` and `error_description`; `state` and `iss`",
                "headers": {
                  "X-Request-Id": {"$ref": "#/components/headers/RequestId"},
                  "Location": {
                    "description": "Where the browser goes on.",
                    "schema": {"type": "string", "format": "uri-reference"}
                  },
                  "Set-Cookie": {
                    "description": "What the browser proves to be itself with.",
                    "schema": {"type": "string"}
                  }
                }
              },
              "400": {"$ref": "#/components/responses/PageInvalid"},
              "429": {"$ref": "#/components/responses/PageRateLimited"},
              "500": {"$ref": "#/components/responses/PageInternal"},
              "503": {"$ref": "#/components/responses/PageUnavailable"}
            }
          }
        },
        "/oauth/token": {
          "post": {
            "operationId": "getTokens",
            "summary": "New tokens",
            "security": [{"client": []}, {}],
            "requestBody": {
              "required": true,
              "content": {
                "application/x-www-form-urlencoded": {"schema": {"$ref": "#/components/schemas/TokenRequest"}},
                "application/json": {"schema": {"$ref": "#/components/schemas/TokenRequest"}}
              }
            },
            "responses": {
              "200": {
                "description": "New tokens",
                "headers": {"X-Request-Id": {"$ref": "#/components/headers/RequestId"}},
                "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Tokens"}}}
              },
              "400": {"$ref": "#/components/responses/OAuthInvalid"},
              "401": {"$ref": "#/components/responses/OAuthUnauthorized"},
              "413": {"$ref": "#/components/responses/OAuthTooLarge"},
              "429": {"$ref": "#/components/responses/OAuthRateLimited"},
              "500": {"$ref": "#/components/responses/OAuthInternal"},
              "503": {"$ref": "#/components/responses/OAuthUnavailable"}
            }
          }
        },
        "/oauth/device_authorization": {
          "post": {
            "operationId": "authorizeDevice",
            "summary": "What the device and the person need to go on (RFC 8628)",
            "security": [{"client": []}, {}],
            "requestBody": {
              "required": true,
              "content": {
                "application/x-www-form-urlencoded": {"schema": {"$ref": "#/components/schemas/DeviceRequest"}},
                "application/json": {"schema": {"$ref": "#/components/schemas/DeviceRequest"}}
              }
            },
            "responses": {
              "200": {
                "description": "What the device and the person need to go on (RFC 8628)",
                "headers": {"X-Request-Id": {"$ref": "#/components/headers/RequestId"}},
                "content": {
                  "application/json": {"schema": {"$ref": "#/components/schemas/DeviceAuthorization"}}
                }
              },
              "400": {"$ref": "#/components/responses/OAuthInvalid"},
              "401": {"$ref": "#/components/responses/OAuthUnauthorized"},
              "413": {"$ref": "#/components/responses/OAuthTooLarge"},
              "429": {"$ref": "#/components/responses/OAuthRateLimited"},
              "500": {"$ref": "#/components/responses/OAuthInternal"},
              "503": {"$ref": "#/components/responses/OAuthUnavailable"}
            }
          }
        },
        "/oauth/device": {
          "get": {
            "operationId": "showDevicePage",
            "summary": "The page that asks for a device's code",
            "security": [],
            "parameters": [
              {
                "name": "user_code",
                "in": "query",
                "required": false,
                "schema": {"type": "string"},
                "description": "Stands in the field already."
              }
            ],
            "responses": {
              "200": {
                "description": "The question",
                "headers": {
                  "X-Request-Id": {"$ref": "#/components/headers/RequestId"},
                  "Set-Cookie": {
                    "description": "What the browser proves to be itself with.",
                    "schema": {"type": "string"}
                  }
                },
                "content": {"text/html": {"schema": {"type": "string"}}}
              },
              "400": {"$ref": "#/components/responses/PageInvalid"},
              "429": {"$ref": "#/components/responses/PageRateLimited"},
              "500": {"$ref": "#/components/responses/PageInternal"},
              "503": {"$ref": "#/components/responses/PageUnavailable"}
            }
          },
          "post": {
            "operationId": "decideAboutDevice",
            "summary": "What the person has typed or decided on the page",
            "security": [],
            "requestBody": {
              "required": true,
              "content": {
                "application/x-www-form-urlencoded": {"schema": {"$ref": "#/components/schemas/Decision"}}
              }
            },
            "responses": {
              "200": {
                "description": "The next step",
                "headers": {"X-Request-Id": {"$ref": "#/components/headers/RequestId"}},
                "content": {"text/html": {"schema": {"type": "string"}}}
              },
              "400": {"$ref": "#/components/responses/PageInvalid"},
              "403": {"$ref": "#/components/responses/PageForbidden"},
              "413": {"$ref": "#/components/responses/PageTooLarge"},
              "429": {"$ref": "#/components/responses/PageRateLimited"},
              "500": {"$ref": "#/components/responses/PageInternal"},
              "503": {"$ref": "#/components/responses/PageUnavailable"}
            }
          }
        },
        "/oauth/revoke": {
          "post": {
            "operationId": "revokeOAuthToken",
            "summary": "The token does not work any more (RFC 7009)",
            "security": [{"client": []}, {}],
            "requestBody": {
              "required": true,
              "content": {
                "application/x-www-form-urlencoded": {"schema": {"$ref": "#/components/schemas/TokenQuestion"}},
                "application/json": {"schema": {"$ref": "#/components/schemas/TokenQuestion"}}
              }
            },
            "responses": {
              "200": {
                "description": "The token does not work any more (RFC 7009)",
                "headers": {"X-Request-Id": {"$ref": "#/components/headers/RequestId"}}
              },
              "400": {"$ref": "#/components/responses/OAuthInvalid"},
              "401": {"$ref": "#/components/responses/OAuthUnauthorized"},
              "413": {"$ref": "#/components/responses/OAuthTooLarge"},
              "429": {"$ref": "#/components/responses/OAuthRateLimited"},
              "500": {"$ref": "#/components/responses/OAuthInternal"},
              "503": {"$ref": "#/components/responses/OAuthUnavailable"}
            }
          }
        },
        "/oauth/introspect": {
          "post": {
            "operationId": "introspectOAuthToken",
            "summary": "What is known of a token of the app (RFC 7662)",
            "security": [{"client": []}, {}],
            "requestBody": {
              "required": true,
              "content": {
                "application/x-www-form-urlencoded": {"schema": {"$ref": "#/components/schemas/TokenQuestion"}},
                "application/json": {"schema": {"$ref": "#/components/schemas/TokenQuestion"}}
              }
            },
            "responses": {
              "200": {
                "description": "What is known of a token of the app (RFC 7662)",
                "headers": {"X-Request-Id": {"$ref": "#/components/headers/RequestId"}},
                "content": {"application/json": {"schema": {"$ref": "#/components/schemas/TokenFacts"}}}
              },
              "400": {"$ref": "#/components/responses/OAuthInvalid"},
              "401": {"$ref": "#/components/responses/OAuthUnauthorized"},
              "413": {"$ref": "#/components/responses/OAuthTooLarge"},
              "429": {"$ref": "#/components/responses/OAuthRateLimited"},
              "500": {"$ref": "#/components/responses/OAuthInternal"},
              "503": {"$ref": "#/components/responses/OAuthUnavailable"}
            }
          }
        },
        "/.well-known/oauth-authorization-server": {
          "get": {
            "operationId": "getServerMetadata",
            "summary": "What a client has to know (RFC 8414)",
            "security": [],
            "responses": {
              "200": {
                "description": "What a client has to know",
                "headers": {"X-Request-Id": {"$ref": "#/components/headers/RequestId"}},
                "content": {"application/json": {"schema": {"$ref": "#/components/schemas/ServerMetadata"}}}
              },
              "400": {"$ref": "#/components/responses/OAuthInvalid"},
              "500": {"$ref": "#/components/responses/OAuthInternal"}
            }
          }
        },
        "/healthz": {
          "get": {
            "operationId": "getHealth",
            "summary": "The process answers",
            "security": [],
            "responses": {
              "200": {
                "description": "The process answers",
                "headers": {"X-Request-Id": {"$ref": "#/components/headers/RequestId"}},
                "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Health"}}}
              },
              "400": {"$ref": "#/components/responses/InvalidRequest"},
              "404": {"$ref": "#/components/responses/NotFound"},
              "500": {"$ref": "#/components/responses/Internal"}
            }
          }
        },
        "/readyz": {
          "get": {
            "operationId": "getReadiness",
            "summary": "The store answers",
            "security": [],
            "responses": {
              "200": {
                "description": "The store answers",
                "headers": {"X-Request-Id": {"$ref": "#/components/headers/RequestId"}},
                "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Health"}}}
              },
              "400": {"$ref": "#/components/responses/InvalidRequest"},
              "404": {"$ref": "#/components/responses/NotFound"},
              "500": {"$ref": "#/components/responses/Internal"},
              "503": {"$ref": "#/components/responses/Unavailable"}
            }
          }
        },
        "/metrics": {
          "get": {
            "operationId": "getMetrics",
            "summary": "Figures for Prometheus",
            "security": [],
            "responses": {
              "200": {
                "description": "Figures for Prometheus",
                "headers": {"X-Request-Id": {"$ref": "#/components/headers/RequestId"}},
                "content": {"text/plain; version=0.0.4; charset=utf-8": {"schema": {"type": "string"}}}
              },
              "400": {"$ref": "#/components/responses/InvalidRequest"},
              "404": {"$ref": "#/components/responses/NotFound"},
              "500": {"$ref": "#/components/responses/Internal"}
            }
          }
        },
        "/openapi.json": {
          "get": {
            "operationId": "getContract",
            "summary": "This document",
            "security": [],
            "responses": {
              "200": {
                "description": "This document",
                "headers": {"X-Request-Id": {"$ref": "#/components/headers/RequestId"}},
                "content": {"application/json": {"schema": {"type": "object"}}}
              },
              "400": {"$ref": "#/components/responses/InvalidRequest"},
              "500": {"$ref": "#/components/responses/Internal"}
            }
          }
        }
      },
      "components": {
        "securitySchemes": {
          "bearer": {
            "type": "http",
            "scheme": "bearer",
            "description": "A live, test or read-only API key, or a personal token."
          },
          "apiKey": {
            "type": "apiKey",
            "in": "header",
            "name": "X-API-Key",
            "description": "The same credentials."
          },
          "client": {
            "type": "http",
            "scheme": "basic",
            "description": "An app's `client_id` and client secret (RFC 6749, section 2.3.1)."
          }
        },
        "schemas": {
          "Error": {
            "type": "object",
            "properties": {
              "error": {
                "type": "object",
                "properties": {
                  "code": {
                    "type": "string",
                    "enum": [
                      "invalid_request",
                      "unauthorized",
                      "insufficient_scope",
                      "not_found",
                      "method_not_allowed",
                      "conflict",
                      "payload_too_large",
                      "unsupported_media_type",
                      "invalid_value",
                      "rate_limited",
                      "internal",
                      "unavailable"
                    ]
                  },
                  "message": {"type": "string"},
                  "details": {"type": "string", "description": "Names a credential by its prefix alone."},
                  "request_id": {"type": "string"}
                },
                "required": ["code", "details", "message", "request_id"]
              }
            },
            "required": ["error"]
          },
          "Problem": {
            "type": "object",
            "properties": {
              "type": {"type": "string"},
              "title": {"type": "string"},
              "status": {"type": "integer", "minimum": 400, "maximum": 599},
              "detail": {"type": "string"},
              "code": {"type": "string"},
              "request_id": {"type": "string"}
            },
            "required": ["code", "detail", "request_id", "status", "title", "type"],
            "description": "RFC 9457, where the client accepts application/problem+json."
          },
          "Scope": {
            "type": "string",
            "enum": [
              "read:projects",
              "write:projects",
              "read:workflows",
              "write:workflows",
              "read:security",
              "write:security",
              "read:deployments",
              "write:deployments",
              "read:keys",
              "write:keys"
            ]
          },
          "PlatformScope": {
            "type": "string",
            "enum": [
              "read:projects",
              "write:projects",
              "read:workflows",
              "write:workflows",
              "read:security",
              "write:security",
              "read:deployments",
              "write:deployments"
            ],
            "description": "What an API key can hold: `read:keys` and `write:keys` are for personal tokens alone."
          },
          "User": {
            "type": "object",
            "properties": {
              "name": {"type": "string"},
              "kind": {"type": "string", "enum": ["person", "service"]},
              "credential": {
                "type": "object",
                "properties": {
                  "id": {"type": "string", "pattern": "^(key|pat|grt)_[0-9A-HJKMNP-TV-Z]{16}$"},
                  "name": {"type": "string"},
                  "type": {"type": "string", "enum": ["live", "test", "ro", "pat", "oauth"]},
                  "scopes": {"type": "array", "items": {"type": "string"}},
                  "environment": {"type": ["string", "null"], "enum": ["prod", "staging", "dev", null]},
                  "expires_at": {
                    "type": ["string", "null"],
                    "format": "date-time",
                    "description": "RFC 3339, UTC, with milliseconds."
                  }
                },
                "required": ["environment", "expires_at", "id", "name", "scopes", "type"]
              }
            },
            "required": ["credential", "kind", "name"]
          },
          "Project": {
            "type": "object",
            "properties": {
              "id": {"type": "string", "pattern": "^prj_[0-9A-HJKMNP-TV-Z]{16}$"},
              "name": {"type": "string"},
              "description": {"type": "string"},
              "created_at": {
                "type": "string",
                "format": "date-time",
                "description": "RFC 3339, UTC, with milliseconds."
              },
              "created_by": {"type": "string"}
            },
            "required": ["created_at", "created_by", "description", "id", "name"]
          },
          "ProjectList": {
            "type": "object",
            "properties": {
              "data": {"type": "array", "items": {"$ref": "#/components/schemas/Project"}},
              "next_cursor": {"type": ["string", "null"]}
            },
            "required": ["data", "next_cursor"]
          },
          "CreateProject": {
            "type": "object",
            "properties": {
              "name": {
                "type": "string",
                "minLength": 1,
                "maxLength": 100,
                "pattern": "^[^\\s\\u0000-\\u001f\\u007f-\\u009f\\u00ad\\u200b\\u200c\\u200e\\u200f\\u2028-\\u202e\\u2060-\\u206f\\ue000-\\uf8ff\\ufeff\\ufff9-\\ufffb](?:[^\\u0000-\\u001f\\u007f-\\u009f\\u00ad\\u200b\\u200c\\u200e\\u200f\\u2028-\\u202e\\u2060-\\u206f\\ue000-\\uf8ff\\ufeff\\ufff9-\\ufffb]*[^\\s\\u0000-\\u001f\\u007f-\\u009f\\u00ad\\u200b\\u200c\\u200e\\u200f\\u2028-\\u202e\\u2060-\\u206f\\ue000-\\uf8ff\\ufeff\\ufff9-\\ufffb])?$",
                "description": "One line, without blanks at its ends, control or direction characters."
              },
              "description": {
                "type": ["string", "null"],
                "maxLength": 500,
                "pattern": "^(?:[^\\s\\u0000-\\u001f\\u007f-\\u009f\\u00ad\\u200b\\u200c\\u200e\\u200f\\u2028-\\u202e\\u2060-\\u206f\\ue000-\\uf8ff\\ufeff\\ufff9-\\ufffb](?:[^\\u0000-\\u001f\\u007f-\\u009f\\u00ad\\u200b\\u200c\\u200e\\u200f\\u2028-\\u202e\\u2060-\\u206f\\ue000-\\uf8ff\\ufeff\\ufff9-\\ufffb]*[^\\s\\u0000-\\u001f\\u007f-\\u009f\\u00ad\\u200b\\u200c\\u200e\\u200f\\u2028-\\u202e\\u2060-\\u206f\\ue000-\\uf8ff\\ufeff\\ufff9-\\ufffb])?)?$",
                "description": "One line, without blanks at its ends, control or direction characters."
              }
            },
            "required": ["name"],
            "additionalProperties": false
          },
          "Key": {
            "type": "object",
            "properties": {
              "id": {"type": "string", "pattern": "^(key|pat)_[0-9A-HJKMNP-TV-Z]{16}$"},
              "name": {"type": "string"},
              "type": {"type": "string", "enum": ["live", "test", "ro", "pat"]},
              "prefix": {"type": "string", "description": "What the credential begins with."},
              "hint": {"type": "string", "description": "The first and last 4 characters behind the prefix."},
              "scopes": {"type": "array", "items": {"type": "string"}},
              "environment": {"type": ["string", "null"], "enum": ["prod", "staging", "dev", null]},
              "description": {"type": "string"},
              "owner": {"type": "string"},
              "status": {"type": "string", "enum": ["active", "disabled", "expired", "revoked"]},
              "created_at": {
                "type": "string",
                "format": "date-time",
                "description": "RFC 3339, UTC, with milliseconds."
              },
              "created_by": {"type": "string"},
              "created_from": {"type": "string"},
              "expires_at": {
                "type": ["string", "null"],
                "format": "date-time",
                "description": "RFC 3339, UTC, with milliseconds."
              },
              "last_used_at": {
                "type": ["string", "null"],
                "format": "date-time",
                "description": "RFC 3339, UTC, with milliseconds."
              },
              "rotate_by": {
                "type": "string",
                "format": "date-time",
                "description": "RFC 3339, UTC, with milliseconds."
              },
              "rotation": {"type": "string", "enum": ["fresh", "due_soon", "overdue"]},
              "replaces": {"type": ["string", "null"], "pattern": "^(key|pat)_[0-9A-HJKMNP-TV-Z]{16}$"},
              "replaced_by": {"type": ["string", "null"], "pattern": "^(key|pat)_[0-9A-HJKMNP-TV-Z]{16}$"},
              "disabled_at": {
                "type": ["string", "null"],
                "format": "date-time",
                "description": "RFC 3339, UTC, with milliseconds."
              },
              "revoked_at": {
                "type": ["string", "null"],
                "format": "date-time",
                "description": "RFC 3339, UTC, with milliseconds."
              },
              "revoked_reason": {"type": ["string", "null"]},
              "rate_limit_per_minute": {"type": "integer", "minimum": 1, "maximum": 1000000},
              "grace_ends_at": {
                "type": ["string", "null"],
                "format": "date-time",
                "description": "RFC 3339, UTC, with milliseconds."
              },
              "saved_at": {
                "type": ["string", "null"],
                "format": "date-time",
                "description": "RFC 3339, UTC, with milliseconds."
              }
            },
            "required": [
              "created_at",
              "created_by",
              "created_from",
              "description",
              "disabled_at",
              "environment",
              "expires_at",
              "grace_ends_at",
              "hint",
              "id",
              "last_used_at",
              "name",
              "owner",
              "prefix",
              "rate_limit_per_minute",
              "replaced_by",
              "replaces",
              "revoked_at",
              "revoked_reason",
              "rotate_by",
              "rotation",
              "saved_at",
              "scopes",
              "status",
              "type"
            ]
          },
          "IssuedKey": {
            "type": "object",
            "properties": {
              "id": {"type": "string", "pattern": "^(key|pat)_[0-9A-HJKMNP-TV-Z]{16}$"},
              "name": {"type": "string"},
              "type": {"type": "string", "enum": ["live", "test", "ro", "pat"]},
              "prefix": {"type": "string", "description": "What the credential begins with."},
              "hint": {"type": "string", "description": "The first and last 4 characters behind the prefix."},
              "scopes": {"type": "array", "items": {"type": "string"}},
              "environment": {"type": ["string", "null"], "enum": ["prod", "staging", "dev", null]},
              "description": {"type": "string"},
              "owner": {"type": "string"},
              "status": {"type": "string", "enum": ["active", "disabled", "expired", "revoked"]},
              "created_at": {
                "type": "string",
                "format": "date-time",
                "description": "RFC 3339, UTC, with milliseconds."
              },
              "created_by": {"type": "string"},
              "created_from": {"type": "string"},
              "expires_at": {
                "type": ["string", "null"],
                "format": "date-time",
                "description": "RFC 3339, UTC, with milliseconds."
              },
              "last_used_at": {
                "type": ["string", "null"],
                "format": "date-time",
                "description": "RFC 3339, UTC, with milliseconds."
              },
              "rotate_by": {
                "type": "string",
                "format": "date-time",
                "description": "RFC 3339, UTC, with milliseconds."
              },
              "rotation": {"type": "string", "enum": ["fresh", "due_soon", "overdue"]},
              "replaces": {"type": ["string", "null"], "pattern": "^(key|pat)_[0-9A-HJKMNP-TV-Z]{16}$"},
              "replaced_by": {"type": ["string", "null"], "pattern": "^(key|pat)_[0-9A-HJKMNP-TV-Z]{16}$"},
              "disabled_at": {
                "type": ["string", "null"],
                "format": "date-time",
                "description": "RFC 3339, UTC, with milliseconds."
              },
              "revoked_at": {
                "type": ["string", "null"],
                "format": "date-time",
                "description": "RFC 3339, UTC, with milliseconds."
              },
              "revoked_reason": {"type": ["string", "null"]},
              "rate_limit_per_minute": {"type": "integer", "minimum": 1, "maximum": 1000000},
              "grace_ends_at": {
                "type": ["string", "null"],
                "format": "date-time",
                "description": "RFC 3339, UTC, with milliseconds."
              },
              "saved_at": {
                "type": ["string", "null"],
                "format": "date-time",
                "description": "RFC 3339, UTC, with milliseconds."
              },
              "key": {
                "type": "string",
                "pattern": "^qx_(live|test|ro|pat)_[0-9A-Za-z]{38}$",
                "description": "The credential itself. It is shown this once."
              }
            },
            "required": [
              "created_at",
              "created_by",
              "created_from",
              "description",
              "disabled_at",
              "environment",
              "expires_at",
              "grace_ends_at",
              "hint",
              "id",
              "last_used_at",
              "name",
              "owner",
              "prefix",
              "rate_limit_per_minute",
              "replaced_by",
              "replaces",
              "revoked_at",
              "revoked_reason",
              "rotate_by",
              "rotation",
              "saved_at",
              "scopes",
              "status",
              "type"
            ],
            "description": "A key's record; with the key itself, unless the answer repeats an earlier one."
          },
          "KeyList": {
            "type": "object",
            "properties": {
              "data": {"type": "array", "items": {"$ref": "#/components/schemas/Key"}},
              "next_cursor": {"type": ["string", "null"]}
            },
            "required": ["data", "next_cursor"]
          },
          "CreateKey": {
            "type": "object",
            "properties": {
              "name": {
                "type": "string",
                "minLength": 1,
                "maxLength": 64,
                "pattern": "^[^\\s\\u0000-\\u001f\\u007f-\\u009f\\u00ad\\u200b\\u200c\\u200e\\u200f\\u2028-\\u202e\\u2060-\\u206f\\ue000-\\uf8ff\\ufeff\\ufff9-\\ufffb](?:[^\\u0000-\\u001f\\u007f-\\u009f\\u00ad\\u200b\\u200c\\u200e\\u200f\\u2028-\\u202e\\u2060-\\u206f\\ue000-\\uf8ff\\ufeff\\ufff9-\\ufffb]*[^\\s\\u0000-\\u001f\\u007f-\\u009f\\u00ad\\u200b\\u200c\\u200e\\u200f\\u2028-\\u202e\\u2060-\\u206f\\ue000-\\uf8ff\\ufeff\\ufff9-\\ufffb])?$",
                "description": "One line, without blanks at its ends, control or direction characters."
              },
              "type": {
                "type": "string",
                "enum": ["live", "test", "ro"],
                "description": "A `ro` key holds `read:` scopes alone."
              },
              "scopes": {
                "type": "array",
                "minItems": 1,
                "items": {"$ref": "#/components/schemas/PlatformScope"},
                "description": "A part of the scopes that the credential of the request holds; for a `ro` key, `read:` scopes alone."
              },
              "environment": {
                "type": ["string", "null"],
                "enum": ["prod", "staging", "dev", null],
                "description": "`prod` where it is missing, `dev` for a `test` key."
              },
              "description": {
                "type": ["string", "null"],
                "maxLength": 500,
                "pattern": "^(?:[^\\s\\u0000-\\u001f\\u007f-\\u009f\\u00ad\\u200b\\u200c\\u200e\\u200f\\u2028-\\u202e\\u2060-\\u206f\\ue000-\\uf8ff\\ufeff\\ufff9-\\ufffb](?:[^\\u0000-\\u001f\\u007f-\\u009f\\u00ad\\u200b\\u200c\\u200e\\u200f\\u2028-\\u202e\\u2060-\\u206f\\ue000-\\uf8ff\\ufeff\\ufff9-\\ufffb]*[^\\s\\u0000-\\u001f\\u007f-\\u009f\\u00ad\\u200b\\u200c\\u200e\\u200f\\u2028-\\u202e\\u2060-\\u206f\\ue000-\\uf8ff\\ufeff\\ufff9-\\ufffb])?)?$",
                "description": "One line, without blanks at its ends, control or direction characters."
              },
              "owner": {
                "type": ["string", "null"],
                "minLength": 1,
                "maxLength": 64,
                "pattern": "^[^\\s\\u0000-\\u001f\\u007f-\\u009f\\u00ad\\u200b\\u200c\\u200e\\u200f\\u2028-\\u202e\\u2060-\\u206f\\ue000-\\uf8ff\\ufeff\\ufff9-\\ufffb](?:[^\\u0000-\\u001f\\u007f-\\u009f\\u00ad\\u200b\\u200c\\u200e\\u200f\\u2028-\\u202e\\u2060-\\u206f\\ue000-\\uf8ff\\ufeff\\ufff9-\\ufffb]*[^\\s\\u0000-\\u001f\\u007f-\\u009f\\u00ad\\u200b\\u200c\\u200e\\u200f\\u2028-\\u202e\\u2060-\\u206f\\ue000-\\uf8ff\\ufeff\\ufff9-\\ufffb])?$",
                "description": "One line, without blanks at its ends, control or direction characters. The credential's own owner where it is missing."
              },
              "expires_at": {
                "type": ["string", "null"],
                "format": "date-time",
                "pattern": "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\\.[0-9]{1,9})?(Z|[+-](0[0-9]|1[0-3]):[0-5][0-9])$",
                "description": "In the future. RFC 3339; null for never."
              },
              "rate_limit_per_minute": {
                "type": ["integer", "null"],
                "minimum": 1,
                "maximum": 1000000,
                "default": 600
              }
            },
            "required": ["name", "scopes", "type"],
            "additionalProperties": false
          },
          "CreateToken": {
            "type": "object",
            "properties": {
              "name": {
                "type": "string",
                "minLength": 1,
                "maxLength": 64,
                "pattern": "^[^\\s\\u0000-\\u001f\\u007f-\\u009f\\u00ad\\u200b\\u200c\\u200e\\u200f\\u2028-\\u202e\\u2060-\\u206f\\ue000-\\uf8ff\\ufeff\\ufff9-\\ufffb](?:[^\\u0000-\\u001f\\u007f-\\u009f\\u00ad\\u200b\\u200c\\u200e\\u200f\\u2028-\\u202e\\u2060-\\u206f\\ue000-\\uf8ff\\ufeff\\ufff9-\\ufffb]*[^\\s\\u0000-\\u001f\\u007f-\\u009f\\u00ad\\u200b\\u200c\\u200e\\u200f\\u2028-\\u202e\\u2060-\\u206f\\ue000-\\uf8ff\\ufeff\\ufff9-\\ufffb])?$",
                "description": "One line, without blanks at its ends, control or direction characters."
              },
              "scopes": {
                "type": "array",
                "minItems": 1,
                "items": {"$ref": "#/components/schemas/Scope"},
                "description": "A part of the scopes that the credential of the request holds."
              },
              "description": {
                "type": ["string", "null"],
                "maxLength": 500,
                "pattern": "^(?:[^\\s\\u0000-\\u001f\\u007f-\\u009f\\u00ad\\u200b\\u200c\\u200e\\u200f\\u2028-\\u202e\\u2060-\\u206f\\ue000-\\uf8ff\\ufeff\\ufff9-\\ufffb](?:[^\\u0000-\\u001f\\u007f-\\u009f\\u00ad\\u200b\\u200c\\u200e\\u200f\\u2028-\\u202e\\u2060-\\u206f\\ue000-\\uf8ff\\ufeff\\ufff9-\\ufffb]*[^\\s\\u0000-\\u001f\\u007f-\\u009f\\u00ad\\u200b\\u200c\\u200e\\u200f\\u2028-\\u202e\\u2060-\\u206f\\ue000-\\uf8ff\\ufeff\\ufff9-\\ufffb])?)?$",
                "description": "One line, without blanks at its ends, control or direction characters."
              },
              "expires_at": {
                "type": ["string", "null"],
                "format": "date-time",
                "pattern": "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\\.[0-9]{1,9})?(Z|[+-](0[0-9]|1[0-3]):[0-5][0-9])$",
                "description": "In the future. RFC 3339; null for never."
              },
              "rate_limit_per_minute": {
                "type": ["integer", "null"],
                "minimum": 1,
                "maximum": 1000000,
                "default": 600
              }
            },
            "required": ["name", "scopes"],
            "additionalProperties": false
          },
          "UpdateKey": {
            "type": "object",
            "properties": {
              "name": {
                "type": ["string", "null"],
                "minLength": 1,
                "maxLength": 64,
                "pattern": "^[^\\s\\u0000-\\u001f\\u007f-\\u009f\\u00ad\\u200b\\u200c\\u200e\\u200f\\u2028-\\u202e\\u2060-\\u206f\\ue000-\\uf8ff\\ufeff\\ufff9-\\ufffb](?:[^\\u0000-\\u001f\\u007f-\\u009f\\u00ad\\u200b\\u200c\\u200e\\u200f\\u2028-\\u202e\\u2060-\\u206f\\ue000-\\uf8ff\\ufeff\\ufff9-\\ufffb]*[^\\s\\u0000-\\u001f\\u007f-\\u009f\\u00ad\\u200b\\u200c\\u200e\\u200f\\u2028-\\u202e\\u2060-\\u206f\\ue000-\\uf8ff\\ufeff\\ufff9-\\ufffb])?$",
                "description": "One line, without blanks at its ends, control or direction characters."
              },
              "description": {
                "type": ["string", "null"],
                "maxLength": 500,
                "pattern": "^(?:[^\\s\\u0000-\\u001f\\u007f-\\u009f\\u00ad\\u200b\\u200c\\u200e\\u200f\\u2028-\\u202e\\u2060-\\u206f\\ue000-\\uf8ff\\ufeff\\ufff9-\\ufffb](?:[^\\u0000-\\u001f\\u007f-\\u009f\\u00ad\\u200b\\u200c\\u200e\\u200f\\u2028-\\u202e\\u2060-\\u206f\\ue000-\\uf8ff\\ufeff\\ufff9-\\ufffb]*[^\\s\\u0000-\\u001f\\u007f-\\u009f\\u00ad\\u200b\\u200c\\u200e\\u200f\\u2028-\\u202e\\u2060-\\u206f\\ue000-\\uf8ff\\ufeff\\ufff9-\\ufffb])?)?$",
                "description": "One line, without blanks at its ends, control or direction characters."
              },
              "owner": {
                "type": ["string", "null"],
                "minLength": 1,
                "maxLength": 64,
                "pattern": "^[^\\s\\u0000-\\u001f\\u007f-\\u009f\\u00ad\\u200b\\u200c\\u200e\\u200f\\u2028-\\u202e\\u2060-\\u206f\\ue000-\\uf8ff\\ufeff\\ufff9-\\ufffb](?:[^\\u0000-\\u001f\\u007f-\\u009f\\u00ad\\u200b\\u200c\\u200e\\u200f\\u2028-\\u202e\\u2060-\\u206f\\ue000-\\uf8ff\\ufeff\\ufff9-\\ufffb]*[^\\s\\u0000-\\u001f\\u007f-\\u009f\\u00ad\\u200b\\u200c\\u200e\\u200f\\u2028-\\u202e\\u2060-\\u206f\\ue000-\\uf8ff\\ufeff\\ufff9-\\ufffb])?$",
                "description": "One line, without blanks at its ends, control or direction characters."
              },
              "environment": {"type": ["string", "null"], "enum": ["prod", "staging", "dev", null]},
              "rate_limit_per_minute": {"type": ["integer", "null"], "minimum": 1, "maximum": 1000000},
              "scopes": {
                "type": ["array", "null"],
                "minItems": 1,
                "items": {"$ref": "#/components/schemas/Scope"},
                "description": "A part of the scopes that the key holds; the others are taken from it."
              },
              "disabled": {"type": ["boolean", "null"]}
            },
            "required": [],
            "additionalProperties": false,
            "description": "What is missing or null stays as it is. A personal token has no environment."
          },
          "RotateKey": {
            "type": "object",
            "properties": {
              "grace_seconds": {
                "type": ["integer", "null"],
                "minimum": 0,
                "maximum": 2592000,
                "default": 86400
              }
            },
            "required": [],
            "additionalProperties": false
          },
          "KeyCounts": {
            "type": "object",
            "properties": {
              "active": {"type": "integer", "minimum": 0},
              "overdue": {"type": "integer", "minimum": 0},
              "due_soon": {"type": "integer", "minimum": 0},
              "in_grace": {"type": "integer", "minimum": 0},
              "disabled": {"type": "integer", "minimum": 0},
              "expired": {"type": "integer", "minimum": 0},
              "revoked": {"type": "integer", "minimum": 0},
              "unsaved": {"type": "integer", "minimum": 0}
            },
            "required": [
              "active",
              "disabled",
              "due_soon",
              "expired",
              "in_grace",
              "overdue",
              "revoked",
              "unsaved"
            ]
          },
          "KeyTally": {
            "type": "object",
            "properties": {
              "matching": {"type": "integer", "minimum": 0},
              "position": {"type": "integer", "minimum": 0}
            },
            "required": ["matching", "position"]
          },
          "KeyUsage": {
            "type": "object",
            "properties": {
              "requests_per_hour": {
                "type": "array",
                "items": {"type": "integer", "minimum": 0},
                "minItems": 48,
                "maxItems": 48
              },
              "requests_per_day": {
                "type": "array",
                "items": {"type": "integer", "minimum": 0},
                "minItems": 90,
                "maxItems": 90
              },
              "refused_24h": {"type": "integer", "minimum": 0},
              "addresses_24h": {
                "type": "array",
                "maxItems": 20,
                "items": {
                  "type": "object",
                  "properties": {"address": {"type": "string"}, "requests": {"type": "integer", "minimum": 0}},
                  "required": ["address", "requests"]
                }
              },
              "address_count_24h": {"type": "integer", "minimum": 0},
              "routes_24h": {
                "type": "array",
                "maxItems": 20,
                "items": {
                  "type": "object",
                  "properties": {"route": {"type": "string"}, "requests": {"type": "integer", "minimum": 0}},
                  "required": ["requests", "route"]
                }
              },
              "route_count_24h": {"type": "integer", "minimum": 0},
              "last_used": {
                "anyOf": [
                  {
                    "type": "object",
                    "properties": {
                      "at": {
                        "type": "string",
                        "format": "date-time",
                        "description": "RFC 3339, UTC, with milliseconds."
                      },
                      "from": {"type": "string"},
                      "route": {"type": "string"}
                    },
                    "required": ["at", "from", "route"]
                  },
                  {"type": "null"}
                ]
              },
              "scopes_used_30d": {"type": "array", "items": {"type": "string"}}
            },
            "required": [
              "address_count_24h",
              "addresses_24h",
              "last_used",
              "refused_24h",
              "requests_per_day",
              "requests_per_hour",
              "route_count_24h",
              "routes_24h",
              "scopes_used_30d"
            ]
          },
          "HourlyRequests": {
            "type": "object",
            "properties": {
              "data": {
                "type": "object",
                "additionalProperties": {
                  "type": "array",
                  "items": {"type": "integer", "minimum": 0},
                  "minItems": 24,
                  "maxItems": 24
                }
              }
            },
            "required": ["data"]
          },
          "RefusedRequest": {
            "type": "object",
            "properties": {
              "number": {"type": "integer", "minimum": 1, "description": "Larger for later ones."},
              "at": {
                "type": "string",
                "format": "date-time",
                "description": "RFC 3339, UTC, with milliseconds."
              },
              "request_id": {
                "type": "string",
                "description": "What the answer called the request in `X-Request-Id`."
              },
              "key_id": {
                "type": ["string", "null"]
              },
              "type": {
                "type": ["string", "null"],
                "enum": ["live", "test", "ro", "pat", "oauth", "refresh", "secret", null],
                "description": "What the credential begins with."
              },
              "hint": {
                "type": ["string", "null"],
                "description": "The first and last 4 characters behind the prefix; null unless it is well-formed."
              },
              "check": {
                "type": "string",
                "enum": [
                  "missing",
                  "misplaced",
                  "malformed",
                  "unknown",
                  "revoked",
                  "expired",
                  "grace_ended",
                  "disabled",
                  "rate_limited",
                  "insufficient_scope",
                  "too_many_refusals"
                ],
                "description": "The check that the request did not pass."
              },
              "since": {
                "anyOf": [
                  {
                    "type": "string",
                    "format": "date-time",
                    "description": "RFC 3339, UTC, with milliseconds."
                  },
                  {"type": "null"}
                ],
                "description": "Since when such requests are refused."
              },
              "scope": {
                "type": ["string", "null"],
                "description": "The scope that was missing."
              },
              "details": {
                "type": "string",
                "description": "What the answer said about it."
              },
              "address": {
                "type": "string"
              },
              "route": {
                "type": "string",
                "description": "The method and the path, never the query."
              },
              "status": {"type": "integer", "minimum": 400, "maximum": 599}
            },
            "required": [
              "address",
              "at",
              "check",
              "details",
              "hint",
              "key_id",
              "number",
              "request_id",
              "route",
              "scope",
              "since",
              "status",
              "type"
            ]
          },
          "RefusedRequestList": {
            "type": "object",
            "properties": {
              "data": {"type": "array", "items": {"$ref": "#/components/schemas/RefusedRequest"}},
              "next_cursor": {"type": ["string", "null"]}
            },
            "required": ["data", "next_cursor"]
          },
          "ReportRefusals": {
            "type": "object",
            "properties": {
              "refusals": {
                "type": "array",
                "maxItems": 1000,
                "items": {"$ref": "#/components/schemas/RefusedRequestReport"}
              }
            },
            "required": ["refusals"],
            "additionalProperties": false
          },
          "RefusedRequestReport": {
            "type": "object",
            "properties": {
              "at": {
                "type": "string",
                "format": "date-time",
                "pattern": "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\\.[0-9]{1,9})?(Z|[+-](0[0-9]|1[0-3]):[0-5][0-9])$",
                "description": "RFC 3339, UTC, with milliseconds."
              },
              "request_id": {
                "type": "string",
                "minLength": 1,
                "maxLength": 64,
                "pattern": "^[ -~]+$",
                "description": "What the answer called the request in `X-Request-Id`."
              },
              "key_id": {
                "type": ["string", "null"],
                "minLength": 1,
                "maxLength": 200,
                "pattern": "^[ -~]+$"
              },
              "type": {
                "type": ["string", "null"],
                "enum": ["live", "test", "ro", "pat", "oauth", "refresh", "secret", null],
                "description": "What the credential begins with."
              },
              "hint": {
                "type": ["string", "null"],
                "pattern": "^[0-9A-Za-z]{4}…[0-9A-Za-z]{4}$",
                "description": "The first and last 4 characters behind the prefix; null unless it is well-formed."
              },
              "check": {
                "type": "string",
                "enum": [
                  "missing",
                  "misplaced",
                  "malformed",
                  "unknown",
                  "revoked",
                  "expired",
                  "grace_ended",
                  "disabled",
                  "rate_limited",
                  "insufficient_scope",
                  "too_many_refusals"
                ],
                "description": "The check that the request did not pass."
              },
              "since": {
                "anyOf": [
                  {
                    "type": "string",
                    "format": "date-time",
                    "pattern": "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\\.[0-9]{1,9})?(Z|[+-](0[0-9]|1[0-3]):[0-5][0-9])$",
                    "description": "RFC 3339, UTC, with milliseconds."
                  },
                  {"type": "null"}
                ],
                "description": "Since when such requests are refused."
              },
              "scope": {
                "type": ["string", "null"],
                "minLength": 1,
                "maxLength": 200,
                "pattern": "^[ -~]+$",
                "description": "The scope that was missing."
              },
              "details": {
                "type": "string",
                "maxLength": 500,
                "pattern": "^[ -~]*$",
                "description": "What the answer said about it."
              },
              "address": {
                "type": "string",
                "minLength": 1,
                "maxLength": 200,
                "pattern": "^[ -~]+$"
              },
              "route": {
                "type": "string",
                "minLength": 1,
                "maxLength": 200,
                "pattern": "^[ -~]+$",
                "description": "The method and the path, never the query."
              },
              "status": {"type": "integer", "minimum": 400, "maximum": 599}
            },
            "required": ["address", "at", "check", "details", "request_id", "route", "status"],
            "additionalProperties": false
          },
          "AuditEvent": {
            "type": "object",
            "properties": {
              "sequence": {"type": "integer", "minimum": 1},
              "at": {
                "type": "string",
                "format": "date-time",
                "description": "RFC 3339, UTC, with milliseconds."
              },
              "actor": {"type": "string"},
              "origin": {"type": "string"},
              "action": {"type": "string"},
              "key_id": {"type": ["string", "null"]},
              "target": {"type": "string"},
              "detail": {"type": "string"},
              "previous_hash": {"type": "string", "pattern": "^[0-9a-f]{64}$"},
              "hash": {"type": "string", "pattern": "^[0-9a-f]{64}$"}
            },
            "required": [
              "action",
              "actor",
              "at",
              "detail",
              "hash",
              "key_id",
              "origin",
              "previous_hash",
              "sequence",
              "target"
            ]
          },
          "AuditEventList": {
            "type": "object",
            "properties": {
              "data": {"type": "array", "items": {"$ref": "#/components/schemas/AuditEvent"}},
              "next_cursor": {"type": ["string", "null"]},
              "matching": {
                "type": ["integer", "null"],
                "minimum": 0,
                "description": "How many events match; null where that would take reading a long log."
              }
            },
            "required": ["data", "matching", "next_cursor"]
          },
          "AuditVerification": {
            "type": "object",
            "properties": {
              "intact": {"type": "boolean"},
              "events": {"type": "integer", "minimum": 0},
              "broken_at": {"type": ["integer", "null"], "minimum": 1}
            },
            "required": ["broken_at", "events", "intact"]
          },
          "RotationPolicy": {
            "type": "object",
            "properties": {
              "period_days": {"type": "integer", "minimum": 1, "maximum": 3650},
              "warning_days": {"type": "integer", "minimum": 0, "maximum": 3649}
            },
            "required": ["period_days", "warning_days"],
            "additionalProperties": false,
            "description": "`warning_days` is less than `period_days`."
          },
          "RecordedDeadlines": {
            "type": "object",
            "properties": {"recorded": {"type": "integer", "minimum": 0}},
            "required": ["recorded"]
          },
          "NoteExport": {
            "type": "object",
            "properties": {
              "content": {"type": "string", "enum": ["events", "keys"]},
              "file": {
                "type": "string",
                "minLength": 1,
                "description": "Its name; what stands in front of the last slash is left out."
              },
              "count": {"type": "integer", "format": "int64", "minimum": 0},
              "filter": {"type": ["string", "null"], "description": "Which of them; null for all."}
            },
            "required": ["content", "file", "count"],
            "additionalProperties": false
          },
          "ReportUsage": {
            "type": "object",
            "properties": {
              "uses": {
                "type": "array",
                "maxItems": 1000,
                "items": {
                  "type": "object",
                  "properties": {
                    "key_id": {"type": "string", "description": "Uses of unknown keys are skipped."},
                    "at": {
                      "type": "string",
                      "format": "date-time",
                      "pattern": "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\\.[0-9]{1,9})?(Z|[+-](0[0-9]|1[0-3]):[0-5][0-9])$"
                    },
                    "address": {"type": "string", "minLength": 1, "maxLength": 200, "pattern": "^[ -~]+$"},
                    "route": {"type": "string", "minLength": 1, "maxLength": 200, "pattern": "^[ -~]+$"},
                    "scope": {"anyOf": [{"$ref": "#/components/schemas/Scope"}, {"type": "null"}]},
                    "refusal": {
                      "type": ["string", "null"],
                      "enum": [
                        "malformed",
                        "unknown",
                        "revoked",
                        "disabled",
                        "expired",
                        "grace_ended",
                        "insufficient_scope",
                        "rate_limited",
                        null
                      ],
                      "description": "Why it was refused; null for an accepted request. With `insufficient_scope`, `scope` is the one that was missing."
                    },
                    "refused_since": {
                      "type": ["string", "null"],
                      "format": "date-time",
                      "pattern": "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\\.[0-9]{1,9})?(Z|[+-](0[0-9]|1[0-3]):[0-5][0-9])$",
                      "description": "The time of the request where it is missing; of no meaning for a refusal without a beginning."
                    },
                    "count": {
                      "type": ["integer", "null"],
                      "minimum": 1,
                      "maximum": 1000000000,
                      "description": "How many requests were alike, `at` being the last; 1 where it is missing."
                    }
                  },
                  "required": ["address", "at", "key_id", "route"]
                }
              }
            },
            "required": ["uses"],
            "additionalProperties": false
          },
          "CheckCredential": {
            "type": "object",
            "properties": {
              "type": {"type": "string", "enum": ["live", "test", "ro", "pat"]},
              "digest": {
                "type": "string",
                "pattern": "^[0-9a-fA-F]{64}$",
                "description": "SHA-256 of the whole credential."
              }
            },
            "required": ["digest", "type"],
            "additionalProperties": false
          },
          "CredentialCheck": {
            "type": "object",
            "properties": {
              "type": {"type": "string", "enum": ["live", "test", "ro", "pat"]},
              "hint": {"type": ["string", "null"]},
              "well_formed": {"type": "boolean"},
              "accepted": {"type": "boolean"},
              "refusal": {
                "type": ["string", "null"],
                "enum": ["unknown", "revoked", "disabled", "expired", "grace_ended", null]
              },
              "refused_since": {
                "type": ["string", "null"],
                "format": "date-time",
                "description": "RFC 3339, UTC, with milliseconds."
              },
              "reason": {"type": ["string", "null"]},
              "key": {"anyOf": [{"$ref": "#/components/schemas/Key"}, {"type": "null"}]}
            },
            "required": [
              "accepted",
              "hint",
              "key",
              "reason",
              "refusal",
              "refused_since",
              "type",
              "well_formed"
            ]
          },
          "Revision": {
            "type": "object",
            "properties": {"revision": {"type": "integer", "minimum": 0}},
            "required": ["revision"]
          },
          "Health": {
            "type": "object",
            "properties": {"status": {"type": "string", "enum": ["ok", "ready"]}},
            "required": ["status"]
          },
          "App": {
            "type": "object",
            "properties": {
              "id": {
                "type": "string",
                "pattern": "^(app_[0-9A-HJKMNP-TV-Z]{16}|qodryx-cli)$",
                "description": "The `client_id`."
              },
              "name": {"type": "string"},
              "kind": {"type": "string", "enum": ["confidential", "public"]},
              "redirect_uris": {"type": "array", "items": {"type": "string"}},
              "scopes": {"type": "array", "items": {"type": "string"}},
              "secret_hint": {
                "type": ["string", "null"],
                "description": "The prefix and 8 characters of the client secret; null for a public app."
              },
              "first_party": {
                "type": "boolean",
                "description": "Whether it is the program's own login, which cannot be deleted."
              },
              "created_at": {
                "type": "string",
                "format": "date-time",
                "description": "RFC 3339, UTC, with milliseconds."
              },
              "created_by": {"type": "string"},
              "created_from": {"type": "string"}
            },
            "required": [
              "created_at",
              "created_by",
              "created_from",
              "first_party",
              "id",
              "kind",
              "name",
              "redirect_uris",
              "scopes",
              "secret_hint"
            ]
          },
          "IssuedApp": {
            "type": "object",
            "properties": {
              "id": {
                "type": "string",
                "pattern": "^(app_[0-9A-HJKMNP-TV-Z]{16}|qodryx-cli)$",
                "description": "The `client_id`."
              },
              "name": {"type": "string"},
              "kind": {"type": "string", "enum": ["confidential", "public"]},
              "redirect_uris": {"type": "array", "items": {"type": "string"}},
              "scopes": {"type": "array", "items": {"type": "string"}},
              "secret_hint": {
                "type": ["string", "null"],
                "description": "The prefix and 8 characters of the client secret; null for a public app."
              },
              "first_party": {
                "type": "boolean",
                "description": "Whether it is the program's own login, which cannot be deleted."
              },
              "created_at": {
                "type": "string",
                "format": "date-time",
                "description": "RFC 3339, UTC, with milliseconds."
              },
              "created_by": {"type": "string"},
              "created_from": {"type": "string"},
              "client_secret": {
                "type": ["string", "null"],
                "pattern": "^qx_secret_[0-9A-Za-z]{38}$",
                "description": "Shown this once; null for a public app."
              }
            },
            "required": [
              "client_secret",
              "created_at",
              "created_by",
              "created_from",
              "first_party",
              "id",
              "kind",
              "name",
              "redirect_uris",
              "scopes",
              "secret_hint"
            ]
          },
          "AppList": {
            "type": "object",
            "properties": {
              "data": {"type": "array", "items": {"$ref": "#/components/schemas/App"}},
              "next_cursor": {"type": ["string", "null"]}
            },
            "required": ["data", "next_cursor"]
          },
          "CreateApp": {
            "type": "object",
            "properties": {
              "name": {
                "type": "string",
                "minLength": 1,
                "maxLength": 64,
                "pattern": "^[^\\s\\u0000-\\u001f\\u007f-\\u009f\\u00ad\\u200b\\u200c\\u200e\\u200f\\u2028-\\u202e\\u2060-\\u206f\\ue000-\\uf8ff\\ufeff\\ufff9-\\ufffb](?:[^\\u0000-\\u001f\\u007f-\\u009f\\u00ad\\u200b\\u200c\\u200e\\u200f\\u2028-\\u202e\\u2060-\\u206f\\ue000-\\uf8ff\\ufeff\\ufff9-\\ufffb]*[^\\s\\u0000-\\u001f\\u007f-\\u009f\\u00ad\\u200b\\u200c\\u200e\\u200f\\u2028-\\u202e\\u2060-\\u206f\\ue000-\\uf8ff\\ufeff\\ufff9-\\ufffb])?$",
                "description": "One line, without blanks at its ends, control or direction characters."
              },
              "kind": {"type": "string", "enum": ["confidential", "public"]},
              "redirect_uris": {
                "type": "array",
                "maxItems": 10,
                "uniqueItems": true,
                "items": {"type": "string", "minLength": 1, "maxLength": 2000},
                "description": "Compared character by character; only the port of `http://127.0.0.1` and `http://[::1]` is free. `https`, `http` on this host, or a scheme of the app's own with a dot in it. None for an app that uses the device grant alone."
              },
              "scopes": {
                "type": "array",
                "minItems": 1,
                "items": {"$ref": "#/components/schemas/PlatformScope"},
                "description": "What the app may ask for at most."
              }
            },
            "required": ["kind", "name", "redirect_uris", "scopes"],
            "additionalProperties": false
          },
          "Grant": {
            "type": "object",
            "properties": {
              "id": {"type": "string", "pattern": "^grt_[0-9A-HJKMNP-TV-Z]{16}$"},
              "app_id": {"type": "string", "pattern": "^(app_[0-9A-HJKMNP-TV-Z]{16}|qodryx-cli)$"},
              "app_name": {"type": "string"},
              "device": {"type": "string", "description": "Where the app said it runs; may be empty."},
              "owner": {"type": "string", "description": "For whom the app acts."},
              "scopes": {"type": "array", "items": {"type": "string"}},
              "created_at": {
                "type": "string",
                "format": "date-time",
                "description": "RFC 3339, UTC, with milliseconds."
              },
              "created_by": {"type": "string"},
              "created_from": {"type": "string"},
              "last_used_at": {
                "type": ["string", "null"],
                "format": "date-time",
                "description": "RFC 3339, UTC, with milliseconds."
              },
              "revoked_at": {
                "type": ["string", "null"],
                "format": "date-time",
                "description": "RFC 3339, UTC, with milliseconds."
              },
              "revoked_reason": {"type": ["string", "null"]}
            },
            "required": [
              "app_id",
              "app_name",
              "created_at",
              "created_by",
              "created_from",
              "device",
              "id",
              "last_used_at",
              "owner",
              "revoked_at",
              "revoked_reason",
              "scopes"
            ]
          },
          "GrantList": {
            "type": "object",
            "properties": {
              "data": {"type": "array", "items": {"$ref": "#/components/schemas/Grant"}},
              "next_cursor": {"type": ["string", "null"]},
              "total": {"type": "integer", "minimum": 0}
            },
            "required": ["data", "next_cursor", "total"]
          },
          "Approval": {
            "type": "object",
            "properties": {
              "id": {"type": "string", "pattern": "^apr_[0-9A-HJKMNP-TV-Z]{16}$"},
              "kind": {"type": "string", "enum": ["browser", "device"]},
              "app_id": {"type": "string", "pattern": "^(app_[0-9A-HJKMNP-TV-Z]{16}|qodryx-cli)$"},
              "app_name": {"type": "string"},
              "device": {"type": "string", "description": "Where the app says it runs; may be empty."},
              "address": {"type": "string", "description": "The address that asked."},
              "scopes": {"type": "array", "items": {"type": "string"}},
              "code_head": {
                "type": "string",
                "description": "The first four letters of the code; the person who asks knows the others."
              },
              "requested_at": {
                "type": "string",
                "format": "date-time",
                "description": "RFC 3339, UTC, with milliseconds."
              },
              "expires_at": {
                "type": "string",
                "format": "date-time",
                "description": "RFC 3339, UTC, with milliseconds."
              },
              "status": {"type": "string", "enum": ["pending", "approved", "denied", "expired"]},
              "decided_at": {
                "type": ["string", "null"],
                "format": "date-time",
                "description": "RFC 3339, UTC, with milliseconds."
              },
              "decided_by": {"type": ["string", "null"]},
              "decided_from": {"type": ["string", "null"]},
              "granted_to": {"type": ["string", "null"]},
              "granted_scopes": {"type": ["array", "null"], "items": {"type": "string"}}
            },
            "required": [
              "address",
              "app_id",
              "app_name",
              "code_head",
              "decided_at",
              "decided_by",
              "decided_from",
              "device",
              "expires_at",
              "granted_scopes",
              "granted_to",
              "id",
              "kind",
              "requested_at",
              "scopes",
              "status"
            ]
          },
          "ApprovalList": {
            "type": "object",
            "properties": {
              "data": {"type": "array", "maxItems": 200, "items": {"$ref": "#/components/schemas/Approval"}}
            },
            "required": ["data"]
          },
          "Approve": {
            "type": "object",
            "properties": {
              "code": {
                "type": "string",
                "pattern": "^[BCDFGHJKLMNPQRSTVWXZbcdfghjklmnpqrstvwxz]{4}-?[BCDFGHJKLMNPQRSTVWXZbcdfghjklmnpqrstvwxz]{4}$",
                "description": "What the person who asks has read out. After five wrong ones the request is denied."
              },
              "scopes": {
                "type": ["array", "null"],
                "minItems": 1,
                "items": {"$ref": "#/components/schemas/Scope"},
                "description": "A part of the scopes that were asked for, all held by the credential of the request; all that were asked for where it is missing."
              }
            },
            "required": ["code"],
            "additionalProperties": false
          },
          "OAuthError": {
            "type": "object",
            "properties": {
              "error": {
                "type": "string",
                "enum": [
                  "invalid_request",
                  "invalid_client",
                  "invalid_grant",
                  "invalid_scope",
                  "unauthorized_client",
                  "unsupported_grant_type",
                  "unsupported_response_type",
                  "access_denied",
                  "server_error",
                  "temporarily_unavailable",
                  "authorization_pending",
                  "slow_down",
                  "expired_token",
                  "unsupported_token_type"
                ]
              },
              "error_description": {"type": "string", "description": "For whoever programs the client."}
            },
            "required": ["error", "error_description"]
          },
          "Tokens": {
            "type": "object",
            "properties": {
              "access_token": {"type": "string", "pattern": "^qx_oauth_[0-9A-Za-z]{38}$"},
              "refresh_token": {
                "type": "string",
                "pattern": "^qx_refresh_[0-9A-Za-z]{38}$",
                "description": "Works once: using it gives another one."
              },
              "token_type": {"type": "string", "const": "Bearer"},
              "expires_in": {"type": "integer", "const": 3600},
              "scope": {"type": "string", "description": "Separated by blanks."}
            },
            "required": ["access_token", "expires_in", "refresh_token", "scope", "token_type"]
          },
          "DeviceAuthorization": {
            "type": "object",
            "properties": {
              "device_code": {"type": "string"},
              "user_code": {
                "type": "string",
                "description": "What the person reads out or types: `WDJB-MJHT`."
              },
              "verification_uri": {"type": "string", "format": "uri"},
              "verification_uri_complete": {"type": "string", "format": "uri"},
              "expires_in": {"type": "integer", "minimum": 1},
              "interval": {"type": "integer", "minimum": 1, "description": "Seconds between two questions."}
            },
            "required": [
              "device_code",
              "expires_in",
              "interval",
              "user_code",
              "verification_uri",
              "verification_uri_complete"
            ]
          },
          "TokenFacts": {
            "type": "object",
            "properties": {
              "active": {"type": "boolean"},
              "scope": {"type": "string"},
              "client_id": {"type": "string"},
              "username": {"type": "string", "description": "For whom the app acts."},
              "sub": {"type": "string"},
              "token_type": {"type": "string", "const": "Bearer"},
              "exp": {"type": "integer"},
              "iat": {"type": "integer"},
              "iss": {"type": "string"}
            },
            "required": ["active"]
          },
          "ServerMetadata": {
            "type": "object",
            "properties": {
              "issuer": {"type": "string", "format": "uri"},
              "authorization_endpoint": {"type": "string", "format": "uri"},
              "token_endpoint": {"type": "string", "format": "uri"},
              "device_authorization_endpoint": {"type": "string", "format": "uri"},
              "revocation_endpoint": {"type": "string", "format": "uri"},
              "introspection_endpoint": {"type": "string", "format": "uri"},
              "service_documentation": {"type": "string", "format": "uri"},
              "scopes_supported": {"type": "array", "items": {"type": "string"}},
              "response_types_supported": {"type": "array", "items": {"type": "string"}},
              "response_modes_supported": {"type": "array", "items": {"type": "string"}},
              "grant_types_supported": {"type": "array", "items": {"type": "string"}},
              "token_endpoint_auth_methods_supported": {"type": "array", "items": {"type": "string"}},
              "revocation_endpoint_auth_methods_supported": {"type": "array", "items": {"type": "string"}},
              "introspection_endpoint_auth_methods_supported": {"type": "array", "items": {"type": "string"}},
              "code_challenge_methods_supported": {"type": "array", "items": {"type": "string"}},
              "authorization_response_iss_parameter_supported": {"type": "boolean", "const": true}
            },
            "required": [
              "authorization_endpoint",
              "authorization_response_iss_parameter_supported",
              "code_challenge_methods_supported",
              "device_authorization_endpoint",
              "grant_types_supported",
              "introspection_endpoint",
              "introspection_endpoint_auth_methods_supported",
              "issuer",
              "response_modes_supported",
              "response_types_supported",
              "revocation_endpoint",
              "revocation_endpoint_auth_methods_supported",
              "scopes_supported",
              "service_documentation",
              "token_endpoint",
              "token_endpoint_auth_methods_supported"
            ]
          },
          "TokenRequest": {
            "type": "object",
            "properties": {
              "grant_type": {
                "type": "string",
                "enum": ["authorization_code", "refresh_token", "urn:ietf:params:oauth:grant-type:device_code"]
              },
              "client_id": {"type": "string", "description": "Missing where the Authorization header has it."},
              "client_secret": {
                "type": "string",
                "description": "Of a confidential app that does not send it in the Authorization header."
              },
              "code": {"type": "string"},
              "redirect_uri": {
                "type": "string",
                "description": "As in the authorization request, where that had one."
              },
              "code_verifier": {"type": "string", "minLength": 43, "maxLength": 128},
              "refresh_token": {"type": "string"},
              "scope": {
                "type": "string",
                "description": "With a refresh token: less than was granted, for this access token."
              },
              "device_code": {"type": "string"}
            },
            "required": ["grant_type"]
          },
          "DeviceRequest": {
            "type": "object",
            "properties": {
              "client_id": {"type": "string", "description": "Missing where the Authorization header has it."},
              "client_secret": {
                "type": "string",
                "description": "Of a confidential app that does not send it in the Authorization header."
              },
              "scope": {"type": "string", "minLength": 1},
              "device_name": {
                "type": "string",
                "maxLength": 80,
                "description": "Where it runs, as the approver is told."
              }
            },
            "required": ["scope"]
          },
          "TokenQuestion": {
            "type": "object",
            "properties": {
              "client_id": {"type": "string", "description": "Missing where the Authorization header has it."},
              "client_secret": {
                "type": "string",
                "description": "Of a confidential app that does not send it in the Authorization header."
              },
              "token": {"type": "string"},
              "token_type_hint": {"type": "string", "description": "Not needed: a token says what it is."}
            },
            "required": ["token"]
          },
          "Decision": {
            "type": "object",
            "properties": {
              "form_token": {"type": "string"},
              "decision": {"type": "string", "enum": ["look", "allow", "deny"]},
              "user_code": {"type": "string", "description": "On the page for devices."},
              "scope": {"type": "array", "items": {"type": "string"}},
              "token": {"type": "string", "description": "A personal token."}
            },
            "required": ["decision", "form_token"]
          }
        },
        "responses": {
          "InvalidRequest": {
            "description": "Malformed JSON, an unknown field or parameter, a wrong type, a bad cursor, or two different credentials.",
            "headers": {"X-Request-Id": {"$ref": "#/components/headers/RequestId"}},
            "content": {
              "application/json": {"schema": {"$ref": "#/components/schemas/Error"}},
              "application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}
            }
          },
          "Unauthorized": {
            "description": "No credential, or one that is malformed, unknown, revoked, expired or disabled.",
            "headers": {
              "X-Request-Id": {"$ref": "#/components/headers/RequestId"},
              "WWW-Authenticate": {"$ref": "#/components/headers/Challenge"}
            },
            "content": {
              "application/json": {"schema": {"$ref": "#/components/schemas/Error"}},
              "application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}
            }
          },
          "InsufficientScope": {
            "description": "The credential does not hold the scope.",
            "headers": {
              "X-Request-Id": {"$ref": "#/components/headers/RequestId"},
              "WWW-Authenticate": {"$ref": "#/components/headers/Challenge"}
            },
            "content": {
              "application/json": {"schema": {"$ref": "#/components/schemas/Error"}},
              "application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}
            }
          },
          "NotFound": {
            "description": "There is no such thing.",
            "headers": {"X-Request-Id": {"$ref": "#/components/headers/RequestId"}},
            "content": {
              "application/json": {"schema": {"$ref": "#/components/schemas/Error"}},
              "application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}
            }
          },
          "Conflict": {
            "description": "The request conflicts with the state of things.",
            "headers": {"X-Request-Id": {"$ref": "#/components/headers/RequestId"}},
            "content": {
              "application/json": {"schema": {"$ref": "#/components/schemas/Error"}},
              "application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}
            }
          },
          "PayloadTooLarge": {
            "description": "The body is over 64 KiB.",
            "headers": {"X-Request-Id": {"$ref": "#/components/headers/RequestId"}},
            "content": {
              "application/json": {"schema": {"$ref": "#/components/schemas/Error"}},
              "application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}
            }
          },
          "UnsupportedMediaType": {
            "description": "The body is not JSON.",
            "headers": {"X-Request-Id": {"$ref": "#/components/headers/RequestId"}},
            "content": {
              "application/json": {"schema": {"$ref": "#/components/schemas/Error"}},
              "application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}
            }
          },
          "InvalidValue": {
            "description": "Well-formed, but not allowed.",
            "headers": {"X-Request-Id": {"$ref": "#/components/headers/RequestId"}},
            "content": {
              "application/json": {"schema": {"$ref": "#/components/schemas/Error"}},
              "application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}
            }
          },
          "RateLimited": {
            "description": "Too many requests with the credential, or too many refused credentials from the address.",
            "headers": {
              "X-Request-Id": {"$ref": "#/components/headers/RequestId"},
              "RateLimit-Limit": {"$ref": "#/components/headers/RateLimitLimit"},
              "RateLimit-Remaining": {"$ref": "#/components/headers/RateLimitRemaining"},
              "RateLimit-Reset": {"$ref": "#/components/headers/RateLimitReset"},
              "Retry-After": {"$ref": "#/components/headers/RetryAfter"}
            },
            "content": {
              "application/json": {"schema": {"$ref": "#/components/schemas/Error"}},
              "application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}
            }
          },
          "Internal": {
            "description": "Something went wrong.",
            "headers": {"X-Request-Id": {"$ref": "#/components/headers/RequestId"}},
            "content": {
              "application/json": {"schema": {"$ref": "#/components/schemas/Error"}},
              "application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}
            }
          },
          "Unavailable": {
            "description": "The store cannot be reached just now.",
            "headers": {
              "X-Request-Id": {"$ref": "#/components/headers/RequestId"},
              "Retry-After": {"$ref": "#/components/headers/RetryAfter"}
            },
            "content": {
              "application/json": {"schema": {"$ref": "#/components/schemas/Error"}},
              "application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}
            }
          },
          "MethodNotAllowed": {
            "description": "The path has no such method.",
            "headers": {
              "X-Request-Id": {"$ref": "#/components/headers/RequestId"},
              "Allow": {"$ref": "#/components/headers/Allow"}
            },
            "content": {
              "application/json": {"schema": {"$ref": "#/components/schemas/Error"}},
              "application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}
            }
          },
          "OAuthInvalid": {
            "description": "What RFC 6749, section 5.2, RFC 8628, section 3.5, and RFC 7009, section 2.2.1, name.",
            "headers": {"X-Request-Id": {"$ref": "#/components/headers/RequestId"}},
            "content": {"application/json": {"schema": {"$ref": "#/components/schemas/OAuthError"}}}
          },
          "OAuthUnauthorized": {
            "description": "`invalid_client`: the app is unknown, or did not prove to be itself.",
            "headers": {
              "X-Request-Id": {"$ref": "#/components/headers/RequestId"},
              "WWW-Authenticate": {"$ref": "#/components/headers/Challenge"}
            },
            "content": {"application/json": {"schema": {"$ref": "#/components/schemas/OAuthError"}}}
          },
          "OAuthTooLarge": {
            "description": "`invalid_request`: the body is over 64 KiB.",
            "headers": {"X-Request-Id": {"$ref": "#/components/headers/RequestId"}},
            "content": {"application/json": {"schema": {"$ref": "#/components/schemas/OAuthError"}}}
          },
          "OAuthRateLimited": {
            "description": "`temporarily_unavailable`: the address has sent too many wrong secrets, codes and tokens, or has begun too many requests for access.",
            "headers": {
              "X-Request-Id": {"$ref": "#/components/headers/RequestId"},
              "Retry-After": {"$ref": "#/components/headers/RetryAfter"}
            },
            "content": {"application/json": {"schema": {"$ref": "#/components/schemas/OAuthError"}}}
          },
          "OAuthInternal": {
            "description": "`server_error`",
            "headers": {"X-Request-Id": {"$ref": "#/components/headers/RequestId"}},
            "content": {"application/json": {"schema": {"$ref": "#/components/schemas/OAuthError"}}}
          },
          "OAuthUnavailable": {
            "description": "`temporarily_unavailable`: the store is locked or cannot be reached.",
            "headers": {
              "X-Request-Id": {"$ref": "#/components/headers/RequestId"},
              "Retry-After": {"$ref": "#/components/headers/RetryAfter"}
            },
            "content": {"application/json": {"schema": {"$ref": "#/components/schemas/OAuthError"}}}
          },
          "PageInvalid": {
            "description": "A page that says what is wrong. It leads nowhere.",
            "headers": {"X-Request-Id": {"$ref": "#/components/headers/RequestId"}},
            "content": {"text/html": {"schema": {"type": "string"}}}
          },
          "PageForbidden": {
            "description": "A page that says why not: a form of another site, or a token that may not allow this.",
            "headers": {"X-Request-Id": {"$ref": "#/components/headers/RequestId"}},
            "content": {"text/html": {"schema": {"type": "string"}}}
          },
          "PageTooLarge": {
            "description": "The body is over 64 KiB.",
            "headers": {"X-Request-Id": {"$ref": "#/components/headers/RequestId"}},
            "content": {"text/html": {"schema": {"type": "string"}}}
          },
          "PageRateLimited": {
            "description": "A page that says how long to wait.",
            "headers": {
              "X-Request-Id": {"$ref": "#/components/headers/RequestId"},
              "Retry-After": {"$ref": "#/components/headers/RetryAfter"}
            },
            "content": {"text/html": {"schema": {"type": "string"}}}
          },
          "PageInternal": {
            "description": "A page that says that something went wrong.",
            "headers": {"X-Request-Id": {"$ref": "#/components/headers/RequestId"}},
            "content": {"text/html": {"schema": {"type": "string"}}}
          },
          "PageUnavailable": {
            "description": "A page that says that the store cannot be reached just now.",
            "headers": {
              "X-Request-Id": {"$ref": "#/components/headers/RequestId"},
              "Retry-After": {"$ref": "#/components/headers/RetryAfter"}
            },
            "content": {"text/html": {"schema": {"type": "string"}}}
          }
        },
        "headers": {
          "RequestId": {
            "description": "What the answer and the log call the request.",
            "schema": {"type": "string"}
          },
          "RateLimitLimit": {"description": "Requests a minute.", "schema": {"type": "integer", "minimum": 1}},
          "RateLimitRemaining": {
            "description": "How many more are allowed at once.",
            "schema": {"type": "integer", "minimum": 0}
          },
          "RateLimitReset": {
            "description": "Seconds until all are allowed again.",
            "schema": {"type": "integer", "minimum": 0}
          },
          "RetryAfter": {"description": "Seconds to wait.", "schema": {"type": "integer", "minimum": 1}},
          "Challenge": {"description": "RFC 6750, section 3.", "schema": {"type": "string"}},
          "Allow": {"description": "The methods that the path has.", "schema": {"type": "string"}},
          "Location": {"description": "Where the new thing is.", "schema": {"type": "string"}},
          "IdempotencyReplayed": {
            "description": "Whether the answer repeats an earlier one.",
            "schema": {"type": "string", "enum": ["true"]}
          }
        }
      }
    }

    """#
}

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
        "description": "Keys, personal tokens and what they may do. Errors have one form; lists are pages; times are RFC 3339, UTC. A HEAD request is answered as GET is, without a body. `/healthz`, `/readyz` and `/metrics` are for the server's own host, unless it is configured otherwise."
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
                  "RateLimit-Reset": {"$ref": "#/components/headers/RateLimitReset"}
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
                  "id": {"type": "string", "pattern": "^(key|pat)_[0-9A-HJKMNP-TV-Z]{16}$"},
                  "name": {"type": "string"},
                  "type": {"type": "string", "enum": ["live", "test", "ro", "pat"]},
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
              "matching": {"type": "integer", "minimum": 0}
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

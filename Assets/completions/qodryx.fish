function __qodryx_should_offer_completions_for_flags_or_options -a expected_commands
    set -l non_repeating_flags_or_options $argv[2..]
    set -l non_repeating_flags_or_options_absent 0
    set -l positional_index 0
    set -l commands
    __qodryx_parse_tokens
    test "$commands" = "$expected_commands"; and return $non_repeating_flags_or_options_absent
end

function __qodryx_should_offer_completions_for_positional -a expected_commands positional_index_comparison expected_positional_index
    set -l non_repeating_flags_or_options
    set -l non_repeating_flags_or_options_absent 0
    set -l positional_index 0
    set -l commands
    __qodryx_parse_tokens
    test "$commands" = "$expected_commands" -a \( "$positional_index" "$positional_index_comparison" "$expected_positional_index" \)
end

function __qodryx_parse_tokens -S
    set -l unparsed_tokens (__qodryx_tokens -pc)
    switch $unparsed_tokens[1]
    case 'qodryx'
        __qodryx_parse_subcommand 0 'db=' 'remote=' 'token-file=' 'version' 'h/help'
        switch $unparsed_tokens[1]
        case 'dashboard'
            __qodryx_parse_subcommand -r 1 'db=' 'remote=' 'token-file=' 'ascii' 'read-only' 'linear' 'theme=' 'mouse' 'no-mouse' 'version' 'h/help'
        case 'demo'
            __qodryx_parse_subcommand 0 'ascii' 'no-traffic' 'tour=' 'theme=' 'mouse' 'date=' 'seed=' 'version' 'h/help'
        case 'keys'
            __qodryx_parse_subcommand 0 'version' 'h/help'
            switch $unparsed_tokens[1]
            case 'list'
                __qodryx_parse_subcommand 0 'db=' 'remote=' 'token-file=' 'filter=' 'sort=' 'limit=' 'cursor=' 'json' 'quiet' 'version' 'h/help'
            case 'show'
                __qodryx_parse_subcommand 1 'db=' 'remote=' 'token-file=' 'json' 'quiet' 'version' 'h/help'
            case 'create'
                __qodryx_parse_subcommand 1 'db=' 'remote=' 'token-file=' 'scope=+' 'expires=' 'note=' 'owner=' 'rate-limit=' 'type=' 'environment=' 'json' 'quiet' 'version' 'h/help'
            case 'edit'
                __qodryx_parse_subcommand 1 'db=' 'remote=' 'token-file=' 'name=' 'note=' 'owner=' 'environment=' 'rate-limit=' 'scope=+' 'json' 'quiet' 'version' 'h/help'
            case 'rotate'
                __qodryx_parse_subcommand 1 'db=' 'remote=' 'token-file=' 'grace=' 'yes' 'json' 'quiet' 'version' 'h/help'
            case 'retire'
                __qodryx_parse_subcommand 1 'db=' 'remote=' 'token-file=' 'yes' 'json' 'quiet' 'version' 'h/help'
            case 'disable'
                __qodryx_parse_subcommand 1 'db=' 'remote=' 'token-file=' 'json' 'quiet' 'version' 'h/help'
            case 'enable'
                __qodryx_parse_subcommand 1 'db=' 'remote=' 'token-file=' 'json' 'quiet' 'version' 'h/help'
            case 'revoke'
                __qodryx_parse_subcommand 1 'db=' 'remote=' 'token-file=' 'reason=' 'yes' 'json' 'quiet' 'version' 'h/help'
            case 'policy'
                __qodryx_parse_subcommand 0 'db=' 'remote=' 'token-file=' 'period=' 'warning=' 'json' 'quiet' 'version' 'h/help'
            case 'export'
                __qodryx_parse_subcommand 1 'format=' 'filter=' 'force' 'db=' 'remote=' 'token-file=' 'quiet' 'version' 'h/help'
            case 'import'
                __qodryx_parse_subcommand 1 'format=' 'dry-run' 'map=+' 'skip-existing' 'db=' 'remote=' 'token-file=' 'json' 'quiet' 'version' 'h/help'
            end
        case 'tokens'
            __qodryx_parse_subcommand 0 'version' 'h/help'
            switch $unparsed_tokens[1]
            case 'list'
                __qodryx_parse_subcommand 0 'db=' 'remote=' 'token-file=' 'filter=' 'sort=' 'limit=' 'cursor=' 'json' 'quiet' 'version' 'h/help'
            case 'show'
                __qodryx_parse_subcommand 1 'db=' 'remote=' 'token-file=' 'json' 'quiet' 'version' 'h/help'
            case 'create'
                __qodryx_parse_subcommand 1 'db=' 'remote=' 'token-file=' 'scope=+' 'expires=' 'note=' 'owner=' 'rate-limit=' 'json' 'quiet' 'version' 'h/help'
            case 'rotate'
                __qodryx_parse_subcommand 1 'db=' 'remote=' 'token-file=' 'grace=' 'yes' 'json' 'quiet' 'version' 'h/help'
            case 'revoke'
                __qodryx_parse_subcommand 1 'db=' 'remote=' 'token-file=' 'reason=' 'yes' 'json' 'quiet' 'version' 'h/help'
            end
        case 'check'
            __qodryx_parse_subcommand -r 1 'stdin' 'why' 'limit=' 'db=' 'remote=' 'token-file=' 'json' 'quiet' 'version' 'h/help'
        case 'scan'
            __qodryx_parse_subcommand -r 1 'no-ignore' 'all' 'revoke' 'yes' 'db=' 'remote=' 'token-file=' 'json' 'quiet' 'version' 'h/help'
        case 'audit'
            __qodryx_parse_subcommand 0 'version' 'h/help'
            switch $unparsed_tokens[1]
            case 'list'
                __qodryx_parse_subcommand 0 'db=' 'remote=' 'token-file=' 'filter=' 'action=' 'actor=' 'from=' 'since=' 'until=' 'key=' 'limit=' 'cursor=' 'json' 'quiet' 'version' 'h/help'
            case 'verify'
                __qodryx_parse_subcommand 0 'db=' 'remote=' 'token-file=' 'json' 'quiet' 'version' 'h/help'
            case 'export'
                __qodryx_parse_subcommand 1 'filter=' 'action=' 'actor=' 'from=' 'since=' 'until=' 'key=' 'force' 'db=' 'remote=' 'token-file=' 'quiet' 'version' 'h/help'
            end
        case 'backup'
            __qodryx_parse_subcommand 1 'force' 'db=' 'remote=' 'token-file=' 'json' 'quiet' 'version' 'h/help'
        case 'restore'
            __qodryx_parse_subcommand 1 'yes' 'db=' 'remote=' 'token-file=' 'json' 'quiet' 'version' 'h/help'
        case 'doctor'
            __qodryx_parse_subcommand 0 'full' 'db=' 'remote=' 'token-file=' 'json' 'quiet' 'version' 'h/help'
        case 'serve'
            __qodryx_parse_subcommand 0 'listen=' 'db=' 'remote=' 'token-file=' 'tls-cert=' 'tls-key=' 'behind-proxy' 'public-url=' 'trust-proxy=+' 'gateway=' 'metrics-everywhere' 'log-format=' 'log-level=' 'version' 'h/help'
        case 'config'
            __qodryx_parse_subcommand 0 'version' 'h/help'
            switch $unparsed_tokens[1]
            case 'init'
                __qodryx_parse_subcommand 0 'force' 'version' 'h/help'
            case 'check'
                __qodryx_parse_subcommand 0 'json' 'quiet' 'version' 'h/help'
            case 'show'
                __qodryx_parse_subcommand 0 'json' 'version' 'h/help'
            case 'path'
                __qodryx_parse_subcommand 0 'version' 'h/help'
            end
        case 'auth'
            __qodryx_parse_subcommand 0 'version' 'h/help'
            switch $unparsed_tokens[1]
            case 'login'
                __qodryx_parse_subcommand 1 'token=' 'device' 'browser' 'scope=+' 'db=' 'remote=' 'token-file=' 'json' 'quiet' 'version' 'h/help'
            case 'status'
                __qodryx_parse_subcommand 1 'db=' 'remote=' 'token-file=' 'json' 'quiet' 'version' 'h/help'
            case 'logout'
                __qodryx_parse_subcommand 1 'db=' 'remote=' 'token-file=' 'quiet' 'version' 'h/help'
            case 'token'
                __qodryx_parse_subcommand 1 'db=' 'remote=' 'token-file=' 'version' 'h/help'
            end
        case 'apps'
            __qodryx_parse_subcommand 0 'version' 'h/help'
            switch $unparsed_tokens[1]
            case 'list'
                __qodryx_parse_subcommand 0 'db=' 'remote=' 'token-file=' 'limit=' 'cursor=' 'json' 'quiet' 'version' 'h/help'
            case 'show'
                __qodryx_parse_subcommand 1 'db=' 'remote=' 'token-file=' 'json' 'quiet' 'version' 'h/help'
            case 'create'
                __qodryx_parse_subcommand 1 'db=' 'remote=' 'token-file=' 'redirect-uri=+' 'scope=+' 'confidential' 'public' 'json' 'quiet' 'version' 'h/help'
            case 'rotate-secret'
                __qodryx_parse_subcommand 1 'db=' 'remote=' 'token-file=' 'yes' 'json' 'quiet' 'version' 'h/help'
            case 'delete'
                __qodryx_parse_subcommand 1 'db=' 'remote=' 'token-file=' 'yes' 'json' 'quiet' 'version' 'h/help'
            case 'grants'
                __qodryx_parse_subcommand 0 'db=' 'remote=' 'token-file=' 'app=' 'owner=' 'limit=' 'cursor=' 'json' 'quiet' 'version' 'h/help'
            case 'revoke-grant'
                __qodryx_parse_subcommand 1 'db=' 'remote=' 'token-file=' 'reason=' 'yes' 'json' 'quiet' 'version' 'h/help'
            end
        case 'approvals'
            __qodryx_parse_subcommand 0 'version' 'h/help'
            switch $unparsed_tokens[1]
            case 'list'
                __qodryx_parse_subcommand 0 'db=' 'remote=' 'token-file=' 'json' 'quiet' 'version' 'h/help'
            case 'approve'
                __qodryx_parse_subcommand 1 'db=' 'remote=' 'token-file=' 'scope=+' 'json' 'quiet' 'version' 'h/help'
            case 'deny'
                __qodryx_parse_subcommand 1 'db=' 'remote=' 'token-file=' 'json' 'quiet' 'version' 'h/help'
            end
        case 'projects'
            __qodryx_parse_subcommand 0 'version' 'h/help'
            switch $unparsed_tokens[1]
            case 'list'
                __qodryx_parse_subcommand 0 'db=' 'remote=' 'token-file=' 'limit=' 'cursor=' 'json' 'quiet' 'version' 'h/help'
            case 'create'
                __qodryx_parse_subcommand 1 'description=' 'db=' 'remote=' 'token-file=' 'json' 'quiet' 'version' 'h/help'
            case 'delete'
                __qodryx_parse_subcommand 1 'yes' 'db=' 'remote=' 'token-file=' 'json' 'quiet' 'version' 'h/help'
            end
        case 'user'
            __qodryx_parse_subcommand 0 'db=' 'remote=' 'token-file=' 'json' 'quiet' 'version' 'h/help'
        case 'help'
            __qodryx_parse_subcommand -r 1 'version'
        end
    end
end

function __qodryx_tokens
    if test (string split -m 1 -f 1 -- . "$FISH_VERSION") -gt 3
        commandline --tokens-raw $argv
    else
        commandline -o $argv
    end
end

function __qodryx_parse_subcommand -S -a positional_count
    argparse -s r -- $argv
    set -l option_specs $argv[2..]
    set -l is_repeating_positional $_flag_r
    set -el _flag_r
    set -a commands $unparsed_tokens[1]
    set positional_index 0
    while true
        set -e unparsed_tokens[1]
        argparse -sn "$commands" $option_specs -- $unparsed_tokens 2> /dev/null
        set unparsed_tokens $argv
        set positional_index (math $positional_index + 1)
        for non_repeating_flag_or_option in $non_repeating_flags_or_options
            if set -ql "_flag_$(string replace -a - _ -- $non_repeating_flag_or_option)"
                set non_repeating_flags_or_options_absent 1
                break
            end
        end
        test (count $unparsed_tokens) -eq 0 -o \( -z "$is_repeating_positional" -a "$positional_index" -gt "$positional_count" \) && break
    end
end

function __qodryx_complete_directories
    set -l token (commandline -t)
    string match -- '*/' $token
    set -l subdirs $token*/
    printf %s\n $subdirs
end

function __qodryx_custom_completion
    set -x SAP_SHELL fish
    set -x SAP_SHELL_VERSION $FISH_VERSION
    set -l tokens (__qodryx_tokens -p)
    if test -z "$(__qodryx_tokens -t)"
        set -l index (count (__qodryx_tokens -pc))
        set tokens $tokens[..$index] \'\' $tokens[(math $index + 1)..]
    end
    command $tokens[1] $argv $tokens
end

complete -c 'qodryx' -f
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx" db' -l 'db' -d 'The store\'s file.' -rF
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx" remote' -l 'remote' -d 'The address of a server to work on.' -rfka ''
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx" token-file' -l 'token-file' -d 'A file with the credential for the server; - is standard input.' -rF
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx" version' -l 'version' -d 'Show the version.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_positional "qodryx" -eq 1' -fa 'dashboard' -d 'Open the dashboard at API Keys (what `qodryx` alone does).'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_positional "qodryx" -eq 1' -fa 'demo' -d 'Show the dashboard on a throw-away store of sample keys.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_positional "qodryx" -eq 1' -fa 'keys' -d 'List, create, rotate and revoke API keys.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_positional "qodryx" -eq 1' -fa 'tokens' -d 'List, create, rotate and revoke personal access tokens.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_positional "qodryx" -eq 1' -fa 'check' -d 'Say whether a credential is well-formed, whose it is, and whether it would be accepted.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_positional "qodryx" -eq 1' -fa 'scan' -d 'Find credentials in files, and say which of them are live.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_positional "qodryx" -eq 1' -fa 'audit' -d 'Read the audit log, and prove that nobody has changed it.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_positional "qodryx" -eq 1' -fa 'backup' -d 'Copy the store into a file, while others go on using it.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_positional "qodryx" -eq 1' -fa 'restore' -d 'Put a backup in the place of the store, and keep what was there.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_positional "qodryx" -eq 1' -fa 'doctor' -d 'Look at the store, the terminal and the server, and say what to do about each problem.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_positional "qodryx" -eq 1' -fa 'serve' -d 'Answer the HTTP API from the store, and check credentials for gateways.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_positional "qodryx" -eq 1' -fa 'config' -d 'Write, check and show your settings.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_positional "qodryx" -eq 1' -fa 'auth' -d 'Log in to a server, so that commands and the dashboard work on it.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_positional "qodryx" -eq 1' -fa 'apps' -d 'Register OAuth apps, and see and end what people have allowed them.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_positional "qodryx" -eq 1' -fa 'approvals' -d 'Decide about apps and logins that ask for access.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_positional "qodryx" -eq 1' -fa 'projects' -d 'List, create and delete projects, through the API.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_positional "qodryx" -eq 1' -fa 'user' -d 'Say who is behind the credential, and what it may do.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_positional "qodryx" -eq 1' -fa 'help' -d 'Show subcommand help information.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx dashboard" db' -l 'db' -d 'The store\'s file.' -rF
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx dashboard" remote' -l 'remote' -d 'The address of a server to work on.' -rfka ''
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx dashboard" token-file' -l 'token-file' -d 'A file with the credential for the server; - is standard input.' -rF
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx dashboard" ascii' -l 'ascii' -d 'Draw with ASCII symbols only.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx dashboard" read-only' -l 'read-only' -d 'Look, and change nothing.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx dashboard" linear' -l 'linear' -d 'Ask and answer line by line: for screen readers, scripts and terminals that show nothing else.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx dashboard" theme' -l 'theme' -d 'The colours: for a dark or light background, colour blindness or high contrast, or none.' -rfka 'auto dark light colorblind colorblind-light contrast contrast-light mono'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx dashboard" mouse' -l 'mouse' -d 'Use the mouse: click, double click and wheel.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx dashboard" no-mouse' -l 'no-mouse' -d 'Use the mouse: click, double click and wheel.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx dashboard" version' -l 'version' -d 'Show the version.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx dashboard" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx demo" ascii' -l 'ascii' -d 'Draw with ASCII symbols only.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx demo" no-traffic quiet' -l 'no-traffic' -l 'quiet' -d 'Let nobody call with the keys.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx demo" tour' -l 'tour' -d 'Show captions that follow what you do: first-key, rotation, leak, approval.' -rfka ''
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx demo" theme' -l 'theme' -d 'The colours: for a dark or light background, colour blindness or high contrast, or none.' -rfka 'auto dark light colorblind colorblind-light contrast contrast-light mono'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx demo" mouse' -l 'mouse' -d 'Use the mouse: click, double click and wheel.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx demo" date' -l 'date' -d 'Let the clock stand still at this moment until it is moved, for pictures.' -rfka ''
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx demo" seed' -l 'seed' -d 'Make the same keys each time, for pictures.' -rfka ''
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx demo" version' -l 'version' -d 'Show the version.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx demo" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx keys" version' -l 'version' -d 'Show the version.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx keys" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_positional "qodryx keys" -eq 1' -fa 'list' -d 'List keys, the most overdue first.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_positional "qodryx keys" -eq 1' -fa 'show' -d 'Show a key: its scopes, use, rotation and history.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_positional "qodryx keys" -eq 1' -fa 'create' -d 'Create a key; its secret is printed once, alone on standard output.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_positional "qodryx keys" -eq 1' -fa 'edit' -d 'Change a key\'s name, note, owner, environment or limit, or narrow its scopes.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_positional "qodryx keys" -eq 1' -fa 'rotate' -d 'Replace a key by a successor, whose secret is printed once.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_positional "qodryx keys" -eq 1' -fa 'retire' -d 'End the grace of a replaced key now.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_positional "qodryx keys" -eq 1' -fa 'disable' -d 'Stop a key; `qodryx keys enable` lets it work again.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_positional "qodryx keys" -eq 1' -fa 'enable' -d 'Let a disabled key work again.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_positional "qodryx keys" -eq 1' -fa 'revoke' -d 'End a key for good: the next request with it is refused.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_positional "qodryx keys" -eq 1' -fa 'policy' -d 'Show or set how often keys are due for rotation.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_positional "qodryx keys" -eq 1' -fa 'export' -d 'Write the records of all keys, the oldest first, as JSON or CSV.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_positional "qodryx keys" -eq 1' -fa 'import' -d 'Take in keys that were issued elsewhere: all of a file, or none.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx keys list" db' -l 'db' -d 'The store\'s file.' -rF
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx keys list" remote' -l 'remote' -d 'The address of a server to work on.' -rfka ''
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx keys list" token-file' -l 'token-file' -d 'A file with the credential for the server; - is standard input.' -rF
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx keys list" filter' -l 'filter' -d 'Only keys that fit.' -rfka ''
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx keys list" sort' -l 'sort' -d 'The order; - in front reverses it.' -rfka 'rotation name type env owner created used'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx keys list" limit' -l 'limit' -d 'At most so many, 1 to 1000.' -rfka ''
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx keys list" cursor' -l 'cursor' -d 'Go on behind the page that gave this cursor.' -rfka ''
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx keys list" json' -l 'json' -d 'Print the API\'s own records as JSON.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx keys list" quiet' -l 'quiet' -d 'Print nothing but the result and errors.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx keys list" version' -l 'version' -d 'Show the version.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx keys list" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx keys show" db' -l 'db' -d 'The store\'s file.' -rF
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx keys show" remote' -l 'remote' -d 'The address of a server to work on.' -rfka ''
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx keys show" token-file' -l 'token-file' -d 'A file with the credential for the server; - is standard input.' -rF
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx keys show" json' -l 'json' -d 'Print the API\'s own records as JSON.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx keys show" quiet' -l 'quiet' -d 'Print nothing but the result and errors.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx keys show" version' -l 'version' -d 'Show the version.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx keys show" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx keys create" db' -l 'db' -d 'The store\'s file.' -rF
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx keys create" remote' -l 'remote' -d 'The address of a server to work on.' -rfka ''
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx keys create" token-file' -l 'token-file' -d 'A file with the credential for the server; - is standard input.' -rF
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx keys create"' -l 'scope' -d 'A scope that it holds; repeat it, or write several with commas.' -rfka 'read:projects write:projects read:workflows write:workflows read:security write:security read:deployments write:deployments read:keys write:keys'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx keys create" expires' -l 'expires' -d 'When it stops working.' -rfka 'never 30d 90d 365d'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx keys create" note' -l 'note' -d 'What it is for and whom to tell.' -rfka ''
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx keys create" owner' -l 'owner' -d 'Who answers for it.' -rfka ''
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx keys create" rate-limit' -l 'rate-limit' -d 'Requests a minute.' -rfka ''
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx keys create" type' -l 'type' -d 'What the key is for; read-only is ro.' -rfka ''
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx keys create" environment' -l 'environment' -d 'Where it is used. (default: prod; dev for a test key)' -rfka 'prod staging dev'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx keys create" json' -l 'json' -d 'Print the API\'s own records as JSON.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx keys create" quiet' -l 'quiet' -d 'Print nothing but the result and errors.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx keys create" version' -l 'version' -d 'Show the version.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx keys create" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx keys edit" db' -l 'db' -d 'The store\'s file.' -rF
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx keys edit" remote' -l 'remote' -d 'The address of a server to work on.' -rfka ''
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx keys edit" token-file' -l 'token-file' -d 'A file with the credential for the server; - is standard input.' -rF
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx keys edit" name' -l 'name' -d 'A new name.' -rfka ''
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx keys edit" note' -l 'note' -d 'What it is for and whom to tell.' -rfka ''
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx keys edit" owner' -l 'owner' -d 'Who answers for it.' -rfka ''
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx keys edit" environment' -l 'environment' -d 'Where it is used.' -rfka 'prod staging dev'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx keys edit" rate-limit' -l 'rate-limit' -d 'Requests a minute.' -rfka ''
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx keys edit"' -l 'scope' -d 'A scope that remains; repeat it, or write several with commas.' -rfka 'read:projects write:projects read:workflows write:workflows read:security write:security read:deployments write:deployments read:keys write:keys'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx keys edit" json' -l 'json' -d 'Print the API\'s own records as JSON.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx keys edit" quiet' -l 'quiet' -d 'Print nothing but the result and errors.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx keys edit" version' -l 'version' -d 'Show the version.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx keys edit" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx keys rotate" db' -l 'db' -d 'The store\'s file.' -rF
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx keys rotate" remote' -l 'remote' -d 'The address of a server to work on.' -rfka ''
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx keys rotate" token-file' -l 'token-file' -d 'A file with the credential for the server; - is standard input.' -rF
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx keys rotate" grace' -l 'grace' -d 'How long the old one works on: 0, 90m, 24h, 7d; at most 30d.' -rfka '0 1h 24h 7d'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx keys rotate" yes' -l 'yes' -d 'Do it without asking; needed where no terminal is there to ask on.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx keys rotate" json' -l 'json' -d 'Print the API\'s own records as JSON.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx keys rotate" quiet' -l 'quiet' -d 'Print nothing but the result and errors.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx keys rotate" version' -l 'version' -d 'Show the version.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx keys rotate" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx keys retire" db' -l 'db' -d 'The store\'s file.' -rF
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx keys retire" remote' -l 'remote' -d 'The address of a server to work on.' -rfka ''
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx keys retire" token-file' -l 'token-file' -d 'A file with the credential for the server; - is standard input.' -rF
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx keys retire" yes' -l 'yes' -d 'Do it without asking; needed where no terminal is there to ask on.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx keys retire" json' -l 'json' -d 'Print the API\'s own records as JSON.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx keys retire" quiet' -l 'quiet' -d 'Print nothing but the result and errors.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx keys retire" version' -l 'version' -d 'Show the version.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx keys retire" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx keys disable" db' -l 'db' -d 'The store\'s file.' -rF
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx keys disable" remote' -l 'remote' -d 'The address of a server to work on.' -rfka ''
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx keys disable" token-file' -l 'token-file' -d 'A file with the credential for the server; - is standard input.' -rF
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx keys disable" json' -l 'json' -d 'Print the API\'s own records as JSON.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx keys disable" quiet' -l 'quiet' -d 'Print nothing but the result and errors.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx keys disable" version' -l 'version' -d 'Show the version.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx keys disable" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx keys enable" db' -l 'db' -d 'The store\'s file.' -rF
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx keys enable" remote' -l 'remote' -d 'The address of a server to work on.' -rfka ''
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx keys enable" token-file' -l 'token-file' -d 'A file with the credential for the server; - is standard input.' -rF
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx keys enable" json' -l 'json' -d 'Print the API\'s own records as JSON.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx keys enable" quiet' -l 'quiet' -d 'Print nothing but the result and errors.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx keys enable" version' -l 'version' -d 'Show the version.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx keys enable" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx keys revoke" db' -l 'db' -d 'The store\'s file.' -rF
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx keys revoke" remote' -l 'remote' -d 'The address of a server to work on.' -rfka ''
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx keys revoke" token-file' -l 'token-file' -d 'A file with the credential for the server; - is standard input.' -rF
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx keys revoke" reason' -l 'reason' -d 'Why; it stands in the audit log.' -rfka ''
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx keys revoke" yes' -l 'yes' -d 'Do it without asking; needed where no terminal is there to ask on.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx keys revoke" json' -l 'json' -d 'Print the API\'s own records as JSON.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx keys revoke" quiet' -l 'quiet' -d 'Print nothing but the result and errors.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx keys revoke" version' -l 'version' -d 'Show the version.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx keys revoke" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx keys policy" db' -l 'db' -d 'The store\'s file.' -rF
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx keys policy" remote' -l 'remote' -d 'The address of a server to work on.' -rfka ''
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx keys policy" token-file' -l 'token-file' -d 'A file with the credential for the server; - is standard input.' -rF
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx keys policy" period' -l 'period' -d 'How old a key may become: 1d to 3650d.' -rfka ''
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx keys policy" warning' -l 'warning' -d 'How long before that the warning begins.' -rfka ''
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx keys policy" json' -l 'json' -d 'Print the API\'s own records as JSON.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx keys policy" quiet' -l 'quiet' -d 'Print nothing but the result and errors.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx keys policy" version' -l 'version' -d 'Show the version.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx keys policy" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_positional "qodryx keys export" -eq 1' -F
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx keys export" format' -l 'format' -d 'json or csv.' -rfka 'json csv'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx keys export" filter' -l 'filter' -d 'Only keys that fit, as for keys list.' -rfka ''
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx keys export" force' -l 'force' -d 'Replace a file that is there already.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx keys export" db' -l 'db' -d 'The store\'s file.' -rF
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx keys export" remote' -l 'remote' -d 'The address of a server to work on.' -rfka ''
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx keys export" token-file' -l 'token-file' -d 'A file with the credential for the server; - is standard input.' -rF
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx keys export" quiet' -l 'quiet' -d 'Print nothing but the result and errors.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx keys export" version' -l 'version' -d 'Show the version.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx keys export" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_positional "qodryx keys import" -eq 1' -F
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx keys import" format' -l 'format' -d 'How it is written. (default: by its name, or how it begins)' -rfka 'csv json'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx keys import" dry-run' -l 'dry-run' -d 'Check everything and show what would happen; write nothing.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx keys import"' -l 'map' -d 'What a column of the file is called here, or - to leave it out; repeat it.' -rfka ''
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx keys import" skip-existing' -l 'skip-existing' -d 'Leave out keys that the store has already.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx keys import" db' -l 'db' -d 'The store\'s file.' -rF
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx keys import" remote' -l 'remote' -d 'The address of a server to work on.' -rfka ''
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx keys import" token-file' -l 'token-file' -d 'A file with the credential for the server; - is standard input.' -rF
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx keys import" json' -l 'json' -d 'Print the API\'s own records as JSON.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx keys import" quiet' -l 'quiet' -d 'Print nothing but the result and errors.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx keys import" version' -l 'version' -d 'Show the version.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx keys import" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx tokens" version' -l 'version' -d 'Show the version.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx tokens" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_positional "qodryx tokens" -eq 1' -fa 'list' -d 'List personal tokens, the most overdue first.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_positional "qodryx tokens" -eq 1' -fa 'show' -d 'Show a personal token: its scopes, use, rotation and history.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_positional "qodryx tokens" -eq 1' -fa 'create' -d 'Create a personal token; its secret is printed once, alone on standard output.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_positional "qodryx tokens" -eq 1' -fa 'rotate' -d 'Replace a personal token by a successor, whose secret is printed once.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_positional "qodryx tokens" -eq 1' -fa 'revoke' -d 'End a personal token for good: the next request with it is refused.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx tokens list" db' -l 'db' -d 'The store\'s file.' -rF
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx tokens list" remote' -l 'remote' -d 'The address of a server to work on.' -rfka ''
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx tokens list" token-file' -l 'token-file' -d 'A file with the credential for the server; - is standard input.' -rF
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx tokens list" filter' -l 'filter' -d 'Only keys that fit.' -rfka ''
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx tokens list" sort' -l 'sort' -d 'The order; - in front reverses it.' -rfka 'rotation name type env owner created used'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx tokens list" limit' -l 'limit' -d 'At most so many, 1 to 1000.' -rfka ''
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx tokens list" cursor' -l 'cursor' -d 'Go on behind the page that gave this cursor.' -rfka ''
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx tokens list" json' -l 'json' -d 'Print the API\'s own records as JSON.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx tokens list" quiet' -l 'quiet' -d 'Print nothing but the result and errors.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx tokens list" version' -l 'version' -d 'Show the version.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx tokens list" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx tokens show" db' -l 'db' -d 'The store\'s file.' -rF
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx tokens show" remote' -l 'remote' -d 'The address of a server to work on.' -rfka ''
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx tokens show" token-file' -l 'token-file' -d 'A file with the credential for the server; - is standard input.' -rF
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx tokens show" json' -l 'json' -d 'Print the API\'s own records as JSON.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx tokens show" quiet' -l 'quiet' -d 'Print nothing but the result and errors.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx tokens show" version' -l 'version' -d 'Show the version.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx tokens show" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx tokens create" db' -l 'db' -d 'The store\'s file.' -rF
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx tokens create" remote' -l 'remote' -d 'The address of a server to work on.' -rfka ''
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx tokens create" token-file' -l 'token-file' -d 'A file with the credential for the server; - is standard input.' -rF
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx tokens create"' -l 'scope' -d 'A scope that it holds; repeat it, or write several with commas.' -rfka 'read:projects write:projects read:workflows write:workflows read:security write:security read:deployments write:deployments read:keys write:keys'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx tokens create" expires' -l 'expires' -d 'When it stops working.' -rfka 'never 30d 90d 365d'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx tokens create" note' -l 'note' -d 'What it is for and whom to tell.' -rfka ''
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx tokens create" owner' -l 'owner' -d 'Who answers for it.' -rfka ''
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx tokens create" rate-limit' -l 'rate-limit' -d 'Requests a minute.' -rfka ''
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx tokens create" json' -l 'json' -d 'Print the API\'s own records as JSON.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx tokens create" quiet' -l 'quiet' -d 'Print nothing but the result and errors.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx tokens create" version' -l 'version' -d 'Show the version.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx tokens create" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx tokens rotate" db' -l 'db' -d 'The store\'s file.' -rF
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx tokens rotate" remote' -l 'remote' -d 'The address of a server to work on.' -rfka ''
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx tokens rotate" token-file' -l 'token-file' -d 'A file with the credential for the server; - is standard input.' -rF
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx tokens rotate" grace' -l 'grace' -d 'How long the old one works on: 0, 90m, 24h, 7d; at most 30d.' -rfka '0 1h 24h 7d'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx tokens rotate" yes' -l 'yes' -d 'Do it without asking; needed where no terminal is there to ask on.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx tokens rotate" json' -l 'json' -d 'Print the API\'s own records as JSON.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx tokens rotate" quiet' -l 'quiet' -d 'Print nothing but the result and errors.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx tokens rotate" version' -l 'version' -d 'Show the version.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx tokens rotate" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx tokens revoke" db' -l 'db' -d 'The store\'s file.' -rF
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx tokens revoke" remote' -l 'remote' -d 'The address of a server to work on.' -rfka ''
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx tokens revoke" token-file' -l 'token-file' -d 'A file with the credential for the server; - is standard input.' -rF
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx tokens revoke" reason' -l 'reason' -d 'Why; it stands in the audit log.' -rfka ''
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx tokens revoke" yes' -l 'yes' -d 'Do it without asking; needed where no terminal is there to ask on.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx tokens revoke" json' -l 'json' -d 'Print the API\'s own records as JSON.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx tokens revoke" quiet' -l 'quiet' -d 'Print nothing but the result and errors.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx tokens revoke" version' -l 'version' -d 'Show the version.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx tokens revoke" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx check" stdin' -l 'stdin' -d 'Read credentials from standard input, one on each line.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx check" why' -l 'why' -d 'Say why it is refused, and what was refused lately.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx check" limit' -l 'limit' -d 'With --why: at most so many refused requests, 1 to 1000.' -rfka ''
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx check" db' -l 'db' -d 'The store\'s file.' -rF
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx check" remote' -l 'remote' -d 'The address of a server to work on.' -rfka ''
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx check" token-file' -l 'token-file' -d 'A file with the credential for the server; - is standard input.' -rF
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx check" json' -l 'json' -d 'Print the API\'s own records as JSON.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx check" quiet' -l 'quiet' -d 'Print nothing but the result and errors.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx check" version' -l 'version' -d 'Show the version.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx check" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_positional "qodryx scan" -ge 1' -F
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx scan" no-ignore' -l 'no-ignore' -d 'Read what .gitignore leaves out too, and .git.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx scan" all' -l 'all' -d 'Report what has the form of a credential but a wrong checksum too.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx scan" revoke' -l 'revoke' -d 'Revoke the live ones, each after it has been asked about.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx scan" yes' -l 'yes' -d 'Do it without asking; needed where no terminal is there to ask on.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx scan" db' -l 'db' -d 'The store\'s file.' -rF
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx scan" remote' -l 'remote' -d 'The address of a server to work on.' -rfka ''
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx scan" token-file' -l 'token-file' -d 'A file with the credential for the server; - is standard input.' -rF
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx scan" json' -l 'json' -d 'Print the API\'s own records as JSON.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx scan" quiet' -l 'quiet' -d 'Print nothing but the result and errors.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx scan" version' -l 'version' -d 'Show the version.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx scan" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx audit" version' -l 'version' -d 'Show the version.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx audit" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_positional "qodryx audit" -eq 1' -fa 'list' -d 'List events, the newest first.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_positional "qodryx audit" -eq 1' -fa 'verify' -d 'Recompute the chain of hashes that holds the log together.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_positional "qodryx audit" -eq 1' -fa 'export' -d 'Write events as JSON, one on each line, the oldest first.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx audit list" db' -l 'db' -d 'The store\'s file.' -rF
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx audit list" remote' -l 'remote' -d 'The address of a server to work on.' -rfka ''
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx audit list" token-file' -l 'token-file' -d 'A file with the credential for the server; - is standard input.' -rF
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx audit list" filter' -l 'filter' -d 'Only events that match.' -rfka ''
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx audit list" action' -l 'action' -d 'Only actions that begin like this; several with commas.' -rfka 'key. rotation. policy. project. app. oauth. store. audit. keys.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx audit list" actor' -l 'actor' -d 'Only what this person or service did.' -rfka ''
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx audit list" from' -l 'from' -d 'Only what came from there: part of ssh 10.20.9.1.' -rfka ''
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx audit list" since' -l 'since' -d 'Only events from then on.' -rfka '24h 30d 90d'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx audit list" until' -l 'until' -d 'Only events up to then.' -rfka '24h 30d 90d'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx audit list" key' -l 'key' -d 'Only events about this key: its id or name.' -rfka ''
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx audit list" limit' -l 'limit' -d 'At most so many, 1 to 1000.' -rfka ''
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx audit list" cursor' -l 'cursor' -d 'Go on behind the page that gave this cursor.' -rfka ''
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx audit list" json' -l 'json' -d 'Print the API\'s own records as JSON.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx audit list" quiet' -l 'quiet' -d 'Print nothing but the result and errors.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx audit list" version' -l 'version' -d 'Show the version.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx audit list" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx audit verify" db' -l 'db' -d 'The store\'s file.' -rF
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx audit verify" remote' -l 'remote' -d 'The address of a server to work on.' -rfka ''
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx audit verify" token-file' -l 'token-file' -d 'A file with the credential for the server; - is standard input.' -rF
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx audit verify" json' -l 'json' -d 'Print the API\'s own records as JSON.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx audit verify" quiet' -l 'quiet' -d 'Print nothing but the result and errors.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx audit verify" version' -l 'version' -d 'Show the version.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx audit verify" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_positional "qodryx audit export" -eq 1' -F
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx audit export" filter' -l 'filter' -d 'Only events that match.' -rfka ''
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx audit export" action' -l 'action' -d 'Only actions that begin like this; several with commas.' -rfka 'key. rotation. policy. project. app. oauth. store. audit. keys.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx audit export" actor' -l 'actor' -d 'Only what this person or service did.' -rfka ''
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx audit export" from' -l 'from' -d 'Only what came from there: part of ssh 10.20.9.1.' -rfka ''
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx audit export" since' -l 'since' -d 'Only events from then on.' -rfka '24h 30d 90d'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx audit export" until' -l 'until' -d 'Only events up to then.' -rfka '24h 30d 90d'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx audit export" key' -l 'key' -d 'Only events about this key: its id or name.' -rfka ''
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx audit export" force' -l 'force' -d 'Replace a file that is there already.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx audit export" db' -l 'db' -d 'The store\'s file.' -rF
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx audit export" remote' -l 'remote' -d 'The address of a server to work on.' -rfka ''
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx audit export" token-file' -l 'token-file' -d 'A file with the credential for the server; - is standard input.' -rF
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx audit export" quiet' -l 'quiet' -d 'Print nothing but the result and errors.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx audit export" version' -l 'version' -d 'Show the version.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx audit export" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_positional "qodryx backup" -eq 1' -F
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx backup" force' -l 'force' -d 'Replace a file that is there already.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx backup" db' -l 'db' -d 'The store\'s file.' -rF
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx backup" remote' -l 'remote' -d 'The address of a server to work on.' -rfka ''
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx backup" token-file' -l 'token-file' -d 'A file with the credential for the server; - is standard input.' -rF
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx backup" json' -l 'json' -d 'Print the API\'s own records as JSON.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx backup" quiet' -l 'quiet' -d 'Print nothing but the result and errors.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx backup" version' -l 'version' -d 'Show the version.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx backup" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_positional "qodryx restore" -eq 1' -F
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx restore" yes' -l 'yes' -d 'Do it without asking; needed where no terminal is there to ask on.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx restore" db' -l 'db' -d 'The store\'s file.' -rF
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx restore" remote' -l 'remote' -d 'The address of a server to work on.' -rfka ''
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx restore" token-file' -l 'token-file' -d 'A file with the credential for the server; - is standard input.' -rF
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx restore" json' -l 'json' -d 'Print the API\'s own records as JSON.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx restore" quiet' -l 'quiet' -d 'Print nothing but the result and errors.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx restore" version' -l 'version' -d 'Show the version.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx restore" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx doctor" full' -l 'full' -d 'Compare every index of the store with its table, which takes longer.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx doctor" db' -l 'db' -d 'The store\'s file.' -rF
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx doctor" remote' -l 'remote' -d 'The address of a server to work on.' -rfka ''
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx doctor" token-file' -l 'token-file' -d 'A file with the credential for the server; - is standard input.' -rF
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx doctor" json' -l 'json' -d 'Print the API\'s own records as JSON.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx doctor" quiet' -l 'quiet' -d 'Print nothing but the result and errors.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx doctor" version' -l 'version' -d 'Show the version.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx doctor" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx serve" listen' -l 'listen' -d 'Where to listen; port 0 lets the system choose.' -rfka ''
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx serve" db' -l 'db' -d 'The store\'s file.' -rF
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx serve" remote' -l 'remote' -d 'The address of a server to work on.' -rfka ''
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx serve" token-file' -l 'token-file' -d 'A file with the credential for the server; - is standard input.' -rF
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx serve" tls-cert' -l 'tls-cert' -d 'The certificate and its chain, PEM.' -rF
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx serve" tls-key' -l 'tls-key' -d 'The certificate\'s private key, PEM.' -rF
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx serve" behind-proxy' -l 'behind-proxy' -d 'A proxy in front has the TLS: listen beyond this host without.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx serve" public-url' -l 'public-url' -d 'How clients reach it: OAuth\'s issuer, and what links begin with (default: where it listens).' -rfka ''
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx serve"' -l 'trust-proxy' -d 'A proxy whose X-Forwarded-For is believed; repeat it for more.' -rfka ''
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx serve" gateway' -l 'gateway' -d 'Whose headers say what is asked of /v1/verify.' -rfka 'forwarded nginx'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx serve" metrics-everywhere' -l 'metrics-everywhere' -d 'Let others than this host ask /healthz, /readyz and /metrics.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx serve" log-format' -l 'log-format' -d 'How to write the log, which goes to standard error.' -rfka 'text json'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx serve" log-level' -l 'log-level' -d 'What is worth a line in it.' -rfka 'debug info warning error'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx serve" version' -l 'version' -d 'Show the version.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx serve" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx config" version' -l 'version' -d 'Show the version.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx config" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_positional "qodryx config" -eq 1' -fa 'init' -d 'Write a file with every setting and its default, commented.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_positional "qodryx config" -eq 1' -fa 'check' -d 'Say what is wrong with your settings, and where.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_positional "qodryx config" -eq 1' -fa 'show' -d 'Print every setting, its value, and where that comes from.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_positional "qodryx config" -eq 1' -fa 'path' -d 'Print where your settings are, or would be.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx config init" force' -l 'force' -d 'Replace the file that is there.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx config init" version' -l 'version' -d 'Show the version.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx config init" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx config check" json' -l 'json' -d 'Print the API\'s own records as JSON.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx config check" quiet' -l 'quiet' -d 'Print nothing but the result and errors.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx config check" version' -l 'version' -d 'Show the version.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx config check" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx config show" json' -l 'json' -d 'Print JSON.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx config show" version' -l 'version' -d 'Show the version.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx config show" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx config path" version' -l 'version' -d 'Show the version.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx config path" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx auth" version' -l 'version' -d 'Show the version.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx auth" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_positional "qodryx auth" -eq 1' -fa 'login' -d 'Log in to a server, in a browser or with a code that somebody approves.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_positional "qodryx auth" -eq 1' -fa 'status' -d 'Say which server commands would ask, as whom, and whether it accepts the credential.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_positional "qodryx auth" -eq 1' -fa 'logout' -d 'End the login to a server.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_positional "qodryx auth" -eq 1' -fa 'token' -d 'Print the token of a login, alone on standard output; renewed if it is about to expire.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx auth login" token' -l 'token' -d 'Log in with a personal token instead; - reads it from standard input.' -rfka ''
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx auth login" device' -l 'device' -d 'Show a code that is approved elsewhere.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx auth login" browser' -l 'browser' -d 'Use a browser on this machine.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx auth login"' -l 'scope' -d 'Ask for no more than this; repeat it, or write several with commas.' -rfka 'read:projects write:projects read:workflows write:workflows read:security write:security read:deployments write:deployments read:keys write:keys'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx auth login" db' -l 'db' -d 'The store\'s file.' -rF
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx auth login" remote' -l 'remote' -d 'The address of a server to work on.' -rfka ''
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx auth login" token-file' -l 'token-file' -d 'A file with the credential for the server; - is standard input.' -rF
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx auth login" json' -l 'json' -d 'Print the API\'s own records as JSON.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx auth login" quiet' -l 'quiet' -d 'Print nothing but the result and errors.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx auth login" version' -l 'version' -d 'Show the version.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx auth login" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx auth status" db' -l 'db' -d 'The store\'s file.' -rF
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx auth status" remote' -l 'remote' -d 'The address of a server to work on.' -rfka ''
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx auth status" token-file' -l 'token-file' -d 'A file with the credential for the server; - is standard input.' -rF
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx auth status" json' -l 'json' -d 'Print the API\'s own records as JSON.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx auth status" quiet' -l 'quiet' -d 'Print nothing but the result and errors.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx auth status" version' -l 'version' -d 'Show the version.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx auth status" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx auth logout" db' -l 'db' -d 'The store\'s file.' -rF
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx auth logout" remote' -l 'remote' -d 'The address of a server to work on.' -rfka ''
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx auth logout" token-file' -l 'token-file' -d 'A file with the credential for the server; - is standard input.' -rF
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx auth logout" quiet' -l 'quiet' -d 'Print nothing but errors.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx auth logout" version' -l 'version' -d 'Show the version.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx auth logout" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx auth token" db' -l 'db' -d 'The store\'s file.' -rF
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx auth token" remote' -l 'remote' -d 'The address of a server to work on.' -rfka ''
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx auth token" token-file' -l 'token-file' -d 'A file with the credential for the server; - is standard input.' -rF
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx auth token" version' -l 'version' -d 'Show the version.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx auth token" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx apps" version' -l 'version' -d 'Show the version.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx apps" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_positional "qodryx apps" -eq 1' -fa 'list' -d 'List apps, the newest first.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_positional "qodryx apps" -eq 1' -fa 'show' -d 'Show an app: where it sends people, what it may ask for, and how much it is used.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_positional "qodryx apps" -eq 1' -fa 'create' -d 'Register an app; its client secret is printed once, alone on standard output.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_positional "qodryx apps" -eq 1' -fa 'rotate-secret' -d 'Give an app a new client secret; the old one is refused at once.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_positional "qodryx apps" -eq 1' -fa 'delete' -d 'Delete an app: its tokens are refused at the next request.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_positional "qodryx apps" -eq 1' -fa 'grants' -d 'List what people have allowed apps, the newest first.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_positional "qodryx apps" -eq 1' -fa 'revoke-grant' -d 'End what somebody has allowed an app: its tokens are refused at the next request.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx apps list" db' -l 'db' -d 'The store\'s file.' -rF
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx apps list" remote' -l 'remote' -d 'The address of a server to work on.' -rfka ''
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx apps list" token-file' -l 'token-file' -d 'A file with the credential for the server; - is standard input.' -rF
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx apps list" limit' -l 'limit' -d 'At most so many, 1 to 200.' -rfka ''
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx apps list" cursor' -l 'cursor' -d 'Go on behind the page that gave this cursor.' -rfka ''
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx apps list" json' -l 'json' -d 'Print the API\'s own records as JSON.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx apps list" quiet' -l 'quiet' -d 'Print nothing but the result and errors.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx apps list" version' -l 'version' -d 'Show the version.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx apps list" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx apps show" db' -l 'db' -d 'The store\'s file.' -rF
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx apps show" remote' -l 'remote' -d 'The address of a server to work on.' -rfka ''
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx apps show" token-file' -l 'token-file' -d 'A file with the credential for the server; - is standard input.' -rF
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx apps show" json' -l 'json' -d 'Print the API\'s own records as JSON.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx apps show" quiet' -l 'quiet' -d 'Print nothing but the result and errors.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx apps show" version' -l 'version' -d 'Show the version.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx apps show" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx apps create" db' -l 'db' -d 'The store\'s file.' -rF
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx apps create" remote' -l 'remote' -d 'The address of a server to work on.' -rfka ''
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx apps create" token-file' -l 'token-file' -d 'A file with the credential for the server; - is standard input.' -rF
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx apps create"' -l 'redirect-uri' -d 'Where a browser may be sent back to; repeat it for several.' -rfka ''
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx apps create"' -l 'scope' -d 'A scope that it may ask for; repeat it, or write several with commas.' -rfka 'read:projects write:projects read:workflows write:workflows read:security write:security read:deployments write:deployments'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx apps create" confidential' -l 'confidential' -d 'It runs on a server and gets a client secret. (default)'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx apps create" public' -l 'public' -d 'It runs on people\'s machines: no secret, PKCE.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx apps create" json' -l 'json' -d 'Print the API\'s own records as JSON.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx apps create" quiet' -l 'quiet' -d 'Print nothing but the result and errors.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx apps create" version' -l 'version' -d 'Show the version.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx apps create" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx apps rotate-secret" db' -l 'db' -d 'The store\'s file.' -rF
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx apps rotate-secret" remote' -l 'remote' -d 'The address of a server to work on.' -rfka ''
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx apps rotate-secret" token-file' -l 'token-file' -d 'A file with the credential for the server; - is standard input.' -rF
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx apps rotate-secret" yes' -l 'yes' -d 'Do it without asking; needed where no terminal is there to ask on.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx apps rotate-secret" json' -l 'json' -d 'Print the API\'s own records as JSON.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx apps rotate-secret" quiet' -l 'quiet' -d 'Print nothing but the result and errors.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx apps rotate-secret" version' -l 'version' -d 'Show the version.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx apps rotate-secret" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx apps delete" db' -l 'db' -d 'The store\'s file.' -rF
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx apps delete" remote' -l 'remote' -d 'The address of a server to work on.' -rfka ''
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx apps delete" token-file' -l 'token-file' -d 'A file with the credential for the server; - is standard input.' -rF
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx apps delete" yes' -l 'yes' -d 'Do it without asking; needed where no terminal is there to ask on.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx apps delete" json' -l 'json' -d 'Print the API\'s own records as JSON.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx apps delete" quiet' -l 'quiet' -d 'Print nothing but the result and errors.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx apps delete" version' -l 'version' -d 'Show the version.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx apps delete" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx apps grants" db' -l 'db' -d 'The store\'s file.' -rF
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx apps grants" remote' -l 'remote' -d 'The address of a server to work on.' -rfka ''
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx apps grants" token-file' -l 'token-file' -d 'A file with the credential for the server; - is standard input.' -rF
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx apps grants" app' -l 'app' -d 'Only of this app: its client id, or its name.' -rfka ''
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx apps grants" owner' -l 'owner' -d 'Only for this person.' -rfka ''
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx apps grants" limit' -l 'limit' -d 'At most so many, 1 to 200.' -rfka ''
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx apps grants" cursor' -l 'cursor' -d 'Go on behind the page that gave this cursor.' -rfka ''
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx apps grants" json' -l 'json' -d 'Print the API\'s own records as JSON.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx apps grants" quiet' -l 'quiet' -d 'Print nothing but the result and errors.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx apps grants" version' -l 'version' -d 'Show the version.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx apps grants" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx apps revoke-grant" db' -l 'db' -d 'The store\'s file.' -rF
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx apps revoke-grant" remote' -l 'remote' -d 'The address of a server to work on.' -rfka ''
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx apps revoke-grant" token-file' -l 'token-file' -d 'A file with the credential for the server; - is standard input.' -rF
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx apps revoke-grant" reason' -l 'reason' -d 'Why; it stands in the audit log.' -rfka ''
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx apps revoke-grant" yes' -l 'yes' -d 'Do it without asking; needed where no terminal is there to ask on.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx apps revoke-grant" json' -l 'json' -d 'Print the API\'s own records as JSON.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx apps revoke-grant" quiet' -l 'quiet' -d 'Print nothing but the result and errors.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx apps revoke-grant" version' -l 'version' -d 'Show the version.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx apps revoke-grant" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx approvals" version' -l 'version' -d 'Show the version.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx approvals" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_positional "qodryx approvals" -eq 1' -fa 'list' -d 'List what waits for a decision, the oldest first.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_positional "qodryx approvals" -eq 1' -fa 'approve' -d 'Let an app or a login act for you.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_positional "qodryx approvals" -eq 1' -fa 'deny' -d 'Refuse an app or a login that asks for access.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx approvals list" db' -l 'db' -d 'The store\'s file.' -rF
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx approvals list" remote' -l 'remote' -d 'The address of a server to work on.' -rfka ''
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx approvals list" token-file' -l 'token-file' -d 'A file with the credential for the server; - is standard input.' -rF
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx approvals list" json' -l 'json' -d 'Print the API\'s own records as JSON.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx approvals list" quiet' -l 'quiet' -d 'Print nothing but the result and errors.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx approvals list" version' -l 'version' -d 'Show the version.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx approvals list" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx approvals approve" db' -l 'db' -d 'The store\'s file.' -rF
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx approvals approve" remote' -l 'remote' -d 'The address of a server to work on.' -rfka ''
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx approvals approve" token-file' -l 'token-file' -d 'A file with the credential for the server; - is standard input.' -rF
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx approvals approve"' -l 'scope' -d 'Allow this alone of what was asked for; repeat it, or write several with commas.' -rfka 'read:projects write:projects read:workflows write:workflows read:security write:security read:deployments write:deployments read:keys write:keys'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx approvals approve" json' -l 'json' -d 'Print the API\'s own records as JSON.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx approvals approve" quiet' -l 'quiet' -d 'Print nothing but the result and errors.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx approvals approve" version' -l 'version' -d 'Show the version.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx approvals approve" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx approvals deny" db' -l 'db' -d 'The store\'s file.' -rF
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx approvals deny" remote' -l 'remote' -d 'The address of a server to work on.' -rfka ''
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx approvals deny" token-file' -l 'token-file' -d 'A file with the credential for the server; - is standard input.' -rF
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx approvals deny" json' -l 'json' -d 'Print the API\'s own records as JSON.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx approvals deny" quiet' -l 'quiet' -d 'Print nothing but the result and errors.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx approvals deny" version' -l 'version' -d 'Show the version.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx approvals deny" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx projects" version' -l 'version' -d 'Show the version.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx projects" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_positional "qodryx projects" -eq 1' -fa 'list' -d 'List projects, the newest first.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_positional "qodryx projects" -eq 1' -fa 'create' -d 'Create a project; its id is printed, alone on standard output.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_positional "qodryx projects" -eq 1' -fa 'delete' -d 'Delete a project.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx projects list" db' -l 'db' -d 'The store\'s file.' -rF
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx projects list" remote' -l 'remote' -d 'The address of a server to work on.' -rfka ''
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx projects list" token-file' -l 'token-file' -d 'A file with the credential for the server; - is standard input.' -rF
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx projects list" limit' -l 'limit' -d 'At most so many. (default: all)' -rfka ''
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx projects list" cursor' -l 'cursor' -d 'Go on behind the page that gave this cursor.' -rfka ''
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx projects list" json' -l 'json' -d 'Print the API\'s own records as JSON.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx projects list" quiet' -l 'quiet' -d 'Print nothing but the result and errors.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx projects list" version' -l 'version' -d 'Show the version.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx projects list" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx projects create" description' -l 'description' -d 'More about it.' -rfka ''
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx projects create" db' -l 'db' -d 'The store\'s file.' -rF
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx projects create" remote' -l 'remote' -d 'The address of a server to work on.' -rfka ''
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx projects create" token-file' -l 'token-file' -d 'A file with the credential for the server; - is standard input.' -rF
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx projects create" json' -l 'json' -d 'Print the API\'s own records as JSON.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx projects create" quiet' -l 'quiet' -d 'Print nothing but the result and errors.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx projects create" version' -l 'version' -d 'Show the version.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx projects create" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx projects delete" yes' -l 'yes' -d 'Do it without asking; needed where no terminal is there to ask on.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx projects delete" db' -l 'db' -d 'The store\'s file.' -rF
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx projects delete" remote' -l 'remote' -d 'The address of a server to work on.' -rfka ''
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx projects delete" token-file' -l 'token-file' -d 'A file with the credential for the server; - is standard input.' -rF
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx projects delete" json' -l 'json' -d 'Print the API\'s own records as JSON.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx projects delete" quiet' -l 'quiet' -d 'Print nothing but the result and errors.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx projects delete" version' -l 'version' -d 'Show the version.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx projects delete" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx user" db' -l 'db' -d 'The store\'s file.' -rF
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx user" remote' -l 'remote' -d 'The address of a server to work on.' -rfka ''
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx user" token-file' -l 'token-file' -d 'A file with the credential for the server; - is standard input.' -rF
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx user" json' -l 'json' -d 'Print the API\'s own records as JSON.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx user" quiet' -l 'quiet' -d 'Print nothing but the result and errors.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx user" version' -l 'version' -d 'Show the version.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx user" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'qodryx' -n '__qodryx_should_offer_completions_for_flags_or_options "qodryx help" version' -l 'version' -d 'Show the version.'

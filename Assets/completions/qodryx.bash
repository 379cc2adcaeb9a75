#!/bin/bash

__qodryx_cursor_index_in_current_word() {
    local remaining="${COMP_LINE}"

    local word
    for word in "${COMP_WORDS[@]::COMP_CWORD}"; do
        remaining="${remaining##*([[:space:]])"${word}"*([[:space:]])}"
    done

    local -ir index="$((COMP_POINT - ${#COMP_LINE} + ${#remaining}))"
    if [[ "${index}" -le 0 ]]; then
        printf 0
    else
        printf %s "${index}"
    fi
}

# positional arguments:
#
# - 1: the current (sub)command's count of positional arguments
#
# required variables:
#
# - repeating_flags: the repeating flags that the current (sub)command can accept
# - non_repeating_flags: the non-repeating flags that the current (sub)command can accept
# - repeating_options: the repeating options that the current (sub)command can accept
# - non_repeating_options: the non-repeating options that the current (sub)command can accept
# - positional_number: value ignored
# - unparsed_words: unparsed words from the current command line
#
# modified variables:
#
# - non_repeating_flags: remove flags for this (sub)command that are already on the command line
# - non_repeating_options: remove options for this (sub)command that are already on the command line
# - positional_number: set to the current positional number
# - unparsed_words: remove all flags, options, and option values for this (sub)command
__qodryx_offer_flags_options() {
    local -ir positional_count="${1}"
    positional_number=0

    local was_flag_option_terminator_seen=false
    local is_parsing_option_value=false

    local -ar unparsed_word_indices=("${!unparsed_words[@]}")
    local -i word_index
    for word_index in "${unparsed_word_indices[@]}"; do
        if "${is_parsing_option_value}"; then
            # This word is an option value:
            # Reset marker for next word iff not currently the last word
            [[ "${word_index}" -ne "${unparsed_word_indices[${#unparsed_word_indices[@]} - 1]}" ]] && is_parsing_option_value=false
            unset "unparsed_words[${word_index}]"
            # Do not process this word as a flag or an option
            continue
        fi

        local word="${unparsed_words["${word_index}"]}"
        if ! "${was_flag_option_terminator_seen}"; then
            case "${word}" in
            --)
                unset "unparsed_words[${word_index}]"
                # by itself -- is a flag/option terminator, but if it is the last word, it is the start of a completion
                if [[ "${word_index}" -ne "${unparsed_word_indices[${#unparsed_word_indices[@]} - 1]}" ]]; then
                    was_flag_option_terminator_seen=true
                fi
                continue
                ;;
            -*)
                # ${word} is a flag or an option
                # If ${word} is an option, mark that the next word to be parsed is an option value
                local option
                for option in "${repeating_options[@]}" "${non_repeating_options[@]}"; do
                    [[ "${word}" = "${option}" ]] && is_parsing_option_value=true && break
                done

                # Remove ${word} from ${non_repeating_flags} or ${non_repeating_options} so it isn't offered again
                local not_found=true
                local -i index
                for index in "${!non_repeating_flags[@]}"; do
                    if [[ "${non_repeating_flags[${index}]}" = "${word}" ]]; then
                        unset "non_repeating_flags[${index}]"
                        non_repeating_flags=("${non_repeating_flags[@]}")
                        not_found=false
                        break
                    fi
                done
                if "${not_found}"; then
                    for index in "${!non_repeating_flags[@]}"; do
                        if [[ "${non_repeating_flags[${index}]}" = "${word}" ]]; then
                            unset "non_repeating_flags[${index}]"
                            non_repeating_flags=("${non_repeating_flags[@]}")
                            break
                        fi
                    done
                fi
                unset "unparsed_words[${word_index}]"
                continue
                ;;
            esac
        fi

        # ${word} is neither a flag, nor an option, nor an option value
        if [[ "${positional_number}" -lt "${positional_count}" || "${positional_count}" -lt 0 ]]; then
            # ${word} is a positional
            ((positional_number++))
            unset "unparsed_words[${word_index}]"
        else
            if [[ -z "${word}" ]]; then
                # Could be completing a flag, option, or subcommand
                positional_number=-1
            else
                # ${word} is a subcommand or invalid, so stop processing this (sub)command
                positional_number=-2
            fi
            break
        fi
    done

    unparsed_words=("${unparsed_words[@]}")

    if\
        ! "${was_flag_option_terminator_seen}"\
        && ! "${is_parsing_option_value}"\
        && [[ ("${cur}" = -* && "${positional_number}" -ge 0) || "${positional_number}" -eq -1 ]]
    then
        COMPREPLY+=($(compgen -W "${repeating_flags[*]} ${non_repeating_flags[*]} ${repeating_options[*]} ${non_repeating_options[*]}" -- "${cur}"))
    fi
}

__qodryx_add_completions() {
    local completion
    while IFS='' read -r completion; do
        COMPREPLY+=("${completion}")
    done < <(IFS=$'\n' compgen "${@}" -- "${cur}")
}

__qodryx_custom_complete() {
    if [[ -n "${cur}" || -z ${COMP_WORDS[${COMP_CWORD}]} || "${COMP_LINE:${COMP_POINT}:1}" != ' ' ]]; then
        local -ar words=("${COMP_WORDS[@]}")
    else
        local -ar words=("${COMP_WORDS[@]::${COMP_CWORD}}" '' "${COMP_WORDS[@]:${COMP_CWORD}}")
    fi

    "${COMP_WORDS[0]}" "${@}" "${words[@]}"
}

_qodryx() {
    local state
    state="$(shopt -p;shopt -po)"
    trap "${state//$'\n'/;}" RETURN
    shopt -s extglob
    set +o history +o posix

    local -xr SAP_SHELL=bash
    local -x SAP_SHELL_VERSION
    SAP_SHELL_VERSION="$(IFS='.';printf %s "${BASH_VERSINFO[*]}")"
    local -r SAP_SHELL_VERSION

    local -r cur="${2}"
    local -r prev="${3}"

    local -i positional_number
    local -a unparsed_words=("${COMP_WORDS[@]:1:${COMP_CWORD}}")

    local -a repeating_flags=()
    local -a non_repeating_flags=(--version -h --help)
    local -a repeating_options=()
    local -a non_repeating_options=(--db --remote --token-file)
    __qodryx_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--db')
        __qodryx_add_completions -f
        return
        ;;
    '--remote')
        return
        ;;
    '--token-file')
        __qodryx_add_completions -f
        return
        ;;
    esac

    # Offer subcommand / subcommand argument completions
    local -r subcommand="${unparsed_words[0]}"
    unset 'unparsed_words[0]'
    unparsed_words=("${unparsed_words[@]}")
    case "${subcommand}" in
    dashboard|demo|keys|tokens|check|scan|audit|backup|restore|doctor|serve|config|auth|apps|approvals|projects|user|help)
        # Offer subcommand argument completions
        "_qodryx_${subcommand}"
        ;;
    *)
        # Offer subcommand completions
        COMPREPLY+=($(compgen -W 'dashboard demo keys tokens check scan audit backup restore doctor serve config auth apps approvals projects user help' -- "${cur}"))
        ;;
    esac
}

_qodryx_dashboard() {
    repeating_flags=()
    non_repeating_flags=(--ascii --read-only --linear --mouse --no-mouse --version -h --help)
    repeating_options=()
    non_repeating_options=(--db --remote --token-file --theme)
    __qodryx_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--db')
        __qodryx_add_completions -f
        return
        ;;
    '--remote')
        return
        ;;
    '--token-file')
        __qodryx_add_completions -f
        return
        ;;
    '--theme')
        __qodryx_add_completions -W 'auto'$'\n''dark'$'\n''light'$'\n''colorblind'$'\n''colorblind-light'$'\n''contrast'$'\n''contrast-light'$'\n''mono'
        return
        ;;
    esac
}

_qodryx_demo() {
    repeating_flags=()
    non_repeating_flags=(--ascii --no-traffic --quiet --mouse --version -h --help)
    repeating_options=()
    non_repeating_options=(--tour --theme --date --seed)
    __qodryx_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--tour')
        return
        ;;
    '--theme')
        __qodryx_add_completions -W 'auto'$'\n''dark'$'\n''light'$'\n''colorblind'$'\n''colorblind-light'$'\n''contrast'$'\n''contrast-light'$'\n''mono'
        return
        ;;
    '--date')
        return
        ;;
    '--seed')
        return
        ;;
    esac
}

_qodryx_keys() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=()
    __qodryx_offer_flags_options 0

    # Offer subcommand / subcommand argument completions
    local -r subcommand="${unparsed_words[0]}"
    unset 'unparsed_words[0]'
    unparsed_words=("${unparsed_words[@]}")
    case "${subcommand}" in
    list|show|create|edit|rotate|retire|disable|enable|revoke|policy|export|import)
        # Offer subcommand argument completions
        "_qodryx_keys_${subcommand}"
        ;;
    *)
        # Offer subcommand completions
        COMPREPLY+=($(compgen -W 'list show create edit rotate retire disable enable revoke policy export import' -- "${cur}"))
        ;;
    esac
}

_qodryx_keys_list() {
    repeating_flags=()
    non_repeating_flags=(--json --quiet --version -h --help)
    repeating_options=()
    non_repeating_options=(--db --remote --token-file --filter --sort --limit --cursor)
    __qodryx_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--db')
        __qodryx_add_completions -f
        return
        ;;
    '--remote')
        return
        ;;
    '--token-file')
        __qodryx_add_completions -f
        return
        ;;
    '--filter')
        return
        ;;
    '--sort')
        __qodryx_add_completions -W 'rotation'$'\n''name'$'\n''type'$'\n''env'$'\n''owner'$'\n''created'$'\n''used'
        return
        ;;
    '--limit')
        return
        ;;
    '--cursor')
        return
        ;;
    esac
}

_qodryx_keys_show() {
    repeating_flags=()
    non_repeating_flags=(--json --quiet --version -h --help)
    repeating_options=()
    non_repeating_options=(--db --remote --token-file)
    __qodryx_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--db')
        __qodryx_add_completions -f
        return
        ;;
    '--remote')
        return
        ;;
    '--token-file')
        __qodryx_add_completions -f
        return
        ;;
    esac
}

_qodryx_keys_create() {
    repeating_flags=()
    non_repeating_flags=(--json --quiet --version -h --help)
    repeating_options=(--scope)
    non_repeating_options=(--db --remote --token-file --expires --note --owner --rate-limit --type --environment)
    __qodryx_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--db')
        __qodryx_add_completions -f
        return
        ;;
    '--remote')
        return
        ;;
    '--token-file')
        __qodryx_add_completions -f
        return
        ;;
    '--scope')
        __qodryx_add_completions -W 'read:projects'$'\n''write:projects'$'\n''read:workflows'$'\n''write:workflows'$'\n''read:security'$'\n''write:security'$'\n''read:deployments'$'\n''write:deployments'$'\n''read:keys'$'\n''write:keys'
        return
        ;;
    '--expires')
        __qodryx_add_completions -W 'never'$'\n''30d'$'\n''90d'$'\n''365d'
        return
        ;;
    '--note')
        return
        ;;
    '--owner')
        return
        ;;
    '--rate-limit')
        return
        ;;
    '--type')
        return
        ;;
    '--environment')
        __qodryx_add_completions -W 'prod'$'\n''staging'$'\n''dev'
        return
        ;;
    esac
}

_qodryx_keys_edit() {
    repeating_flags=()
    non_repeating_flags=(--json --quiet --version -h --help)
    repeating_options=(--scope)
    non_repeating_options=(--db --remote --token-file --name --note --owner --environment --rate-limit)
    __qodryx_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--db')
        __qodryx_add_completions -f
        return
        ;;
    '--remote')
        return
        ;;
    '--token-file')
        __qodryx_add_completions -f
        return
        ;;
    '--name')
        return
        ;;
    '--note')
        return
        ;;
    '--owner')
        return
        ;;
    '--environment')
        __qodryx_add_completions -W 'prod'$'\n''staging'$'\n''dev'
        return
        ;;
    '--rate-limit')
        return
        ;;
    '--scope')
        __qodryx_add_completions -W 'read:projects'$'\n''write:projects'$'\n''read:workflows'$'\n''write:workflows'$'\n''read:security'$'\n''write:security'$'\n''read:deployments'$'\n''write:deployments'$'\n''read:keys'$'\n''write:keys'
        return
        ;;
    esac
}

_qodryx_keys_rotate() {
    repeating_flags=()
    non_repeating_flags=(--yes --json --quiet --version -h --help)
    repeating_options=()
    non_repeating_options=(--db --remote --token-file --grace)
    __qodryx_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--db')
        __qodryx_add_completions -f
        return
        ;;
    '--remote')
        return
        ;;
    '--token-file')
        __qodryx_add_completions -f
        return
        ;;
    '--grace')
        __qodryx_add_completions -W '0'$'\n''1h'$'\n''24h'$'\n''7d'
        return
        ;;
    esac
}

_qodryx_keys_retire() {
    repeating_flags=()
    non_repeating_flags=(--yes --json --quiet --version -h --help)
    repeating_options=()
    non_repeating_options=(--db --remote --token-file)
    __qodryx_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--db')
        __qodryx_add_completions -f
        return
        ;;
    '--remote')
        return
        ;;
    '--token-file')
        __qodryx_add_completions -f
        return
        ;;
    esac
}

_qodryx_keys_disable() {
    repeating_flags=()
    non_repeating_flags=(--json --quiet --version -h --help)
    repeating_options=()
    non_repeating_options=(--db --remote --token-file)
    __qodryx_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--db')
        __qodryx_add_completions -f
        return
        ;;
    '--remote')
        return
        ;;
    '--token-file')
        __qodryx_add_completions -f
        return
        ;;
    esac
}

_qodryx_keys_enable() {
    repeating_flags=()
    non_repeating_flags=(--json --quiet --version -h --help)
    repeating_options=()
    non_repeating_options=(--db --remote --token-file)
    __qodryx_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--db')
        __qodryx_add_completions -f
        return
        ;;
    '--remote')
        return
        ;;
    '--token-file')
        __qodryx_add_completions -f
        return
        ;;
    esac
}

_qodryx_keys_revoke() {
    repeating_flags=()
    non_repeating_flags=(--yes --json --quiet --version -h --help)
    repeating_options=()
    non_repeating_options=(--db --remote --token-file --reason)
    __qodryx_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--db')
        __qodryx_add_completions -f
        return
        ;;
    '--remote')
        return
        ;;
    '--token-file')
        __qodryx_add_completions -f
        return
        ;;
    '--reason')
        return
        ;;
    esac
}

_qodryx_keys_policy() {
    repeating_flags=()
    non_repeating_flags=(--json --quiet --version -h --help)
    repeating_options=()
    non_repeating_options=(--db --remote --token-file --period --warning)
    __qodryx_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--db')
        __qodryx_add_completions -f
        return
        ;;
    '--remote')
        return
        ;;
    '--token-file')
        __qodryx_add_completions -f
        return
        ;;
    '--period')
        return
        ;;
    '--warning')
        return
        ;;
    esac
}

_qodryx_keys_export() {
    repeating_flags=()
    non_repeating_flags=(--force --quiet --version -h --help)
    repeating_options=()
    non_repeating_options=(--format --filter --db --remote --token-file)
    __qodryx_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--format')
        __qodryx_add_completions -W 'json'$'\n''csv'
        return
        ;;
    '--filter')
        return
        ;;
    '--db')
        __qodryx_add_completions -f
        return
        ;;
    '--remote')
        return
        ;;
    '--token-file')
        __qodryx_add_completions -f
        return
        ;;
    esac

    # Offer positional completions
    case "${positional_number}" in
    1)
        __qodryx_add_completions -f
        return
        ;;
    esac
}

_qodryx_keys_import() {
    repeating_flags=()
    non_repeating_flags=(--dry-run --skip-existing --json --quiet --version -h --help)
    repeating_options=(--map)
    non_repeating_options=(--format --db --remote --token-file)
    __qodryx_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--format')
        __qodryx_add_completions -W 'csv'$'\n''json'
        return
        ;;
    '--map')
        return
        ;;
    '--db')
        __qodryx_add_completions -f
        return
        ;;
    '--remote')
        return
        ;;
    '--token-file')
        __qodryx_add_completions -f
        return
        ;;
    esac

    # Offer positional completions
    case "${positional_number}" in
    1)
        __qodryx_add_completions -f
        return
        ;;
    esac
}

_qodryx_tokens() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=()
    __qodryx_offer_flags_options 0

    # Offer subcommand / subcommand argument completions
    local -r subcommand="${unparsed_words[0]}"
    unset 'unparsed_words[0]'
    unparsed_words=("${unparsed_words[@]}")
    case "${subcommand}" in
    list|show|create|rotate|revoke)
        # Offer subcommand argument completions
        "_qodryx_tokens_${subcommand}"
        ;;
    *)
        # Offer subcommand completions
        COMPREPLY+=($(compgen -W 'list show create rotate revoke' -- "${cur}"))
        ;;
    esac
}

_qodryx_tokens_list() {
    repeating_flags=()
    non_repeating_flags=(--json --quiet --version -h --help)
    repeating_options=()
    non_repeating_options=(--db --remote --token-file --filter --sort --limit --cursor)
    __qodryx_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--db')
        __qodryx_add_completions -f
        return
        ;;
    '--remote')
        return
        ;;
    '--token-file')
        __qodryx_add_completions -f
        return
        ;;
    '--filter')
        return
        ;;
    '--sort')
        __qodryx_add_completions -W 'rotation'$'\n''name'$'\n''type'$'\n''env'$'\n''owner'$'\n''created'$'\n''used'
        return
        ;;
    '--limit')
        return
        ;;
    '--cursor')
        return
        ;;
    esac
}

_qodryx_tokens_show() {
    repeating_flags=()
    non_repeating_flags=(--json --quiet --version -h --help)
    repeating_options=()
    non_repeating_options=(--db --remote --token-file)
    __qodryx_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--db')
        __qodryx_add_completions -f
        return
        ;;
    '--remote')
        return
        ;;
    '--token-file')
        __qodryx_add_completions -f
        return
        ;;
    esac
}

_qodryx_tokens_create() {
    repeating_flags=()
    non_repeating_flags=(--json --quiet --version -h --help)
    repeating_options=(--scope)
    non_repeating_options=(--db --remote --token-file --expires --note --owner --rate-limit)
    __qodryx_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--db')
        __qodryx_add_completions -f
        return
        ;;
    '--remote')
        return
        ;;
    '--token-file')
        __qodryx_add_completions -f
        return
        ;;
    '--scope')
        __qodryx_add_completions -W 'read:projects'$'\n''write:projects'$'\n''read:workflows'$'\n''write:workflows'$'\n''read:security'$'\n''write:security'$'\n''read:deployments'$'\n''write:deployments'$'\n''read:keys'$'\n''write:keys'
        return
        ;;
    '--expires')
        __qodryx_add_completions -W 'never'$'\n''30d'$'\n''90d'$'\n''365d'
        return
        ;;
    '--note')
        return
        ;;
    '--owner')
        return
        ;;
    '--rate-limit')
        return
        ;;
    esac
}

_qodryx_tokens_rotate() {
    repeating_flags=()
    non_repeating_flags=(--yes --json --quiet --version -h --help)
    repeating_options=()
    non_repeating_options=(--db --remote --token-file --grace)
    __qodryx_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--db')
        __qodryx_add_completions -f
        return
        ;;
    '--remote')
        return
        ;;
    '--token-file')
        __qodryx_add_completions -f
        return
        ;;
    '--grace')
        __qodryx_add_completions -W '0'$'\n''1h'$'\n''24h'$'\n''7d'
        return
        ;;
    esac
}

_qodryx_tokens_revoke() {
    repeating_flags=()
    non_repeating_flags=(--yes --json --quiet --version -h --help)
    repeating_options=()
    non_repeating_options=(--db --remote --token-file --reason)
    __qodryx_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--db')
        __qodryx_add_completions -f
        return
        ;;
    '--remote')
        return
        ;;
    '--token-file')
        __qodryx_add_completions -f
        return
        ;;
    '--reason')
        return
        ;;
    esac
}

_qodryx_check() {
    repeating_flags=()
    non_repeating_flags=(--stdin --why --json --quiet --version -h --help)
    repeating_options=()
    non_repeating_options=(--limit --db --remote --token-file)
    __qodryx_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--limit')
        return
        ;;
    '--db')
        __qodryx_add_completions -f
        return
        ;;
    '--remote')
        return
        ;;
    '--token-file')
        __qodryx_add_completions -f
        return
        ;;
    esac
}

_qodryx_scan() {
    repeating_flags=()
    non_repeating_flags=(--no-ignore --all --revoke --yes --json --quiet --version -h --help)
    repeating_options=()
    non_repeating_options=(--db --remote --token-file)
    __qodryx_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--db')
        __qodryx_add_completions -f
        return
        ;;
    '--remote')
        return
        ;;
    '--token-file')
        __qodryx_add_completions -f
        return
        ;;
    esac

    # Offer positional completions
    case "${positional_number}" in
    *)
        __qodryx_add_completions -f
        return
        ;;
    esac
}

_qodryx_audit() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=()
    __qodryx_offer_flags_options 0

    # Offer subcommand / subcommand argument completions
    local -r subcommand="${unparsed_words[0]}"
    unset 'unparsed_words[0]'
    unparsed_words=("${unparsed_words[@]}")
    case "${subcommand}" in
    list|verify|export)
        # Offer subcommand argument completions
        "_qodryx_audit_${subcommand}"
        ;;
    *)
        # Offer subcommand completions
        COMPREPLY+=($(compgen -W 'list verify export' -- "${cur}"))
        ;;
    esac
}

_qodryx_audit_list() {
    repeating_flags=()
    non_repeating_flags=(--json --quiet --version -h --help)
    repeating_options=()
    non_repeating_options=(--db --remote --token-file --filter --action --actor --from --since --until --key --limit --cursor)
    __qodryx_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--db')
        __qodryx_add_completions -f
        return
        ;;
    '--remote')
        return
        ;;
    '--token-file')
        __qodryx_add_completions -f
        return
        ;;
    '--filter')
        return
        ;;
    '--action')
        __qodryx_add_completions -W 'key.'$'\n''rotation.'$'\n''policy.'$'\n''project.'$'\n''app.'$'\n''oauth.'$'\n''store.'$'\n''audit.'$'\n''keys.'
        return
        ;;
    '--actor')
        return
        ;;
    '--from')
        return
        ;;
    '--since')
        __qodryx_add_completions -W '24h'$'\n''30d'$'\n''90d'
        return
        ;;
    '--until')
        __qodryx_add_completions -W '24h'$'\n''30d'$'\n''90d'
        return
        ;;
    '--key')
        return
        ;;
    '--limit')
        return
        ;;
    '--cursor')
        return
        ;;
    esac
}

_qodryx_audit_verify() {
    repeating_flags=()
    non_repeating_flags=(--json --quiet --version -h --help)
    repeating_options=()
    non_repeating_options=(--db --remote --token-file)
    __qodryx_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--db')
        __qodryx_add_completions -f
        return
        ;;
    '--remote')
        return
        ;;
    '--token-file')
        __qodryx_add_completions -f
        return
        ;;
    esac
}

_qodryx_audit_export() {
    repeating_flags=()
    non_repeating_flags=(--force --quiet --version -h --help)
    repeating_options=()
    non_repeating_options=(--filter --action --actor --from --since --until --key --db --remote --token-file)
    __qodryx_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--filter')
        return
        ;;
    '--action')
        __qodryx_add_completions -W 'key.'$'\n''rotation.'$'\n''policy.'$'\n''project.'$'\n''app.'$'\n''oauth.'$'\n''store.'$'\n''audit.'$'\n''keys.'
        return
        ;;
    '--actor')
        return
        ;;
    '--from')
        return
        ;;
    '--since')
        __qodryx_add_completions -W '24h'$'\n''30d'$'\n''90d'
        return
        ;;
    '--until')
        __qodryx_add_completions -W '24h'$'\n''30d'$'\n''90d'
        return
        ;;
    '--key')
        return
        ;;
    '--db')
        __qodryx_add_completions -f
        return
        ;;
    '--remote')
        return
        ;;
    '--token-file')
        __qodryx_add_completions -f
        return
        ;;
    esac

    # Offer positional completions
    case "${positional_number}" in
    1)
        __qodryx_add_completions -f
        return
        ;;
    esac
}

_qodryx_backup() {
    repeating_flags=()
    non_repeating_flags=(--force --json --quiet --version -h --help)
    repeating_options=()
    non_repeating_options=(--db --remote --token-file)
    __qodryx_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--db')
        __qodryx_add_completions -f
        return
        ;;
    '--remote')
        return
        ;;
    '--token-file')
        __qodryx_add_completions -f
        return
        ;;
    esac

    # Offer positional completions
    case "${positional_number}" in
    1)
        __qodryx_add_completions -f
        return
        ;;
    esac
}

_qodryx_restore() {
    repeating_flags=()
    non_repeating_flags=(--yes --json --quiet --version -h --help)
    repeating_options=()
    non_repeating_options=(--db --remote --token-file)
    __qodryx_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--db')
        __qodryx_add_completions -f
        return
        ;;
    '--remote')
        return
        ;;
    '--token-file')
        __qodryx_add_completions -f
        return
        ;;
    esac

    # Offer positional completions
    case "${positional_number}" in
    1)
        __qodryx_add_completions -f
        return
        ;;
    esac
}

_qodryx_doctor() {
    repeating_flags=()
    non_repeating_flags=(--full --json --quiet --version -h --help)
    repeating_options=()
    non_repeating_options=(--db --remote --token-file)
    __qodryx_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--db')
        __qodryx_add_completions -f
        return
        ;;
    '--remote')
        return
        ;;
    '--token-file')
        __qodryx_add_completions -f
        return
        ;;
    esac
}

_qodryx_serve() {
    repeating_flags=()
    non_repeating_flags=(--behind-proxy --metrics-everywhere --version -h --help)
    repeating_options=(--trust-proxy)
    non_repeating_options=(--listen --db --remote --token-file --tls-cert --tls-key --public-url --gateway --log-format --log-level)
    __qodryx_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--listen')
        return
        ;;
    '--db')
        __qodryx_add_completions -f
        return
        ;;
    '--remote')
        return
        ;;
    '--token-file')
        __qodryx_add_completions -f
        return
        ;;
    '--tls-cert')
        __qodryx_add_completions -f
        return
        ;;
    '--tls-key')
        __qodryx_add_completions -f
        return
        ;;
    '--public-url')
        return
        ;;
    '--trust-proxy')
        return
        ;;
    '--gateway')
        __qodryx_add_completions -W 'forwarded'$'\n''nginx'
        return
        ;;
    '--log-format')
        __qodryx_add_completions -W 'text'$'\n''json'
        return
        ;;
    '--log-level')
        __qodryx_add_completions -W 'debug'$'\n''info'$'\n''warning'$'\n''error'
        return
        ;;
    esac
}

_qodryx_config() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=()
    __qodryx_offer_flags_options 0

    # Offer subcommand / subcommand argument completions
    local -r subcommand="${unparsed_words[0]}"
    unset 'unparsed_words[0]'
    unparsed_words=("${unparsed_words[@]}")
    case "${subcommand}" in
    init|check|show|path)
        # Offer subcommand argument completions
        "_qodryx_config_${subcommand}"
        ;;
    *)
        # Offer subcommand completions
        COMPREPLY+=($(compgen -W 'init check show path' -- "${cur}"))
        ;;
    esac
}

_qodryx_config_init() {
    repeating_flags=()
    non_repeating_flags=(--force --version -h --help)
    repeating_options=()
    non_repeating_options=()
    __qodryx_offer_flags_options 0
}

_qodryx_config_check() {
    repeating_flags=()
    non_repeating_flags=(--json --quiet --version -h --help)
    repeating_options=()
    non_repeating_options=()
    __qodryx_offer_flags_options 0
}

_qodryx_config_show() {
    repeating_flags=()
    non_repeating_flags=(--json --version -h --help)
    repeating_options=()
    non_repeating_options=()
    __qodryx_offer_flags_options 0
}

_qodryx_config_path() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=()
    __qodryx_offer_flags_options 0
}

_qodryx_auth() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=()
    __qodryx_offer_flags_options 0

    # Offer subcommand / subcommand argument completions
    local -r subcommand="${unparsed_words[0]}"
    unset 'unparsed_words[0]'
    unparsed_words=("${unparsed_words[@]}")
    case "${subcommand}" in
    login|status|logout|token)
        # Offer subcommand argument completions
        "_qodryx_auth_${subcommand}"
        ;;
    *)
        # Offer subcommand completions
        COMPREPLY+=($(compgen -W 'login status logout token' -- "${cur}"))
        ;;
    esac
}

_qodryx_auth_login() {
    repeating_flags=()
    non_repeating_flags=(--device --browser --json --quiet --version -h --help)
    repeating_options=(--scope)
    non_repeating_options=(--token --db --remote --token-file)
    __qodryx_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--token')
        return
        ;;
    '--scope')
        __qodryx_add_completions -W 'read:projects'$'\n''write:projects'$'\n''read:workflows'$'\n''write:workflows'$'\n''read:security'$'\n''write:security'$'\n''read:deployments'$'\n''write:deployments'$'\n''read:keys'$'\n''write:keys'
        return
        ;;
    '--db')
        __qodryx_add_completions -f
        return
        ;;
    '--remote')
        return
        ;;
    '--token-file')
        __qodryx_add_completions -f
        return
        ;;
    esac
}

_qodryx_auth_status() {
    repeating_flags=()
    non_repeating_flags=(--json --quiet --version -h --help)
    repeating_options=()
    non_repeating_options=(--db --remote --token-file)
    __qodryx_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--db')
        __qodryx_add_completions -f
        return
        ;;
    '--remote')
        return
        ;;
    '--token-file')
        __qodryx_add_completions -f
        return
        ;;
    esac
}

_qodryx_auth_logout() {
    repeating_flags=()
    non_repeating_flags=(--quiet --version -h --help)
    repeating_options=()
    non_repeating_options=(--db --remote --token-file)
    __qodryx_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--db')
        __qodryx_add_completions -f
        return
        ;;
    '--remote')
        return
        ;;
    '--token-file')
        __qodryx_add_completions -f
        return
        ;;
    esac
}

_qodryx_auth_token() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=(--db --remote --token-file)
    __qodryx_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--db')
        __qodryx_add_completions -f
        return
        ;;
    '--remote')
        return
        ;;
    '--token-file')
        __qodryx_add_completions -f
        return
        ;;
    esac
}

_qodryx_apps() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=()
    __qodryx_offer_flags_options 0

    # Offer subcommand / subcommand argument completions
    local -r subcommand="${unparsed_words[0]}"
    unset 'unparsed_words[0]'
    unparsed_words=("${unparsed_words[@]}")
    case "${subcommand}" in
    list|show|create|rotate-secret|delete|grants|revoke-grant)
        # Offer subcommand argument completions
        "_qodryx_apps_${subcommand}"
        ;;
    *)
        # Offer subcommand completions
        COMPREPLY+=($(compgen -W 'list show create rotate-secret delete grants revoke-grant' -- "${cur}"))
        ;;
    esac
}

_qodryx_apps_list() {
    repeating_flags=()
    non_repeating_flags=(--json --quiet --version -h --help)
    repeating_options=()
    non_repeating_options=(--db --remote --token-file --limit --cursor)
    __qodryx_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--db')
        __qodryx_add_completions -f
        return
        ;;
    '--remote')
        return
        ;;
    '--token-file')
        __qodryx_add_completions -f
        return
        ;;
    '--limit')
        return
        ;;
    '--cursor')
        return
        ;;
    esac
}

_qodryx_apps_show() {
    repeating_flags=()
    non_repeating_flags=(--json --quiet --version -h --help)
    repeating_options=()
    non_repeating_options=(--db --remote --token-file)
    __qodryx_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--db')
        __qodryx_add_completions -f
        return
        ;;
    '--remote')
        return
        ;;
    '--token-file')
        __qodryx_add_completions -f
        return
        ;;
    esac
}

_qodryx_apps_create() {
    repeating_flags=()
    non_repeating_flags=(--confidential --public --json --quiet --version -h --help)
    repeating_options=(--redirect-uri --scope)
    non_repeating_options=(--db --remote --token-file)
    __qodryx_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--db')
        __qodryx_add_completions -f
        return
        ;;
    '--remote')
        return
        ;;
    '--token-file')
        __qodryx_add_completions -f
        return
        ;;
    '--redirect-uri')
        return
        ;;
    '--scope')
        __qodryx_add_completions -W 'read:projects'$'\n''write:projects'$'\n''read:workflows'$'\n''write:workflows'$'\n''read:security'$'\n''write:security'$'\n''read:deployments'$'\n''write:deployments'
        return
        ;;
    esac
}

_qodryx_apps_rotate-secret() {
    repeating_flags=()
    non_repeating_flags=(--yes --json --quiet --version -h --help)
    repeating_options=()
    non_repeating_options=(--db --remote --token-file)
    __qodryx_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--db')
        __qodryx_add_completions -f
        return
        ;;
    '--remote')
        return
        ;;
    '--token-file')
        __qodryx_add_completions -f
        return
        ;;
    esac
}

_qodryx_apps_delete() {
    repeating_flags=()
    non_repeating_flags=(--yes --json --quiet --version -h --help)
    repeating_options=()
    non_repeating_options=(--db --remote --token-file)
    __qodryx_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--db')
        __qodryx_add_completions -f
        return
        ;;
    '--remote')
        return
        ;;
    '--token-file')
        __qodryx_add_completions -f
        return
        ;;
    esac
}

_qodryx_apps_grants() {
    repeating_flags=()
    non_repeating_flags=(--json --quiet --version -h --help)
    repeating_options=()
    non_repeating_options=(--db --remote --token-file --app --owner --limit --cursor)
    __qodryx_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--db')
        __qodryx_add_completions -f
        return
        ;;
    '--remote')
        return
        ;;
    '--token-file')
        __qodryx_add_completions -f
        return
        ;;
    '--app')
        return
        ;;
    '--owner')
        return
        ;;
    '--limit')
        return
        ;;
    '--cursor')
        return
        ;;
    esac
}

_qodryx_apps_revoke-grant() {
    repeating_flags=()
    non_repeating_flags=(--yes --json --quiet --version -h --help)
    repeating_options=()
    non_repeating_options=(--db --remote --token-file --reason)
    __qodryx_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--db')
        __qodryx_add_completions -f
        return
        ;;
    '--remote')
        return
        ;;
    '--token-file')
        __qodryx_add_completions -f
        return
        ;;
    '--reason')
        return
        ;;
    esac
}

_qodryx_approvals() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=()
    __qodryx_offer_flags_options 0

    # Offer subcommand / subcommand argument completions
    local -r subcommand="${unparsed_words[0]}"
    unset 'unparsed_words[0]'
    unparsed_words=("${unparsed_words[@]}")
    case "${subcommand}" in
    list|approve|deny)
        # Offer subcommand argument completions
        "_qodryx_approvals_${subcommand}"
        ;;
    *)
        # Offer subcommand completions
        COMPREPLY+=($(compgen -W 'list approve deny' -- "${cur}"))
        ;;
    esac
}

_qodryx_approvals_list() {
    repeating_flags=()
    non_repeating_flags=(--json --quiet --version -h --help)
    repeating_options=()
    non_repeating_options=(--db --remote --token-file)
    __qodryx_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--db')
        __qodryx_add_completions -f
        return
        ;;
    '--remote')
        return
        ;;
    '--token-file')
        __qodryx_add_completions -f
        return
        ;;
    esac
}

_qodryx_approvals_approve() {
    repeating_flags=()
    non_repeating_flags=(--json --quiet --version -h --help)
    repeating_options=(--scope)
    non_repeating_options=(--db --remote --token-file)
    __qodryx_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--db')
        __qodryx_add_completions -f
        return
        ;;
    '--remote')
        return
        ;;
    '--token-file')
        __qodryx_add_completions -f
        return
        ;;
    '--scope')
        __qodryx_add_completions -W 'read:projects'$'\n''write:projects'$'\n''read:workflows'$'\n''write:workflows'$'\n''read:security'$'\n''write:security'$'\n''read:deployments'$'\n''write:deployments'$'\n''read:keys'$'\n''write:keys'
        return
        ;;
    esac
}

_qodryx_approvals_deny() {
    repeating_flags=()
    non_repeating_flags=(--json --quiet --version -h --help)
    repeating_options=()
    non_repeating_options=(--db --remote --token-file)
    __qodryx_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--db')
        __qodryx_add_completions -f
        return
        ;;
    '--remote')
        return
        ;;
    '--token-file')
        __qodryx_add_completions -f
        return
        ;;
    esac
}

_qodryx_projects() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=()
    __qodryx_offer_flags_options 0

    # Offer subcommand / subcommand argument completions
    local -r subcommand="${unparsed_words[0]}"
    unset 'unparsed_words[0]'
    unparsed_words=("${unparsed_words[@]}")
    case "${subcommand}" in
    list|create|delete)
        # Offer subcommand argument completions
        "_qodryx_projects_${subcommand}"
        ;;
    *)
        # Offer subcommand completions
        COMPREPLY+=($(compgen -W 'list create delete' -- "${cur}"))
        ;;
    esac
}

_qodryx_projects_list() {
    repeating_flags=()
    non_repeating_flags=(--json --quiet --version -h --help)
    repeating_options=()
    non_repeating_options=(--db --remote --token-file --limit --cursor)
    __qodryx_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--db')
        __qodryx_add_completions -f
        return
        ;;
    '--remote')
        return
        ;;
    '--token-file')
        __qodryx_add_completions -f
        return
        ;;
    '--limit')
        return
        ;;
    '--cursor')
        return
        ;;
    esac
}

_qodryx_projects_create() {
    repeating_flags=()
    non_repeating_flags=(--json --quiet --version -h --help)
    repeating_options=()
    non_repeating_options=(--description --db --remote --token-file)
    __qodryx_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--description')
        return
        ;;
    '--db')
        __qodryx_add_completions -f
        return
        ;;
    '--remote')
        return
        ;;
    '--token-file')
        __qodryx_add_completions -f
        return
        ;;
    esac
}

_qodryx_projects_delete() {
    repeating_flags=()
    non_repeating_flags=(--yes --json --quiet --version -h --help)
    repeating_options=()
    non_repeating_options=(--db --remote --token-file)
    __qodryx_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--db')
        __qodryx_add_completions -f
        return
        ;;
    '--remote')
        return
        ;;
    '--token-file')
        __qodryx_add_completions -f
        return
        ;;
    esac
}

_qodryx_user() {
    repeating_flags=()
    non_repeating_flags=(--json --quiet --version -h --help)
    repeating_options=()
    non_repeating_options=(--db --remote --token-file)
    __qodryx_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--db')
        __qodryx_add_completions -f
        return
        ;;
    '--remote')
        return
        ;;
    '--token-file')
        __qodryx_add_completions -f
        return
        ;;
    esac
}

_qodryx_help() {
    repeating_flags=()
    non_repeating_flags=(--version)
    repeating_options=()
    non_repeating_options=()
    __qodryx_offer_flags_options -1
}

complete -o filenames -F _qodryx qodryx

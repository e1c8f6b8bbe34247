#!/bin/sh
# run.sh [PREPSTATION] -- prints the numbers that are promised for speed. Nothing fails here: numbers are for people.
#
#   seed      from process start to the verdict on the course's MyBox program; promised: 10 ms, and 100 times sooner
#             than rustc and valgrind need together
#   memory    what `run` holds of the host's memory at most, and the screen with its lesson open; promised for the
#             screen: 12 MiB
#   loops     three loops with all checks on, against lua5.4 on the same work; promised: three times Lua's time, and 1.5 times
#             our own with the inspector off
set -eu
here=$(cd "$(dirname "$0")" && pwd)
program=${1:-./prepstation}
seed=$here/../run/seed.rs
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# best COMMAND...: the shortest of several runs, in microseconds.
best() {
    rounds=${ROUNDS:-5}
    shortest=
    while [ "$rounds" -gt 0 ]; do
        start=$(date +%s%N)
        "$@" >/dev/null 2>&1 || :
        end=$(date +%s%N)
        took=$(((end - start) / 1000))
        if [ -z "$shortest" ] || [ "$took" -lt "$shortest" ]; then
            shortest=$took
        fi
        rounds=$((rounds - 1))
    done
    echo "$shortest"
}

ratio() {
    awk "BEGIN { printf \"%.1f\", $1 / ($2 ? $2 : 1) }"
}

seed_time=$(ROUNDS=30 best "$program" run "$seed")
printf 'seed: verdict after %s ms (promised: 10)\n' "$(ratio "$seed_time" 1000)"
if command -v rustc >/dev/null && command -v valgrind >/dev/null; then
    compile=$(ROUNDS=2 best rustc -o "$work/seed" "$seed")
    check=$(ROUNDS=2 best valgrind "$work/seed")
    printf 'seed: rustc %s ms + valgrind %s ms: %s times as long (promised: 100)\n' "$(ratio "$compile" 1000)" \
        "$(ratio "$check" 1000)" "$(ratio "$((compile + check))" "$seed_time")"
fi

# held PID: resident memory in KiB, or nothing.
held() {
    sed -n 's/^VmRSS:[^0-9]*\([0-9]*\).*/\1/p' "/proc/$1/status" 2>/dev/null || :
}
if [ -x /usr/bin/time ]; then
    /usr/bin/time -o "$work/peak" -f %M "$program" run "$seed" >/dev/null 2>&1 || :
    printf 'memory: run holds %s MiB\n' "$(ratio "$(tail -n 1 "$work/peak")" 1024)"
fi
if command -v script >/dev/null && command -v pgrep >/dev/null; then
    sleep 3 | XDG_STATE_HOME=$work XDG_DATA_HOME=$work TERM=xterm \
        script -qc "stty rows 40 cols 120; exec '$program' 11" /dev/null >/dev/null 2>&1 &
    sleep 2
    screen=$(pgrep -n -f "^$program 11" || :)
    if [ -n "$screen" ]; then
        printf 'memory: the screen holds %s MiB (promised: 12)\n' "$(ratio "$(held "$screen")" 1024)"
        kill "$screen"
    fi
    wait
fi
for name in loop calls vec; do
    ours=$(ROUNDS=3 best "$program" run "$here/$name.rs")
    printf '%-5s: %s ms' "$name" "$(ratio "$ours" 1000)"
    if command -v lua5.4 >/dev/null; then
        lua=$(ROUNDS=3 best lua5.4 "$here/$name.lua")
        printf ', lua5.4 %s ms: %s times (promised: 3)' "$(ratio "$lua" 1000)" "$(ratio "$ours" "$lua")"
    fi
    off=$(ROUNDS=3 best "$program" run --inspector off "$here/$name.rs")
    printf ', inspector off %s ms: %s times (promised: 1.5)' "$(ratio "$off" 1000)" "$(awk "BEGIN { printf \"%.2f\", $ours / $off }")"
    printf '\n'
done

#!/bin/sh
# run.sh TOOLS PROGRAM -- prints the numbers that are promised for speed; TOOLS is the folder of soonest and sessions. Nothing fails here:
# numbers are for people. Each time is the shortest of several runs, and the first has its median as well.
#
#   seed      from process start to the verdict on the course's MyBox program; promised: 10 ms, and 100 times sooner
#             than rustc and valgrind need together
#   memory    what `run` holds of the host's memory at most, and the screen on 200x60 with that lesson that needs the most; promised for the
#             screen: 12 MiB
#   loops     three loops with all checks on, against lua5.4 on the same work; promised: three times Lua's time, and 1.5 times
#             our own with the inspector off
set -eu
here=$(cd "$(dirname "$0")" && pwd)
tools=$1
program=$2
seed=$here/../run/seed.rs
lessons=$here/../../lessons
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# best ROUNDS COMMAND...: the shortest of several runs, in microseconds.
best() {
    "$tools/soonest" "$@" | cut -d ' ' -f 1
}

ratio() {
    awk "BEGIN { printf \"%.1f\", $1 / ($2 ? $2 : 1) }"
}

times=$("$tools/soonest" 200 "$program" run "$seed")
seed_time=${times% *}
printf 'seed: verdict after %s ms, %s at the median (promised: 10)\n' "$(ratio "$seed_time" 1000)" "$(ratio "${times#* }" 1000)"
if command -v rustc >/dev/null && command -v valgrind >/dev/null; then
    compile=$(best 5 rustc -o "$work/seed" "$seed")
    check=$(best 5 valgrind "$work/seed")
    printf 'seed: rustc %s ms + valgrind %s ms: %s times as long (promised: 100)\n' "$(ratio "$compile" 1000)" \
        "$(ratio "$check" 1000)" "$(ratio "$((compile + check))" "$seed_time")"
fi

if [ -x /usr/bin/time ]; then
    /usr/bin/time -o "$work/peak" -f %M "$program" run "$seed" >/dev/null 2>&1 || :
    printf 'memory: run holds %s MiB\n' "$(ratio "$(tail -n 1 "$work/peak")" 1024)"
fi
for lesson in "$lessons"/[0-9]*.md; do
    number=$(basename "$lesson" | sed 's/-.*//')
    "$tools/sessions" -m 1 200x60 "$program" --lessons "$lessons" "$number" | sed "s/.*(median), \([0-9.]*\) at most.*/\1 $number/"
done | sort -n | tail -n 1 | {
    read -r most number
    printf 'memory: the screen holds %s MiB at most, with lesson %s (promised: 12)\n' "$most" "$number"
}
for name in loop calls vec; do
    ours=$(best 3 "$program" run "$here/$name.rs")
    printf '%-5s: %s ms' "$name" "$(ratio "$ours" 1000)"
    if command -v lua5.4 >/dev/null; then
        lua=$(best 3 lua5.4 "$here/$name.lua")
        printf ', lua5.4 %s ms: %s times (promised: 3)' "$(ratio "$lua" 1000)" "$(ratio "$ours" "$lua")"
    fi
    off=$(best 3 "$program" run --inspector off "$here/$name.rs")
    printf ', inspector off %s ms: %s times (promised: 1.5)' "$(ratio "$off" 1000)" "$(awk "BEGIN { printf \"%.2f\", $ours / $off }")"
    printf '\n'
done

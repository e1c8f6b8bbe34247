# Every question and every task of every lesson is answered and solved through plain mode, with the solutions of the lesson files.
export XDG_STATE_HOME="$PWD/state" XDG_DATA_HOME="$PWD/data"
solve=$(dirname "$PREPSTATION")/tests/solve

walk() { # FOLDER
    for lesson in "$1"/[0-9]*.md; do
        name=$(basename "$lesson" .md)
        "$solve" "$lesson" >commands
        "$PREPSTATION" --plain --lessons "$1" "$name" <commands >"$name.out" 2>err || { echo "$name: status $?"; cat err; exit 1; }
        [ ! -s err ] || { cat err; exit 1; }
        if grep -n 'Not yet\.\|is no command\|means nothing here\|No question is asked\|not enough memory' "$name.out" >wrong; then
            echo "$name:"
            cat wrong
            grep -A20 -B30 -m1 'Not yet\.' "$name.out" || true
            exit 1
        fi
    done
    "$PREPSTATION" progress --json --lessons "$1" >progress
    field() { sed -n "s/^  \"$1\": \([0-9]*\),$/\1/p" progress; }
    for pair in "tasks solved" "questions answered" "questions right_first" "pages pages_done" "lesson_count lessons_done"; do
        all=$(field "${pair% *}") done=$(field "${pair#* }")
        [ -n "$all" ] && [ "$all" = "$done" ] || { echo "$1: $pair: $all, $done"; exit 1; }
    done
    [ "$(field percent)" = 100 ]
    [ "$(field with_help)" = 0 ]
}

"$PREPSTATION" check "$SOURCE/tests/course" >out || { cat out; exit 1; }
walk "$SOURCE/tests/course"
rm -rf state data
walk "$SOURCE/lessons"
"$PREPSTATION" list --lessons "$SOURCE/lessons" | grep -c '(done)$' >count
[ "$(cat count)" -eq "$(ls "$SOURCE"/lessons/[0-9]*.md | wc -l)" ]

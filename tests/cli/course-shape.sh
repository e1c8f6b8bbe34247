# The form of the course: twenty lessons, each of which asks before it shows, has something to break and something to mend, hints for it, and ends in
# a rule; seven of them make a class of an hour.

cd "$SOURCE/lessons"
status=0
missing() {
    echo "$1: $2"
    status=1
}
has() { # FILE PATTERN WHAT
    grep -q "$2" "$1" || missing "$1" "no $3"
}

for number in 01 02 03 04 05 06 07 08 09 10 11 12 13 14 15 16 17 18 19 20; do
    set -- "$number"-*.md
    [ $# -eq 1 ] && [ -f "$1" ] || { missing "$number" "not one file"; continue; }
    has "$1" "^weight: ${number#0}$" "weight ${number#0}"
    has "$1" '^description: .' description
    has "$1" '^part: ' part
    has "$1" '^<!-- ask: predict$' prediction
    has "$1" '^<!-- task: break$' 'task to break'
    has "$1" '^<!-- task: fix$' 'task to fix'
    has "$1" '^<!-- hint -->' hint
    has "$1" '^kind: rule$' 'page with the rule'
    has "$1" '^<!-- notes: ' 'notes for the teacher'
    [ "$number" = 01 ] || has "$1" '^<!-- ask: recall$' 'old question'
    tasks=$(grep -c '^<!-- task: ' "$1")
    hints=$(grep -c '^<!-- hint -->' "$1" || true)
    [ "$hints" -ge "$tasks" ] || missing "$1" "fewer hints than tasks"
done

minutes=$(cat $(grep -l '^demo: yes$' [0-9]*.md) | sed -n 's/^<!-- notes: \([0-9]*\).*/\1/p' | awk '{ all += $1 } END { print all }')
[ "$minutes" -eq 60 ] || missing demo "$minutes minutes for a class of an hour"

demo=$(grep -l '^demo: yes$' [0-9]*.md | cut -d- -f1 | tr '\n' ' ')
[ "$demo" = '01 06 12 13 14 15 17 ' ] || missing demo "$demo"

# The kitchen's lies and the real bugs are told somewhere; the order of the course is that of its numbers.
[ "$(grep -l '^kind: lie$' [0-9]*.md | wc -l)" -ge 4 ] || missing lessons "places where the kitchen lies"
[ "$(grep -l '^kind: bug$' [0-9]*.md | wc -l)" -ge 4 ] || missing lessons "real bugs"
[ "$(grep -c '^<!-- ask: why$' fast-track.md)" -eq 6 ] || missing fast-track.md "not six questions"
exit $status

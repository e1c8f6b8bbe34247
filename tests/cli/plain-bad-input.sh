# Plain mode and progress with what should not be there: escape sequences, damaged progress, no room, endless lines.
export XDG_STATE_HOME="$PWD/state" XDG_DATA_HOME="$PWD/data"
has() { grep -qF -- "$1" "$2" || { echo "missing: $1"; cat "$2"; exit 1; }; }
clean() { ! LC_ALL=C tr -d '\n\t' <"$1" | LC_ALL=C grep -q '[[:cntrl:]]' || { echo "controls in $1"; od -c "$1" | head -50; exit 1; }; }

# Nothing in a lesson, a program, an answer, a command or a file name steers the terminal.
mkdir evil
bell=$(printf '\007')
cat >evil/01-evil.md <<'END'
---
title: Evil
description: x
weight: 1
---

<!-- program: evil.rs -->

```rust
fn main() {
    println!("\x1b[31mred\x07{}", '\u{9b}');
}
```

<!-- ask: predict
id: evil
-->
## Evil  question

Text.

- [x] Yes.
  > Right.
- [ ] No. <!-- M16 -->
  > Wrong.

<!-- page: end -->
## End 

Text.
END
printf 'a\nn\n\033[31m\ncode\noutput\nfind \033[2J\nwhat \033[2J\njars\n' >commands
"$PREPSTATION" --plain --lessons evil <commands >out 2>err
clean out
has '\u{1b}[31mred\u{7}' out
"$PREPSTATION" list --lessons evil >list
clean list
"$PREPSTATION" progress 1 --lessons evil >list
clean list
mv evil/01-evil.md "evil/01-$bell.md"
"$PREPSTATION" --plain --lessons evil <commands >out 2>err
clean out
"$PREPSTATION" list --json --lessons evil >list
clean list

# The reader opens no lesson with controls in its text; what is said of it has none.
printf -- '---\ntitle: "A\\e[2J"\nweight: 1\n---\n\n<!-- page: none -->\n## A\033[2J\n\n&#27;[2J\n' >"evil/01-$bell.md"
printf '1\n' | "$PREPSTATION" --plain --lessons evil >out 2>err || true
cat err >>out
clean out
has 'cannot be opened' out

# A lesson that is broken is said and not opened; the others are.
mkdir broken
cp "$SOURCE"/tests/course/02-* "$SOURCE"/tests/course/owner.rs broken
printf -- '---\ntitle: Broken\nweight: 1\n---\n\n<!-- page: nowhere -->\n## A\n\nText.\n' >broken/01-broken.md
printf '1\n2\n' | "$PREPSTATION" --plain --lessons broken >out
has 'Broken (cannot be opened)' out
has 'Lesson 1, Broken, cannot be opened: line' out
has 'Lesson 2, One owner. Page 1 of 4' out
status=0
"$PREPSTATION" --plain --lessons broken 1 >out 2>err </dev/null || status=$?
[ "$status" -eq 2 ]
has 'lesson 1 cannot be opened: line' err
has '`prepstation check broken/01-broken.md` tells all' err

# Damaged progress is said, kept aside, and the course begins anew.
mkdir -p state/prepstation
printf '{"format": 1, "lessons": ' >state/prepstation/progress.json
"$PREPSTATION" --plain --lessons "$SOURCE/tests/course" 2 >out </dev/null
has 'could not be understood' out
has 'progress.json.damaged-1' out
has '{"format": 1, "lessons": ' state/prepstation/progress.json.damaged-1
"$PREPSTATION" progress --lessons "$SOURCE/tests/course" >out 2>err
[ ! -s err ]
has 'You stopped in lesson 2' out
# An answer that the question no longer has.
printf 'a\n' | "$PREPSTATION" --plain --lessons "$SOURCE/tests/course" 2 >out
sed -i 's/"first": *[0-9-]*/"first": 700/' state/prepstation/progress.json
"$PREPSTATION" --plain --lessons "$SOURCE/tests/course" 2 >out </dev/null
has 'You said:  not sure' out
has 'It is:     B. The one who took it.' out
# That of a newer version is left alone.
printf '{"format": 2}' >state/prepstation/progress.json
"$PREPSTATION" --plain --lessons "$SOURCE/tests/course" 1 >out </dev/null
has 'newer prepstation' out
has '{"format": 2}' state/prepstation/progress.json
"$PREPSTATION" list --lessons "$SOURCE/tests/course" >out 2>err
has 'newer prepstation' err
rm state/prepstation/progress.json

# No room for progress or exercises: said once, and the course goes on.
printf 'n\nskip\nn\npage 6\ncheck\nset 1 x\nn\n' >commands
mkfifo pipe
cat pipe >out &
( ulimit -f 0; exec "$PREPSTATION" --plain --lessons "$SOURCE/tests/course" 1 <commands >pipe )
wait
[ "$(grep -c 'Your progress cannot be saved' out)" -eq 1 ] || { cat out; exit 1; }
has 'cannot be written' out
has 'Page 7 of 11' out

# Progress that is read-only is left as it is, and that is said. (Root may write to all files.)
if [ "$(id -u)" -ne 0 ]; then
    "$PREPSTATION" --plain --lessons "$SOURCE/tests/course" 1 </dev/null >out
    chmod 444 state/prepstation/progress.json
    cp state/prepstation/progress.json before
    printf 'n\nn\n' | "$PREPSTATION" --plain --lessons "$SOURCE/tests/course" 2 >out
    has 'progress.json is read-only' out
    cmp state/prepstation/progress.json before
    rm -f state/prepstation/progress.json before
fi

# An exercise that is gone: the start is there again, and that is said.
mkfifo typed
"$PREPSTATION" --plain --lessons "$SOURCE/tests/course" 1 <typed >out &
exec 3>typed
printf 'n\nskip\nn\npage 6\n' >&3
for i in 1 2 3 4 5 6 7 8 9 10; do [ -n "$(ls data/prepstation/exercises 2>/dev/null)" ] && break; sleep 0.2; done
rm data/prepstation/exercises/*
printf 'check\n' >&3
exec 3>&-
wait
has 'was not in its file' out

# No home at all.
env -u HOME -u XDG_STATE_HOME -u XDG_DATA_HOME "$PREPSTATION" --plain --lessons "$SOURCE/tests/course" 1 <commands >out
has 'neither XDG_STATE_HOME nor HOME' out
has 'There is no place for exercises' out

# Lines without end, without a newline, with zeros.
head -c 1000000 /dev/zero | tr '\0' 'x' >commands
printf '\nn\000n\n\000\nhelp' >>commands
"$PREPSTATION" --plain --lessons "$SOURCE/tests/course" 1 <commands >out
has 'is no command' out
has '- `quit`' out

# A lesson whose name is no UTF-8: still valid JSON, and its progress is kept.
mkdir odd
cp "$SOURCE/tests/course/owner.rs" odd
cp "$SOURCE/tests/course/02-one-owner.md" "odd/02-$(printf '\303\251-\351').md"
"$PREPSTATION" --plain --lessons odd 2 >out </dev/null
"$PREPSTATION" list --json --lessons odd >out
has "$(printf '02-\303\251-\357\277\275.md')" out
has '"state": "here"' out
clean out

# `prepstation check`: what it looks at, what it says, how it ends.

expect() { # STATUS LAST-LINE ARGUMENT...
    wanted=$1 last=$2
    shift 2
    status=0
    "$PREPSTATION" check "$@" >out 2>err </dev/null || status=$?
    [ "$status" -eq "$wanted" ] || { echo "check $*: status $status"; cat out err; exit 1; }
    [ "$(tail -n 1 out)" = "$last" ] || { echo "check $*:"; cat out err; exit 1; }
}

# The course itself has no problem, and is checked in seconds.
status=0
"$PREPSTATION" check "$SOURCE/lessons" >out || status=$?
[ "$status" -eq 0 ] || { cat out; exit 1; }
tail -n 1 out | grep -q '^0 problems: [0-9]* files, [0-9]* programs, [0-9]* tasks$'

mkdir empty good
expect 1 '1 problem: 0 files, 0 programs, 0 tasks' empty
grep -q '^empty:1: there is no lesson in this folder' out
expect 1 '1 problem: 0 files, 0 programs, 0 tasks' absent
grep -q '^absent:1: No such file or directory$' out

cat >good/1-a.md <<'END'
---
title: A
weight: 1
program: a.rs
---
<!-- page: end -->
## End
END
cp good/1-a.md good/notes.md # no lesson: its name begins with no number
echo 'fn main() { println!("a"); }' >good/a.rs
expect 0 '0 problems: 1 file, 1 program, 0 tasks' good
expect 0 '0 problems: 2 files, 2 programs, 0 tasks' good/1-a.md good
printf -- '---\ntitle: Words\n---\n\n## term\n' >good/glossary.md
expect 1 '1 problem: 2 files, 1 program, 0 tasks' good
grep -q '^good/glossary.md:5: `term` is not explained$' out
rm good/glossary.md

# A program beside the lesson that is gone, a folder, no text.
rm good/a.rs
expect 1 '1 problem: 1 file, 0 programs, 0 tasks' good
grep -q '^good/1-a.md:4: good/a.rs: No such file or directory$' out
mkdir good/a.rs
expect 1 '1 problem: 1 file, 0 programs, 0 tasks' good
rmdir good/a.rs
printf 'fn main() {}\000' >good/a.rs
expect 1 '1 problem: 1 file, 0 programs, 0 tasks' good
head -c 2000000 /dev/zero | tr '\0' '/' >good/a.rs
expect 1 '1 problem: 1 file, 0 programs, 0 tasks' good
ln -sf a.rs good/a.rs # in a circle
expect 1 '1 problem: 1 file, 0 programs, 0 tasks' good
rm good/a.rs

# The programs as files.
echo 'fn main() { println!("a"); }' >good/a.rs
expect 0 '0 problems: 1 file, 1 program, 0 tasks' --programs out.d good
cmp out.d/1-a.a.rs good/a.rs
grep -q '"stdout": "a\\n"' out.d/programs.json
grep -q '"rustc": "prints"' out.d/programs.json
expect 0 '0 problems: 1 file, 1 program, 0 tasks' --programs out.d good
status=0
"$PREPSTATION" check --programs /dev/null/here good >out 2>err || status=$?
[ "$status" -eq 2 ] && [ -s err ]

# Numbers: each lesson has its own, and the fast track leads to lessons that are there.
sed 's/^title: A$/title: B/; s/^weight: 1$/weight: 01/' good/1-a.md >good/01-b.md
expect 1 '1 problem: 2 files, 2 programs, 0 tasks' good
grep -q '^good/1-a.md:1: lesson 1 is good/01-b.md already$' out
rm good/01-b.md
cat >good/fast-track.md <<'END'
---
title: Where to begin
else: 2
---
<!-- ask: why
id: one
else: 1
-->
## One
- [x] a
- [ ] b
  > no

<!-- ask: why
id: two
else: 5
-->
## Two
- [x] a
- [ ] b
  > no
END
expect 1 '2 problems: 2 files, 1 program, 0 tasks' good
grep -q '^good/fast-track.md:1: `else`: there is no lesson 2$' out
grep -q '^good/fast-track.md:14: `else`: there is no lesson 5$' out

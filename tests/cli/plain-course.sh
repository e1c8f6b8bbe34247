# Plain mode on the small course of the tests: what is shown, how it goes on, what is kept.
export XDG_STATE_HOME="$PWD/state" XDG_DATA_HOME="$PWD/data"

course() { # COMMANDS [LESSON]: into `out`
    printf '%b' "$1" >commands
    shift
    "$PREPSTATION" --plain --lessons "$SOURCE/tests/course" "$@" <commands >out 2>err || { echo "status $?"; cat out err; exit 1; }
    [ ! -s err ] || { cat err; exit 1; }
}
has() { grep -qF -- "$1" out || { echo "missing: $1"; cat out; exit 1; }; }
lacks() { ! grep -qF -- "$1" out || { echo "unwanted: $1"; cat out; exit 1; }; }

# Without input the first page is shown, and how to go on.
course ''
has 'Enter begins with lesson 1, Take and put back.'
has 'Page 1 of 11'
has 'There was no input.'
rm -rf state

# A run waits for its prediction; then both are said.
course 's\nn\na\ns\nn\nn\n' 1
has 'The run waits until you have said what you think, on page 2.'
has 'You said:  A. Zero.'
has 'It did:    B. Seven.'
has 'Fresh memory is not zero'
has 'in the jar: 7'
has 'Jar #1, u64, 8 bytes at'
has 'Line 7 fills jar #1, all 8 bytes.'

# One stops and goes on at the same page; the answer is remembered as it was first.
course '\n'
has 'Enter goes on with lesson 1'
has '1. Take and put back (you are here: page 4 of 11)'
has 'Demonstration for a class: lessons 1.'
has 'Page 4 of 11'
course 'p\np\nanswer b\npage 2\nquit\nn\n' 1
has 'You said:  A. Zero.'
lacks 'That is the end of the input.'
course 'page 2\n' 1
has 'You said:  A. Zero.'

# Steps in both directions say what they do.
course 's 3\nb\n]\n[\nend\ns\nstart\nb\ngo 5\ngo 99\njars\nstack\noutput\nverdict\nhere\n' 1
has 'The run is over here.'
has 'There is nothing further in this direction.'
has 'The run has the steps 1 to 10.'
has 'No jar is out of the pantry (heap)'
has 'take.rs, step 5 of 10, in main'

# A task is graded, with hints, its text changed line by line.
course 'page 6\ncheck\nhint\nhint\nhint\ndelete 9\ncode\ntry\nend\ncheck\nreset\ncheck\nundo\ncheck\nsolution\n' 1
has 'Wanted: verdict `leak`, 1 jar leaked. At most 1 line may change.'
has 'This is still the program as it was.'
has 'Hint 2 of 2:'
has 'That is the last one.'
has 'your text, step'
has 'LOST (leaked)'
has 'Solved.'
has 'The verdict is `leak`.'
has 'Solved again.'
has 'Yours, against the start'
has 'The reference solution, against the start'
grep -q 'dealloc' data/prepstation/exercises/*lose-it.rs.before
! grep -q 'dealloc(' data/prepstation/exercises/*lose-it.rs

# set and insert keep the indentation of their neighbours; a file that was changed elsewhere is what counts.
course 'page 7\nset 8 println!("in the jar: {}", *jar);\ndelete 9\ninsert 8 dealloc(jar.cast::<u8>(), layout);\ncode\ncheck\n' 1
has '    9          dealloc(jar.cast::<u8>(), layout);'
has 'It is to print:'
has 'Solved.'
rm data/prepstation/exercises/*late.rs
mkdir data/prepstation/exercises/01-take-and-put-back-late.rs
course 'page 7\ncheck\nreset\ncode\n' 1
has 'is a folder now, not a file.'
rmdir data/prepstation/exercises/01-take-and-put-back-late.rs

# Blanks, orders, facts.
course 'page 8\ncheck\nfill 1 u64\nfill x\nfill 2 layout\ncode\ncheck\nfill 1 u32\ncheck\n' 1
has 'The blank __1__ is still empty'
has 'Say which blank, 1 to 2'
has '`fill 1 TEXT`'
has 'Solved.'
course 'page 8\nfill 1 u32\nfill 2 Layout::new::<u32>()\ncheck\nsolution\nreset\n' 1
has 'Solved again.'
has '1. `u32` in both'
has '2. yours `Layout::new::<u32>()`, the reference `layout`'
course 'page 8\nreset\npage 9\nreset\n' 1
has 'replaces what is in the blank'
has 'each answer begins anew'
course 'page 9\norder 1 1\norder 9\norder 1 2 3 4 5\ncheck\nskip\n' 1
has 'stands at most once in the order.'
has 'Not yet.'
has 'Skipped.'
course 'page 10\nb\nB\na, c\nfacts abc\n' 1
has 'Solved.'
has 'Not yet.'

# What was earned, in words and as JSON.
"$PREPSTATION" progress --lessons "$SOURCE/tests/course" >out
has 'Tasks: 4 of 5 solved, 1 of them with a hint or the solution; 1 skipped.'
has 'Verdicts earned: 1 of 19: leak.'
has 'fresh memory is zero: 1 of 1'
"$PREPSTATION" progress 1 --lessons "$SOURCE/tests/course" >out
has 'What is in it? (right at a later try)'
has 'Lose the jar (solved with 2 hints)'
has 'In which order? (skipped)'
"$PREPSTATION" progress --json --lessons "$SOURCE/tests/course" >out
has '"resume": "01-take-and-put-back"'
has '"state": "here"'
has '"state": "to-come"'
has '"M5"'
"$PREPSTATION" list --json --lessons "$SOURCE/tests/course" >out
has '"number": 2'

# A reset asks first and can be undone, here and on the command line.
course 'reset 1\nno\nreset lesson\nyes\nprogress\nundo\nprogress\n' 1
has 'Nothing was reset.'
has 'Tasks: 0 of 5 solved'
has 'What was forgotten is there again.'
has 'Tasks: 4 of 5 solved'
status=0
"$PREPSTATION" progress --reset --lessons "$SOURCE/tests/course" >out 2>err </dev/null || status=$?
[ "$status" -eq 1 ] && grep -q 'Nothing was reset' err
echo y | "$PREPSTATION" progress --reset 1 --lessons "$SOURCE/tests/course" >out 2>err
"$PREPSTATION" progress --lessons "$SOURCE/tests/course" >out
has 'Tasks: 0 of 5 solved'
"$PREPSTATION" progress --undo --lessons "$SOURCE/tests/course" >out
"$PREPSTATION" progress --reset --yes --lessons "$SOURCE/tests/course" >out
"$PREPSTATION" progress --undo --lessons "$SOURCE/tests/course" >out
"$PREPSTATION" progress --lessons "$SOURCE/tests/course" >out
has 'Tasks: 4 of 5 solved'

# Morning prep: an answer of long ago comes back.
sed -i 's/"due": [0-9]*/"due": 1000000/' state/prepstation/progress.json
course 'review\nx\nb\nn\nreview\n'
has 'Morning prep: 1 old question.'
has 'Old question 1 of 1, from lesson 1'
has 'That was the morning prep.'
has 'No old question waits.'

# The fast track, the glossary, the search, help and what is no command.
course 'fast\na\nn\na\nn\nlist\nfast\nb\n2\n'
has 'All answered. Begin with lesson 2'
has 'Begin with lesson 1: `lesson 1`.'
has 'Lesson 2, One owner. Page 1 of 4'
course 'what\nwhat JAR\nwhat layout\nwhat fridge\nfind owner\nfind xyzzy\nfind SAME LAYOUT\nhelp\nmake tea\nlesson 7\nlesson one-owner\nexplain leak\nexplain tea\nnotes\n12\n'
has 'A block of memory that the pantry handed out.'
has 'The order slip: size and alignment.'
has 'The glossary has no `fridge`.'
has '- lesson 2, One owner: A second small lesson'
has 'No page holds `xyzzy`.'
has '- lesson 1, page 5: The jar is back'
has '- `list`: the course'
has '`make` is no command.'
has 'There is no such lesson.'
has '# leak'
has '`explain WORD` tells of a verdict: ok, leak'
course 'notes\n12\n' 1
has 'Ask who has seen `malloc`.'
course 'notes all\n' 1
has 'about 2 minutes:'
has 'Ask who has seen `malloc`.'
has 'In the one-hour class: 2 minutes.'

# The whole course without a terminal, in a dumb one, and in ASCII.
TERM=dumb "$PREPSTATION" --lessons "$SOURCE/tests/course" 2 </dev/null >out
has 'Page 1 of 4'
LC_ALL=C "$PREPSTATION" --plain --lessons "$SOURCE/tests/course" </dev/null >out
! LC_ALL=C grep -q '[^ -~]' out || { echo 'not ASCII'; cat out; exit 1; }
# A reader that goes away is no error; a full disk is.
"$PREPSTATION" --plain --lessons "$SOURCE/tests/course" 1 </dev/null | head -n 1 >out
has 'prepstation'
if [ -e /dev/full ]; then
    status=0
    "$PREPSTATION" --plain --lessons "$SOURCE/tests/course" 1 </dev/null >/dev/full 2>err || status=$?
    [ "$status" -ne 0 ] && grep -q 'cannot write' err
fi
# Wrong lessons.
for arguments in "9" "nothing" "--lessons /no/such/folder"; do
    status=0
    # shellcheck disable=SC2086
    "$PREPSTATION" --plain --lessons "$SOURCE/tests/course" $arguments >out 2>err </dev/null || status=$?
    [ "$status" -eq 2 ] || { echo "$arguments: $status"; exit 1; }
    grep -q 'there is no lesson' err
done

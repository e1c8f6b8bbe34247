# A program of the learner's own in plain mode: stepped through, refused, without end, with many jars.
has() { grep -qF -- "$1" out || { echo "missing: $1"; cat out; exit 1; }; }
open() { # COMMANDS FILE [OPTION...]
    printf '%b' "$1" >commands
    shift
    "$PREPSTATION" --plain open "$@" <commands >out 2>err || { echo "status $?"; cat out err; exit 1; }
    [ ! -s err ] || { cat err; exit 1; }
}

cat >twice.rs <<'END'
use std::alloc::{alloc, dealloc, Layout};

fn main() {
    let slip = Layout::new::<u32>();
    unsafe {
        let jar = alloc(slip);
        println!("taken");
        dealloc(jar, slip);
        dealloc(jar, slip);
    }
}
END
open 'endings\n' twice.rs
has 'With the inspector on:'
has 'The run ends as `fault`, with exit status 86. Verdict: double-free: line 9'
has 'With the inspector off, as hardware would:'
has 'The run ends as `returned`, with exit status 0.'
open '' twice.rs
has 'twice.rs, 11 lines:'
has 'twice.rs, step 1 of'
has 'There was no input.'
open '\n\n\ns\nover\nout\n]\n[\njars\nend\nverdict\nb\ncode 4 6\ncode 99\noutput\nn\nlist\nhint\na\nagain\nexplain leak\nhelp\nq\n' twice.rs
has 'Line 6 takes jar #1: 4 bytes'
has 'It prints:'
has '    taken'
has 'double-free: line 9'
has 'twice.rs, lines 4 to 6 of 11:'
has 'twice.rs has 11 lines.'
has '`list` means nothing here.'
has '- `jars`'
! grep -q -- '- `list`' out

printf 'fn main() { let a = String::new(); drop(a); drop(a); }\n' >moved.rs
open 's\njars\nverdict\ncode\n' moved.rs
has 'E0382'
open 's\nend\n' moved.rs --anyway
has 'a holds no jar, len 0, cap 0.'
has 'Verdict: ok.' # two owners of no jar

printf 'fn main() { loop {} }\n' >endless.rs
open 'end\nverdict\n' endless.rs --steps 100000
has 'limit'

cat >many.rs <<'END'
fn main() {
    let mut all = Vec::new();
    for i in 0..500 {
        all.push(Box::new(i));
    }
    println!("{}", all.len());
}
END
open 'end\nb 3\njars\n' many.rs
has 'and 4' # hundreds more are counted, not told
[ "$(wc -c <out)" -lt 60000 ]

# A method that only lacks its import: the message names the trait, that of std or of the program, which the type implements.
cat >kitchen.rs <<'RUST'
mod kitchen {
    pub trait Stir {
        fn stir(&self) {}
    }
    impl Stir for u8 {}
}

fn main() {
    let mut text = String::new();
    write!(text, "{}", 1);
    Vec::<u8>::new().write_all(b"salt");
    5u8.stir();
    5u16.stir();
}
RUST
"$PREPSTATION" run kitchen.rs >out 2>err </dev/null && exit 1
for path in std::fmt::Write std::io::Write kitchen::Stir; do
    grep -q "\`use $path;\`" err || { echo "no word of $path"; cat err; exit 1; }
done
[ "$(grep -c 'trait that has it' err)" -eq 3 ] || { cat err; exit 1; }

#![feature(never_type, generic_const_exprs)]
#![allow(incomplete_features)]

fn longer<const N: usize>(_: [u8; N]) -> [u8; N + 1] {
    [0; N + 1] //~ unsupported
}

fn main() {
    println!("{}", longer([1, 2]).len());
}

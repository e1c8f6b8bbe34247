#![feature(fn_align)]

#[rustc_align(64)] //~ unsupported
fn aligned() {}

fn main() {
    aligned();
}

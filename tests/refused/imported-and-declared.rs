use std::mem::swap; //~ E0255

fn swap() {}

fn main() {
    swap();
}

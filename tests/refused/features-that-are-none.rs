#![feature(never_type)]
#![feature(box_syntax)] //~ E0557
#![feature(no_such_feature)] //~ E0635
#![feature(let_else, auto_traits)]
#![feature(never_type)] //~ E0636

fn main() {}

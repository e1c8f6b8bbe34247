#[global_allocator]
fn take() {} //~ refused

fn main() {}
